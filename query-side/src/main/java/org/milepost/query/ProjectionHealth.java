package org.milepost.query;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Tells whether the views are being kept current. A failure is shown from the moment it happens until something has been
 * read into the views again: what is recorded meanwhile is safe, but nobody sees it.
 */
public final class ProjectionHealth implements HealthIndicator {

    /** What went wrong, and since when nothing has been read. */
    private record Failure(Instant since, RuntimeException because) {}

    private final Clock clock;
    private Optional<Failure> failure = Optional.empty();

    public ProjectionHealth(Clock clock) {
        this.clock = clock;
    }

    synchronized void failed(RuntimeException because) {
        failure = Optional.of(new Failure(failure.map(Failure::since).orElseGet(clock::instant), because));
    }

    synchronized void projected() {
        failure = Optional.empty();
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
