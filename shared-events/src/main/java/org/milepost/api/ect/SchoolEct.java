package org.milepost.api.ect;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** A school's programmes for early career teachers, latest first. */
public record SchoolEct(SchoolId school, Moment moment, List<Programme> programmes) {
    public SchoolEct {
        programmes = List.copyOf(programmes);
    }

    /**
     * One year's programme.
     *
     * @param firstYear how many teachers are in their first year
     * @param secondYear how many are in their second
     */
    public record Programme(
            ItemId programme,
            SchoolYear year,
            int firstYear,
            int secondYear,
            LocalDate begunOn,
            List<Said> reviews,
            Optional<Said> ended,
            String event) {
        public Programme {
            reviews = List.copyOf(reviews);
        }
    }

    /** What was said of it on a day. */
    public record Said(Note text, LocalDate on) {}
}
