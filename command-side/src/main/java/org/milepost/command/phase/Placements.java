package org.milepost.command.phase;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.phase.PhaseCommand.ApprovePlacement;
import org.milepost.api.phase.PhaseCommand.DeclinePlacement;
import org.milepost.api.phase.PhaseCommand.EnterPlacementFromRecords;
import org.milepost.api.phase.PhaseCommand.PlaceSchool;
import org.milepost.api.phase.PhaseCommand.ProposePlacement;
import org.milepost.api.phase.PhaseCommand.RetractPlacement;
import org.milepost.api.phase.PhaseEvent.PlacementDeclined;
import org.milepost.api.phase.PhaseEvent.PlacementProposed;
import org.milepost.api.phase.PhaseEvent.PlacementRetracted;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.command.Acting;
import org.milepost.command.SchoolsLife;

/** A school's placements: routes each command to its decision and remembers what decisions need. */
public final class Placements {
    private final Map<ItemId, PlacementProposed> proposals = new HashMap<>();
    private final Map<ItemId, SchoolPlaced> placed = new HashMap<>();
    private final Set<ItemId> used = new HashSet<>();
    private final SchoolsLife life;

    public Placements(SchoolsLife life) {
        this.life = life;
    }

    @CommandHandler
    void handle(ProposePlacement command, Acting acting) {
        acting.record(PlacingASchool.propose(
                command,
                facts(
                        command.placement(),
                        command.band(),
                        acting.today(),
                        command.effectiveOn(),
                        acting,
                        Optional.empty())));
    }

    @CommandHandler
    void handle(PlaceSchool command, Acting acting) {
        acting.record(PlacingASchool.place(
                command,
                facts(
                        command.placement(),
                        command.band(),
                        command.decidedOn(),
                        command.effectiveOn(),
                        acting,
                        command.minute())));
    }

    @CommandHandler
    void handle(ApprovePlacement command, Acting acting) {
        Optional<PlacementProposed> proposal = Optional.ofNullable(proposals.get(command.placement()));
        acting.record(PlacingASchool.approve(
                command,
                facts(
                        command.placement(),
                        proposal.map(PlacementProposed::band).orElse(""),
                        command.decidedOn(),
                        command.effectiveOn()
                                .or(() -> proposal.map(PlacementProposed::effectiveOn))
                                .orElse(command.decidedOn()),
                        acting,
                        command.minute())));
    }

    @CommandHandler
    void handle(DeclinePlacement command, Acting acting) {
        acting.record(PlacingASchool.decline(
                command,
                facts(command.placement(), "", command.decidedOn(), command.decidedOn(), acting, command.minute())));
    }

    @CommandHandler
    void handle(RetractPlacement command, Acting acting) {
        acting.record(PlacingASchool.retract(
                command,
                facts(command.placement(), "", command.decidedOn(), command.decidedOn(), acting, command.minute())));
    }

    @CommandHandler
    void handle(EnterPlacementFromRecords command, Acting acting) {
        acting.record(PlacingASchool.enter(
                command,
                facts(
                        command.placement(),
                        command.band(),
                        command.decidedOn(),
                        command.effectiveOn(),
                        acting,
                        command.minute())));
    }

    private PlacingASchool.Facts facts(
            ItemId placement,
            String band,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            Acting acting,
            Optional<Minute> minute) {
        return new PlacingASchool.Facts(
                used.contains(placement),
                Optional.ofNullable(proposals.get(placement)),
                Optional.ofNullable(placed.get(placement)),
                life.includes(effectiveOn),
                acting.trust().editionOn(effectiveOn),
                acting.enteredFromRecords(decidedOn),
                band,
                effectiveOn,
                acting.decider(decidedOn, minute));
    }

    @EventSourcingHandler
    void on(PlacementProposed event) {
        used.add(event.placement());
        proposals.put(event.placement(), event);
    }

    @EventSourcingHandler
    void on(SchoolPlaced event) {
        used.add(event.placement());
        proposals.remove(event.placement());
        placed.put(event.placement(), event);
    }

    @EventSourcingHandler
    void on(PlacementDeclined event) {
        proposals.remove(event.placement());
    }

    @EventSourcingHandler
    void on(PlacementRetracted event) {
        placed.remove(event.placement());
    }
}
