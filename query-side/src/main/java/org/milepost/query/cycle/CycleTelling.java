package org.milepost.query.cycle;

import static org.milepost.query.timeline.Telling.day;

import java.util.List;
import org.milepost.api.Note;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.cycle.CycleEvent.CycleClosed;
import org.milepost.api.cycle.CycleEvent.CycleOpened;
import org.milepost.api.cycle.CycleEvent.QuestionAnswered;

/** Tells improvement cycles in plain sentences; the words people wrote stand beside them. */
public final class CycleTelling {
    private CycleTelling() {}

    /** What happened. */
    public static String sentence(CycleEvent event) {
        return switch (event) {
            case CycleOpened e -> "Improvement cycle opened on " + day(e.effectiveOn()) + ".";
            case QuestionAnswered e ->
                "Question of the improvement cycle answered: " + e.question().words();
            case CycleClosed e -> "Improvement cycle closed on " + day(e.effectiveOn()) + ".";
        };
    }

    /** What people wrote. */
    public static List<Note> notes(CycleEvent event) {
        return switch (event) {
            case CycleOpened e -> List.of(e.about());
            case QuestionAnswered e -> List.of(e.answer());
            case CycleClosed e -> List.of(e.follows());
        };
    }
}
