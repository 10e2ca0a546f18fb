package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BY_BOARD;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FROM_RECORDS;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MINUTE_BOOK;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.DecidedBy;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.HalfTermName;
import org.milepost.api.calendar.TermName;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.rap.Judgement;
import org.milepost.api.rap.Objective;
import org.milepost.api.rap.Progress;
import org.milepost.api.rap.RapContent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.rap.RapEvent.RapAmended;
import org.milepost.api.rap.RapEvent.RapApproved;
import org.milepost.api.rap.RapEvent.RapCompleted;
import org.milepost.api.rap.RapEvent.RapEdited;
import org.milepost.api.rap.RapEvent.RapMonitored;
import org.milepost.api.rap.RapEvent.RapProposed;
import org.milepost.api.rap.RapEvent.RapReturned;
import org.milepost.api.rap.RapEvent.RapSubmitted;
import org.milepost.api.rap.RapEvent.RapSuperseded;

/** Oakfield's RAPs: one for reading, and one that takes its place. */
public final class RapExamples {
    public static final ItemId READING_RAP = new ItemId("reading");
    public static final ItemId NEXT_RAP = new ItemId("reading-and-writing");
    public static final ItemId PHONICS = new ItemId("phonics");
    public static final ItemId ATTENDANCE = new ItemId("attendance");
    public static final ActorId DEPUTY = new ActorId("the-deputy");

    public static final RapContent CONTENT = content("Reading in every class", DEPUTY);
    public static final RapContent CHANGED = content("Reading in every class, and at home", DEPUTY);

    /** The school is in a band whose RAPs the CEO approves, since 1 September. */
    public static final SchoolPlaced IN_REPAIR_2 = placed("repair", "REPAIR_2", SEP_1);

    public static final RapProposed PROPOSED =
            new RapProposed(OAKFIELD, READING_RAP, 1, CONTENT.hash(), CONTENT, SEP_1, HEAD, Optional.empty());
    public static final RapEdited EDITED =
            new RapEdited(OAKFIELD, READING_RAP, 2, CHANGED.hash(), CHANGED, SEP_7, HEAD);
    public static final RapSubmitted SUBMITTED =
            new RapSubmitted(OAKFIELD, READING_RAP, 1, CONTENT.hash(), SEP_1, TrustExamples.terms("REPAIR_2"), HEAD);
    public static final RapReturned RETURNED = new RapReturned(OAKFIELD, READING_RAP, 1, CONTENT.hash(), SEP_7, BY_CEO);
    public static final RapApproved APPROVED =
            new RapApproved(OAKFIELD, READING_RAP, 1, CONTENT.hash(), SEP_7, TrustExamples.terms("REPAIR_2"), BY_CEO);
    public static final RapMonitored MONITORED = new RapMonitored(
            OAKFIELD,
            READING_RAP,
            1,
            CONTENT.hash(),
            SEP_7,
            new HalfTermName(TrustExamples.YEAR, TermName.AUTUMN, 1),
            List.of(judged(PHONICS, Progress.ON_TRACK), judged(ATTENDANCE, Progress.AT_RISK)),
            DecidedBy.person(Office.CEO, CEO));
    public static final RapAmended AMENDED = new RapAmended(
            OAKFIELD, READING_RAP, 2, CHANGED.hash(), CHANGED, SEP_7, BECAUSE, TrustExamples.terms("REPAIR_2"), HEAD);
    public static final RapCompleted COMPLETED =
            new RapCompleted(OAKFIELD, READING_RAP, 1, CONTENT.hash(), SEP_7, BY_CEO);
    public static final RapSuperseded SUPERSEDED =
            new RapSuperseded(OAKFIELD, READING_RAP, 1, CONTENT.hash(), NEXT_RAP, SEP_1, BY_BOARD);

    /** A RAP of the spring of 2024, entered by the clerk: how it was written, and how it was approved. */
    public static final RapProposed ENTERED = new RapProposed(
            OAKFIELD,
            READING_RAP,
            1,
            CONTENT.hash(),
            CONTENT,
            LocalDate.of(2024, 3, 4),
            Oakfield.CLERK,
            Optional.of(MINUTE_BOOK));

    public static final RapApproved ENTERED_APPROVED = new RapApproved(
            OAKFIELD,
            READING_RAP,
            1,
            CONTENT.hash(),
            LocalDate.of(2024, 3, 4),
            TrustExamples.terms("REPAIR_2"),
            FROM_RECORDS);

    public static final List<RapEvent> ALL =
            List.of(PROPOSED, EDITED, SUBMITTED, RETURNED, APPROVED, MONITORED, AMENDED, COMPLETED, SUPERSEDED);

    private RapExamples() {}

    /** A RAP of two objectives. */
    public static RapContent content(String title, ActorId... coAuthors) {
        return new RapContent(
                new Note(title),
                List.of(
                        new Objective(
                                PHONICS,
                                new Note("Every child in Year 1 reads the words that were taught."),
                                List.of(new Note("85 of 100 words read in the check of June")),
                                Office.HEADTEACHER,
                                LocalDate.of(2027, 6, 18)),
                        new Objective(
                                ATTENDANCE,
                                new Note("Attendance is as high as in similar schools."),
                                List.of(new Note("95 % over the spring term"), new Note("Nobody below 80 %")),
                                Office.SENIOR_LEADER,
                                LocalDate.of(2027, 3, 25))),
                List.of(coAuthors));
    }

    /** A judgement of one objective. */
    public static Judgement judged(ItemId objective, Progress progress) {
        return new Judgement(objective, progress, new Note("Seen in books and in the register."));
    }

    /** A placement of Oakfield in a band of the example edition. */
    public static SchoolPlaced placed(String id, String band, LocalDate effectiveOn) {
        return new SchoolPlaced(
                OAKFIELD, new ItemId(id), TrustExamples.terms(band), effectiveOn, true, Oakfield.BY_CEO);
    }
}
