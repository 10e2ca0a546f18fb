package org.milepost.api.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;

/** What can be asked about actions at a school. */
public sealed interface ActionCommand extends SchoolCommand {

    /**
     * Say what is to be done, by whom, by when, and what it comes from.
     *
     * @param plan the agreed action plan that it belongs to
     * @param raisedOn the day it was agreed; this day where none is named
     */
    record RaiseAction(
            SchoolId school,
            @New ItemId action,
            Note text,
            Source source,
            Owner owner,
            LocalDate dueOn,
            Optional<ItemId> plan,
            Optional<LocalDate> raisedOn)
            implements ActionCommand {}

    /** Say how far an action has come; on this day where none is named. */
    record ProgressAction(SchoolId school, ItemId action, Note progress, Optional<LocalDate> seenOn)
            implements ActionCommand {}

    /** Give an action another due date, and say why. */
    record RescheduleAction(SchoolId school, ItemId action, LocalDate dueOn, Note reason) implements ActionCommand {}

    /** Say that an action is done; on this day where none is named. */
    record CompleteAction(SchoolId school, ItemId action, Note outcome, Optional<LocalDate> doneOn)
            implements ActionCommand {}

    /** Verify an action that somebody else has done; on this day where none is named. */
    record VerifyAction(SchoolId school, ItemId action, Note seen, Optional<LocalDate> verifiedOn)
            implements ActionCommand {}

    /** Open an action again that was said to be done and is not. */
    record ReopenAction(SchoolId school, ItemId action, Note reason) implements ActionCommand {}

    /** Give an action up, and say why. */
    record CancelAction(SchoolId school, ItemId action, Note reason) implements ActionCommand {}

    /**
     * Agree an action plan with a school for the band that it is in.
     *
     * @param actions actions of the record that it begins with
     */
    record AgreeActionPlan(
            SchoolId school,
            @New ItemId plan,
            Note aim,
            List<ItemId> actions,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            Note reason,
            List<Evidence> evidence)
            implements ActionCommand {
        public AgreeActionPlan {
            actions = List.copyOf(actions);
            evidence = List.copyOf(evidence);
        }
    }
}
