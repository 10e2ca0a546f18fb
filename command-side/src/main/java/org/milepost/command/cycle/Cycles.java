package org.milepost.command.cycle;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.cycle.CycleCommand;
import org.milepost.api.cycle.CycleCommand.AnswerCycleQuestion;
import org.milepost.api.cycle.CycleCommand.CloseCycle;
import org.milepost.api.cycle.CycleCommand.OpenCycle;
import org.milepost.api.cycle.CycleEvent.CycleClosed;
import org.milepost.api.cycle.CycleEvent.CycleOpened;
import org.milepost.api.cycle.CycleEvent.QuestionAnswered;
import org.milepost.command.Acting;
import org.milepost.command.EventsOnRecord;
import org.milepost.command.SchoolsLife;

/** A school's improvement cycles: routes each command to its decision and remembers what decisions need. */
public final class Cycles {
    private final Map<ItemId, Cycle> cycles = new HashMap<>();
    private final SchoolsLife life;
    private final EventsOnRecord events;

    public Cycles(SchoolsLife life, EventsOnRecord events) {
        this.life = life;
        this.events = events;
    }

    @CommandHandler
    void handle(OpenCycle command, Acting acting) {
        acting.record(WorkingThroughACycle.open(command, facts(command, List.of(), command.effectiveOn(), acting)));
    }

    @CommandHandler
    void handle(AnswerCycleQuestion command, Acting acting) {
        acting.record(WorkingThroughACycle.answer(
                command, facts(command, command.evidence(), command.effectiveOn(), acting)));
    }

    @CommandHandler
    void handle(CloseCycle command, Acting acting) {
        acting.record(WorkingThroughACycle.close(command, facts(command, List.of(), command.effectiveOn(), acting)));
    }

    private WorkingThroughACycle.Facts facts(
            CycleCommand command, List<Evidence> evidence, LocalDate on, Acting acting) {
        return new WorkingThroughACycle.Facts(
                cycles.containsKey(command.cycle()),
                Optional.ofNullable(cycles.get(command.cycle())),
                events.includesAnyOf(evidence.stream()
                        .flatMap(document -> document.event().stream())
                        .toList()),
                life.includes(on),
                acting.actor(),
                on,
                acting.today());
    }

    @EventSourcingHandler
    void on(CycleOpened event) {
        cycles.put(event.cycle(), Cycle.opened(event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(QuestionAnswered event) {
        cycles.computeIfPresent(event.cycle(), (id, cycle) -> cycle.answered(event.question(), event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(CycleClosed event) {
        cycles.computeIfPresent(event.cycle(), (id, cycle) -> cycle.asClosed());
    }
}
