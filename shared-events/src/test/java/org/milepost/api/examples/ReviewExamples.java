package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Note;
import org.milepost.api.access.Office;
import org.milepost.api.review.FindingKind;
import org.milepost.api.review.Leader;
import org.milepost.api.review.Particulars;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.review.ReviewEvent.FindingAnswered;
import org.milepost.api.review.ReviewEvent.FindingRecorded;
import org.milepost.api.review.ReviewEvent.FindingRetracted;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.ReviewClosed;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.api.review.ReviewEvent.ReviewRequestAgreed;
import org.milepost.api.review.ReviewEvent.ReviewRequestDeclined;
import org.milepost.api.review.ReviewEvent.ReviewRequested;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.review.Subject;

/** A review of mathematics at Oakfield that its head had asked for. */
public final class ReviewExamples {
    public static final ActorId SLIM_LEADER = new ActorId("the-slim-leader");
    public static final Subject MATHEMATICS = new Subject("Mathematics");
    public static final LocalDate SEP_3 = LocalDate.of(2026, 9, 3);
    public static final Note REASON = new Note("Reasoning is the weakest strand for the second year.");
    public static final Note FOUND = new Note("Reasoning tasks are set in two of six classes only.");
    public static final Note ANSWER = new Note("All classes set one reasoning task a day from Monday.");

    public static final ReviewRequested REQUESTED = new ReviewRequested(OAKFIELD, FIRST, MATHEMATICS, REASON, HEAD);
    public static final ReviewRequestAgreed AGREED = new ReviewRequestAgreed(OAKFIELD, FIRST, SEP_7, BY_CEO);
    public static final ReviewRequestDeclined DECLINED = new ReviewRequestDeclined(OAKFIELD, FIRST, SEP_7, BY_CEO);
    public static final ReviewPlanned PLANNED = new ReviewPlanned(
            OAKFIELD,
            FIRST,
            ReviewKind.PEER,
            List.of("achievement"),
            List.of(MATHEMATICS),
            SEP_3,
            Optional.of(Leader.of(Office.SLIM_LEADER, SLIM_LEADER)),
            List.of(SI_LEAD),
            Optional.of(FIRST));
    public static final ReviewCarriedOut CARRIED_OUT = new ReviewCarriedOut(
            OAKFIELD,
            FIRST,
            ReviewKind.PEER,
            SEP_3,
            Optional.of(Leader.of(Office.SLIM_LEADER, SLIM_LEADER)),
            Particulars.NONE,
            Optional.empty());
    public static final FindingRecorded URGENT = new FindingRecorded(
            OAKFIELD,
            FIRST,
            ReviewKind.PEER,
            FIRST,
            FindingKind.URGENT,
            "achievement",
            Optional.of(MATHEMATICS),
            FOUND,
            SEP_3);
    public static final FindingRecorded STRENGTH = new FindingRecorded(
            OAKFIELD,
            FIRST,
            ReviewKind.PEER,
            SECOND,
            FindingKind.STRENGTH,
            "achievement",
            Optional.empty(),
            BECAUSE,
            SEP_3);
    public static final FindingRetracted RETRACTED =
            new FindingRetracted(OAKFIELD, FIRST, ReviewKind.PEER, FIRST, BECAUSE, SEP_7);
    public static final FindingAnswered ANSWERED =
            new FindingAnswered(OAKFIELD, FIRST, ReviewKind.PEER, FIRST, ANSWER, SEP_7);
    public static final ReviewClosed CLOSED = new ReviewClosed(OAKFIELD, FIRST, ReviewKind.PEER, SEP_7);

    /** One of each type. */
    public static final List<ReviewEvent> ALL =
            List.of(REQUESTED, AGREED, DECLINED, PLANNED, CARRIED_OUT, URGENT, RETRACTED, ANSWERED, CLOSED);

    private ReviewExamples() {}
}
