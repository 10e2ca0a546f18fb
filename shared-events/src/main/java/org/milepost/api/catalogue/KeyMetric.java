package org.milepost.api.catalogue;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One figure a school reports every week.
 *
 * @param code kebab-case, stable in events
 * @param target what the trust aims at, where it aims at a figure
 * @param plausible outside this range a reading is questioned as a likely slip of the pen
 * @param parts what is divided by what; present for a ratio and only there
 * @param acrossSchools how several schools' readings of one week become the trust's figure
 * @param overWeeks how one school's readings of several weeks become the period's figure
 * @param cumulative whether each reading counts from 1 September to date, so that weeks are never added up
 * @param hint what to enter, for the person at the form
 */
public record KeyMetric(
        String code,
        String name,
        Unit unit,
        Direction direction,
        Optional<BigDecimal> target,
        Range plausible,
        Kind kind,
        Optional<Parts> parts,
        Aggregate acrossSchools,
        Aggregate overWeeks,
        boolean cumulative,
        String hint) {

    /** What is counted. */
    public enum Unit {
        PERCENT,
        COUNT,
        DAYS
    }

    /** Which way is better; some figures only describe. */
    public enum Direction {
        HIGHER_IS_BETTER,
        LOWER_IS_BETTER,
        NEITHER
    }

    /** Entered as one figure, or as numerator and denominator so that a trust figure is never a mean of percentages. */
    public enum Kind {
        VALUE,
        RATIO
    }

    /** How readings are put together. */
    public enum Aggregate {
        SUM,
        RATIO_OF_SUMS,
        LATEST,
        NONE
    }

    /** The lowest and the highest believable reading. */
    public record Range(BigDecimal min, BigDecimal max) {
        public Range {
            if (max.compareTo(min) < 0) {
                throw new IllegalArgumentException("plausible: max " + max + " is below min " + min);
            }
        }

        public boolean contains(BigDecimal value) {
            return value.compareTo(min) >= 0 && value.compareTo(max) <= 0;
        }
    }

    /** What the two numbers of a ratio are called on the form. */
    public record Parts(String numerator, String denominator) {}

    public KeyMetric {
        if (!code.matches("[a-z][a-z0-9-]{1,59}")) {
            throw new IllegalArgumentException(
                    "code: '" + code + "' is not a metric code (small letters, digits and -)");
        }
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: a metric has one");
        }
        if ((kind == Kind.RATIO) != parts.isPresent()) {
            throw new IllegalArgumentException(
                    "parts: a ratio names its numerator and denominator, a plain value has none");
        }
        if (acrossSchools == Aggregate.LATEST) {
            throw new IllegalArgumentException(
                    "acrossSchools: schools have no latest; it is SUM, RATIO_OF_SUMS or NONE");
        }
        if (kind == Kind.VALUE && (acrossSchools == Aggregate.RATIO_OF_SUMS || overWeeks == Aggregate.RATIO_OF_SUMS)) {
            throw new IllegalArgumentException("kind: RATIO_OF_SUMS needs a ratio");
        }
        if (kind == Kind.RATIO && (acrossSchools == Aggregate.SUM || overWeeks == Aggregate.SUM)) {
            throw new IllegalArgumentException(
                    "kind: ratios are never added up, only their numerators and denominators");
        }
        if (cumulative && (overWeeks == Aggregate.SUM || overWeeks == Aggregate.RATIO_OF_SUMS)) {
            throw new IllegalArgumentException(
                    "overWeeks: a cumulative figure already holds the weeks before it, so it is LATEST");
        }
        if (target.isPresent() && !plausible.contains(target.get())) {
            throw new IllegalArgumentException("target: " + target.get() + " is outside the plausible range");
        }
    }
}
