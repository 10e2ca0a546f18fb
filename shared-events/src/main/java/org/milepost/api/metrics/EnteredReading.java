package org.milepost.api.metrics;

import java.math.BigDecimal;
import java.util.Optional;
import org.milepost.api.Note;

/**
 * One metric as a school enters it: a value, or the numerator and the denominator of a ratio.
 *
 * @param metric the metric's code in the trust's catalogue
 * @param confirmed said of a figure outside the plausible range: it is no slip of the pen
 */
public record EnteredReading(
        String metric,
        Optional<BigDecimal> value,
        Optional<BigDecimal> numerator,
        Optional<BigDecimal> denominator,
        Optional<Boolean> confirmed,
        Optional<Note> note) {
    public EnteredReading {
        Figure entered = new Figure(value, numerator, denominator);
        value = entered.value();
        numerator = entered.numerator();
        denominator = entered.denominator();
    }

    /** A reading without more ado. */
    public static EnteredReading of(String metric, Figure figure) {
        return new EnteredReading(
                metric, figure.value(), figure.numerator(), figure.denominator(), Optional.empty(), Optional.empty());
    }

    /** The figure entered. */
    public Figure figure() {
        return new Figure(value, numerator, denominator);
    }
}
