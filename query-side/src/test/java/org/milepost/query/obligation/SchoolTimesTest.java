package org.milepost.query.obligation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.milepost.api.calendar.Calendar;
import org.milepost.api.calendar.HalfTerm;
import org.milepost.api.calendar.NonSchoolDay;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.calendar.TermDates;
import org.milepost.api.calendar.TermName;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.strategy.Cadence;
import org.milepost.api.strategy.Cadence.Rhythm;
import org.milepost.query.obligation.SchoolTimes.Window;

/** When things recur. */
class SchoolTimesTest {
    private static final SchoolYear YEAR = TrustExamples.YEAR;
    private static final SchoolTimes TIMES =
            new SchoolTimes(Calendar.NONE.with(TrustExamples.DATES).standard(), YEAR, YEAR);

    @Test
    void a_week_is_keyed_by_its_monday_holiday_or_not() {
        List<LocalDate> mondays = TIMES.windows(Cadence.of(Rhythm.WEEKLY)).stream()
                .map(Window::first)
                .toList();

        assertThat(mondays)
                .hasSize(15 + 11 + 14)
                .startsWith(day("2026-08-31"), day("2026-09-07"))
                .as("the May bank holiday is a Monday")
                .contains(day("2027-05-03"))
                .as("half-term")
                .doesNotContain(day("2026-10-26"))
                .as("Christmas")
                .doesNotContain(day("2026-12-21"));
    }

    @Test
    void blocks_of_three_school_weeks_begin_with_the_term_and_a_remainder_joins_the_last() {
        assertThat(TIMES.windows(Cadence.everyFewWeeks(3)))
                .extracting(window -> window.first() + " " + window.last())
                .startsWith(
                        "2026-09-02 2026-09-18",
                        "2026-09-21 2026-10-09",
                        // Two weeks before half-term and one after it.
                        "2026-10-12 2026-11-06")
                .contains("2027-01-25 2027-02-12", "2027-02-22 2027-03-25")
                .hasSize(5 + 3 + 4);
    }

    @Test
    void terms_and_half_terms_run_from_their_first_to_their_last_school_day() {
        assertThat(TIMES.windows(Cadence.of(Rhythm.TERMLY)))
                .extracting(window -> window.first() + " " + window.last())
                .containsExactly("2026-09-02 2026-12-18", "2027-01-04 2027-03-25", "2027-04-12 2027-07-21");
        assertThat(TIMES.windows(Cadence.of(Rhythm.HALF_TERMLY)))
                .extracting(window -> window.first() + " " + window.last())
                .startsWith("2026-09-02 2026-10-23", "2026-11-02 2026-12-18")
                .hasSize(6);
    }

    @Test
    void a_month_is_that_month_and_a_year_the_school_year() {
        assertThat(TIMES.windows(Cadence.yearlyIn(Month.SEPTEMBER)))
                .extracting(window -> window.first() + " " + window.last() + " " + window.firstSchoolDay())
                .containsExactly("2026-09-01 2026-09-30 2026-09-02");
        assertThat(TIMES.windows(Cadence.yearlyIn(Month.MARCH)))
                .extracting(window -> window.first() + " " + window.last())
                .containsExactly("2027-03-01 2027-03-31");
        assertThat(TIMES.windows(Cadence.of(Rhythm.YEARLY)))
                .extracting(window -> window.first() + " " + window.last())
                .containsExactly("2026-09-01 2027-08-31");
    }

    @Test
    void a_mid_year_review_belongs_to_the_spring_term() {
        assertThat(TIMES.windows(Cadence.of(Rhythm.MID_YEAR)))
                .extracting(window -> window.first() + " " + window.last())
                .containsExactly("2027-01-04 2027-03-25");
    }

    @Test
    void a_year_without_dates_has_no_weeks_but_is_a_year() {
        SchoolTimes unknown = new SchoolTimes(Calendar.NONE.standard(), YEAR, YEAR);

        assertThat(unknown.windows(Cadence.of(Rhythm.WEEKLY))).isEmpty();
        assertThat(unknown.windows(Cadence.of(Rhythm.TERMLY))).isEmpty();
        assertThat(unknown.windows(Cadence.of(Rhythm.YEARLY))).hasSize(1);
    }

    /** Calendars of all shapes, always the same ones: terms of any length, days off anywhere. */
    static Stream<SchoolCalendar> calendars() {
        return IntStream.range(0, 40).mapToObj(seed -> calendar(new Random(seed)));
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void windows_of_a_cadence_follow_each_other_and_never_overlap(SchoolCalendar calendar) {
        SchoolTimes times = new SchoolTimes(calendar, YEAR, YEAR);
        for (Rhythm rhythm : Rhythm.values()) {
            Cadence cadence = rhythm == Rhythm.EVERY_FEW_WEEKS ? Cadence.everyFewWeeks(3) : Cadence.of(rhythm);
            List<Window> windows = times.windows(cadence);
            for (int i = 0; i < windows.size(); i++) {
                assertThat(windows.get(i).first())
                        .as(rhythm.words())
                        .isBeforeOrEqualTo(windows.get(i).last());
                if (i > 0) {
                    assertThat(windows.get(i).first())
                            .as(rhythm.words())
                            .isAfter(windows.get(i - 1).last());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void each_day_of_school_lies_in_one_week_one_block_one_half_term_and_one_term(SchoolCalendar calendar) {
        SchoolTimes times = new SchoolTimes(calendar, YEAR, YEAR);
        for (LocalDate day : calendar.schoolDays(YEAR.firstDay(), YEAR.lastDay())) {
            for (Cadence cadence : List.of(
                    Cadence.of(Rhythm.WEEKLY),
                    Cadence.everyFewWeeks(2),
                    Cadence.everyFewWeeks(3),
                    Cadence.everyFewWeeks(5),
                    Cadence.of(Rhythm.HALF_TERMLY),
                    Cadence.of(Rhythm.TERMLY))) {
                assertThat(times.windows(cadence))
                        .as("%s on %s", cadence, day)
                        .filteredOn(window -> !day.isBefore(window.first()) && !day.isAfter(window.last()))
                        .hasSize(1);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void a_block_has_three_school_weeks_and_the_last_of_a_term_up_to_five(SchoolCalendar calendar) {
        SchoolTimes times = new SchoolTimes(calendar, YEAR, YEAR);
        for (Term term : calendar.termsOf(YEAR)) {
            List<Window> blocks = times.windows(Cadence.everyFewWeeks(3)).stream()
                    .filter(block -> term.contains(block.first()))
                    .toList();
            for (int i = 0; i < blocks.size(); i++) {
                int weeks = calendar.schoolWeeks(
                                blocks.get(i).first(), blocks.get(i).last())
                        .size();
                boolean last = i == blocks.size() - 1;
                assertThat(weeks).isBetween(last ? 1 : 3, last ? 5 : 3);
                if (last && blocks.size() > 1) {
                    assertThat(weeks).isGreaterThanOrEqualTo(3);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("calendars")
    void days_of_school_are_counted_as_the_calendar_counts_them(SchoolCalendar calendar) {
        SchoolTimes times = new SchoolTimes(calendar, YEAR, YEAR);
        Random random = new Random(7);
        for (int i = 0; i < 40; i++) {
            LocalDate from = YEAR.firstDay().plusDays(random.nextInt(365));
            LocalDate to = from.plusDays(random.nextInt(60) - 5);
            LocalDate until = to.isAfter(YEAR.lastDay()) ? YEAR.lastDay() : to;
            assertThat(times.schoolDays(from, until))
                    .isEqualTo(calendar.schoolDays(from, until).size());
        }
    }

    private static SchoolCalendar calendar(Random random) {
        List<Term> terms = new ArrayList<>();
        LocalDate day = YEAR.firstDay().plusDays(random.nextInt(6));
        for (TermName name : TermName.values()) {
            HalfTerm first = half(day, random);
            HalfTerm second = half(first.lastDay().plusDays(1 + random.nextInt(12)), random);
            terms.add(new Term(name, first, second));
            day = second.lastDay().plusDays(1 + random.nextInt(16));
        }
        List<NonSchoolDay> off = new ArrayList<>();
        for (Term term : terms) {
            for (HalfTerm half : term.halves()) {
                LocalDate any = half.firstDay().plusDays(random.nextInt(20));
                if (half.contains(any) && any.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue()) {
                    off.add(new NonSchoolDay(any, "Day off"));
                }
            }
        }
        return Calendar.NONE.with(new TermDates(YEAR, terms, off)).standard();
    }

    private static HalfTerm half(LocalDate from, Random random) {
        return new HalfTerm(from, from.plusDays(14 + random.nextInt(35)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
