package org.milepost.standalone;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A clock that runs, and that somebody moves on or sets back. */
final class MovedClock extends Clock {
    private final Clock underlying;
    private volatile Duration by = Duration.ZERO;

    MovedClock(Clock underlying) {
        this.underlying = underlying;
    }

    void move(Duration further) {
        by = by.plus(further);
    }

    /** From now on it runs on from this instant. */
    void set(Instant instant) {
        by = Duration.between(underlying.instant(), instant);
    }

    @Override
    public Instant instant() {
        return underlying.instant().plus(by);
    }

    @Override
    public ZoneId getZone() {
        return underlying.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("One zone is enough.");
    }
}
