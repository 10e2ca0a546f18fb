package org.milepost.api.ect;

import java.time.LocalDate;
import org.milepost.api.Dated;
import org.milepost.api.EventName;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** Everything that can be recorded about the programme for early career teachers at a school. */
public sealed interface EctEvent extends SchoolEvent, Dated {
    ItemId programme();

    /**
     * The year's programme begins at the school.
     *
     * @param firstYear how many teachers are in their first year; nobody's name
     * @param secondYear how many are in their second
     */
    @EventName("ect.programme-begun")
    record EctProgrammeBegun(
            SchoolId school, ItemId programme, SchoolYear year, int firstYear, int secondYear, LocalDate effectiveOn)
            implements EctEvent {}

    /** How the programme goes at the school. */
    @EventName("ect.programme-reviewed")
    record EctProgrammeReviewed(SchoolId school, ItemId programme, Note review, LocalDate effectiveOn)
            implements EctEvent {}

    /** The year's programme has ended at the school. */
    @EventName("ect.programme-ended")
    record EctProgrammeEnded(SchoolId school, ItemId programme, Note outcome, LocalDate effectiveOn)
            implements EctEvent {}
}
