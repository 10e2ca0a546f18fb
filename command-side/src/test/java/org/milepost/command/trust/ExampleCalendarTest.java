package org.milepost.command.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.Calendar;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.TermDates;
import tools.jackson.databind.json.JsonMapper;

class ExampleCalendarTest {
    private static final Calendar EXAMPLE = Shipped.exampleCalendar();
    private static final String ONE_YEAR = """
            years:
              - year: 2025/26
                autumn: [2025-09-01 to 2025-10-24, 2025-11-03 to 2025-12-19]
                spring: [2026-01-05 to 2026-02-13, 2026-02-23 to 2026-03-27]
                summer: [2026-04-13 to 2026-05-22, 2026-06-01 to 2026-07-20]
                closed:
                  2025-09-01: INSET day
            exceptions:
              - school: hayes
                year: 2025/26
                alsoClosed: { 2026-01-06: Snow }
                open: [2025-09-01]
            """;

    @Test
    void it_says_that_it_is_an_example() {
        assertThat(Shipped.file("calendar/england-example.yaml")).startsWith("# AN EXAMPLE, to be checked.");
    }

    @Test
    void it_covers_twelve_school_years_of_190_days() {
        assertThat(EXAMPLE.years())
                .extracting(TermDates::year)
                .containsExactlyElementsOf(IntStream.rangeClosed(2016, 2027)
                        .mapToObj(SchoolYear::new)
                        .toList());
        SchoolCalendar calendar = EXAMPLE.standard();
        assertThat(EXAMPLE.years())
                .allSatisfy(dates -> assertThat(calendar.schoolDays(
                                dates.year().firstDay(), dates.year().lastDay()))
                        .hasSize(190));
        assertThat(EXAMPLE.years())
                .allSatisfy(dates -> assertThat(dates.nonSchoolDays())
                        .filteredOn(day -> day.name().equals("INSET day"))
                        .hasSize(5));
    }

    @ParameterizedTest
    @CsvSource({
        "2017-04-14",
        "2018-03-30",
        "2019-04-22",
        "2020-05-08",
        "2021-05-03",
        "2022-05-02",
        "2022-06-03",
        "2022-09-19",
        "2023-05-08",
        "2024-05-06",
        "2025-12-25",
        "2026-04-06",
        "2027-03-26",
        "2028-05-01"
    })
    void nobody_is_at_school_on_a_bank_holiday(LocalDate holiday) {
        assertThat(EXAMPLE.standard().isSchoolDay(holiday)).isFalse();
    }

    @Test
    void the_calendar_survives_the_journey_through_an_event() {
        JsonMapper json = new JsonMapper();
        Calendar withException = read(ONE_YEAR);

        assertThat(json.readValue(json.writeValueAsString(EXAMPLE), Calendar.class))
                .isEqualTo(EXAMPLE);
        assertThat(json.readValue(json.writeValueAsString(withException), Calendar.class))
                .isEqualTo(withException);
        assertThat(json.writeValueAsString(EXAMPLE))
                .startsWith("{\"years\":[{\"year\":\"2016/17\",\"terms\":[{\"name\":\"AUTUMN\"");
    }

    @Test
    void a_schools_exceptions_are_read_too() {
        Calendar calendar = read(ONE_YEAR);

        assertThat(calendar.of(new SchoolId("hayes")).isSchoolDay(LocalDate.parse("2025-09-01")))
                .isTrue();
        assertThat(calendar.of(new SchoolId("hayes")).isSchoolDay(LocalDate.parse("2026-01-06")))
                .isFalse();
        assertThat(calendar.standard().isSchoolDay(LocalDate.parse("2025-09-01")))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "year: 2025/26 | year: 2025 | line 2, years[0].year: '2025' is not a school year",
                "2025-10-24, | 2025-10-34, | line 3, years[0].autumn[0]: '2025-10-34' is not a date",
                "2025-10-24, | 2025-08-24, | line 3, years[0].autumn[0]: lastDay: 2025-08-24 is before firstDay 2025-09-01",
                ", 2025-11-03 to 2025-12-19 | '' | line 3, years[0].autumn: a term has two halves, here are 1",
                "2026-01-05 to | 2025-12-05 to | line 4, years[0].spring: 2025-12-05 is not after the end of the term before",
                "2025-09-01: INSET | 2025-12-25: INSET | line 6, years[0].closed: 2025-12-25 (INSET day) lies outside every half-term",
                "2025-09-01: INSET | Monday: INSET | line 7, years[0].closed.Monday: 'Monday' is not a date",
                "school: hayes | school: Hayes Primary | line 9, exceptions[0].school: ",
                "open: [2025-09-01] | open: [2026-09-01] | line 12, exceptions[0].open: 2026-09-01 is not in the school year 2025/26"
            })
    void a_slip_in_a_calendar_is_told_by_line_and_field(String right, String wrong, String fault) {
        assertThat(ONE_YEAR).contains(right);
        assertThat(Readings.faults(CalendarReader.read(ONE_YEAR.replaceFirst(Pattern.quote(right), wrong))))
                .singleElement()
                .satisfies(told -> assertThat(told.toString()).startsWith(fault));
    }

    private static Calendar read(String yaml) {
        return Readings.sound(CalendarReader.read(yaml));
    }
}
