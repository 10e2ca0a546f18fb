package org.milepost.api.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;

/** Everything that can be recorded about actions at a school. */
public sealed interface ActionEvent extends SchoolEvent {

    /**
     * Something is to be done at the school.
     *
     * @param plan the action plan that it belongs to
     */
    @EventName("action.raised")
    record ActionRaised(
            SchoolId school,
            ItemId action,
            Note text,
            Source source,
            Owner owner,
            LocalDate dueOn,
            Optional<ItemId> plan,
            ActorId raisedBy,
            LocalDate effectiveOn)
            implements ActionEvent, Dated {}

    /** How far an action has come. */
    @EventName("action.progressed")
    record ActionProgressed(SchoolId school, ItemId action, Note progress, LocalDate effectiveOn)
            implements ActionEvent, Dated {}

    /** An action has another due date, with the reason; the dates before stay visible. */
    @EventName("action.rescheduled")
    record ActionRescheduled(SchoolId school, ItemId action, LocalDate dueOn, Note reason, LocalDate effectiveOn)
            implements ActionEvent, Dated {}

    /** An action is done; somebody else verifies it next. */
    @EventName("action.done")
    record ActionDone(SchoolId school, ItemId action, ActorId doneBy, Note outcome, LocalDate effectiveOn)
            implements ActionEvent, Dated {}

    /** Somebody who neither owned the action nor did it has seen that it is done. */
    @EventName("action.verified")
    record ActionVerified(SchoolId school, ItemId action, ActorId verifiedBy, Note seen, LocalDate effectiveOn)
            implements ActionEvent, Dated {}

    /** An action said to be done was found not to be: it is open again. */
    @EventName("action.reopened")
    record ActionReopened(SchoolId school, ItemId action, Note reason, LocalDate effectiveOn)
            implements ActionEvent, Dated {}

    /** An action is not pursued any more, with the reason. */
    @EventName("action.cancelled")
    record ActionCancelled(SchoolId school, ItemId action, Note reason, LocalDate effectiveOn)
            implements ActionEvent, Dated {}

    /**
     * The trust agreed an action plan with a school, for as long as the school is in its band.
     *
     * @param band code of the band that the school is in
     * @param actions the actions it begins with; more are raised into it
     */
    @EventName("action.plan-agreed")
    record ActionPlanAgreed(
            SchoolId school,
            ItemId plan,
            String band,
            Note aim,
            List<ItemId> actions,
            LocalDate effectiveOn,
            Decided decided)
            implements ActionEvent, Decision {
        public ActionPlanAgreed {
            actions = List.copyOf(actions);
        }
    }
}
