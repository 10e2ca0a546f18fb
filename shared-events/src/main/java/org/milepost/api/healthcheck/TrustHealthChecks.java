package org.milepost.api.healthcheck;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/**
 * The health checks of a trust's schools in one school year, in order of the schools' names.
 *
 * @param rule how the best fit is found
 */
public record TrustHealthChecks(TrustId trust, Moment moment, SchoolYear year, String rule, List<OfSchool> schools) {
    public TrustHealthChecks {
        schools = List.copyOf(schools);
    }

    /** A school and its check of the year, if it had one. */
    public record OfSchool(SchoolId school, String name, long sequence, Optional<SchoolHealthChecks.Check> check) {}
}
