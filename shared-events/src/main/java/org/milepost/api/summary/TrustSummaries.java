package org.milepost.api.summary;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** The last summary of each school of a trust, in order of the schools' names. */
public record TrustSummaries(TrustId trust, Moment moment, List<OfSchool> schools) {
    public TrustSummaries {
        schools = List.copyOf(schools);
    }

    /**
     * A school and its last summary, if it has one.
     *
     * @param ofThisTerm whether that was written in the term of the day asked about
     */
    public record OfSchool(
            SchoolId school, String name, long sequence, boolean ofThisTerm, Optional<SchoolSummaries.OfTerm> last) {}
}
