package org.milepost.standalone.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.milepost.api.ActorId;
import org.milepost.edge.access.SecurityLog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The security log in the data folder's keep. Entries are written many at a time, so that somebody who knocks a thousand times
 * costs a few syncs; what is older than 400 days goes.
 */
public final class SqliteSecurityLog implements SecurityLog, AutoCloseable {

    /** How long an entry is kept. */
    public static final Duration KEPT = Duration.ofDays(400);

    private static final Logger log = LoggerFactory.getLogger(SqliteSecurityLog.class);
    private static final int MOST_WAITING = 10_000;
    private static final long PATIENCE_MILLIS = 500;

    private final Keep keep;
    private final BlockingQueue<Object[]> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
    private final ExecutorService writer = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("security-log").factory());
    private volatile boolean closed;

    public SqliteSecurityLog(Keep keep) {
        this.keep = keep;
        writer.execute(this::write);
    }

    @Override
    public void note(Instant at, Kind kind, Optional<ActorId> actor, String what) {
        Object[] row = {
            at.toEpochMilli(), kind.name(), actor.map(ActorId::value).orElse(""), what
        };
        if (!waiting.offer(row)) {
            log.warn("The security log is full for the moment; not noted: {} {}", kind, what);
        }
    }

    private void write() {
        try {
            while (!closed) {
                Object[] first = waiting.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
                if (first != null) {
                    writeAll(first);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private synchronized void writeAll(Object[]... first) {
        List<Object[]> rows = new ArrayList<>(List.of(first));
        waiting.drainTo(rows);
        if (rows.isEmpty()) {
            return;
        }
        try {
            keep.changeAll("INSERT INTO security_log (at, kind, actor, what) VALUES (?, ?, nullif(?, ''), ?)", rows);
            long newest = (long) rows.getLast()[0];
            keep.change("DELETE FROM security_log WHERE at < ?", newest - KEPT.toMillis());
        } catch (RuntimeException e) {
            log.error("The security log could not be written", e);
        }
    }

    @Override
    public List<Entry> before(long number, int most) {
        writeAll();
        return keep.find(
                row -> new Entry(
                        row.getLong("number"),
                        Instant.ofEpochMilli(row.getLong("at")),
                        Kind.valueOf(row.getString("kind")),
                        Optional.ofNullable(row.getString("actor")).map(ActorId::new),
                        row.getString("what")),
                "SELECT number, at, kind, actor, what FROM security_log WHERE number < ? ORDER BY number DESC LIMIT ?",
                number,
                most);
    }

    @Override
    public void close() {
        closed = true;
        writer.close();
        writeAll();
    }
}
