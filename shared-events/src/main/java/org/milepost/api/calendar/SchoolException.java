package org.milepost.api.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.SchoolId;

/**
 * How one school's year differs from the trust's: its own dates instead, days it is closed in addition, days it is open
 * although the trust's calendar says closed.
 */
public record SchoolException(
        SchoolId school,
        SchoolYear year,
        Optional<TermDates> instead,
        List<NonSchoolDay> alsoClosed,
        List<LocalDate> open) {
    public SchoolException {
        alsoClosed = List.copyOf(alsoClosed);
        open = List.copyOf(open);
        if (instead.isPresent() && !instead.get().year().equals(year)) {
            throw new IllegalArgumentException(
                    "instead: " + instead.get().year() + " is not the exception's year, " + year);
        }
        for (NonSchoolDay day : alsoClosed) {
            requireIn(year, "alsoClosed", day.date());
        }
        for (LocalDate day : open) {
            requireIn(year, "open", day);
        }
    }

    private static void requireIn(SchoolYear year, String field, LocalDate day) {
        if (!year.contains(day)) {
            throw new IllegalArgumentException(field + ": " + day + " is not in the school year " + year);
        }
    }
}
