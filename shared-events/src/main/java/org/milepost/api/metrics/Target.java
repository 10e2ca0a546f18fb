package org.milepost.api.metrics;

import java.math.BigDecimal;
import java.util.Optional;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Unit;

/** What the trust aimed at when a reading was entered, and which way is better. It stays with the reading. */
public record Target(BigDecimal value, Direction direction) {

    /** Whether the exact figure is on target; empty for a figure that only describes. */
    public Optional<Boolean> metBy(Figure figure, Unit unit) {
        return switch (direction) {
            case HIGHER_IS_BETTER -> Optional.of(figure.compareTo(value, unit) >= 0);
            case LOWER_IS_BETTER -> Optional.of(figure.compareTo(value, unit) <= 0);
            case NEITHER -> Optional.empty();
        };
    }
}
