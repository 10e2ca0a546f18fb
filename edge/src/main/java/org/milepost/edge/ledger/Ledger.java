package org.milepost.edge.ledger;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.milepost.api.RecordedEvent;
import org.milepost.api.TrustId;
import org.milepost.api.ledger.Occasion;

/** The logs of an installation, and its checkpoints. Leaves that were hashed once are remembered: they do not change. */
public final class Ledger {
    private final Logs logs;
    private final CheckpointKeep keep;
    private final Clock clock;
    private final Map<String, List<Leaf>> known = new ConcurrentHashMap<>();

    public Ledger(Logs logs, CheckpointKeep keep, Clock clock) {
        this.logs = logs;
        this.keep = keep;
        this.clock = clock;
    }

    /** A log up to its head. */
    public Log log(String name) {
        return new Log(name, known.compute(name, (same, before) -> grown(same, before == null ? List.of() : before)));
    }

    private List<Leaf> grown(String name, List<Leaf> before) {
        List<Leaf> more = logs.leaves(name, before.size());
        if (more.isEmpty()) {
            return before;
        }
        List<Leaf> all = new ArrayList<>(before);
        all.addAll(more);
        return List.copyOf(all);
    }

    public List<TrustId> trusts() {
        return logs.trusts();
    }

    public List<String> logsOf(TrustId trust) {
        return logs.logsOf(trust);
    }

    /** A trust's checkpoints, the latest first. */
    public List<Checkpoint> checkpoints(TrustId trust) {
        return keep.checkpoints(trust);
    }

    /** A trust's last checkpoint. */
    public Optional<Checkpoint> latest(TrustId trust) {
        return keep.latest(trust);
    }

    /** The key that signs a trust's checkpoints, made when it is first wanted. */
    public synchronized SigningKey key(TrustId trust) {
        return keep.key(trust).orElseGet(() -> {
            keep.keepKey(trust, SigningKey.make(Checkpoint.origin(trust)));
            // An export beside a server may have been faster.
            return keep.key(trust).orElseThrow();
        });
    }

    /** Signs how far all logs of a trust are, and keeps it. */
    public synchronized Checkpoint checkpoint(TrustId trust, Occasion occasion) {
        SigningKey key = key(trust);
        List<LogHead> heads = new ArrayList<>();
        for (String name : logs.logsOf(trust)) {
            Log log = log(name);
            heads.add(log.head());
            see(log);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Checkpoint checkpoint = Checkpoint.sign(trust, now, occasion, heads, key);
        keep.keep(checkpoint);
        return checkpoint;
    }

    /** Makes the checkpoint of the day for every trust that has none yet and in which something was recorded since the last. */
    public synchronized void checkpointOfTheDay() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), RecordedEvent.SCHOOL_ZONE);
        for (TrustId trust : logs.trusts()) {
            Optional<Checkpoint> last = keep.latest(trust);
            boolean due = last.map(one -> LocalDate.ofInstant(one.madeAt(), RecordedEvent.SCHOOL_ZONE)
                                    .isBefore(today)
                            && !one.logs().equals(heads(trust)))
                    .orElse(true);
            if (due) {
                checkpoint(trust, Occasion.DAILY);
            }
        }
    }

    /** Keeps what all leaves are now, unsigned: the next start then looks at the events after the last checkpoint too. */
    public synchronized void seeAll() {
        for (TrustId trust : logs.trusts()) {
            logs.logsOf(trust).forEach(name -> see(log(name)));
        }
    }

    private List<LogHead> heads(TrustId trust) {
        return logs.logsOf(trust).stream().map(name -> log(name).head()).toList();
    }

    private void see(Log log) {
        int seen = keep.leavesSeen(log.name()).size();
        if (seen < log.size()) {
            keep.keepLeaves(
                    log.name(),
                    seen,
                    Leaf.hashes(log.leaves().subList(seen, log.leaves().size())));
        }
    }
}
