package org.milepost.edge.ledger;

import java.time.Instant;
import java.util.List;
import org.milepost.api.TrustId;
import org.milepost.api.ledger.Occasion;

/**
 * What a trust's record was at some moment, signed.
 *
 * @param logs the heads of the trust's own log and its schools', by name
 * @param note the signed note: the number of logs and the root of the tree over their heads
 */
public record Checkpoint(TrustId trust, Instant madeAt, Occasion occasion, List<LogHead> logs, String note) {
    public Checkpoint {
        logs = List.copyOf(logs);
    }

    /** The hashes of the heads, in their order: the leaves of the tree that the note signs. */
    public List<Hash> leaves() {
        return logs.stream().map(Leaf::ofHead).toList();
    }

    /** The name that notes of a trust begin with, and the name of the key they are signed with. */
    public static String origin(TrustId trust) {
        return "milepost/" + trust.value();
    }

    /** Signs the heads. */
    static Checkpoint sign(TrustId trust, Instant madeAt, Occasion occasion, List<LogHead> logs, SigningKey key) {
        Checkpoint unsigned = new Checkpoint(trust, madeAt, occasion, logs, "");
        String text = "%s\n%d\n%s\n%s\n"
                .formatted(
                        origin(trust),
                        logs.size(),
                        MerkleTree.root(unsigned.leaves()).base64(),
                        madeAt);
        return new Checkpoint(trust, madeAt, occasion, logs, key.sign(text));
    }
}
