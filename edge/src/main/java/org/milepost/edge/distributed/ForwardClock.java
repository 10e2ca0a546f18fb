package org.milepost.edge.distributed;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicLong;

/** A clock in whole milliseconds that stands still where the one below it steps back. */
final class ForwardClock extends Clock {
    private final Clock underlying;
    private final AtomicLong latest = new AtomicLong(Long.MIN_VALUE);

    ForwardClock(Clock underlying) {
        this.underlying = underlying;
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    @Override
    public long millis() {
        return latest.accumulateAndGet(underlying.millis(), Math::max);
    }

    @Override
    public ZoneId getZone() {
        return underlying.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ForwardClock(underlying.withZone(zone));
    }
}
