package org.milepost.query;

import java.util.Optional;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the live projection is at work, and how many events it has yet to read. */
final class ReadingHealth implements HealthIndicator {
    private final Configuration axon;

    ReadingHealth(Configuration axon) {
        this.axon = axon;
    }

    @Override
    public Health health() {
        return axon.eventProcessingConfiguration()
                .eventProcessor(LiveProjection.GROUP, PooledStreamingEventProcessor.class)
                .map(this::of)
                .orElseGet(() -> down("There is no projection."));
    }

    private Health of(PooledStreamingEventProcessor projection) {
        if (!projection.isRunning()) {
            return down("The projection has stopped: views show what was read until then.");
        }
        Optional<EventTrackerStatus> status =
                projection.processingStatus().values().stream().findFirst();
        Optional<Throwable> error =
                status.filter(EventTrackerStatus::isErrorState).map(EventTrackerStatus::getError);
        if (error.isPresent()) {
            return down("The projection cannot go on, and tries again: "
                    + error.get().getMessage());
        }
        if (status.isEmpty()) {
            return down("The projection has not begun to read: the record or the documents cannot be reached yet,"
                    + " or another process is reading.");
        }
        Health.Builder health = Health.up().withDetail("caughtUp", status.get().isCaughtUp());
        behind(status.get()).ifPresent(events -> health.withDetail("behind", events));
        return health.build();
    }

    /** Events recorded and not yet read; unknown while the record cannot be asked. */
    private Optional<Long> behind(EventTrackerStatus status) {
        try {
            TrackingToken head = axon.eventStore().createHeadToken();
            long read = status.getCurrentPosition().orElse(-1);
            return head == null || head.position().isEmpty()
                    ? Optional.empty()
                    : Optional.of(Math.max(0, head.position().getAsLong() - read));
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Health down(String because) {
        return Health.down().withDetail("because", because).build();
    }
}
