package org.milepost.api.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** The dates of the professional growth of a school's headteachers that the reader may see, latest year first. */
public record SchoolGrowth(SchoolId school, Moment moment, List<Year> years) {
    public SchoolGrowth {
        years = List.copyOf(years);
    }

    /** One headteacher's year. */
    public record Year(
            SchoolYear year,
            ActorId headteacher,
            Optional<LocalDate> objectivesSetOn,
            Optional<LocalDate> midYearReviewedOn) {}
}
