package org.milepost.api.ect;

import java.time.LocalDate;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked about the programme for early career teachers. */
public sealed interface EctCommand extends SchoolCommand {

    /**
     * Record that the year's programme begins at the school.
     *
     * @param firstYear how many teachers are in their first year; nobody's name
     * @param secondYear how many are in their second
     */
    record BeginEctProgramme(
            SchoolId school, @New ItemId programme, SchoolYear year, int firstYear, int secondYear, LocalDate begunOn)
            implements EctCommand {
        public BeginEctProgramme {
            if (firstYear < 0 || secondYear < 0 || firstYear + secondYear < 1 || firstYear + secondYear > 50) {
                throw new IllegalArgumentException(
                        "A programme has 1 to 50 teachers, in their 'firstYear' and 'secondYear' together.");
            }
        }
    }

    /** Say how the programme goes at the school. */
    record ReviewEctProgramme(SchoolId school, ItemId programme, Note review, LocalDate reviewedOn)
            implements EctCommand {}

    /** Record that the year's programme has ended at the school. */
    record EndEctProgramme(SchoolId school, ItemId programme, Note outcome, LocalDate endedOn) implements EctCommand {}
}
