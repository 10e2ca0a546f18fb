package org.milepost.api.metrics;

import java.math.BigDecimal;
import java.util.Optional;
import org.milepost.api.Note;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Unit;

/**
 * A reading as people see it.
 *
 * @param metric the metric's code
 * @param name what the catalogue in force that week calls it
 * @param figure the plain number, or the ratio divided: rounded half up to two decimals
 * @param numerator the count on top, for a ratio
 * @param denominator the count below, for a ratio
 * @param target what the trust aimed at then
 * @param onTarget whether the exact figure is on target; absent where nothing was aimed at
 * @param corrected whether it was corrected after it was submitted
 * @param confirmed whether it lies outside the plausible range and the school said that it is right
 */
public record ShownReading(
        String metric,
        String name,
        Unit unit,
        Direction direction,
        BigDecimal figure,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<BigDecimal> target,
        Optional<Boolean> onTarget,
        boolean corrected,
        boolean confirmed,
        Optional<Note> note) {}
