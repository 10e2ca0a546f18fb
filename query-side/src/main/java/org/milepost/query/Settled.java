package org.milepost.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Up to which instant the record can no longer change. Somebody may be recording at this very moment, with a recorded time
 * that has passed already; "as known by" an instant is answered only when nothing more can come to be recorded by then, or
 * the same question would be answered differently a moment later.
 */
@FunctionalInterface
public interface Settled {
    /** The last instant as of which everything recorded can be read. */
    Instant settled();

    /** Where nobody knows who is recording: the instant before now. */
    static Settled justBefore(Clock clock) {
        return () -> clock.instant().minus(Duration.ofMillis(1));
    }
}
