package org.milepost.query.ect;

import java.util.List;
import org.milepost.api.Note;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.ect.EctEvent.EctProgrammeBegun;
import org.milepost.api.ect.EctEvent.EctProgrammeEnded;
import org.milepost.api.ect.EctEvent.EctProgrammeReviewed;

/** Tells the programme for early career teachers in plain sentences. */
public final class EctTelling {
    private EctTelling() {}

    /** What happened. */
    public static String sentence(EctEvent event) {
        return switch (event) {
            case EctProgrammeBegun e ->
                "Programme for early career teachers of " + e.year() + " begun: " + e.firstYear()
                        + " in the first year, " + e.secondYear() + " in the second.";
            case EctProgrammeReviewed e -> "Programme for early career teachers reviewed.";
            case EctProgrammeEnded e -> "Programme for early career teachers ended.";
        };
    }

    /** What people wrote. */
    public static List<Note> notes(EctEvent event) {
        return switch (event) {
            case EctProgrammeBegun e -> List.of();
            case EctProgrammeReviewed e -> List.of(e.review());
            case EctProgrammeEnded e -> List.of(e.outcome());
        };
    }
}
