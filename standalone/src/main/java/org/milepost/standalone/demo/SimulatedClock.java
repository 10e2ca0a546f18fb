package org.milepost.standalone.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that the generator sets, forwards only. Let go, it ticks on from where it stands, so that the day on which the
 * demo ends is today for whoever looks at it.
 */
public final class SimulatedClock extends Clock {
    private Instant now;
    private long tickingSince = -1;

    public SimulatedClock(Instant start) {
        this.now = start;
    }

    /**
     * Moves the clock.
     *
     * @throws IllegalArgumentException if that would turn it back
     */
    public synchronized void set(Instant instant) {
        if (instant.isBefore(now)) {
            throw new IllegalArgumentException("Time goes forward only: " + instant + " lies before " + now + ".");
        }
        now = instant;
    }

    /** Lets time pass by itself from here on. */
    public synchronized void letGo() {
        tickingSince = System.nanoTime();
    }

    @Override
    public synchronized Instant instant() {
        return tickingSince < 0 ? now : now.plusNanos(System.nanoTime() - tickingSince);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
