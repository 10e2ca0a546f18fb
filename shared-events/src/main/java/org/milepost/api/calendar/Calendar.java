package org.milepost.api.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.milepost.api.SchoolId;

/** A trust's calendar: the dates all its schools keep, and where a school differs. */
public record Calendar(List<TermDates> years, List<SchoolException> exceptions) {
    public static final Calendar NONE = new Calendar(List.of(), List.of());

    public Calendar {
        years = List.copyOf(years);
        exceptions = List.copyOf(exceptions);
        if (years.stream().map(TermDates::year).distinct().count() < years.size()) {
            throw new IllegalArgumentException("years: a school year stands there twice");
        }
        if (exceptions.stream().map(Calendar::key).distinct().count() < exceptions.size()) {
            throw new IllegalArgumentException("exceptions: a school's year stands there twice");
        }
    }

    /** The calendar once these dates are set; they replace any dates of the same year. */
    public Calendar with(TermDates dates) {
        return new Calendar(
                Stream.concat(without(years, other -> other.year().equals(dates.year())), Stream.of(dates))
                        .sorted(Comparator.comparing(TermDates::year))
                        .toList(),
                exceptions);
    }

    /** The calendar once this exception holds; it replaces what was said of the same school and year. */
    public Calendar with(SchoolException exception) {
        return new Calendar(
                years,
                Stream.concat(without(exceptions, other -> key(other).equals(key(exception))), Stream.of(exception))
                        .toList());
    }

    public Optional<TermDates> year(SchoolYear year) {
        return years.stream().filter(dates -> dates.year().equals(year)).findFirst();
    }

    /** The trust's own calendar, without any school's exceptions. */
    public SchoolCalendar standard() {
        return calendar(years, List.of());
    }

    /** The calendar that a school keeps. */
    public SchoolCalendar of(SchoolId school) {
        List<SchoolException> own = exceptions.stream()
                .filter(exception -> exception.school().equals(school))
                .toList();
        List<TermDates> instead =
                own.stream().flatMap(exception -> exception.instead().stream()).toList();
        Stream<TermDates> standard = without(
                years, dates -> instead.stream().anyMatch(other -> other.year().equals(dates.year())));
        return calendar(Stream.concat(instead.stream(), standard).toList(), own);
    }

    /** Exceptions are laid over whatever the year's dates are now: dates set later never make an exception invalid. */
    private static SchoolCalendar calendar(List<TermDates> years, List<SchoolException> exceptions) {
        Set<LocalDate> closed = new HashSet<>();
        years.forEach(year -> year.nonSchoolDays().forEach(day -> closed.add(day.date())));
        exceptions.forEach(exception -> {
            exception.alsoClosed().forEach(day -> closed.add(day.date()));
            exception.open().forEach(closed::remove);
        });
        return new SchoolCalendar(years.stream().flatMap(year -> year.terms().stream()), closed);
    }

    private static List<Object> key(SchoolException exception) {
        return List.of(exception.school(), exception.year());
    }

    private static <T> Stream<T> without(List<T> items, Predicate<T> gone) {
        return items.stream().filter(gone.negate());
    }
}
