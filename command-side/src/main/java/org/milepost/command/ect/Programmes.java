package org.milepost.command.ect;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.ect.EctCommand.BeginEctProgramme;
import org.milepost.api.ect.EctCommand.EndEctProgramme;
import org.milepost.api.ect.EctCommand.ReviewEctProgramme;
import org.milepost.api.ect.EctEvent.EctProgrammeBegun;
import org.milepost.api.ect.EctEvent.EctProgrammeEnded;
import org.milepost.command.Acting;
import org.milepost.command.SchoolsLife;
import org.milepost.command.ect.RunningAProgramme.Programme;

/** A school's programmes for early career teachers. */
public final class Programmes {
    private final Map<ItemId, Programme> programmes = new HashMap<>();
    private final SchoolsLife life;

    public Programmes(SchoolsLife life) {
        this.life = life;
    }

    @CommandHandler
    void handle(BeginEctProgramme command, Acting acting) {
        acting.record(RunningAProgramme.begin(command, facts(command.programme(), command.begunOn(), acting)));
    }

    @CommandHandler
    void handle(ReviewEctProgramme command, Acting acting) {
        acting.record(RunningAProgramme.review(command, facts(command.programme(), command.reviewedOn(), acting)));
    }

    @CommandHandler
    void handle(EndEctProgramme command, Acting acting) {
        acting.record(RunningAProgramme.end(command, facts(command.programme(), command.endedOn(), acting)));
    }

    private RunningAProgramme.Facts facts(ItemId programme, LocalDate on, Acting acting) {
        return new RunningAProgramme.Facts(
                Optional.ofNullable(programmes.get(programme)), life.includes(on), on, acting.today());
    }

    @EventSourcingHandler
    void on(EctProgrammeBegun event) {
        programmes.put(event.programme(), new Programme(event.effectiveOn(), false));
    }

    @EventSourcingHandler
    void on(EctProgrammeEnded event) {
        programmes.computeIfPresent(event.programme(), (id, known) -> new Programme(known.begunOn(), true));
    }
}
