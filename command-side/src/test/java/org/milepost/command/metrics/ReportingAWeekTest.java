package org.milepost.command.metrics;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.MetricsExamples.COUNTED;
import static org.milepost.api.examples.MetricsExamples.MISCOUNTED;
import static org.milepost.api.examples.MetricsExamples.SUBMITTED;
import static org.milepost.api.examples.MetricsExamples.attendance;
import static org.milepost.api.examples.MetricsExamples.suspensions;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.TrustExamples.ATTENDANCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.Note;
import org.milepost.api.access.Office;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Unit;
import org.milepost.api.catalogue.MetricCatalogue;
import org.milepost.api.examples.MetricsExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.metrics.EnteredReading;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.MetricsCommand.ImportMetrics;
import org.milepost.api.metrics.MetricsCommand.SubmitMetrics;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.api.metrics.Target;
import org.milepost.api.school.IdentityEvent.SchoolClosed;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.api.trust.TrustLifeEvent.CatalogueAdopted;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Submitting the key metrics of a week, and entering those of past weeks from a file. */
class ReportingAWeekTest {
    private static final LocalDate LAST_WEEK = SEP_7.minusWeeks(1);
    private static final EnteredReading ATTENDED = EnteredReading.of("attendance", MISCOUNTED);
    private static final EnteredReading SUSPENDED = EnteredReading.of("suspensions", Figure.value(BigDecimal.ONE));

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void the_head_submits_the_week_with_the_targets_of_its_day() {
        school.given(REGISTERED).when(HEAD.value(), week(ATTENDED, SUSPENDED)).records(SUBMITTED);
    }

    @Test
    void a_week_submitted_on_its_sunday_is_in_time() {
        school.given(REGISTERED)
                .on(SEP_7.plusDays(6))
                .when(HEAD.value(), week(ATTENDED, SUSPENDED))
                .records(SUBMITTED);
    }

    @Test
    void a_week_submitted_on_the_monday_after_it_is_late_and_marked_so() {
        school.given(REGISTERED)
                .when(HEAD.value(), week(LAST_WEEK, SUSPENDED))
                .records(new MetricsSubmitted(OAKFIELD, LAST_WEEK, List.of(suspensions("1")), true, Optional.empty()));
    }

    @Test
    void an_unlikely_figure_is_taken_when_the_school_confirms_it_and_marked_so() {
        Note snow = new Note("Snow closed the roads from Tuesday.");
        Figure half = ratio("1500", "3000");
        school.given(REGISTERED)
                .when(
                        HEAD.value(),
                        week(new EnteredReading(
                                "attendance",
                                Optional.empty(),
                                half.numerator(),
                                half.denominator(),
                                Optional.of(true),
                                Optional.of(snow))))
                .records(new MetricsSubmitted(
                        OAKFIELD,
                        SEP_7,
                        List.of(new MetricReading(
                                "attendance",
                                Unit.PERCENT,
                                half,
                                Optional.of(new Target(new BigDecimal("96"), Direction.HIGHER_IS_BETTER)),
                                true,
                                Optional.of(snow))),
                        false,
                        Optional.empty()));
    }

    @Test
    void a_likely_figure_is_not_marked_however_often_it_is_confirmed() {
        school.given(REGISTERED)
                .when(
                        HEAD.value(),
                        week(new EnteredReading(
                                "suspensions",
                                Optional.of(new BigDecimal("1.0")),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(true),
                                Optional.empty())))
                .records(new MetricsSubmitted(OAKFIELD, SEP_7, List.of(suspensions("1")), false, Optional.empty()));
    }

    @Test
    void a_catalogue_that_begins_within_the_week_counts_for_it() {
        List<TrustLifeEvent> trust = List.of(
                TrustExamples.CREATED,
                TrustExamples.granted("head-1", HEAD, Office.HEADTEACHER, OAKFIELD),
                new CatalogueAdopted(
                        TrustExamples.CREATED.trust(),
                        new MetricCatalogue("From the first of September", List.of(ATTENDANCE)),
                        LocalDate.of(2026, 9, 1)));
        Specification.of(School.class, trust)
                .given(REGISTERED)
                .when(HEAD.value(), week(LAST_WEEK, ATTENDED))
                .records(new MetricsSubmitted(
                        OAKFIELD, LAST_WEEK, List.of(attendance(MISCOUNTED)), true, Optional.empty()));
    }

    @Test
    void the_ceo_reads_the_figures_and_does_not_enter_them() {
        school.given(REGISTERED).when(CEO.value(), week(ATTENDED)).isRefused("office.may-not");
    }

    @Test
    void the_clerk_and_the_administrator_learn_nothing() {
        school.given(REGISTERED).when(CLERK.value(), week(ATTENDED)).isRefused("school.unknown");
        school.given(REGISTERED).when(ADMINISTRATOR.value(), week(ATTENDED)).isRefused("school.unknown");
    }

    @Test
    void a_week_is_named_by_its_monday() {
        school.given(REGISTERED)
                .when(HEAD.value(), week(SEP_7.minusDays(6), ATTENDED))
                .isRefused("metrics.week-not-monday");
    }

    @Test
    void a_week_to_come_has_no_figures() {
        school.given(REGISTERED)
                .when(HEAD.value(), week(SEP_7.plusWeeks(1), ATTENDED))
                .isRefused("metrics.week-in-future");
    }

    @Test
    void a_school_that_is_not_there_reports_nothing() {
        school.given(REGISTERED)
                .when(HEAD.value(), week(LocalDate.of(2016, 8, 22), ATTENDED))
                .isRefused("metrics.outside-school-life");
        school.given(REGISTERED, new SchoolClosed(OAKFIELD, SEP_7, Optional.empty()))
                .when(HEAD.value(), week(ATTENDED))
                .isRefused("metrics.outside-school-life");
    }

    @Test
    void an_empty_return_is_none() {
        school.given(REGISTERED).when(HEAD.value(), week()).isRefused("metrics.no-readings");
    }

    @Test
    void one_metric_has_one_reading() {
        school.given(REGISTERED)
                .when(HEAD.value(), week(ATTENDED, EnteredReading.of("attendance", COUNTED)))
                .isRefused("metrics.metric-twice");
    }

    @Test
    void a_week_is_submitted_once() {
        school.given(REGISTERED, SUBMITTED)
                .when(HEAD.value(), week(ATTENDED), "command-2")
                .isRefused("metrics.week-submitted");
    }

    @Test
    void a_metric_that_the_trust_does_not_collect_is_refused() {
        school.given(REGISTERED)
                .when(HEAD.value(), week(EnteredReading.of("laughter", Figure.value(BigDecimal.TEN))))
                .isRefused("metrics.unknown-metric");
    }

    @Test
    void a_percentage_is_never_entered_as_one_number() {
        school.given(REGISTERED)
                .when(HEAD.value(), week(EnteredReading.of("attendance", Figure.value(new BigDecimal("94")))))
                .isRefused("metrics.needs-parts");
    }

    @Test
    void a_count_is_never_entered_as_a_ratio() {
        school.given(REGISTERED)
                .when(HEAD.value(), week(EnteredReading.of("suspensions", ratio("1", "2"))))
                .isRefused("metrics.needs-value");
    }

    @Test
    void nothing_is_divided_by_nought() {
        school.given(REGISTERED)
                .when(HEAD.value(), week(EnteredReading.of("attendance", ratio("0", "0"))))
                .isRefused("metrics.denominator-not-positive");
    }

    @Test
    void no_share_is_larger_than_the_whole_confirmed_or_not() {
        school.given(REGISTERED)
                .when(
                        HEAD.value(),
                        week(new EnteredReading(
                                "attendance",
                                Optional.empty(),
                                Optional.of(new BigDecimal("3001")),
                                Optional.of(new BigDecimal("3000")),
                                Optional.of(true),
                                Optional.empty())))
                .isRefused("metrics.not-a-share");
    }

    @Test
    void an_unlikely_figure_is_questioned() {
        school.given(REGISTERED)
                .when(HEAD.value(), week(EnteredReading.of("attendance", ratio("1799", "3000"))))
                .isRefused("metrics.implausible");
        school.given(REGISTERED)
                .when(HEAD.value(), week(EnteredReading.of("suspensions", Figure.value(new BigDecimal("51")))))
                .isRefused("metrics.implausible");
    }

    @Test
    void the_administrator_enters_past_weeks_from_a_file_and_they_are_marked_so() {
        school.given(REGISTERED)
                .when(ADMINISTRATOR.value(), file(LAST_WEEK, SUSPENDED))
                .records(new MetricsSubmitted(
                        OAKFIELD, LAST_WEEK, List.of(suspensions("1")), true, Optional.of(REVIEW)));
    }

    @Test
    void a_file_read_again_records_nothing_even_where_the_week_was_corrected_since() {
        school.given(REGISTERED, SUBMITTED)
                .when(HEAD.value(), file(SEP_7, SUSPENDED, ATTENDED))
                .records();
        school.given(REGISTERED, SUBMITTED, MetricsExamples.CORRECTED)
                .when(ADMINISTRATOR.value(), file(SEP_7, ATTENDED, SUSPENDED))
                .records();
    }

    @Test
    void a_file_never_overwrites_what_was_submitted() {
        school.given(REGISTERED, SUBMITTED)
                .when(ADMINISTRATOR.value(), file(SEP_7, ATTENDED))
                .isRefused("metrics.week-submitted");
    }

    private static SubmitMetrics week(EnteredReading... readings) {
        return week(SEP_7, readings);
    }

    private static SubmitMetrics week(LocalDate week, EnteredReading... readings) {
        return new SubmitMetrics(OAKFIELD, week, List.of(readings));
    }

    private static ImportMetrics file(LocalDate week, EnteredReading... readings) {
        return new ImportMetrics(OAKFIELD, week, List.of(readings), REVIEW);
    }

    private static Figure ratio(String numerator, String denominator) {
        return Figure.ratio(new BigDecimal(numerator), new BigDecimal(denominator));
    }
}
