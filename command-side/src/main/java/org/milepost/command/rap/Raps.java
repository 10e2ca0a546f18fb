package org.milepost.command.rap;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.rap.Judgement;
import org.milepost.api.rap.RapApprover;
import org.milepost.api.rap.RapCommand;
import org.milepost.api.rap.RapCommand.AmendRap;
import org.milepost.api.rap.RapCommand.ApproveRap;
import org.milepost.api.rap.RapCommand.CompleteRap;
import org.milepost.api.rap.RapCommand.EditRap;
import org.milepost.api.rap.RapCommand.EnterRapFromRecords;
import org.milepost.api.rap.RapCommand.MonitorRap;
import org.milepost.api.rap.RapCommand.ProposeRap;
import org.milepost.api.rap.RapCommand.ReturnRap;
import org.milepost.api.rap.RapCommand.SubmitRap;
import org.milepost.api.rap.RapCommand.SupersedeRap;
import org.milepost.api.rap.RapEvent.RapAmended;
import org.milepost.api.rap.RapEvent.RapApproved;
import org.milepost.api.rap.RapEvent.RapCompleted;
import org.milepost.api.rap.RapEvent.RapEdited;
import org.milepost.api.rap.RapEvent.RapMonitored;
import org.milepost.api.rap.RapEvent.RapProposed;
import org.milepost.api.rap.RapEvent.RapReturned;
import org.milepost.api.rap.RapEvent.RapSubmitted;
import org.milepost.api.rap.RapEvent.RapSuperseded;
import org.milepost.command.Acting;
import org.milepost.command.SchoolsBands;
import org.milepost.command.SchoolsLife;

/**
 * A school's rapid acceleration plans: routes each command to its decision and remembers what decisions need. Who approves
 * follows from the bands.
 */
public final class Raps {
    private static final int NONE_SEEN = 0;

    private final Map<ItemId, Rap> raps = new HashMap<>();
    private final SchoolsLife life;
    private final SchoolsBands bands;

    public Raps(SchoolsLife life, SchoolsBands bands) {
        this.life = life;
        this.bands = bands;
    }

    @CommandHandler
    void handle(ProposeRap command, Acting acting) {
        acting.record(WritingARap.propose(
                command, writing(command, NONE_SEEN, command.effectiveOn(), command.effectiveOn(), acting)));
    }

    @CommandHandler
    void handle(EditRap command, Acting acting) {
        acting.record(WritingARap.edit(
                command, writing(command, command.revision(), command.effectiveOn(), command.effectiveOn(), acting)));
    }

    @CommandHandler
    void handle(SubmitRap command, Acting acting) {
        acting.record(WritingARap.submit(
                command, writing(command, NONE_SEEN, command.effectiveOn(), command.effectiveOn(), acting)));
    }

    @CommandHandler
    void handle(AmendRap command, Acting acting) {
        acting.record(WritingARap.amend(
                command, writing(command, command.revision(), command.effectiveOn(), command.effectiveOn(), acting)));
    }

    @CommandHandler
    void handle(EnterRapFromRecords command, Acting acting) {
        WritingARap.enter(command, writing(command, NONE_SEEN, command.effectiveOn(), command.decidedOn(), acting))
                .forEach(acting::record);
    }

    @CommandHandler
    void handle(ApproveRap command, Acting acting) {
        acting.record(RapApproval.approve(
                command,
                deciding(
                        command,
                        command.decidedOn(),
                        command.effectiveOn().orElse(command.decidedOn()),
                        command.contentHash(),
                        Optional.empty(),
                        command.minute(),
                        acting)));
    }

    @CommandHandler
    void handle(ReturnRap command, Acting acting) {
        acting.record(RapApproval.giveBack(
                command, ending(command, command.decidedOn(), Optional.empty(), command.minute(), acting)));
    }

    @CommandHandler
    void handle(CompleteRap command, Acting acting) {
        acting.record(RapApproval.complete(
                command, ending(command, command.decidedOn(), Optional.empty(), command.minute(), acting)));
    }

    @CommandHandler
    void handle(SupersedeRap command, Acting acting) {
        acting.record(RapApproval.supersede(
                command, ending(command, command.decidedOn(), Optional.of(command.by()), command.minute(), acting)));
    }

    @CommandHandler
    void handle(MonitorRap command, Acting acting) {
        acting.record(RapMonitoring.monitor(
                command,
                new RapMonitoring.Facts(
                        rap(command),
                        acting.trust().calendar().of(command.school()).lastHalfTermBegunBy(command.effectiveOn()),
                        command.judgements().stream().map(Judgement::objective).collect(Collectors.toUnmodifiableSet()),
                        acting.decider(command.effectiveOn(), command.minute()))));
    }

    private WritingARap.Facts writing(
            RapCommand command, int seenRevision, LocalDate on, LocalDate decidedOn, Acting acting) {
        return new WritingARap.Facts(
                raps.containsKey(command.rap()),
                rap(command),
                life.includes(on),
                bands.on(on),
                acting.actor(),
                acting.office(),
                seenRevision,
                on,
                acting.today(),
                acting.enteredFromRecords(decidedOn));
    }

    private RapApproval.Facts ending(
            RapCommand command, LocalDate decidedOn, Optional<ItemId> by, Optional<Minute> minute, Acting acting) {
        return deciding(command, decidedOn, decidedOn, "", by, minute, acting);
    }

    private RapApproval.Facts deciding(
            RapCommand command,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            String contentHash,
            Optional<ItemId> by,
            Optional<Minute> minute,
            Acting acting) {
        Optional<Rap> rap = rap(command);
        Optional<RapApprover> approver = rap.flatMap(found -> found.submittedIn()
                .map(terms -> RapApprover.of(
                        terms,
                        bands.on(decidedOn),
                        found.written().authors(),
                        acting.trust(),
                        command.school(),
                        acting.today())));
        return new RapApproval.Facts(
                rap,
                approver,
                bands.on(decidedOn),
                contentHash,
                effectiveOn,
                by.flatMap(other -> Optional.ofNullable(raps.get(other))),
                by.filter(command.rap()::equals).isPresent(),
                acting.decider(decidedOn, minute));
    }

    private Optional<Rap> rap(RapCommand command) {
        return Optional.ofNullable(raps.get(command.rap()));
    }

    @EventSourcingHandler
    void on(RapProposed event) {
        raps.put(
                event.rap(),
                Rap.begun(
                        event.contentHash(),
                        event.content(),
                        Rap.authors(
                                event.content(),
                                event.enteredFrom().isPresent() ? Optional.empty() : Optional.of(event.proposedBy())),
                        event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(RapEdited event) {
        change(
                event.rap(),
                rap -> rap.says(
                        event.revision(), event.contentHash(), event.content(), event.editedBy(), event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(RapSubmitted event) {
        change(event.rap(), rap -> rap.submitted(event.terms(), event.submittedBy(), event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(RapAmended event) {
        change(
                event.rap(),
                rap -> rap.says(
                                event.revision(),
                                event.contentHash(),
                                event.content(),
                                event.amendedBy(),
                                event.effectiveOn())
                        .submitted(event.terms(), event.amendedBy(), event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(RapApproved event) {
        change(
                event.rap(),
                rap -> rap.approved(event.effectiveOn(), event.decided().on()));
    }

    @EventSourcingHandler
    void on(RapReturned event) {
        change(event.rap(), rap -> rap.returned(event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(RapMonitored event) {
        change(
                event.rap(),
                rap -> rap.seen(event.halfTerm(), event.monitoredBy().office()));
    }

    @EventSourcingHandler
    void on(RapCompleted event) {
        change(event.rap(), rap -> rap.ended(event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(RapSuperseded event) {
        change(event.rap(), rap -> rap.ended(event.effectiveOn()));
    }

    private void change(ItemId rap, UnaryOperator<Rap> step) {
        raps.computeIfPresent(rap, (id, before) -> step.apply(before));
    }
}
