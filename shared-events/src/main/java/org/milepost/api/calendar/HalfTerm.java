package org.milepost.api.calendar;

import java.time.LocalDate;

/** From the first to the last day before a holiday or a half-term break; both days included. */
public record HalfTerm(LocalDate firstDay, LocalDate lastDay) {
    public HalfTerm {
        if (lastDay.isBefore(firstDay)) {
            throw new IllegalArgumentException("lastDay: " + lastDay + " is before firstDay " + firstDay);
        }
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay) && !date.isAfter(lastDay);
    }
}
