package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Note;
import org.milepost.api.access.Office;
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
import org.milepost.api.action.Source;

/** An action at Oakfield that came from the review of mathematics: the head does it, the CEO verifies it. */
public final class ActionExamples {
    public static final LocalDate SEP_4 = LocalDate.of(2026, 9, 4);
    public static final LocalDate SEP_5 = LocalDate.of(2026, 9, 5);
    public static final LocalDate SEP_30 = LocalDate.of(2026, 9, 30);
    public static final Note TASK = new Note("Every class sets one reasoning task a day.");
    public static final Source FROM_REVIEW =
            new Source(Source.Kind.REVIEW, Optional.of(FIRST), Optional.of(FIRST), Optional.empty());

    public static final ActionRaised RAISED = new ActionRaised(
            OAKFIELD,
            FIRST,
            TASK,
            FROM_REVIEW,
            new Owner(Office.HEADTEACHER, Optional.of(HEAD)),
            SEP_5,
            Optional.empty(),
            SI_LEAD,
            SEP_4);
    public static final ActionProgressed PROGRESSED =
            new ActionProgressed(OAKFIELD, FIRST, new Note("Five of six classes do."), SEP_7);
    public static final ActionRescheduled RESCHEDULED = new ActionRescheduled(OAKFIELD, FIRST, SEP_30, BECAUSE, SEP_7);
    public static final ActionDone DONE = new ActionDone(OAKFIELD, FIRST, HEAD, new Note("All classes do."), SEP_7);
    public static final ActionVerified VERIFIED =
            new ActionVerified(OAKFIELD, FIRST, CEO, new Note("Seen in the books."), SEP_7);
    public static final ActionReopened REOPENED = new ActionReopened(OAKFIELD, FIRST, BECAUSE, SEP_7);
    public static final ActionCancelled CANCELLED = new ActionCancelled(OAKFIELD, FIRST, BECAUSE, SEP_7);
    public static final ActionPlanAgreed PLAN_AGREED =
            new ActionPlanAgreed(OAKFIELD, FIRST, "IMPROVE_1", TASK, List.of(FIRST), SEP_7, BY_CEO);

    /** One of each type. */
    public static final List<ActionEvent> ALL =
            List.of(RAISED, PROGRESSED, RESCHEDULED, DONE, VERIFIED, REOPENED, CANCELLED, PLAN_AGREED);

    private ActionExamples() {}
}
