package org.milepost.api.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.milepost.api.catalogue.KeyMetric.Unit;

/**
 * What a school entered for one metric: one number, or the two counts of a ratio, so that a trust's figure is never a mean
 * of percentages. Trailing zeros mean nothing: 96.0 and 96 are the same figure.
 */
public record Figure(Optional<BigDecimal> value, Optional<BigDecimal> numerator, Optional<BigDecimal> denominator) {
    /** Digits before the point: no school counts further. */
    private static final int WHOLE_DIGITS = 12;

    /** Digits after the point. */
    private static final int DECIMALS = 6;

    /** Digits after the point of a percentage that is shown; it is rounded half up. */
    private static final int SHOWN_DECIMALS = 2;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Figure {
        value = value.map(number -> plain("value", number));
        numerator = numerator.map(number -> plain("numerator", number));
        denominator = denominator.map(number -> plain("denominator", number));
        if (numerator.isPresent() != denominator.isPresent() || value.isPresent() == numerator.isPresent()) {
            throw new IllegalArgumentException(
                    "A reading has a 'value', or a 'numerator' and a 'denominator', and not some of each.");
        }
    }

    /** A plain number. */
    public static Figure value(BigDecimal value) {
        return new Figure(Optional.of(value), Optional.empty(), Optional.empty());
    }

    /** The two counts of a ratio. */
    public static Figure ratio(BigDecimal numerator, BigDecimal denominator) {
        return new Figure(Optional.empty(), Optional.of(numerator), Optional.of(denominator));
    }

    /** Whether it is entered as two counts. */
    public boolean isRatio() {
        return numerator.isPresent();
    }

    /**
     * The figure as people read it: a ratio divided, as a percentage where that is its unit, rounded half up to two
     * decimals; a plain number as it was entered. Nothing is ever decided by the rounded figure.
     */
    public BigDecimal shown(Unit unit) {
        return value.orElseGet(
                () -> canonical(scaled(unit).divide(denominator.orElseThrow(), SHOWN_DECIMALS, RoundingMode.HALF_UP)));
    }

    /** Compares the exact figure, not the rounded one; a ratio has a denominator above zero by then. */
    public int compareTo(BigDecimal bound, Unit unit) {
        return value.map(number -> number.compareTo(bound))
                .orElseGet(() -> scaled(unit).compareTo(bound.multiply(denominator.orElseThrow())));
    }

    /** As it is written: {@code 3}, or {@code 450/480}. */
    @Override
    public String toString() {
        return value.map(BigDecimal::toPlainString)
                .orElseGet(() -> numerator.orElseThrow().toPlainString() + "/"
                        + denominator.orElseThrow().toPlainString());
    }

    /** Reads what {@link #toString()} wrote. */
    public static Figure parse(String written) {
        int over = written.indexOf('/');
        return over < 0
                ? value(new BigDecimal(written))
                : ratio(new BigDecimal(written.substring(0, over)), new BigDecimal(written.substring(over + 1)));
    }

    private BigDecimal scaled(Unit unit) {
        return unit == Unit.PERCENT ? numerator.orElseThrow().multiply(HUNDRED) : numerator.orElseThrow();
    }

    /** The size is checked first: a number such as 1E999999999 is short to write and endless to write out. */
    private static BigDecimal plain(String name, BigDecimal number) {
        if ((long) number.precision() - number.scale() > WHOLE_DIGITS) {
            throw new IllegalArgumentException("'" + name + "' has at most 12 digits before the point.");
        }
        BigDecimal canonical = canonical(number);
        if (canonical.scale() > DECIMALS) {
            throw new IllegalArgumentException("'" + name + "' has at most 6 digits after the point.");
        }
        return canonical;
    }

    private static BigDecimal canonical(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
