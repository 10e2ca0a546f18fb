package org.milepost.web.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.web.words.Say;

/**
 * Tells a real change of a weekly figure from its usual ups and downs: eight weeks running on one side of the middle of the
 * weeks before. Chance alone does that about once in 128 times; a run of fewer is noise.
 */
record Signal(Kind kind, Optional<LocalDate> since, int weeks, BigDecimal middle) {
    private static final int RUN = 8;
    private static final int BEFORE = 24;
    private static final int LEAST_BEFORE = 12;

    /** A figure that counts from September on climbs every year: its weeks are no level to measure by. */
    static final Signal YEARS_ARE_COMPARED = new Signal(Kind.COUNTS_UP, Optional.empty(), 0, BigDecimal.ZERO);

    /** What the weeks say. */
    enum Kind {
        BETTER,
        WORSE,
        HIGHER,
        LOWER,
        NOISE,
        TOO_FEW,
        COUNTS_UP
    }

    /** A week's figure. */
    record Week(LocalDate monday, BigDecimal figure) {}

    /** Looks at the weeks that are known, oldest first. */
    static Signal in(List<Week> weeks, Direction direction) {
        if (weeks.size() < RUN + LEAST_BEFORE) {
            return new Signal(Kind.TOO_FEW, Optional.empty(), weeks.size(), BigDecimal.ZERO);
        }
        int end = weeks.size() - RUN;
        BigDecimal middle = middle(weeks.subList(Math.max(0, end - BEFORE), end));
        int side = weeks.getLast().figure().compareTo(middle);
        int run = 0;
        for (int i = weeks.size() - 1;
                i >= 0 && side != 0 && weeks.get(i).figure().compareTo(middle) == side;
                i--) {
            run++;
        }
        if (run < RUN) {
            return new Signal(Kind.NOISE, Optional.empty(), run, middle);
        }
        Kind kind = switch (direction) {
            case HIGHER_IS_BETTER -> side > 0 ? Kind.BETTER : Kind.WORSE;
            case LOWER_IS_BETTER -> side < 0 ? Kind.BETTER : Kind.WORSE;
            case NEITHER -> side > 0 ? Kind.HIGHER : Kind.LOWER;
        };
        return new Signal(kind, Optional.of(weeks.get(weeks.size() - run).monday()), run, middle);
    }

    private static BigDecimal middle(List<Week> weeks) {
        return weeks.stream().map(Week::figure).sorted().toList().get(weeks.size() / 2);
    }

    /** The signal in a sentence. */
    String words() {
        return switch (kind) {
            case BETTER -> "A real change for the better: " + run() + ".";
            case WORSE -> "A real change for the worse: " + run() + ".";
            case HIGHER -> "A real change upwards: " + run() + ".";
            case LOWER -> "A real change downwards: " + run() + ".";
            case NOISE -> "No real change: the usual ups and downs.";
            case COUNTS_UP -> "Counts up from September: compare it with the same week of another year.";
            case TOO_FEW -> "Too few weeks to tell a change from noise.";
        };
    }

    private String run() {
        return weeks + " weeks running beyond the earlier level"
                + since.map(day -> ", since the week of " + Say.day(day)).orElse("");
    }
}
