package org.milepost.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.milepost.edge.json.EventReader;
import org.milepost.query.WholeReading;
import org.milepost.query.documents.Documents;
import org.milepost.standalone.store.StoredEvent;
import org.milepost.standalone.store.StoredEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the whole record into the documents, straight from the table: school by school, so that each document is written once,
 * and on two threads. What was there before is overwritten document by document, and what does not belong there goes at the end.
 *
 * <p>On a running server the live projection has to stand still meanwhile; started again it goes on where it was, and skips what
 * the documents have seen by then.
 */
public final class Rebuild {
    /** One reads while the other waits for the documents to be written; more would starve whoever uses the server. */
    private static final int THREADS = 2;
    /** Smaller shares than threads, so that none is done long before the other. */
    private static final int SHARES = 8 * THREADS;

    private static final Logger LOG = LoggerFactory.getLogger(Rebuild.class);
    private static final int EVENTS_BETWEEN_REPORTS = 1_000;

    private final StoredEvents stored;
    private final EventReader events;
    private final Documents documents;
    private final JsonMapper json;
    private final BooleanSupplier damaged;

    /**
     * A rebuild of these documents from that record.
     *
     * @param json writes states; the same as the live projection's
     */
    public Rebuild(StoredEvents stored, EventReader events, Documents documents, JsonMapper json) {
        this(stored, events, documents, json, () -> false);
    }

    /**
     * A rebuild that does what it can where somebody laid hands on the record.
     *
     * @param damaged whether the record is known not to be what it was. What cannot be read then ends its own stream, and no
     *     other; in a record that is what it was, it ends the rebuild
     */
    public Rebuild(
            StoredEvents stored, EventReader events, Documents documents, JsonMapper json, BooleanSupplier damaged) {
        this.stored = stored;
        this.events = events;
        this.documents = documents;
        this.json = json;
        this.damaged = damaged;
    }

    /** Reads everything up to the head. The position returned is where the live projection goes on. */
    public TrackingToken run() {
        return run(events -> {});
    }

    /**
     * Reads everything up to the head.
     *
     * @param progress is told now and then how many events have been read so far
     * @return where the live projection goes on
     */
    public TrackingToken run(LongConsumer progress) {
        List<StoredEvents.Share> shares = stored.shares(SHARES);
        LongAdder read = new LongAdder();
        Map<String, Set<String>> written = new HashMap<>();
        Set<String> schools = new HashSet<>();
        Map<String, Map<String, Set<String>>> indexes = new HashMap<>();
        for (WholeReading reading : inParallel(shares, read, progress)) {
            schools.addAll(reading.schools());
            reading.written()
                    .forEach((view, ids) -> written.computeIfAbsent(view, name -> new HashSet<>())
                            .addAll(ids));
            reading.indexed()
                    .forEach((index, keys) ->
                            keys.forEach((key, members) -> indexes.computeIfAbsent(index, name -> new HashMap<>())
                                    .computeIfAbsent(key, name -> new TreeSet<>())
                                    .addAll(members)));
        }
        documents.keepOnly(written, schools, indexes);
        progress.accept(read.sum());
        return GapAwareTrackingToken.newInstance(
                shares.isEmpty() ? 0 : shares.getFirst().upTo(), List.of());
    }

    private List<WholeReading> inParallel(List<StoredEvents.Share> shares, LongAdder read, LongConsumer progress) {
        try (ExecutorService threads = Executors.newFixedThreadPool(
                THREADS, Thread.ofPlatform().daemon().name("rebuild-", 0).factory())) {
            List<Future<WholeReading>> running = shares.stream()
                    .map(share -> threads.submit(() -> whole(share, read, progress)))
                    .toList();
            List<WholeReading> readings = new ArrayList<>();
            try {
                for (Future<WholeReading> one : running) {
                    readings.add(one.get());
                }
            } catch (ExecutionException e) {
                throw new IllegalStateException("The views could not be rebuilt", e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The rebuild was stopped before its end", e);
            } finally {
                running.forEach(one -> one.cancel(true));
            }
            return readings;
        }
    }

    private WholeReading whole(StoredEvents.Share share, LongAdder read, LongConsumer progress) {
        WholeReading reading = new WholeReading(documents, json);
        long sinceReport = 0;
        String brokenOff = "";
        try (StoredEvents.Rows rows = stored.byStream(share)) {
            while (rows.hasNext()) {
                StoredEvent row = rows.next();
                if (!row.stream().equals(brokenOff) && !isRead(row, reading)) {
                    brokenOff = row.stream();
                }
                if (++sinceReport == EVENTS_BETWEEN_REPORTS) {
                    read.add(sinceReport);
                    sinceReport = 0;
                    progress.accept(read.sum());
                    if (Thread.currentThread().isInterrupted()) {
                        throw new IllegalStateException("The rebuild was stopped before its end");
                    }
                }
            }
        }
        reading.finish();
        read.add(sinceReport);
        return reading;
    }

    private boolean isRead(StoredEvent row, WholeReading reading) {
        try {
            reading.read(events.read(row));
            return true;
        } catch (RuntimeException e) {
            if (!damaged.getAsBoolean()) {
                throw e;
            }
            LOG.error("{} is shown as it was before event {}, which cannot be read", row.stream(), row.sequence(), e);
            return false;
        }
    }
}
