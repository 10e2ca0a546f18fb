package org.milepost.api.calendar;

import java.time.LocalDate;
import java.util.List;

/** One term of a school year with its two half-terms; the break between them belongs to the term, and to neither half. */
public record Term(TermName name, HalfTerm firstHalf, HalfTerm secondHalf) {
    public Term {
        if (!secondHalf.firstDay().isAfter(firstHalf.lastDay())) {
            throw new IllegalArgumentException("secondHalf.firstDay: " + secondHalf.firstDay()
                    + " is not after firstHalf.lastDay " + firstHalf.lastDay());
        }
    }

    public LocalDate firstDay() {
        return firstHalf.firstDay();
    }

    public LocalDate lastDay() {
        return secondHalf.lastDay();
    }

    public SchoolYear year() {
        return SchoolYear.of(firstDay());
    }

    public List<HalfTerm> halves() {
        return List.of(firstHalf, secondHalf);
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(firstDay()) && !date.isAfter(lastDay());
    }
}
