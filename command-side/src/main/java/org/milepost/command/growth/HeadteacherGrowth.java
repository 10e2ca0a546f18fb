package org.milepost.command.growth;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.growth.GrowthCommand.ReviewGrowthMidYear;
import org.milepost.api.growth.GrowthCommand.SetGrowthObjectives;
import org.milepost.api.growth.GrowthEvent.MidYearReviewed;
import org.milepost.api.growth.GrowthEvent.ObjectivesSet;
import org.milepost.command.Acting;
import org.milepost.command.Rule;

/** The dates of the professional growth of a school's headteachers. */
public final class HeadteacherGrowth {
    private final Map<Year, LocalDate> objectives = new HashMap<>();
    private final Set<Year> midYear = new HashSet<>();

    private record Year(ActorId person, SchoolYear year) {}

    @CommandHandler
    void handle(SetGrowthObjectives command, Acting acting) {
        Year year = new Year(command.headteacher(), command.year());
        Rule.check(
                KeepingTheDates.RULES,
                facts(
                        objectives.containsKey(year),
                        Optional.empty(),
                        false,
                        command.school(),
                        command.headteacher(),
                        command.metOn(),
                        acting));
        acting.record(new ObjectivesSet(command.school(), command.headteacher(), command.year(), command.metOn()));
    }

    @CommandHandler
    void handle(ReviewGrowthMidYear command, Acting acting) {
        Year year = new Year(command.headteacher(), command.year());
        Rule.check(
                KeepingTheDates.FOLLOWING,
                facts(
                        midYear.contains(year),
                        Optional.ofNullable(objectives.get(year)),
                        true,
                        command.school(),
                        command.headteacher(),
                        command.metOn(),
                        acting));
        acting.record(new MidYearReviewed(command.school(), command.headteacher(), command.year(), command.metOn()));
    }

    private static KeepingTheDates.Facts facts(
            boolean recorded,
            Optional<LocalDate> before,
            boolean needsBefore,
            SchoolId school,
            ActorId headteacher,
            LocalDate on,
            Acting acting) {
        return new KeepingTheDates.Facts(
                recorded,
                before,
                needsBefore,
                acting.trust().officesOf(headteacher, school, on).stream()
                        .anyMatch(holding ->
                                holding.office() == Office.HEADTEACHER || holding.office() == Office.EXECUTIVE_LEADER),
                true,
                acting.actor(),
                headteacher,
                on,
                acting.today());
    }

    @EventSourcingHandler
    void on(ObjectivesSet event) {
        objectives.put(new Year(event.headteacher(), event.year()), event.effectiveOn());
    }

    @EventSourcingHandler
    void on(MidYearReviewed event) {
        midYear.add(new Year(event.headteacher(), event.year()));
    }
}
