package org.milepost.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * For which two moments an answer is wanted.
 *
 * @param on true on this day (Europe/London); today if absent, and days to come are allowed
 * @param knownOn as recorded by this instant; now if absent, and never later than now
 * @param atLeast the sequence that must have been read, to see one's own writes
 */
public record AsOf(Optional<LocalDate> on, Optional<Instant> knownOn, Optional<Long> atLeast) {
    /** Today, as known now. */
    public static final AsOf NOW = new AsOf(Optional.empty(), Optional.empty(), Optional.empty());
}
