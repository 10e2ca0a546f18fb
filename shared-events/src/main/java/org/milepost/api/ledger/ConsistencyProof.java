package org.milepost.api.ledger;

import java.util.List;
import java.util.Optional;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** Shows that a log of one size grew into that of another, with nothing changed before (RFC 9162, section 2.1.4). */
public record ConsistencyProof(
        Optional<TrustId> trust,
        Optional<SchoolId> school,
        String log,
        long from,
        String fromRoot,
        long to,
        String toRoot,
        List<String> path) {
    public ConsistencyProof {
        path = List.copyOf(path);
    }
}
