package org.milepost.query.obligation;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.query.obligation.Ower.Interval;

/** The days that are asked about: within the years for which calendars are counted, and not too many at once. */
final class Years {
    private static final LocalDate FIRST = LocalDate.of(1950, 9, 1);
    private static final LocalDate LAST = LocalDate.of(2097, 8, 31);

    /** As many years as one answer spans. */
    private static final int MOST = 3;

    private Years() {}

    /** The school year of a day. */
    static SchoolYear of(LocalDate day) {
        return SchoolYear.of(within(day));
    }

    /** The days wanted: those asked for, or the school year of the day asked about. */
    static Interval wanted(DutyFilter filter, LocalDate on) {
        Optional<LocalDate> any = filter.from().or(filter::to);
        SchoolYear year = of(any.orElse(on));
        LocalDate from = within(filter.from().orElse(year.firstDay()));
        LocalDate to = within(filter.to().orElseGet(() -> later(year.lastDay(), from)));
        if (to.isAfter(from.plusYears(MOST))) {
            throw new Rejected(Rejection.malformed(
                    "request.malformed", "'from' and 'to' lie at most " + MOST + " years apart.", "/to"));
        }
        return new Interval(from, to);
    }

    /** The days of a school year. */
    static Interval wanted(SchoolYear year) {
        return new Interval(within(year.firstDay()), within(year.lastDay()));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate within(LocalDate day) {
        return day.isBefore(FIRST) ? FIRST : day.isAfter(LAST) ? LAST : day;
    }
}
