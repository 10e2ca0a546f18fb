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
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.growth.TrustGrowthCommand.AssignGrowthReviewer;
import org.milepost.api.growth.TrustGrowthCommand.RecordSiLeadReview;
import org.milepost.api.growth.TrustGrowthCommand.ShareCeoGoals;
import org.milepost.api.growth.TrustGrowthCommand.ShareCeoOutcome;
import org.milepost.api.growth.TrustGrowthEvent.CeoGoalsShared;
import org.milepost.api.growth.TrustGrowthEvent.CeoOutcomeShared;
import org.milepost.api.growth.TrustGrowthEvent.GrowthReviewerAssigned;
import org.milepost.api.growth.TrustGrowthEvent.SiLeadReviewed;
import org.milepost.command.Acting;
import org.milepost.command.Rule;

/** The professional growth of SI Leads, by the CEO and assigned headteachers, and of the CEO, by trustees. */
public final class LeadersGrowth {
    private final Set<Assigned> assigned = new HashSet<>();
    private final Set<Year> reviewed = new HashSet<>();
    private final Map<Year, LocalDate> goals = new HashMap<>();
    private final Set<Year> outcomes = new HashSet<>();

    private record Year(ActorId person, SchoolYear year) {}

    private record Assigned(ActorId lead, ActorId headteacher, SchoolYear year) {}

    @CommandHandler
    void handle(AssignGrowthReviewer command, Acting acting) {
        Assigned wanted = new Assigned(command.lead(), command.headteacher(), command.year());
        Rule.check(
                KeepingTheDates.RULES,
                new KeepingTheDates.Facts(
                        assigned.contains(wanted),
                        Optional.empty(),
                        false,
                        holds(command.lead(), Office.SI_LEAD, acting.today(), acting)
                                && holds(command.headteacher(), Office.HEADTEACHER, acting.today(), acting),
                        true,
                        acting.actor(),
                        command.lead(),
                        acting.today(),
                        acting.today()));
        acting.record(new GrowthReviewerAssigned(
                command.trust(), command.lead(), command.headteacher(), command.year(), acting.today()));
    }

    @CommandHandler
    void handle(RecordSiLeadReview command, Acting acting) {
        Rule.check(
                KeepingTheDates.BY_THOSE_ASSIGNED,
                new KeepingTheDates.Facts(
                        reviewed.contains(new Year(command.lead(), command.year())),
                        Optional.empty(),
                        false,
                        holds(command.lead(), Office.SI_LEAD, command.reviewedOn(), acting),
                        acting.office() == Office.CEO
                                || assigned.contains(new Assigned(command.lead(), acting.actor(), command.year())),
                        acting.actor(),
                        command.lead(),
                        command.reviewedOn(),
                        acting.today()));
        acting.record(new SiLeadReviewed(command.trust(), command.lead(), command.year(), command.reviewedOn()));
    }

    @CommandHandler
    void handle(ShareCeoGoals command, Acting acting) {
        Year year = new Year(command.ceo(), command.year());
        Rule.check(
                KeepingTheDates.RULES,
                ofCeo(goals.containsKey(year), Optional.empty(), false, command.ceo(), command.sharedOn(), acting));
        acting.record(new CeoGoalsShared(
                command.trust(), command.ceo(), command.year(), command.document(), command.sharedOn()));
    }

    @CommandHandler
    void handle(ShareCeoOutcome command, Acting acting) {
        Year year = new Year(command.ceo(), command.year());
        Rule.check(
                KeepingTheDates.FOLLOWING,
                ofCeo(
                        outcomes.contains(year),
                        Optional.ofNullable(goals.get(year)),
                        true,
                        command.ceo(),
                        command.sharedOn(),
                        acting));
        acting.record(new CeoOutcomeShared(
                command.trust(), command.ceo(), command.year(), command.document(), command.sharedOn()));
    }

    private static KeepingTheDates.Facts ofCeo(
            boolean recorded,
            Optional<LocalDate> before,
            boolean needsBefore,
            ActorId ceo,
            LocalDate on,
            Acting acting) {
        return new KeepingTheDates.Facts(
                recorded,
                before,
                needsBefore,
                holds(ceo, Office.CEO, on, acting),
                true,
                acting.actor(),
                ceo,
                on,
                acting.today());
    }

    private static boolean holds(ActorId person, Office office, LocalDate on, Acting acting) {
        return acting.trust().officesOf(person, on).stream().anyMatch(holding -> holding.office() == office);
    }

    @EventSourcingHandler
    void on(GrowthReviewerAssigned event) {
        assigned.add(new Assigned(event.lead(), event.headteacher(), event.year()));
    }

    @EventSourcingHandler
    void on(SiLeadReviewed event) {
        reviewed.add(new Year(event.lead(), event.year()));
    }

    @EventSourcingHandler
    void on(CeoGoalsShared event) {
        goals.put(new Year(event.ceo(), event.year()), event.effectiveOn());
    }

    @EventSourcingHandler
    void on(CeoOutcomeShared event) {
        outcomes.add(new Year(event.ceo(), event.year()));
    }
}
