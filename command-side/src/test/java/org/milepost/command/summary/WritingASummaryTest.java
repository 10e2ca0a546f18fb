package org.milepost.command.summary;

import static org.milepost.api.examples.IdentityExamples.CLOSED;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.RapExamples.IN_REPAIR_2;
import static org.milepost.api.examples.SummaryExamples.ACTIONS;
import static org.milepost.api.examples.SummaryExamples.AREAS;
import static org.milepost.api.examples.SummaryExamples.STRENGTHS;
import static org.milepost.api.examples.SummaryExamples.SUMMARY;
import static org.milepost.api.examples.SummaryExamples.WRITTEN;
import static org.milepost.api.examples.SummaryExamples.WRITTEN_IN_NO_BAND;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.milepost.api.ItemId;
import org.milepost.api.calendar.TermName;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.summary.Point;
import org.milepost.api.summary.SummaryCommand.WriteSummary;
import org.milepost.api.summary.SummaryEvent.SummaryWritten;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Writing how a school sees itself. */
class WritingASummaryTest {
    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void a_head_writes_how_the_school_sees_itself_and_its_band_is_noted() {
        school.given(REGISTERED, IN_REPAIR_2)
                .when(HEAD.value(), write(SUMMARY, SEP_7))
                .records(WRITTEN);
    }

    @Test
    void a_school_in_no_band_has_a_summary_too() {
        school.given(REGISTERED).when(HEAD.value(), write(SUMMARY, SEP_7)).records(WRITTEN_IN_NO_BAND);
    }

    @Test
    void another_one_in_the_same_term_takes_its_place() {
        school.given(REGISTERED, WRITTEN_IN_NO_BAND)
                .when(HEAD.value(), write(SECOND, SEP_7))
                .records(new SummaryWritten(
                        OAKFIELD,
                        SECOND,
                        TrustExamples.YEAR,
                        TermName.AUTUMN,
                        SEP_7,
                        Optional.empty(),
                        STRENGTHS,
                        AREAS,
                        ACTIONS,
                        HEAD));
    }

    @Test
    void a_day_in_the_holidays_belongs_to_the_term_before() {
        LocalDate holidays = LocalDate.of(2026, 12, 28);
        school.given(REGISTERED)
                .on(holidays)
                .when(HEAD.value(), write(SUMMARY, holidays))
                .records(new SummaryWritten(
                        OAKFIELD,
                        SUMMARY,
                        TrustExamples.YEAR,
                        TermName.AUTUMN,
                        holidays,
                        Optional.empty(),
                        STRENGTHS,
                        AREAS,
                        ACTIONS,
                        HEAD));
    }

    @Test
    void an_id_stands_for_one_summary_only() {
        school.given(REGISTERED, WRITTEN)
                .when(HEAD.value(), write(SUMMARY, SEP_7))
                .isRefused("summary.id-taken");
    }

    @Test
    void a_summary_is_of_no_day_to_come() {
        school.given(REGISTERED)
                .when(HEAD.value(), write(SUMMARY, SEP_7.plusDays(1)))
                .isRefused("summary.in-future");
    }

    @Test
    void a_closed_school_has_no_summary() {
        school.given(REGISTERED, CLOSED)
                .when(HEAD.value(), write(SUMMARY, SEP_7))
                .isRefused("summary.outside-school-life");
    }

    @Test
    void summaries_follow_each_other_in_time() {
        school.given(REGISTERED, WRITTEN)
                .when(HEAD.value(), write(SECOND, SEP_1))
                .isRefused("summary.out-of-order");
    }

    @Test
    void a_summary_speaks_of_aspects_that_the_edition_has() {
        school.given(REGISTERED)
                .when(
                        HEAD.value(),
                        new WriteSummary(
                                OAKFIELD,
                                SUMMARY,
                                SEP_7,
                                STRENGTHS,
                                List.of(new Point(
                                        SECOND, "cheerfulness", AREAS.getFirst().text())),
                                ACTIONS))
                .isRefused("summary.unknown-aspect");
    }

    @Test
    void without_an_edition_nobody_knows_the_aspects() {
        without(TrustExamples.ADOPTED::equals)
                .given(REGISTERED)
                .when(HEAD.value(), write(SUMMARY, SEP_7))
                .isRefused("summary.no-edition");
    }

    @Test
    void without_term_dates_nobody_knows_the_term() {
        without(TrustExamples.DATES_SET::equals)
                .given(REGISTERED)
                .when(HEAD.value(), write(SUMMARY, SEP_7))
                .isRefused("summary.no-term-dates");
    }

    @Test
    void the_ceo_reads_it_and_does_not_write_it() {
        school.given(REGISTERED).when(CEO.value(), write(SUMMARY, SEP_7)).isRefused("office.may-not");
    }

    @Test
    void an_administrator_learns_nothing() {
        school.given(REGISTERED)
                .when(ADMINISTRATOR.value(), write(SUMMARY, SEP_7))
                .isRefused("school.unknown");
    }

    private static Specification<School> without(Predicate<TrustLifeEvent> missing) {
        return Specification.of(
                School.class,
                TrustExamples.IN_PLACE.stream().filter(missing.negate()).toList());
    }

    private static WriteSummary write(ItemId summary, LocalDate on) {
        return new WriteSummary(OAKFIELD, summary, on, STRENGTHS, AREAS, ACTIONS);
    }
}
