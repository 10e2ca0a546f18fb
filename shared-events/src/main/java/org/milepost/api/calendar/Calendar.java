package org.milepost.api.calendar;

import java.util.List;
import java.util.Optional;

/** A trust's calendar: the dates all its schools keep, and where a school differs. */
public record Calendar(List<TermDates> years, List<SchoolException> exceptions) {
    public static final Calendar NONE = new Calendar(List.of(), List.of());

    public Calendar {
        years = List.copyOf(years);
        exceptions = List.copyOf(exceptions);
        if (years.stream().map(TermDates::year).distinct().count() < years.size()) {
            throw new IllegalArgumentException("years: a school year stands there twice");
        }
    }

    public Optional<TermDates> year(SchoolYear year) {
        return years.stream().filter(dates -> dates.year().equals(year)).findFirst();
    }

    /** The trust's own calendar, without any school's exceptions. */
    public SchoolCalendar standard() {
        return new SchoolCalendar(years);
    }

    /** The calendar that the school with this slug keeps. */
    public SchoolCalendar of(String school) {
        return new SchoolCalendar(years.stream()
                .map(dates -> exceptions.stream()
                        .filter(exception -> exception.school().equals(school) && exception.year().equals(dates.year()))
                        .findFirst()
                        .map(exception -> exception.applyTo(dates))
                        .orElse(dates))
                .toList());
    }
}
