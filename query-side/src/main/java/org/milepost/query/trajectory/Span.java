package org.milepost.query.trajectory;

import java.time.LocalDate;

/** From the first to the last day, both included. */
record Span(LocalDate from, LocalDate to) {

    boolean contains(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }

    /** Whether a time has a day within. */
    boolean meets(LocalDate first, LocalDate last) {
        return !last.isBefore(from) && !first.isAfter(to);
    }
}
