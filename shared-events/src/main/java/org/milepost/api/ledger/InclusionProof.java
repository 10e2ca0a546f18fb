package org.milepost.api.ledger;

import java.util.List;
import java.util.Optional;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/**
 * Shows that an event stands in a log of some size (RFC 9162, section 2.1.3).
 *
 * @param leaf the hash of the event's leaf, in Base64 like all others
 */
public record InclusionProof(
        Optional<TrustId> trust,
        Optional<SchoolId> school,
        String log,
        String event,
        long index,
        long size,
        String root,
        String leaf,
        List<String> path) {
    public InclusionProof {
        path = List.copyOf(path);
    }
}
