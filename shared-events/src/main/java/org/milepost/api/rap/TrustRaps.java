package org.milepost.api.rap;

import java.util.List;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** The open rapid acceleration plans of a trust's schools, in order of the schools' names. */
public record TrustRaps(TrustId trust, Moment moment, List<OfSchool> raps) {
    public TrustRaps {
        raps = List.copyOf(raps);
    }

    /** One of them, and whose it is. */
    public record OfSchool(SchoolId school, String name, Raps.Glance rap) {}
}
