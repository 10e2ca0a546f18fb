package org.milepost.api.plan;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** The improvement plans of a trust's schools for one school year, in order of the schools' names. */
public record TrustPlans(TrustId trust, Moment moment, SchoolYear year, List<OfSchool> schools) {
    public TrustPlans {
        schools = List.copyOf(schools);
    }

    /** A school and its plan of the year, if it has one. */
    public record OfSchool(SchoolId school, String name, long sequence, Optional<SchoolPlans.Glance> plan) {}
}
