package org.milepost.api.ledger;

import java.util.List;
import java.util.Optional;
import org.milepost.api.TrustId;

/**
 * A trust's checkpoints, the latest first, for those who hand them out.
 *
 * @param key the key that signs them
 */
public record Checkpoints(
        TrustId trust, String key, List<SignedCheckpoint> checkpoints, long total, Optional<String> next) {
    public Checkpoints {
        checkpoints = List.copyOf(checkpoints);
    }
}
