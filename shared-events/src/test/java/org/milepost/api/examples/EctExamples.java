package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.ect.EctEvent.EctProgrammeBegun;
import org.milepost.api.ect.EctEvent.EctProgrammeEnded;
import org.milepost.api.ect.EctEvent.EctProgrammeReviewed;

/** Oakfield's programme for early career teachers. */
public final class EctExamples {
    public static final LocalDate SEP_3 = LocalDate.of(2026, 9, 3);

    public static final EctProgrammeBegun BEGUN =
            new EctProgrammeBegun(OAKFIELD, FIRST, TrustExamples.YEAR, 2, 1, SEP_3);
    public static final EctProgrammeReviewed REVIEWED = new EctProgrammeReviewed(OAKFIELD, FIRST, BECAUSE, SEP_7);
    public static final EctProgrammeEnded ENDED = new EctProgrammeEnded(OAKFIELD, FIRST, BECAUSE, SEP_7);

    /** One of each type. */
    public static final List<EctEvent> ALL = List.of(BEGUN, REVIEWED, ENDED);

    private EctExamples() {}
}
