package org.milepost.api.calendar;

import java.time.LocalDate;

/** A day inside a term on which pupils stay at home, and why: an INSET day, a bank holiday, snow. */
public record NonSchoolDay(LocalDate date, String name) {
    public NonSchoolDay {
        if (name.isBlank()) {
            throw new IllegalArgumentException("name: says why there is no school on " + date);
        }
    }
}
