package org.milepost.edge.ledger;

import java.util.List;
import java.util.Optional;
import org.milepost.api.TrustId;

/**
 * Where checkpoints and the keys that sign them are kept: durable, beside the record and never in it, since they are what the
 * record is checked against.
 */
public interface CheckpointKeep {

    /** The key of a trust, once it has one. */
    Optional<SigningKey> key(TrustId trust);

    /** Keeps a trust's key; where it has one already, that one stays. */
    void keepKey(TrustId trust, SigningKey key);

    /** Keeps a checkpoint. */
    void keep(Checkpoint checkpoint);

    /** A trust's checkpoints, the latest first. */
    List<Checkpoint> checkpoints(TrustId trust);

    /** A trust's last checkpoint. */
    Optional<Checkpoint> latest(TrustId trust);

    /** The trusts that have a checkpoint. */
    List<TrustId> trusts();

    /** What the leaves of a log were when they were last looked at, so that a difference can be told to the event. */
    List<Hash> leavesSeen(String log);

    /** The logs of which leaves were seen. */
    List<String> logsSeen();

    /** Keeps leaves that follow on those seen before. */
    void keepLeaves(String log, long from, List<Hash> leaves);
}
