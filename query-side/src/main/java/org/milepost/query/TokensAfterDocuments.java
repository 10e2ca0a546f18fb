package org.milepost.query;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;
import org.milepost.api.RecordedEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notes how far the live projection has read, and only after the documents that came of it are written. Writing takes a fifth
 * of the time at most: a single command's documents are written at once, but with much to read many batches are folded in
 * memory first, and each document is written once for all of them. A process that stops in between reads those events again.
 */
final class TokensAfterDocuments implements TokenStore {
    private static final Logger log = LoggerFactory.getLogger(TokensAfterDocuments.class);

    /** How many times as long as a write took nothing is written again, while there is more to read. */
    private static final int READING_TO_WRITING = 4;
    /** Most events folded before documents are written: what a stop costs to read again, ten seconds' work or so. */
    private static final long MOST_UNWRITTEN = 400_000;
    /** So old a document may be while there is a great deal to catch up with; otherwise the share of writing decides. */
    private static final Duration LONGEST_UNWRITTEN = Duration.ofSeconds(12);
    /** Well below the time after which another process may take over. */
    private static final Duration BETWEEN_CLAIMS = Duration.ofSeconds(3);
    /** When no batch has followed for so long, there is nothing more to read. */
    private static final Duration PAUSE = Duration.ofMillis(15);

    /** Commands that follow one another closely leave pauses too; not each of them is for writing. */
    private static final Duration BETWEEN_PAUSES = Duration.ofMillis(50);

    private static final Duration LATER = Duration.ofSeconds(1);

    private final TokenStore tokens;
    private final Projector projector;
    private final ProjectionHealth health;

    private final Map<Position, TrackingToken> read = new HashMap<>();
    private long lastRead = System.nanoTime();
    private long lastWritten = System.nanoTime();
    private long lastWriteTook;
    private long lastClaimed = System.nanoTime();
    private boolean reading;
    private boolean waiting;

    /** One segment of one processor. */
    private record Position(String processor, int segment) {}

    TokensAfterDocuments(TokenStore tokens, Projector projector, ProjectionHealth health) {
        this.tokens = tokens;
        this.projector = projector;
        this.health = health;
    }

    /** Folds a batch, which counts as read when Axon stores its token. */
    void read(List<RecordedEvent> batch) {
        watched(() -> projector.read(batch));
    }

    private void watched(Runnable reading) {
        try {
            reading.run();
        } catch (RuntimeException e) {
            health.failed(e);
            throw e;
        }
    }

    /** A batch has begun to be read. */
    synchronized void batchBegins() {
        reading = true;
    }

    @Override
    public void storeToken(@Nullable TrackingToken token, String processor, int segment) {
        if (token == null || !CurrentUnitOfWork.isStarted()) {
            tokens.storeToken(token, processor, segment);
            return;
        }
        // Axon calls this before the batch is folded, and a batch that fails must not count as read.
        CurrentUnitOfWork.get().onCommit(folded -> readUpTo(token, new Position(processor, segment)));
    }

    private synchronized void readUpTo(TrackingToken token, Position position) {
        read.put(position, token);
        reading = false;
        lastRead = System.nanoTime();
        if (since(lastClaimed) > BETWEEN_CLAIMS.toNanos()) {
            claim();
        }
        if (isDue()) {
            write();
        } else if (!waiting) {
            waiting = true;
            Thread.ofVirtual().name("views-pause").start(this::writeInAPause);
        }
    }

    private boolean isDue() {
        long since = since(lastWritten);
        return since >= READING_TO_WRITING * lastWriteTook
                || since >= LONGEST_UNWRITTEN.toNanos()
                || projector.unwritten() >= MOST_UNWRITTEN
                || projector.isFull();
    }

    private synchronized void write() {
        if (read.isEmpty() && projector.unwritten() == 0) {
            return;
        }
        if (since(lastClaimed) > BETWEEN_CLAIMS.toNanos()) {
            claim();
        }
        long start = System.nanoTime();
        watched(projector::write);
        read.forEach((position, token) -> {
            tokens.storeToken(token, position.processor(), position.segment());
            health.projected(token);
        });
        read.clear();
        lastWritten = System.nanoTime();
        lastClaimed = lastWritten;
        lastWriteTook = lastWritten - start;
    }

    /** Whoever took over meanwhile has newer documents, which must stay: then this is refused, and everything is forgotten. */
    private void claim() {
        read.keySet().forEach(position -> tokens.extendClaim(position.processor(), position.segment()));
        lastClaimed = System.nanoTime();
    }

    private void writeInAPause() {
        Duration pause = PAUSE;
        while (true) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            synchronized (this) {
                if (!reading && since(lastRead) >= PAUSE.toNanos() && since(lastWritten) >= BETWEEN_PAUSES.toNanos()) {
                    try {
                        write();
                        waiting = false;
                        return;
                    } catch (RuntimeException e) {
                        // Nothing is lost: this, or the next batch, tries again, or the claim is released.
                        log.warn("Views could not be written in a pause, and this is tried again: {}", e.toString());
                        pause = LATER;
                    }
                }
            }
        }
    }

    @Override
    public synchronized void releaseClaim(String processor, int segment) {
        try {
            write();
        } catch (RuntimeException e) {
            log.warn("Views could not be written at the end; those events will be read again", e);
        }
        forget();
        tokens.releaseClaim(processor, segment);
    }

    /** Reading begins here, perhaps after somebody else: nothing that was in memory counts any more. */
    @Override
    public synchronized @Nullable TrackingToken fetchToken(String processor, int segment) {
        return begin(() -> tokens.fetchToken(processor, segment));
    }

    @Override
    public synchronized @Nullable TrackingToken fetchToken(String processor, Segment segment) {
        return begin(() -> tokens.fetchToken(processor, segment));
    }

    private @Nullable TrackingToken begin(Supplier<@Nullable TrackingToken> from) {
        write();
        forget();
        TrackingToken token = from.get();
        health.begins(token);
        return token;
    }

    private void forget() {
        reading = false;
        read.clear();
        projector.forget();
        lastWritten = System.nanoTime();
    }

    private static long since(long nanos) {
        return System.nanoTime() - nanos;
    }

    @Override
    public void initializeTokenSegments(String processor, int segments) {
        tokens.initializeTokenSegments(processor, segments);
    }

    @Override
    public void initializeTokenSegments(String processor, int segments, @Nullable TrackingToken first) {
        tokens.initializeTokenSegments(processor, segments, first);
    }

    @Override
    public void extendClaim(String processor, int segment) {
        tokens.extendClaim(processor, segment);
    }

    @Override
    public void initializeSegment(@Nullable TrackingToken token, String processor, int segment) {
        tokens.initializeSegment(token, processor, segment);
    }

    @Override
    public void deleteToken(String processor, int segment) {
        tokens.deleteToken(processor, segment);
    }

    @Override
    public boolean requiresExplicitSegmentInitialization() {
        return tokens.requiresExplicitSegmentInitialization();
    }

    @Override
    public int[] fetchSegments(String processor) {
        return tokens.fetchSegments(processor);
    }

    @Override
    public List<Segment> fetchAvailableSegments(String processor) {
        return tokens.fetchAvailableSegments(processor);
    }

    @Override
    public Optional<String> retrieveStorageIdentifier() {
        return tokens.retrieveStorageIdentifier();
    }
}
