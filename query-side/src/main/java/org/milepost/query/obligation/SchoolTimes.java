package org.milepost.query.obligation;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.calendar.TermName;
import org.milepost.api.strategy.Cadence;

/**
 * When things recur in some school years: the windows of each cadence, worked out once from a calendar. Weeks run from their
 * Monday to their Sunday; blocks, half-terms and terms from their first to their last school day; a mid-year duty falls in the
 * spring term.
 */
final class SchoolTimes {
    private final SchoolCalendar calendar;
    private final List<SchoolYear> years = new ArrayList<>();
    private final List<Term> terms;
    private final List<LocalDate> days;
    private final List<LocalDate> weeks;
    private final Map<Cadence, List<Window>> windows = new HashMap<>();

    /**
     * The time in which something is to be done once.
     *
     * @param firstSchoolDay whoever comes by then has the whole window
     */
    record Window(LocalDate first, LocalDate last, LocalDate firstSchoolDay) {}

    SchoolTimes(SchoolCalendar calendar, SchoolYear first, SchoolYear last) {
        this.calendar = calendar;
        for (SchoolYear year = first; year.compareTo(last) <= 0; year = year.next()) {
            years.add(year);
        }
        this.terms =
                years.stream().flatMap(year -> calendar.termsOf(year).stream()).toList();
        this.days = terms.stream()
                .flatMap(term -> term.halves().stream())
                .flatMap(half -> calendar.schoolDays(half.firstDay(), half.lastDay()).stream())
                .toList();
        this.weeks = days.stream().map(SchoolCalendar::weekOf).distinct().toList();
    }

    /** The windows of what recurs like this, in their order; none for what is counted from an entry into a band. */
    List<Window> windows(Cadence cadence) {
        synchronized (windows) {
            return windows.computeIfAbsent(cadence, this::recurring);
        }
    }

    /** How many days of school there are from the first to the last day. */
    int schoolDays(LocalDate from, LocalDate to) {
        return Math.max(0, after(to) - before(from));
    }

    /** Up to when "within a term of" a day runs; empty where the dates of the next term are not known. */
    Optional<LocalDate> withinATermOf(LocalDate day) {
        return calendar.withinATermOf(day);
    }

    private List<Window> recurring(Cadence cadence) {
        return switch (cadence.rhythm()) {
            case WEEKLY, WEEKLY_BEFORE_MEETING ->
                weeks.stream()
                        .map(monday -> new Window(monday, monday.plusDays(6), firstSchoolDay(monday)))
                        .toList();
            case EVERY_FEW_WEEKS -> blocks(cadence.weeks().orElseThrow());
            case HALF_TERMLY ->
                terms.stream()
                        .flatMap(term -> term.halves().stream())
                        .flatMap(half -> between(half.firstDay(), half.lastDay()).stream())
                        .toList();
            case TERMLY -> ofTerms(term -> true);
            case MID_YEAR -> ofTerms(term -> term.name() == TermName.SPRING);
            case YEARLY ->
                years.stream()
                        .map(year -> cadence.month()
                                .map(month -> ofMonth(year, month))
                                .orElseGet(() -> whole(year.firstDay(), year.lastDay())))
                        .toList();
            case ACROSS_THE_YEAR ->
                years.stream()
                        .map(year -> whole(year.firstDay(), year.lastDay()))
                        .toList();
            case WHILE_IN_BAND, WITHIN_A_TERM_OF_ENTERING, AS_PLANNED, AS_NEEDED, ON_REQUEST, EXPECTED -> List.of();
        };
    }

    /** Blocks of so many school weeks from the start of each term; a remainder joins the last block. */
    private List<Window> blocks(int length) {
        List<Window> blocks = new ArrayList<>();
        for (Term term : terms) {
            List<LocalDate> mondays = days.subList(before(term.firstDay()), after(term.lastDay())).stream()
                    .map(SchoolCalendar::weekOf)
                    .distinct()
                    .toList();
            int count = Math.max(1, mondays.size() / length);
            for (int i = 0; i < count && !mondays.isEmpty(); i++) {
                LocalDate last = i + 1 < count ? mondays.get((i + 1) * length - 1) : mondays.getLast();
                LocalDate from = mondays.get(i * length);
                between(
                                from.isBefore(term.firstDay()) ? term.firstDay() : from,
                                last.plusDays(6).isAfter(term.lastDay()) ? term.lastDay() : last.plusDays(6))
                        .ifPresent(blocks::add);
            }
        }
        return blocks;
    }

    private List<Window> ofTerms(Predicate<Term> wanted) {
        return terms.stream()
                .filter(wanted)
                .flatMap(term -> between(term.firstDay(), term.lastDay()).stream())
                .toList();
    }

    private Window ofMonth(SchoolYear year, Month month) {
        YearMonth found = YearMonth.of(year.startsIn() + (month.compareTo(Month.SEPTEMBER) < 0 ? 1 : 0), month);
        return whole(found.atDay(1), found.atEndOfMonth());
    }

    private Window whole(LocalDate first, LocalDate last) {
        LocalDate school = firstSchoolDay(first);
        return new Window(first, last, school.isAfter(last) ? first : school);
    }

    /** From the first to the last school day; none where there is no school in between. */
    private Optional<Window> between(LocalDate from, LocalDate to) {
        int first = before(from);
        int last = after(to) - 1;
        return last < first
                ? Optional.empty()
                : Optional.of(new Window(days.get(first), days.get(last), days.get(first)));
    }

    private LocalDate firstSchoolDay(LocalDate from) {
        int index = before(from);
        return index < days.size() ? days.get(index) : from;
    }

    /** How many days of school lie before a day. */
    private int before(LocalDate day) {
        int found = Collections.binarySearch(days, day);
        return found >= 0 ? found : -found - 1;
    }

    /** How many days of school there are up to a day. */
    private int after(LocalDate day) {
        int found = Collections.binarySearch(days, day);
        return found >= 0 ? found + 1 : -found - 1;
    }
}
