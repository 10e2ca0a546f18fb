package org.milepost.query.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.RecordedEvent;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.action.ActionEvent.ActionCancelled;
import org.milepost.api.action.ActionEvent.ActionDone;
import org.milepost.api.action.ActionEvent.ActionPlanAgreed;
import org.milepost.api.action.ActionEvent.ActionProgressed;
import org.milepost.api.action.ActionEvent.ActionRaised;
import org.milepost.api.action.ActionEvent.ActionReopened;
import org.milepost.api.action.ActionEvent.ActionRescheduled;
import org.milepost.api.action.ActionEvent.ActionVerified;
import org.milepost.api.action.Owner;
import org.milepost.api.action.SchoolActions.Step;
import org.milepost.api.action.SchoolActions.StepKind;
import org.milepost.api.action.Source;
import org.milepost.query.View;

/** The school's actions with the day of each step, and its action plans, so that any day can be asked about. */
public final class ActionsView implements View<ActionsView.Known> {

    /** Actions and action plans in the order of recording. */
    public record Known(List<Action> actions, List<Plan> plans) {
        static final Known NONE = new Known(List.of(), List.of());

        private Known step(ItemId id, Step step) {
            return new Known(
                    actions.stream()
                            .map(action -> action.action().equals(id) ? action.with(step) : action)
                            .toList(),
                    plans);
        }
    }

    /**
     * One action.
     *
     * @param dueOn the first due date
     */
    public record Action(
            ItemId action,
            Note text,
            Source source,
            Owner owner,
            ActorId raisedBy,
            LocalDate raisedOn,
            LocalDate dueOn,
            Optional<ItemId> plan,
            String event,
            Instant recordedAt,
            List<Step> steps) {

        private Action with(Step step) {
            List<Step> more = new ArrayList<>(steps);
            more.add(step);
            return new Action(action, text, source, owner, raisedBy, raisedOn, dueOn, plan, event, recordedAt, more);
        }
    }

    /** One action plan, with the actions it began with. */
    public record Plan(
            ItemId plan,
            String band,
            Note aim,
            List<ItemId> actions,
            LocalDate effectiveOn,
            Decided decided,
            String event) {}

    @Override
    public String name() {
        return "actions";
    }

    @Override
    public Class<Known> type() {
        return Known.class;
    }

    @Override
    public Known initial() {
        return Known.NONE;
    }

    @Override
    public Known apply(Known known, RecordedEvent recorded) {
        return recorded.event() instanceof ActionEvent event ? after(known, event, recorded) : known;
    }

    private static Known after(Known known, ActionEvent event, RecordedEvent recorded) {
        return switch (event) {
            case ActionRaised e -> raised(known, e, recorded);
            case ActionProgressed e ->
                known.step(e.action(), step(StepKind.PROGRESSED, e.progress(), e.effectiveOn(), recorded));
            case ActionRescheduled e ->
                known.step(
                        e.action(),
                        new Step(
                                StepKind.RESCHEDULED,
                                e.reason(),
                                e.effectiveOn(),
                                recorded.actor(),
                                Optional.of(e.dueOn()),
                                recorded.id()));
            case ActionDone e -> known.step(e.action(), step(StepKind.DONE, e.outcome(), e.effectiveOn(), recorded));
            case ActionVerified e ->
                known.step(e.action(), step(StepKind.VERIFIED, e.seen(), e.effectiveOn(), recorded));
            case ActionReopened e ->
                known.step(e.action(), step(StepKind.REOPENED, e.reason(), e.effectiveOn(), recorded));
            case ActionCancelled e ->
                known.step(e.action(), step(StepKind.CANCELLED, e.reason(), e.effectiveOn(), recorded));
            case ActionPlanAgreed e ->
                new Known(
                        known.actions(),
                        plus(
                                known.plans(),
                                new Plan(
                                        e.plan(),
                                        e.band(),
                                        e.aim(),
                                        e.actions(),
                                        e.effectiveOn(),
                                        e.decided(),
                                        recorded.id())));
        };
    }

    private static Known raised(Known known, ActionRaised e, RecordedEvent recorded) {
        return new Known(
                plus(
                        known.actions(),
                        new Action(
                                e.action(),
                                e.text(),
                                e.source(),
                                e.owner(),
                                e.raisedBy(),
                                e.effectiveOn(),
                                e.dueOn(),
                                e.plan(),
                                recorded.id(),
                                recorded.recordedAt(),
                                List.of())),
                known.plans());
    }

    private static Step step(StepKind kind, Note note, LocalDate on, RecordedEvent recorded) {
        return new Step(kind, note, on, recorded.actor(), Optional.empty(), recorded.id());
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
