package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.TermName;
import org.milepost.api.summary.InBand;
import org.milepost.api.summary.Point;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.summary.SummaryEvent.SummaryWritten;

/** How Oakfield sees itself in the autumn of 2026. */
public final class SummaryExamples {
    public static final ItemId SUMMARY = new ItemId("summary-autumn");
    public static final List<Point> STRENGTHS = List.of(point("phonics", "Phonics is taught well in every class."));
    public static final List<Point> AREAS = List.of(point("writing", "Too few write at the standard of their age."));
    public static final List<PlannedAction> ACTIONS = List.of(new PlannedAction(
            new ItemId("moderation"),
            new Note("Moderate writing with two schools."),
            Office.SENIOR_LEADER,
            Optional.of(LocalDate.of(2027, 2, 12))));

    public static final SummaryWritten WRITTEN = written(Optional.of(InBand.of(TrustExamples.terms("REPAIR_2"))));
    public static final SummaryWritten WRITTEN_IN_NO_BAND = written(Optional.empty());

    /** One of each type. */
    public static final List<SummaryEvent> ALL = List.of(WRITTEN);

    private SummaryExamples() {}

    /** A point about achievement. */
    public static Point point(String id, String text) {
        return new Point(new ItemId(id), "achievement", new Note(text));
    }

    private static SummaryWritten written(Optional<InBand> band) {
        return new SummaryWritten(
                OAKFIELD, SUMMARY, TrustExamples.YEAR, TermName.AUTUMN, SEP_7, band, STRENGTHS, AREAS, ACTIONS, HEAD);
    }
}
