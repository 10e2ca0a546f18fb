package org.milepost.query.action;

import static org.milepost.query.timeline.Telling.day;

import java.util.List;
import org.milepost.api.Note;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.action.ActionEvent.ActionCancelled;
import org.milepost.api.action.ActionEvent.ActionDone;
import org.milepost.api.action.ActionEvent.ActionPlanAgreed;
import org.milepost.api.action.ActionEvent.ActionProgressed;
import org.milepost.api.action.ActionEvent.ActionRaised;
import org.milepost.api.action.ActionEvent.ActionReopened;
import org.milepost.api.action.ActionEvent.ActionRescheduled;
import org.milepost.api.action.ActionEvent.ActionVerified;
import org.milepost.api.strategy.Band;

/** Tells actions in plain sentences; the words people wrote stand beside them. */
public final class ActionTelling {
    private ActionTelling() {}

    /** What happened. */
    public static String sentence(ActionEvent event) {
        return switch (event) {
            case ActionRaised e ->
                "Action raised from a " + e.source().kind().words() + ", for "
                        + e.owner().office().title() + ", due " + day(e.dueOn()) + ".";
            case ActionProgressed e -> "Progress on an action.";
            case ActionRescheduled e -> "An action is due on " + day(e.dueOn()) + " instead.";
            case ActionDone e -> "An action was done on " + day(e.effectiveOn()) + ".";
            case ActionVerified e -> "An action was verified by somebody else.";
            case ActionReopened e -> "An action said to be done is open again.";
            case ActionCancelled e -> "An action was cancelled.";
            case ActionPlanAgreed e ->
                "Action plan agreed between school and trust for the band " + Band.spoken(e.band()) + ", from "
                        + day(e.effectiveOn()) + ".";
        };
    }

    /** What people wrote. */
    public static List<Note> notes(ActionEvent event) {
        return switch (event) {
            case ActionRaised e -> List.of(e.text());
            case ActionProgressed e -> List.of(e.progress());
            case ActionRescheduled e -> List.of(e.reason());
            case ActionDone e -> List.of(e.outcome());
            case ActionVerified e -> List.of(e.seen());
            case ActionReopened e -> List.of(e.reason());
            case ActionCancelled e -> List.of(e.reason());
            case ActionPlanAgreed e -> List.of(e.aim(), e.decided().reason());
        };
    }
}
