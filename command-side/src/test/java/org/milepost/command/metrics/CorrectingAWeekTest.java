package org.milepost.command.metrics;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.MetricsExamples.CORRECTED;
import static org.milepost.api.examples.MetricsExamples.COUNTED;
import static org.milepost.api.examples.MetricsExamples.MISCOUNTED;
import static org.milepost.api.examples.MetricsExamples.RECOUNTED;
import static org.milepost.api.examples.MetricsExamples.SUBMITTED;
import static org.milepost.api.examples.MetricsExamples.attendance;
import static org.milepost.api.examples.MetricsExamples.suspensions;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.metrics.EnteredReading;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.MetricsCommand.CorrectMetrics;
import org.milepost.api.metrics.MetricsEvent.Change;
import org.milepost.api.metrics.MetricsEvent.MetricsCorrected;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Correcting a week's key metrics. */
class CorrectingAWeekTest {
    private static final Figure ONE = Figure.value(BigDecimal.ONE);

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void the_head_corrects_a_figure_and_old_and_new_are_both_recorded() {
        school.given(REGISTERED, SUBMITTED)
                .when(HEAD.value(), correct(EnteredReading.of("attendance", COUNTED)))
                .records(CORRECTED);
    }

    @Test
    void a_correction_is_itself_corrected() {
        school.given(REGISTERED, SUBMITTED, CORRECTED)
                .when(HEAD.value(), correct(EnteredReading.of("attendance", MISCOUNTED)))
                .records(new MetricsCorrected(
                        OAKFIELD,
                        SEP_7,
                        List.of(new Change("attendance", Optional.of(COUNTED), Optional.of(attendance(MISCOUNTED)))),
                        RECOUNTED));
    }

    @Test
    void a_figure_left_out_is_entered_and_one_that_should_not_be_there_is_withdrawn() {
        school.given(
                        REGISTERED,
                        new MetricsSubmitted(OAKFIELD, SEP_7, List.of(attendance(MISCOUNTED)), false, Optional.empty()))
                .when(
                        HEAD.value(),
                        new CorrectMetrics(
                                OAKFIELD,
                                SEP_7,
                                List.of(EnteredReading.of("suspensions", ONE)),
                                List.of("attendance"),
                                RECOUNTED))
                .records(new MetricsCorrected(
                        OAKFIELD,
                        SEP_7,
                        List.of(
                                new Change("suspensions", Optional.empty(), Optional.of(suspensions("1"))),
                                new Change("attendance", Optional.of(MISCOUNTED), Optional.empty())),
                        RECOUNTED));
    }

    @Test
    void the_ceo_corrects_no_school_s_figures() {
        school.given(REGISTERED, SUBMITTED)
                .when(CEO.value(), correct(EnteredReading.of("attendance", COUNTED)))
                .isRefused("office.may-not");
    }

    @Test
    void a_week_is_named_by_its_monday() {
        school.given(REGISTERED, SUBMITTED)
                .when(
                        HEAD.value(),
                        new CorrectMetrics(
                                OAKFIELD, LocalDate.of(2026, 9, 6), List.of(), List.of("attendance"), RECOUNTED))
                .isRefused("metrics.week-not-monday");
    }

    @Test
    void what_was_never_submitted_is_not_corrected() {
        school.given(REGISTERED)
                .when(HEAD.value(), correct(EnteredReading.of("attendance", COUNTED)))
                .isRefused("metrics.week-not-submitted");
    }

    @Test
    void a_correction_names_at_least_one_figure() {
        school.given(REGISTERED, SUBMITTED).when(HEAD.value(), correct()).isRefused("metrics.no-readings");
    }

    @Test
    void a_figure_is_not_corrected_and_withdrawn_at_once() {
        school.given(REGISTERED, SUBMITTED)
                .when(
                        HEAD.value(),
                        new CorrectMetrics(
                                OAKFIELD,
                                SEP_7,
                                List.of(EnteredReading.of("attendance", COUNTED)),
                                List.of("attendance"),
                                RECOUNTED))
                .isRefused("metrics.metric-twice");
    }

    @Test
    void only_what_stands_is_withdrawn() {
        school.given(REGISTERED, SUBMITTED)
                .when(HEAD.value(), new CorrectMetrics(OAKFIELD, SEP_7, List.of(), List.of("laughter"), RECOUNTED))
                .isRefused("metrics.nothing-to-withdraw");
    }

    @Test
    void a_correction_changes_every_figure_that_it_names() {
        school.given(REGISTERED, SUBMITTED)
                .when(
                        HEAD.value(),
                        correct(
                                EnteredReading.of("attendance", COUNTED),
                                EnteredReading.of("suspensions", Figure.value(new BigDecimal("1.00")))))
                .isRefused("metrics.changes-nothing");
    }

    @Test
    void a_correction_is_held_against_the_catalogue_too() {
        school.given(REGISTERED, SUBMITTED)
                .when(HEAD.value(), correct(EnteredReading.of("suspensions", Figure.value(new BigDecimal("-1")))))
                .isRefused("metrics.implausible");
    }

    private static CorrectMetrics correct(EnteredReading... readings) {
        return new CorrectMetrics(OAKFIELD, SEP_7, List.of(readings), List.of(), RECOUNTED);
    }
}
