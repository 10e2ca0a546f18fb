package org.milepost.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.access.Office;

/**
 * What is to be done, as a school summary or a health check names it. Where it is followed up as an action of the record, that
 * action names the summary or the check as its source and this as the part it comes from.
 *
 * @param action its id within the summary or check; the next summary keeps the id where it speaks of the same
 * @param owner the office that answers for it
 */
public record PlannedAction(ItemId action, Note text, Office owner, Optional<LocalDate> dueOn) {
    private static final int MOST = 30;

    /** A copy of the actions, each with an id of its own. */
    public static List<PlannedAction> checked(List<PlannedAction> actions) {
        if (actions.size() > MOST) {
            throw new IllegalArgumentException("There are at most " + MOST + " actions.");
        }
        if (actions.stream().map(PlannedAction::action).distinct().count() < actions.size()) {
            throw new IllegalArgumentException("Each action has an id of its own.");
        }
        return List.copyOf(actions);
    }
}
