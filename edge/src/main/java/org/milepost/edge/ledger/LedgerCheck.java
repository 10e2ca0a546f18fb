package org.milepost.edge.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.TrustId;

/** Compares the record on disk with what was kept beside it: the leaves seen, and the last signed checkpoint over them. */
public final class LedgerCheck {
    private final Logs logs;
    private final CheckpointKeep keep;

    public LedgerCheck(Logs logs, CheckpointKeep keep) {
        this.logs = logs;
        this.keep = keep;
    }

    /**
     * The first difference in any log, if there is one: everything before the last checkpoint is looked at, and after it what was
     * seen of it; and the checkpoint itself, for somebody may have made it fit.
     */
    public Optional<Difference> all() {
        Set<String> looked = new HashSet<>();
        for (TrustId trust : keep.trusts()) {
            Checkpoint last = keep.latest(trust).orElseThrow();
            if (!isSigned(last)) {
                return Optional.of(new Difference(
                        trust.toString(),
                        0,
                        "the checkpoint of %s that is kept beside it is not the one that was signed."
                                .formatted(last.madeAt())));
            }
            for (LogHead head : last.logs()) {
                Optional<Difference> found = in(head, last);
                if (found.isPresent()) {
                    return found;
                }
                looked.add(head.log());
            }
        }
        return keep.logsSeen().stream()
                .filter(log -> !looked.contains(log))
                .flatMap(log -> asSeen(log, logs.leaves(log, 0), 0).stream())
                .findFirst();
    }

    /** Signatures of this kind do not vary: the same key over the same heads gives the same note. */
    private boolean isSigned(Checkpoint checkpoint) {
        return keep.key(checkpoint.trust())
                .filter(key -> Checkpoint.sign(
                                checkpoint.trust(), checkpoint.madeAt(), checkpoint.occasion(), checkpoint.logs(), key)
                        .note()
                        .equals(checkpoint.note()))
                .isPresent();
    }

    private Optional<Difference> in(LogHead head, Checkpoint checkpoint) {
        List<Leaf> leaves = logs.leaves(head.log(), 0);
        Optional<Difference> unlikeSeen = asSeen(head.log(), leaves, head.size());
        if (unlikeSeen.isPresent()) {
            return unlikeSeen;
        }
        Hash root = MerkleTree.root(Leaf.hashes(leaves.subList(0, Math.toIntExact(head.size()))));
        if (!root.equals(head.root())) {
            return Optional.of(new Difference(
                    head.log(),
                    0,
                    "one of the first %d events is not what the checkpoint of %s says."
                            .formatted(head.size(), checkpoint.madeAt())));
        }
        return Optional.empty();
    }

    /** Compares a log with what was seen of it, one event after another. */
    private Optional<Difference> asSeen(String log, List<Leaf> now, long atLeast) {
        List<Hash> seen = keep.leavesSeen(log);
        int both = Math.min(now.size(), seen.size());
        for (int i = 0; i < both; i++) {
            if (!now.get(i).hash().equals(seen.get(i))) {
                return Optional.of(new Difference(log, i, "it is not the event that was recorded there."));
            }
        }
        long wanted = Math.max(atLeast, seen.size());
        return now.size() < wanted
                ? Optional.of(new Difference(
                        log, now.size(), "%d events were there, from here on they are missing.".formatted(wanted)))
                : Optional.empty();
    }
}
