package org.milepost.query.summary;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.summary.Point;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.summary.SummaryEvent.SummaryWritten;

/** Tells a school's summaries in plain sentences; the words people wrote stand beside them. */
public final class SummaryTelling {
    private SummaryTelling() {}

    /** What happened. */
    public static String sentence(SummaryEvent event) {
        return switch (event) {
            case SummaryWritten e ->
                "School summary of the " + e.term().name().toLowerCase(Locale.UK) + " term " + e.year() + " written: "
                        + counted(e.strengths().size(), "strength") + ", "
                        + counted(e.areas().size(), "area") + " to develop and "
                        + counted(e.actions().size(), "action") + ".";
        };
    }

    /** What people wrote. */
    public static List<Note> notes(SummaryEvent event) {
        return switch (event) {
            case SummaryWritten e ->
                Stream.concat(
                                Stream.concat(e.strengths().stream(), e.areas().stream())
                                        .map(Point::text),
                                e.actions().stream().map(PlannedAction::text))
                        .toList();
        };
    }

    private static String counted(int number, String what) {
        return number + " " + (number == 1 ? what : what + "s");
    }
}
