package org.milepost.api.calendar;

import java.util.Locale;

/**
 * One half-term of a school year, by name: its dates differ from trust to trust.
 *
 * @param half 1 or 2
 */
public record HalfTermName(SchoolYear year, TermName term, int half) {
    public HalfTermName {
        if (half < 1 || half > 2) {
            throw new IllegalArgumentException("half: is 1 or 2");
        }
    }

    /** As people say it: first half of the autumn term 2026/27. */
    @Override
    public String toString() {
        return (half == 1 ? "first" : "second") + " half of the " + term.name().toLowerCase(Locale.ROOT) + " term "
                + year;
    }
}
