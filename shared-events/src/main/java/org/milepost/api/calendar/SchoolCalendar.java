package org.milepost.api.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** Answers for one school: is there school on a day, which term is it, which weeks have school in them. */
public final class SchoolCalendar {
    private final List<Term> terms;
    private final Set<LocalDate> closed;

    SchoolCalendar(Stream<Term> terms, Set<LocalDate> closed) {
        this.terms = terms.sorted(Comparator.comparing(Term::firstDay)).toList();
        this.closed = Set.copyOf(closed);
    }

    /** Weeks are named by their Monday. */
    public static LocalDate weekOf(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** The last school day that a week can have; what is in force on it is in force for the week. */
    public static LocalDate fridayOf(LocalDate date) {
        return weekOf(date).plusDays(4);
    }

    /** The term a date lies in, half-term break included; empty in the holidays and in years without dates. */
    public Optional<Term> termOf(LocalDate date) {
        return terms.stream().filter(term -> term.contains(date)).findFirst();
    }

    /** The half-term a date lies in; empty in the break between two halves. */
    public Optional<HalfTerm> halfTermOf(LocalDate date) {
        return terms.stream()
                .flatMap(term -> term.halves().stream())
                .filter(half -> half.contains(date))
                .findFirst();
    }

    /**
     * The half-term that had begun last by a date, so that a day in a break or in the holidays belongs to the one before it.
     * Empty where the dates of the date's school year are not known.
     */
    public Optional<HalfTermName> lastHalfTermBegunBy(LocalDate date) {
        Optional<HalfTermName> last = Optional.empty();
        for (Term term : terms) {
            for (int half = 1; half <= 2; half++) {
                if (!term.halves().get(half - 1).firstDay().isAfter(date)) {
                    last = Optional.of(new HalfTermName(term.year(), term.name(), half));
                }
            }
        }
        return last.filter(found -> !termsOf(SchoolYear.of(date)).isEmpty());
    }

    /**
     * The term of its school year that had begun last by a date; in the days before the first one, that one. So a summary
     * written in the holidays belongs to the term before them, and one of the first days of September to the autumn. Empty
     * where the dates of the date's school year are not known.
     */
    public Optional<Term> termForWorkOn(LocalDate date) {
        List<Term> year = termsOf(SchoolYear.of(date));
        return year.stream()
                .filter(term -> !term.firstDay().isAfter(date))
                .reduce((earlier, later) -> later)
                .or(() -> year.stream().findFirst());
    }

    /** The first term that starts after the date. */
    public Optional<Term> nextTerm(LocalDate date) {
        return terms.stream().filter(term -> term.firstDay().isAfter(date)).findFirst();
    }

    public List<Term> terms() {
        return terms;
    }

    public List<Term> termsOf(SchoolYear year) {
        return terms.stream().filter(term -> term.year().equals(year)).toList();
    }

    public boolean isSchoolDay(LocalDate date) {
        return date.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()
                && !closed.contains(date)
                && halfTermOf(date).isPresent();
    }

    /** The days of school from the first to the last date, both included. */
    public List<LocalDate> schoolDays(LocalDate from, LocalDate to) {
        return days(from, to).filter(this::isSchoolDay).toList();
    }

    /** The Mondays of all weeks with at least one school day between the dates, both included. */
    public List<LocalDate> schoolWeeks(LocalDate from, LocalDate to) {
        return days(from, to)
                .filter(this::isSchoolDay)
                .map(SchoolCalendar::weekOf)
                .distinct()
                .toList();
    }

    public List<LocalDate> schoolWeeks(Term term) {
        return schoolWeeks(term.firstDay(), term.lastDay());
    }

    public boolean isSchoolWeek(LocalDate monday) {
        return days(monday, monday.plusDays(4)).anyMatch(this::isSchoolDay);
    }

    /** The first school day of a term is 1; empty on days without school. */
    public OptionalInt schoolDayPosition(LocalDate date) {
        if (!isSchoolDay(date)) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                schoolDays(termOf(date).orElseThrow().firstDay(), date).size());
    }

    /**
     * Up to when "within a term of" a day runs: the same school-day position in the next term, or that term's last school
     * day where it is shorter. A day in a holiday counts as the last school day before it. Empty where the dates of the next
     * term are not known yet.
     */
    public Optional<LocalDate> withinATermOf(LocalDate date) {
        Optional<Term> begun =
                terms.stream().filter(term -> !term.firstDay().isAfter(date)).reduce((earlier, later) -> later);
        return begun.flatMap(term -> nextTerm(date).flatMap(next -> {
            int position = schoolDays(term.firstDay(), date.isAfter(term.lastDay()) ? term.lastDay() : date)
                    .size();
            List<LocalDate> days = schoolDays(next.firstDay(), next.lastDay());
            return days.stream().limit(Math.max(position, 1)).reduce((earlier, later) -> later);
        }));
    }

    private static Stream<LocalDate> days(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? Stream.empty() : from.datesUntil(to.plusDays(1));
    }
}
