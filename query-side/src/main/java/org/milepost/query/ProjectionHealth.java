package org.milepost.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells whether the views are being kept current, and how far they have been read. A failure is shown from the moment it happens until something has been
 * read into the views again: what is recorded meanwhile is safe, but nobody sees it.
 */
public final class ProjectionHealth implements HealthIndicator {

    /** What went wrong, and since when nothing has been read. */
    private record Failure(Instant since, RuntimeException because) {}

    private final Clock clock;
    private long readUpTo = -1;
    private Optional<Failure> failure = Optional.empty();

    public ProjectionHealth(Clock clock) {
        this.clock = clock;
    }

    synchronized void failed(RuntimeException because) {
        failure = Optional.of(new Failure(failure.map(Failure::since).orElseGet(clock::instant), because));
    }

    /** Reading begins, or begins again, after that position. */
    synchronized void begins(@Nullable TrackingToken token) {
        readUpTo = position(token);
    }

    /** Everything up to that position is in the views. */
    synchronized void projected(@Nullable TrackingToken token) {
        failure = Optional.empty();
        readUpTo = Math.max(readUpTo, position(token));
    }

    /** The position in the record up to which everything is in the views; -1 when nothing is, or nobody reads yet. */
    public synchronized long readUpTo() {
        return readUpTo;
    }

    private static long position(@Nullable TrackingToken token) {
        return token == null ? -1 : token.position().orElse(-1);
    }

    @Override
    public synchronized Health health() {
        return failure.map(failed -> Health.down()
                        .withDetail("because", "Events could not be read into the views; it is being tried again.")
                        .withDetail("since", failed.since().toString())
                        .withDetail("fault", failed.because().getClass().getSimpleName())
                        .build())
                .orElseGet(() -> Health.up().build());
    }
}
