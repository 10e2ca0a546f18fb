package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.practice.Effect;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.practice.PracticeEvent.PracticeOutcomeRecorded;
import org.milepost.api.practice.PracticeEvent.PracticeShared;
import org.milepost.api.practice.PracticeEvent.PracticeTakenUp;
import org.milepost.api.practice.PracticeEvent.SupportLinkAgreed;
import org.milepost.api.practice.PracticeEvent.SupportLinkEnded;
import org.milepost.api.review.Subject;

/** Oakfield shares practice, takes up some of Elmstead's, and is supported by Elmstead. */
public final class PracticeExamples {
    public static final SchoolId ELMSTEAD = new SchoolId("elmstead");
    public static final LocalDate SEP_3 = LocalDate.of(2026, 9, 3);
    public static final Subject MATHEMATICS = new Subject("Mathematics");
    public static final Note REASONING = new Note("Five minutes of reasoning begin every lesson.");

    public static final PracticeShared SHARED = new PracticeShared(
            OAKFIELD, FIRST, "achievement", Optional.of(MATHEMATICS), REASONING, List.of(REVIEW), SEP_3);
    public static final PracticeTakenUp TAKEN_UP =
            new PracticeTakenUp(OAKFIELD, FIRST, ELMSTEAD, SECOND, new Note("Years 3 and 4 begin."), SEP_3);
    public static final PracticeOutcomeRecorded OUTCOME =
            new PracticeOutcomeRecorded(OAKFIELD, FIRST, Effect.MADE_A_DIFFERENCE, BECAUSE, SEP_7);
    public static final SupportLinkAgreed LINK_AGREED = new SupportLinkAgreed(
            OAKFIELD,
            FIRST,
            ELMSTEAD,
            "achievement",
            Optional.empty(),
            new BigDecimal("4"),
            REASONING,
            Optional.of(LocalDate.of(2026, 12, 18)),
            SEP_7,
            BY_CEO);
    public static final SupportLinkEnded LINK_ENDED =
            new SupportLinkEnded(OAKFIELD, FIRST, ELMSTEAD, new BigDecimal("3.5"), BECAUSE, SEP_7);

    /** One of each type. */
    public static final List<PracticeEvent> ALL = List.of(SHARED, TAKEN_UP, OUTCOME, LINK_AGREED, LINK_ENDED);

    private PracticeExamples() {}
}
