package org.milepost.api.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.milepost.api.SchoolId;

class CalendarTest {
    private static final SchoolId OAKFIELD = new SchoolId("oakfield");
    private static final SchoolId ELMS = new SchoolId("elms");
    private static final SchoolYear THIS_YEAR = SchoolYear.parse("2025/26");

    private static final Term AUTUMN = term(TermName.AUTUMN, "2025-09-01", "2025-10-24", "2025-11-03", "2025-12-19");
    private static final Term SPRING = term(TermName.SPRING, "2026-01-05", "2026-02-13", "2026-02-23", "2026-03-27");
    private static final Term SUMMER = term(TermName.SUMMER, "2026-04-13", "2026-05-22", "2026-06-01", "2026-07-21");
    private static final TermDates DATES = new TermDates(
            THIS_YEAR,
            List.of(AUTUMN, SPRING, SUMMER),
            List.of(
                    new NonSchoolDay(day("2025-09-01"), "INSET"),
                    new NonSchoolDay(day("2026-05-04"), "Early May bank holiday")));
    private static final Calendar TRUST = Calendar.NONE.with(DATES);
    private static final SchoolCalendar CALENDAR = TRUST.standard();

    @ParameterizedTest
    @CsvSource({
        "2025-08-31, 2024/25",
        "2025-09-01, 2025/26",
        "2026-01-01, 2025/26",
        "2026-08-31, 2025/26",
        "2000-08-31, 1999/00"
    })
    void a_school_year_runs_from_september_to_august(LocalDate date, String year) {
        assertThat(SchoolYear.of(date)).hasToString(year);
        assertThat(SchoolYear.parse(year).contains(date)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2025/27", "2025-26", "25/26", "'2025/26 '", "2199/00"})
    void a_school_year_is_written_one_way_only(String written) {
        assertThatThrownBy(() -> SchoolYear.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("such as 2025/26");
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-01, false, INSET closes the first day",
        "2025-09-02, true, a Tuesday in term",
        "2025-09-06, false, a Saturday",
        "2025-10-24, true, last day before the break",
        "2025-10-27, false, half-term break",
        "2025-11-03, true, back from the break",
        "2025-12-22, false, Christmas",
        "2026-05-04, false, bank holiday",
        "2027-01-11, false, a year without dates"
    })
    void school_is_on_weekdays_of_a_half_term_that_are_not_closed(LocalDate date, boolean school, String why) {
        assertThat(CALENDAR.isSchoolDay(date)).as(why).isEqualTo(school);
    }

    @Test
    void the_break_belongs_to_the_term_and_to_neither_half() {
        assertThat(CALENDAR.termOf(day("2025-10-29"))).contains(AUTUMN);
        assertThat(CALENDAR.halfTermOf(day("2025-10-29"))).isEmpty();
        assertThat(CALENDAR.halfTermOf(day("2025-11-03"))).contains(AUTUMN.secondHalf());
        assertThat(CALENDAR.termOf(day("2025-12-20"))).isEmpty();
    }

    @Test
    void the_next_term_is_the_first_that_starts_later() {
        assertThat(CALENDAR.nextTerm(day("2025-09-01"))).contains(SPRING);
        assertThat(CALENDAR.nextTerm(day("2025-12-25"))).contains(SPRING);
        assertThat(CALENDAR.nextTerm(day("2025-08-01"))).contains(AUTUMN);
        assertThat(CALENDAR.nextTerm(day("2026-04-13"))).isEmpty();
    }

    @Test
    void weeks_are_named_by_their_monday_school_day_or_not() {
        assertThat(SchoolCalendar.weekOf(day("2026-05-08"))).isEqualTo(day("2026-05-04"));
        assertThat(CALENDAR.isSchoolWeek(day("2026-05-04"))).isTrue();
        assertThat(CALENDAR.isSchoolWeek(day("2025-10-27"))).isFalse();
        assertThat(CALENDAR.schoolWeeks(day("2025-10-20"), day("2025-11-14")))
                .containsExactly(day("2025-10-20"), day("2025-11-03"), day("2025-11-10"));
        assertThat(CALENDAR.schoolWeeks(AUTUMN)).hasSize(15).startsWith(day("2025-09-01"));
    }

    @Test
    void a_week_without_any_school_day_is_no_school_week() {
        Calendar closedAllWeek = TRUST.with(new SchoolException(
                OAKFIELD,
                THIS_YEAR,
                Optional.empty(),
                day("2026-01-12")
                        .datesUntil(day("2026-01-17"))
                        .map(date -> new NonSchoolDay(date, "Boiler"))
                        .toList(),
                List.of()));
        assertThat(closedAllWeek.of(OAKFIELD).isSchoolWeek(day("2026-01-12"))).isFalse();
        assertThat(closedAllWeek.of(ELMS).isSchoolWeek(day("2026-01-12"))).isTrue();
    }

    @Test
    void the_first_school_day_of_a_term_has_position_one() {
        assertThat(CALENDAR.schoolDayPosition(day("2025-09-01"))).isEmpty();
        assertThat(CALENDAR.schoolDayPosition(day("2025-09-02"))).hasValue(1);
        assertThat(CALENDAR.schoolDayPosition(day("2025-09-08"))).hasValue(5);
        assertThat(CALENDAR.schoolDayPosition(day("2025-11-03"))).hasValue(40);
        assertThat(CALENDAR.schoolDayPosition(day("2026-01-05"))).hasValue(1);
    }

    @ParameterizedTest
    @CsvSource({
        "2025-09-02, 2026-01-05, first day to first day",
        "2025-09-08, 2026-01-09, fifth to fifth",
        "2025-09-06, 2026-01-08, a Saturday counts as the Friday before it",
        "2025-12-19, 2026-03-27, the longer autumn ends at spring's last day",
        "2025-12-27, 2026-03-27, a day in the holidays counts as the last of the term before",
        "2025-09-01, 2026-01-05, before the first school day of a term counts as its first",
        "2026-03-27, 2026-07-06, the bank holiday and the break push the position back"
    })
    void within_a_term_is_the_same_position_in_the_next_term(LocalDate event, LocalDate due, String why) {
        assertThat(CALENDAR.withinATermOf(event)).as(why).contains(due);
    }

    @Test
    void within_a_term_is_unknown_without_dates_of_the_next_term() {
        assertThat(CALENDAR.withinATermOf(day("2026-05-05"))).isEmpty();
        assertThat(CALENDAR.withinATermOf(day("2024-05-05"))).isEmpty();
    }

    @Test
    void school_days_between_two_dates_include_both() {
        assertThat(CALENDAR.schoolDays(day("2026-05-01"), day("2026-05-05")))
                .containsExactly(day("2026-05-01"), day("2026-05-05"));
        assertThat(CALENDAR.schoolDays(day("2026-05-05"), day("2026-05-01"))).isEmpty();
    }

    @Test
    void a_schools_exception_changes_its_own_days_and_nobody_elses() {
        Calendar calendar = TRUST.with(new SchoolException(
                OAKFIELD,
                THIS_YEAR,
                Optional.empty(),
                List.of(new NonSchoolDay(day("2026-01-06"), "Snow")),
                List.of(day("2025-09-01"))));

        assertThat(calendar.of(OAKFIELD).isSchoolDay(day("2026-01-06"))).isFalse();
        assertThat(calendar.of(OAKFIELD).isSchoolDay(day("2025-09-01"))).isTrue();
        assertThat(calendar.of(OAKFIELD).schoolDayPosition(day("2025-09-02"))).hasValue(2);
        assertThat(calendar.of(ELMS).isSchoolDay(day("2026-01-06"))).isTrue();
        assertThat(calendar.standard().isSchoolDay(day("2025-09-01"))).isFalse();
    }

    @Test
    void a_school_may_keep_dates_of_its_own() {
        Term early = term(TermName.SUMMER, "2026-04-13", "2026-05-15", "2026-05-25", "2026-07-21");
        Calendar calendar = TRUST.with(new SchoolException(
                ELMS,
                THIS_YEAR,
                Optional.of(new TermDates(THIS_YEAR, List.of(AUTUMN, SPRING, early), List.of())),
                List.of(),
                List.of()));

        assertThat(calendar.of(ELMS).isSchoolDay(day("2026-05-18"))).isFalse();
        assertThat(calendar.of(ELMS).isSchoolDay(day("2026-05-25"))).isTrue();
        assertThat(calendar.of(OAKFIELD).isSchoolDay(day("2026-05-18"))).isTrue();
    }

    @Test
    void dates_and_exceptions_replace_those_said_before() {
        TermDates later = new TermDates(THIS_YEAR, DATES.terms(), List.of());
        SchoolException snow = closed("2026-01-06");
        SchoolException thaw = closed("2026-01-07");

        assertThat(TRUST.with(later).years()).containsExactly(later);
        assertThat(TRUST.with(snow).with(thaw).exceptions()).containsExactly(thaw);
    }

    @Test
    void an_exception_outlives_a_change_of_the_trusts_dates() {
        Term longBreak = term(TermName.SPRING, "2026-01-12", "2026-02-13", "2026-02-23", "2026-03-27");
        Calendar calendar = TRUST.with(closed("2026-01-06"))
                .with(new TermDates(THIS_YEAR, List.of(AUTUMN, longBreak, SUMMER), List.of()));

        assertThat(calendar.of(OAKFIELD).isSchoolDay(day("2026-01-06"))).isFalse();
        assertThat(calendar.of(OAKFIELD).isSchoolDay(day("2026-01-12"))).isTrue();
    }

    @Test
    void faulty_dates_are_refused_by_the_name_of_the_field() {
        assertThatThrownBy(() -> new HalfTerm(day("2026-02-13"), day("2026-01-05")))
                .hasMessageStartingWith("lastDay: ");
        assertThatThrownBy(() -> term(TermName.SPRING, "2026-01-05", "2026-02-23", "2026-02-23", "2026-03-27"))
                .hasMessageStartingWith("secondHalf.firstDay: ");
        assertThatThrownBy(() -> new TermDates(THIS_YEAR, List.of(AUTUMN, SUMMER), List.of()))
                .hasMessageStartingWith("terms: ");
        Term tooEarly = term(TermName.SPRING, "2025-12-19", "2026-02-13", "2026-02-23", "2026-03-27");
        assertThatThrownBy(() -> new TermDates(THIS_YEAR, List.of(AUTUMN, tooEarly, SUMMER), List.of()))
                .hasMessageStartingWith("terms.spring.firstHalf.firstDay: ");
        Term tooLate = term(TermName.SUMMER, "2026-04-13", "2026-05-22", "2026-06-01", "2026-09-01");
        NonSchoolDay holiday = new NonSchoolDay(day("2025-12-25"), "Christmas");
        assertThatThrownBy(() -> new TermDates(THIS_YEAR, List.of(AUTUMN, SPRING, tooLate), List.of(holiday)))
                .hasMessageContaining("terms.summer: 2026-09-01 is not in the school year 2025/26")
                .hasMessageContaining("nonSchoolDays: 2025-12-25 (Christmas) lies outside every half-term");
    }

    private static SchoolException closed(String date) {
        return new SchoolException(
                OAKFIELD, THIS_YEAR, Optional.empty(), List.of(new NonSchoolDay(day(date), "Snow")), List.of());
    }

    private static Term term(TermName name, String first, String second, String third, String fourth) {
        return new Term(name, new HalfTerm(day(first), day(second)), new HalfTerm(day(third), day(fourth)));
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
