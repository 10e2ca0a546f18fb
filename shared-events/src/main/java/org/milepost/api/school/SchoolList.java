package org.milepost.api.school;

import java.util.List;
import java.util.Optional;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;

/** Schools found, by name. */
public record SchoolList(List<Found> schools) {
    public SchoolList {
        schools = List.copyOf(schools);
    }

    /** One school found: as it is called today, with every URN it ever had. */
    public record Found(SchoolId school, String name, Optional<Urn> urn, List<Urn> everyUrn, Optional<TrustId> trust) {
        public Found {
            everyUrn = List.copyOf(everyUrn);
        }
    }
}
