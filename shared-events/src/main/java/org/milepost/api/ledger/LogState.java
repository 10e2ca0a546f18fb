package org.milepost.api.ledger;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/**
 * How far a log is, and which checkpoints cover it, the latest first.
 *
 * @param log the log's name
 * @param size how many events it has
 * @param root the root of the tree over them, in Base64
 * @param key the key that signs the checkpoints, as it is to be printed in the minutes
 * @param total how many checkpoints there are in all
 */
public record LogState(
        Optional<TrustId> trust,
        Optional<SchoolId> school,
        Moment moment,
        String log,
        long size,
        String root,
        String key,
        List<SignedCheckpoint> checkpoints,
        long total,
        Optional<String> next) {
    public LogState {
        checkpoints = List.copyOf(checkpoints);
    }
}
