package org.milepost.api.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one school's year differs from the trust's: its own dates instead, days it is closed in addition, days it is open
 * although the trust's calendar says closed.
 *
 * @param school the school's slug
 */
public record SchoolException(
        String school, SchoolYear year, Optional<TermDates> instead, List<NonSchoolDay> alsoClosed, List<LocalDate> open) {
    public SchoolException {
        alsoClosed = List.copyOf(alsoClosed);
        open = List.copyOf(open);
        if (instead.isPresent() && !instead.get().year().equals(year)) {
            throw new IllegalArgumentException("instead.year: " + instead.get().year() + " is not the exception's year " + year);
        }
    }

    /** The school's dates of that year, given the trust's. */
    TermDates applyTo(TermDates standard) {
        TermDates dates = instead.orElse(standard);
        List<NonSchoolDay> closed = Stream.concat(
                        dates.nonSchoolDays().stream()
                                .filter(day -> alsoClosed.stream().noneMatch(other -> other.date().equals(day.date()))),
                        alsoClosed.stream())
                .filter(day -> !open.contains(day.date()))
                .toList();
        return new TermDates(year, dates.terms(), closed);
    }
}
