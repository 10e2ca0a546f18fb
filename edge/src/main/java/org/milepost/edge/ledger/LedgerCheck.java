package org.milepost.edge.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.milepost.api.TrustId;

/** Compares the record on disk with what was kept beside it: the leaves seen, and the last signed checkpoint over them. */
public final class LedgerCheck {
    private final Logs logs;
    private final CheckpointKeep keep;

    public LedgerCheck(Logs logs, CheckpointKeep keep) {
        this.logs = logs;
        this.keep = keep;
    }

    /** The first difference in any log, if there is one: everything before the last checkpoint is looked at, and after it. */
    public Optional<Difference> all() {
        for (TrustId trust : keep.trusts()) {
            Optional<Difference> found = all(trust);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> all(TrustId trust) {
        Checkpoint last = keep.latest(trust).orElseThrow();
        for (LogHead head : last.logs()) {
            Optional<Difference> found = in(head, last);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<Difference> in(LogHead head, Checkpoint checkpoint) {
        List<Hash> now = Leaf.hashes(logs.leaves(head.log(), 0));
        List<Hash> seen = keep.leavesSeen(head.log());
        int both = Math.min(now.size(), seen.size());
        for (int i = 0; i < both; i++) {
            if (!now.get(i).equals(seen.get(i))) {
                return Optional.of(new Difference(head.log(), i, "it is not the event that was recorded there."));
            }
        }
        long wanted = Math.max(head.size(), seen.size());
        if (now.size() < wanted) {
            return Optional.of(new Difference(
                    head.log(), now.size(), "%d events were there, from here on they are missing.".formatted(wanted)));
        }
        Hash root = MerkleTree.root(new ArrayList<>(now.subList(0, Math.toIntExact(head.size()))));
        if (!root.equals(head.root())) {
            return Optional.of(new Difference(
                    head.log(),
                    0,
                    "one of the first %d events is not what the checkpoint of %s says."
                            .formatted(head.size(), checkpoint.madeAt())));
        }
        return Optional.empty();
    }
}
