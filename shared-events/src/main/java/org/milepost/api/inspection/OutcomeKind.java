package org.milepost.api.inspection;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;
import org.milepost.api.calendar.SchoolYear;

/** The tables of results that the department publishes for a school year. Each is recorded as a whole. */
public enum OutcomeKind {
    KEY_STAGE_2("key stage 2 results"),
    ABSENCE("absence"),
    CENSUS("January census");

    /** The first summer of the tests that the expected standard belongs to. */
    private static final int FIRST_YEAR_OF_TESTS = 2015;

    private final String words;

    OutcomeKind(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /**
     * The day from which a year's figures are true: the tests are in May, absence is counted to the end of the summer term,
     * the census is taken on the third Thursday in January. They are published later.
     */
    public LocalDate effectiveOn(SchoolYear year) {
        int summer = year.startsIn() + 1;
        return switch (this) {
            case KEY_STAGE_2 -> LocalDate.of(summer, Month.MAY, 31);
            case ABSENCE -> LocalDate.of(summer, Month.JULY, 31);
            case CENSUS ->
                LocalDate.of(summer, Month.JANUARY, 1).with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.THURSDAY));
        };
    }

    /** Why there can be no such figures of a year, if there cannot. */
    public Optional<String> whyNoneIn(SchoolYear year) {
        if (this != KEY_STAGE_2) {
            return Optional.empty();
        }
        if (year.startsIn() < FIRST_YEAR_OF_TESTS) {
            return Optional.of("The expected standard began with the tests of 2016.");
        }
        return year.startsIn() == 2019 || year.startsIn() == 2020
                ? Optional.of("No key stage 2 tests were held in " + (year.startsIn() + 1) + ".")
                : Optional.empty();
    }
}
