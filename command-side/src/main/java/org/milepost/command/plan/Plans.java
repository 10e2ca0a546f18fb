package org.milepost.command.plan;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.plan.PlanApprover;
import org.milepost.api.plan.PlanCommand;
import org.milepost.api.plan.PlanCommand.ApprovePlan;
import org.milepost.api.plan.PlanCommand.ClosePlan;
import org.milepost.api.plan.PlanCommand.DraftPlan;
import org.milepost.api.plan.PlanCommand.EditPlan;
import org.milepost.api.plan.PlanCommand.EnterPlanFromRecords;
import org.milepost.api.plan.PlanCommand.JudgeMilepost;
import org.milepost.api.plan.PlanCommand.ReturnPlan;
import org.milepost.api.plan.PlanCommand.SubmitPlan;
import org.milepost.api.plan.PlanCommand.UpdatePlan;
import org.milepost.api.plan.PlanContent;
import org.milepost.api.plan.PlanEvent.MilepostJudged;
import org.milepost.api.plan.PlanEvent.PlanApproved;
import org.milepost.api.plan.PlanEvent.PlanClosed;
import org.milepost.api.plan.PlanEvent.PlanDrafted;
import org.milepost.api.plan.PlanEvent.PlanEdited;
import org.milepost.api.plan.PlanEvent.PlanReturned;
import org.milepost.api.plan.PlanEvent.PlanSubmitted;
import org.milepost.command.Acting;
import org.milepost.command.SchoolsLife;

/** A school's improvement plans: routes each command to its decision and remembers what decisions need. */
public final class Plans {
    private static final int NONE_SEEN = 0;

    private final Map<ItemId, Plan> plans = new HashMap<>();
    private final SchoolsLife life;

    public Plans(SchoolsLife life) {
        this.life = life;
    }

    @CommandHandler
    void handle(DraftPlan command, Acting acting) {
        acting.record(WritingAPlan.draft(
                command,
                writing(
                        command,
                        Optional.of(command.content()),
                        NONE_SEEN,
                        command.effectiveOn(),
                        command.effectiveOn(),
                        acting)));
    }

    @CommandHandler
    void handle(EditPlan command, Acting acting) {
        acting.record(WritingAPlan.edit(
                command,
                writing(
                        command,
                        plan(command).map(plan -> command.content(plan.year())),
                        command.revision(),
                        command.effectiveOn(),
                        command.effectiveOn(),
                        acting)));
    }

    @CommandHandler
    void handle(SubmitPlan command, Acting acting) {
        acting.record(WritingAPlan.submit(
                command,
                writing(command, Optional.empty(), NONE_SEEN, command.effectiveOn(), command.effectiveOn(), acting)));
    }

    @CommandHandler
    void handle(EnterPlanFromRecords command, Acting acting) {
        WritingAPlan.enter(
                        command,
                        writing(
                                command,
                                Optional.of(command.content()),
                                NONE_SEEN,
                                command.effectiveOn(),
                                command.decidedOn(),
                                acting))
                .forEach(acting::record);
    }

    @CommandHandler
    void handle(ApprovePlan command, Acting acting) {
        acting.record(PlanApproval.approve(
                command,
                deciding(
                        command,
                        command.decidedOn(),
                        command.effectiveOn().orElse(command.decidedOn()),
                        command.contentHash(),
                        command.minute(),
                        acting)));
    }

    @CommandHandler
    void handle(ReturnPlan command, Acting acting) {
        acting.record(PlanApproval.giveBack(
                command, deciding(command, command.decidedOn(), command.decidedOn(), "", command.minute(), acting)));
    }

    @CommandHandler
    void handle(UpdatePlan command, Acting acting) {
        acting.record(
                FollowingAPlan.update(command, following(command, Optional.empty(), command.effectiveOn(), acting)));
    }

    @CommandHandler
    void handle(JudgeMilepost command, Acting acting) {
        acting.record(FollowingAPlan.judge(
                command, following(command, Optional.of(command.milepost()), command.effectiveOn(), acting)));
    }

    @CommandHandler
    void handle(ClosePlan command, Acting acting) {
        acting.record(
                FollowingAPlan.close(command, following(command, Optional.empty(), command.effectiveOn(), acting)));
    }

    private WritingAPlan.Facts writing(
            PlanCommand command,
            Optional<PlanContent> content,
            int seenRevision,
            LocalDate on,
            LocalDate decidedOn,
            Acting acting) {
        return new WritingAPlan.Facts(
                plans.containsKey(command.plan()),
                content.map(PlanContent::year)
                        .filter(year -> plans.values().stream()
                                .anyMatch(plan -> plan.year().equals(year) && plan.isOfItsYear()))
                        .isPresent(),
                plan(command),
                content,
                life.includes(on),
                acting.actor(),
                seenRevision,
                on,
                acting.today(),
                acting.enteredFromRecords(decidedOn));
    }

    private PlanApproval.Facts deciding(
            PlanCommand command,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            String contentHash,
            Optional<Minute> minute,
            Acting acting) {
        return new PlanApproval.Facts(
                plan(command),
                plan(command)
                        .map(plan -> PlanApprover.of(
                                plan.written().authors(), acting.trust(), command.school(), acting.today())),
                contentHash,
                effectiveOn,
                acting.decider(decidedOn, minute));
    }

    private FollowingAPlan.Facts following(
            PlanCommand command, Optional<ItemId> milepost, LocalDate on, Acting acting) {
        return new FollowingAPlan.Facts(
                plan(command),
                milepost,
                acting.trust().calendar().of(command.school()).termForWorkOn(on),
                acting.actor(),
                on,
                acting.today());
    }

    private Optional<Plan> plan(PlanCommand command) {
        return Optional.ofNullable(plans.get(command.plan()));
    }

    @EventSourcingHandler
    void on(PlanDrafted event) {
        plans.put(
                event.plan(),
                Plan.begun(
                        event.content(),
                        event.enteredFrom().isPresent() ? Optional.empty() : Optional.of(event.draftedBy()),
                        event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(PlanEdited event) {
        change(
                event.plan(),
                plan -> plan.says(event.revision(), event.content(), event.editedBy(), event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(PlanSubmitted event) {
        change(event.plan(), plan -> plan.with(written -> written.submitted(event.submittedBy(), event.effectiveOn())));
    }

    @EventSourcingHandler
    void on(PlanApproved event) {
        change(
                event.plan(),
                plan -> plan.approved(event.effectiveOn(), event.decided().on()));
    }

    @EventSourcingHandler
    void on(PlanReturned event) {
        change(event.plan(), plan -> plan.with(written -> written.returned(event.effectiveOn())));
    }

    @EventSourcingHandler
    void on(MilepostJudged event) {
        change(event.plan(), plan -> plan.judged(event.milepost(), event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(PlanClosed event) {
        change(event.plan(), plan -> plan.with(written -> written.ended(event.effectiveOn())));
    }

    private void change(ItemId plan, UnaryOperator<Plan> step) {
        plans.computeIfPresent(plan, (id, before) -> step.apply(before));
    }
}
