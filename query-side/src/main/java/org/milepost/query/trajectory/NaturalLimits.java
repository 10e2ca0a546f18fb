package org.milepost.query.trajectory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.milepost.api.trajectory.Trajectory.SignalRule;

/**
 * A process behaviour chart of single figures and their moving ranges (XmR): between which limits figures go up and down by
 * themselves, and which of them are more than that. After W. A. Shewhart; the constants and rules are those of NIST/SEMATECH's
 * e-Handbook of Statistical Methods, 6.3.2, as {@code docs/trajectory.md} says.
 *
 * @param weeks how many figures they come from
 * @param mean of those figures
 * @param movingRange the mean difference from one figure to the next, without its sign
 */
record NaturalLimits(int weeks, double mean, double movingRange) {
    /** The figures at the beginning of a stretch that limits are worked out from, at most; about two terms of weeks. */
    static final int MOST = 24;
    /** From fewer figures than these no limits are worked out: a third of a school year. */
    static final int FEWEST = 12;

    /** A range of two figures is on average 1.128 standard deviations wide. */
    private static final double DEVIATIONS_A_RANGE = 1.128;

    private static final int DEVIATIONS_TO_A_LIMIT = 3;
    private static final int DEVIATIONS_NEAR_A_LIMIT = 2;
    private static final int ON_ONE_SIDE = 8;
    private static final int IN_ONE_DIRECTION = 6;
    private static final int NEAR = 2;
    private static final int OF = 3;

    /** Figures that a rule finds to be more than noise: from the first to the last place, both included. */
    record Found(SignalRule rule, int first, int last, boolean higher) {}

    /** The limits of figures, in the order of their weeks; nothing where there are too few. */
    static Optional<NaturalLimits> of(List<Double> figures) {
        return figures.size() < FEWEST
                ? Optional.empty()
                : Optional.of(ofAll(figures.subList(0, Math.min(MOST, figures.size()))));
    }

    static NaturalLimits ofAll(List<Double> figures) {
        double sum = 0;
        double moved = 0;
        for (int i = 0; i < figures.size(); i++) {
            sum += figures.get(i);
            moved += i == 0 ? 0 : Math.abs(figures.get(i) - figures.get(i - 1));
        }
        return new NaturalLimits(
                figures.size(), sum / figures.size(), figures.size() < 2 ? 0 : moved / (figures.size() - 1));
    }

    double deviation() {
        return movingRange / DEVIATIONS_A_RANGE;
    }

    double lower() {
        return mean - DEVIATIONS_TO_A_LIMIT * deviation();
    }

    double upper() {
        return mean + DEVIATIONS_TO_A_LIMIT * deviation();
    }

    /** What is more than noise among figures of the same stretch, rule by rule, places next to each other put together. */
    List<Found> in(List<Double> figures) {
        List<Found> found = new ArrayList<>();
        for (SignalRule rule : SignalRule.values()) {
            for (boolean higher : List.of(true, false)) {
                found.addAll(together(rule, marked(rule, figures, higher), higher));
            }
        }
        return found;
    }

    /** Which places a rule finds on one side, or in one direction. */
    private boolean[] marked(SignalRule rule, List<Double> figures, boolean higher) {
        return switch (rule) {
            case BEYOND_LIMITS -> rows(figures.size(), 1, 1, i -> far(figures.get(i), DEVIATIONS_TO_A_LIMIT, higher));
            case TWO_OF_THREE_NEAR_A_LIMIT ->
                rows(figures.size(), NEAR, OF, i -> far(figures.get(i), DEVIATIONS_NEAR_A_LIMIT, higher));
            case EIGHT_ON_ONE_SIDE ->
                rows(figures.size(), ON_ONE_SIDE, ON_ONE_SIDE, i -> far(figures.get(i), 0, higher));
            case SIX_IN_ONE_DIRECTION -> climbing(figures, higher);
        };
    }

    /** Whether a figure lies further from the mean than so many deviations, on that side. */
    private boolean far(double figure, int deviations, boolean higher) {
        double distance = higher ? figure - mean : mean - figure;
        return distance > deviations * deviation();
    }

    /** The places that hold, wherever at least so many of so many in a row do. */
    private static boolean[] rows(int places, int atLeast, int of, IntPredicate holds) {
        boolean[] marked = new boolean[places];
        for (int first = 0; first + of <= marked.length; first++) {
            int count = 0;
            for (int i = first; i < first + of; i++) {
                count += holds.test(i) ? 1 : 0;
            }
            for (int i = first; i < first + of && count >= atLeast; i++) {
                marked[i] |= holds.test(i);
            }
        }
        return marked;
    }

    /** Figures of which each is higher, or lower, than the one before; the first is where they start from. */
    private static boolean[] climbing(List<Double> figures, boolean higher) {
        boolean[] marked = new boolean[figures.size()];
        int start = 0;
        for (int i = 1; i <= figures.size(); i++) {
            boolean on = i < figures.size()
                    && (higher ? figures.get(i) > figures.get(i - 1) : figures.get(i) < figures.get(i - 1));
            if (!on) {
                for (int j = start; j < i && i - start >= IN_ONE_DIRECTION; j++) {
                    marked[j] = true;
                }
                start = i;
            }
        }
        return marked;
    }

    private static List<Found> together(SignalRule rule, boolean[] marked, boolean higher) {
        // Two of three leave one place between them, which belongs to the same signal.
        int gap = rule == SignalRule.TWO_OF_THREE_NEAR_A_LIMIT ? OF - 1 : 1;
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < marked.length; i++) {
            if (!marked[i]) {
                continue;
            }
            if (!found.isEmpty() && i - found.getLast().last() <= gap) {
                found.set(found.size() - 1, new Found(rule, found.getLast().first(), i, higher));
            } else {
                found.add(new Found(rule, i, i, higher));
            }
        }
        return found;
    }
}
