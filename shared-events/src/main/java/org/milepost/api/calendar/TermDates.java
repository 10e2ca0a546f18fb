package org.milepost.api.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The dates of one school year: three terms and the days within them on which there is no school. */
public record TermDates(SchoolYear year, List<Term> terms, List<NonSchoolDay> nonSchoolDays) {
    public TermDates {
        terms = List.copyOf(terms);
        nonSchoolDays = List.copyOf(nonSchoolDays);
        List<String> faults = faults(year, terms, nonSchoolDays);
        if (!faults.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", faults));
        }
    }

    /** Everything that keeps these dates from being a school year, each fault starting with the field it is about. */
    public static List<String> faults(SchoolYear year, List<Term> terms, List<NonSchoolDay> nonSchoolDays) {
        List<String> faults = new ArrayList<>();
        if (!terms.stream().map(Term::name).toList().equals(List.of(TermName.values()))) {
            faults.add("terms: a school year has an autumn, a spring and a summer term, in this order");
        }
        for (Term term : terms) {
            for (LocalDate day : List.of(term.firstDay(), term.lastDay())) {
                if (!year.contains(day)) {
                    faults.add(field(term) + ": " + day + " is not in the school year " + year);
                }
            }
        }
        for (int i = 1; i < terms.size(); i++) {
            Term before = terms.get(i - 1);
            Term after = terms.get(i);
            if (!after.firstDay().isAfter(before.lastDay())) {
                faults.add(field(after) + ".firstHalf.firstDay: " + after.firstDay()
                        + " is not after the end of the term before, " + before.lastDay());
            }
        }
        for (NonSchoolDay day : nonSchoolDays) {
            if (terms.stream().flatMap(term -> term.halves().stream()).noneMatch(half -> half.contains(day.date()))) {
                faults.add("nonSchoolDays: " + day.date() + " (" + day.name() + ") lies outside every half-term");
            }
        }
        if (nonSchoolDays.stream().map(NonSchoolDay::date).distinct().count() < nonSchoolDays.size()) {
            faults.add("nonSchoolDays: a date stands there twice");
        }
        return faults;
    }

    private static String field(Term term) {
        return "terms." + term.name().name().toLowerCase(Locale.ROOT);
    }
}
