package org.milepost.standalone.store;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.BooleanSupplier;

/**
 * The time at which things are recorded: UTC, whole milliseconds, and never before what is already in the record. A
 * machine's clock may be set back; "what was known on 12 March" must not change because of it.
 *
 * <p>Only what is recorded holds the clock: a clock that was wrong for a moment while somebody was merely reading leaves
 * no trace. Within one transaction of the {@link Appender} every reading counts, since it may be about to be recorded.
 */
public final class RecordedClock extends Clock {

    private final Clock underlying;
    private final BooleanSupplier recording;
    private volatile long lastRecorded;
    /** Touched only by the thread that holds the Appender's lock. */
    private long lastGiven;

    RecordedClock(Clock underlying, BooleanSupplier recording, long lastRecorded) {
        this.underlying = underlying;
        this.recording = recording;
        this.lastRecorded = lastRecorded;
        this.lastGiven = lastRecorded;
    }

    @Override
    public long millis() {
        long now = underlying.millis();
        if (recording.getAsBoolean()) {
            lastGiven = Math.max(lastGiven, now);
            return lastGiven;
        }
        return Math.max(lastRecorded, now);
    }

    @Override
    public Instant instant() {
        return Instant.ofEpochMilli(millis());
    }

    /** The moment of the last event recorded; the epoch while there is none. */
    public Instant lastRecorded() {
        return Instant.ofEpochMilli(lastRecorded);
    }

    void recorded(long millis) {
        lastRecorded = millis;
        lastGiven = millis;
    }

    /** Nothing was recorded after all: readings given meanwhile no longer count. */
    void forgotten() {
        lastGiven = lastRecorded;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        if (ZoneOffset.UTC.equals(zone)) {
            return this;
        }
        throw new UnsupportedOperationException("Recorded time is UTC and nothing else.");
    }
}
