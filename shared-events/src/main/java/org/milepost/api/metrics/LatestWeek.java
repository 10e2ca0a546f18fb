package org.milepost.api.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The last week that a school submitted, beside the one before it.
 *
 * @param before the week submitted before that one, its Monday
 * @param offTarget how many readings are off target; absent where none of them has a target
 */
public record LatestWeek(
        LocalDate week,
        boolean late,
        boolean corrected,
        Optional<LocalDate> before,
        Optional<Integer> offTarget,
        List<Latest> readings) {
    public LatestWeek {
        readings = List.copyOf(readings);
    }

    /**
     * One metric.
     *
     * @param reading the reading of the week
     * @param before the figure of the week before, rounded likewise
     */
    public record Latest(ShownReading reading, Optional<BigDecimal> before) {}
}
