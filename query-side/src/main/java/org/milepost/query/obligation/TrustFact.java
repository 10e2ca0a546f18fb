package org.milepost.query.obligation;

import java.util.Optional;
import java.util.Set;
import org.milepost.api.SchoolId;

/**
 * Something that happened in the trust.
 *
 * @param schools the schools it was for; all of them, if none are named
 */
record TrustFact(Fact fact, Optional<Set<SchoolId>> schools) {

    boolean isFor(SchoolId school) {
        return schools.map(named -> named.contains(school)).orElse(true);
    }
}
