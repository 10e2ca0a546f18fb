package org.milepost.query.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.MetricsExamples.CORRECTED;
import static org.milepost.api.examples.MetricsExamples.COUNTED;
import static org.milepost.api.examples.MetricsExamples.MISCOUNTED;
import static org.milepost.api.examples.MetricsExamples.RECOUNTED;
import static org.milepost.api.examples.MetricsExamples.SUBMITTED;
import static org.milepost.api.examples.MetricsExamples.attendance;
import static org.milepost.api.examples.MetricsExamples.suspensions;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.Rejected;
import org.milepost.api.SchoolId;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.LatestWeek;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.MetricsEvent.Change;
import org.milepost.api.metrics.MetricsEvent.MetricsCorrected;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.api.metrics.MetricsQuery.MetricsOfSchool;
import org.milepost.api.metrics.MetricsQuery.MetricsOfTrust;
import org.milepost.api.metrics.ShownReading;
import org.milepost.api.metrics.TrustMetrics;
import org.milepost.api.metrics.TrustMetrics.TrustFigure;
import org.milepost.api.metrics.WeeklyMetrics;
import org.milepost.api.metrics.WeeklyMetrics.Correction;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.query.TestRecord;
import org.milepost.query.metrics.MetricsView.Week;
import org.milepost.query.metrics.MetricsView.Year;

/** A school's weeks of key metrics, and the trust's figures put together from them. */
class TheWeeksOfASchoolTest {
    private static final SchoolId BROOK = new SchoolId("brook");
    private static final LocalDate JULY_13 = LocalDate.of(2026, 7, 13);
    private static final LocalDate AUG_31 = LocalDate.of(2026, 8, 31);
    private static final String NOW = "2026-09-21T12:00:00Z";
    private static final MetricsView VIEW = new MetricsView();

    private final TestRecord record = new TestRecord();

    @BeforeEach
    void two_schools_report_and_one_corrects_itself() {
        record.record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(TrustLifeEvent[]::new));
        record.record(
                "2016-09-01T09:00:00Z",
                ADMINISTRATOR,
                REGISTERED,
                new SchoolRegistered(
                        BROOK,
                        "Brook Primary School",
                        Optional.empty(),
                        MEADOW,
                        LocalDate.of(2016, 9, 1),
                        Optional.empty()));
        record.record("2026-07-20T09:00:00Z", HEAD, submitted(OAKFIELD, JULY_13, true, suspensions("4")));
        record.record("2026-09-03T09:00:00Z", HEAD, submitted(OAKFIELD, AUG_31, false, attendance(COUNTED)));
        record.record("2026-09-10T09:00:00Z", HEAD, SUBMITTED);
        record.record(
                "2026-09-11T09:00:00Z",
                ADMINISTRATOR,
                submitted(BROOK, SEP_7, false, attendance(Figure.ratio(new BigDecimal("95"), new BigDecimal("100")))));
        record.record("2026-09-14T09:00:00Z", HEAD, CORRECTED);
    }

    @Test
    void a_document_holds_a_school_year_and_its_corrections() {
        Year year = new Year(List.of(
                new Week(
                        AUG_31,
                        false,
                        Optional.empty(),
                        Instant.parse("2026-09-03T09:00:00Z"),
                        Optional.of(HEAD),
                        "event-16",
                        List.of(attendance(COUNTED)),
                        List.of()),
                new Week(
                        SEP_7,
                        false,
                        Optional.empty(),
                        Instant.parse("2026-09-10T09:00:00Z"),
                        Optional.of(HEAD),
                        "event-17",
                        List.of(attendance(COUNTED), suspensions("1")),
                        List.of(new Correction(
                                "event-19",
                                Instant.parse("2026-09-14T09:00:00Z"),
                                Optional.of(HEAD),
                                RECOUNTED,
                                CORRECTED.changes())))));
        assertThat(record.document(VIEW, "2026-27", OAKFIELD)).isEqualTo(year);
        assertThat(record.fold(VIEW, "2026-27", OAKFIELD, NOW)).isEqualTo(year);
        assertThat(record.document(VIEW, "2025-26", OAKFIELD).weeks())
                .extracting(Week::week)
                .containsExactly(JULY_13);
    }

    @Test
    void before_the_correction_was_recorded_the_first_figures_stood() {
        Year before = record.fold(VIEW, "2026-27", OAKFIELD, "2026-09-14T08:59:59.999Z");

        assertThat(before.weeks().getLast().readings()).containsExactlyElementsOf(SUBMITTED.readings());
        assertThat(before.weeks().getLast().corrections()).isEmpty();
    }

    @Test
    void a_figure_is_added_and_another_withdrawn() {
        record.record(
                "2026-09-15T09:00:00Z",
                HEAD,
                new MetricsCorrected(
                        OAKFIELD,
                        AUG_31,
                        List.of(
                                new Change("attendance", Optional.of(COUNTED), Optional.empty()),
                                new Change("suspensions", Optional.empty(), Optional.of(suspensions("0")))),
                        RECOUNTED));

        assertThat(record.document(VIEW, "2026-27", OAKFIELD).weeks().getFirst().readings())
                .containsExactly(suspensions("0"));
    }

    @Test
    void the_latest_week_comes_first_with_its_targets_and_what_was_corrected() {
        WeeklyMetrics answer = ofSchool(CEO, AsOf.NOW, Optional.empty());

        assertThat(answer.weeks()).extracting(WeeklyMetrics.Week::week).containsExactly(SEP_7, AUG_31, JULY_13);
        assertThat(answer.weeks()).extracting(WeeklyMetrics.Week::late).containsExactly(false, false, true);
        WeeklyMetrics.Week week = answer.weeks().getFirst();
        assertThat(week.corrected()).isTrue();
        ShownReading attended = week.readings().getFirst();
        assertThat(attended.name()).isEqualTo("Attendance");
        assertThat(attended.figure()).isEqualTo(new BigDecimal("96.5"));
        assertThat(attended.target()).contains(new BigDecimal("96"));
        assertThat(attended.onTarget()).contains(true);
        assertThat(attended.corrected()).isTrue();
        assertThat(week.readings().getLast().onTarget()).contains(false);
        assertThat(week.readings().getLast().corrected()).isFalse();
        assertThat(week.corrections().getFirst().changes().getFirst().was()).contains(MISCOUNTED);
    }

    @Test
    void one_metric_and_some_weeks_may_be_asked_for() {
        assertThat(ofSchool(CEO, AsOf.NOW, Optional.of("suspensions")).weeks())
                .extracting(WeeklyMetrics.Week::week)
                .containsExactly(SEP_7, JULY_13);
        WeeklyMetrics answer = handler()
                .answer(
                        new MetricsOfSchool(
                                OAKFIELD,
                                AsOf.NOW,
                                Optional.of(LocalDate.of(2026, 9, 6)),
                                Optional.of(LocalDate.of(2026, 9, 6)),
                                Optional.empty(),
                                new Page(Optional.empty(), 10)),
                        CEO.value());
        assertThat(answer.weeks()).extracting(WeeklyMetrics.Week::week).containsExactly(AUG_31);
    }

    @Test
    void a_week_that_has_not_begun_on_the_day_asked_about_is_not_told() {
        AsOf sunday = new AsOf(Optional.of(LocalDate.of(2026, 9, 6)), Optional.empty(), Optional.empty());

        assertThat(ofSchool(CEO, sunday, Optional.empty()).weeks())
                .extracting(WeeklyMetrics.Week::week)
                .containsExactly(AUG_31, JULY_13);
    }

    @Test
    void no_day_is_too_far_to_ask_about() {
        AsOf far = new AsOf(Optional.of(LocalDate.of(2200, 1, 1)), Optional.empty(), Optional.empty());
        AsOf long_ago = new AsOf(Optional.of(LocalDate.of(1900, 1, 1)), Optional.empty(), Optional.empty());

        assertThat(ofSchool(CEO, far, Optional.empty()).weeks()).hasSize(3);
        assertThat(ofSchool(CEO, long_ago, Optional.empty()).weeks()).isEmpty();
        assertThat(new Weeks(record.at(NOW).open(OAKFIELD, long_ago, CEO)).latest())
                .isEmpty();
    }

    @Test
    void an_office_that_may_not_read_figures_learns_nothing() {
        assertThatThrownBy(() -> ofSchool(CLERK, AsOf.NOW, Optional.empty())).isInstanceOf(Rejected.class);
        assertThat(new Weeks(record.at(NOW).open(OAKFIELD, AsOf.NOW, CLERK)).latest())
                .isEmpty();
        assertThat(new Weeks(record.at(NOW).open(OAKFIELD, AsOf.NOW, CLERK)).offTarget())
                .isEmpty();
    }

    @Test
    void the_dashboard_shows_the_last_week_beside_the_one_before() {
        LatestWeek latest =
                new Weeks(record.at(NOW).open(OAKFIELD, AsOf.NOW, CEO)).latest().orElseThrow();

        assertThat(latest.week()).isEqualTo(SEP_7);
        assertThat(latest.before()).contains(AUG_31);
        assertThat(latest.offTarget()).contains(1);
        assertThat(latest.readings())
                .extracting(LatestWeek.Latest::before)
                .containsExactly(Optional.of(new BigDecimal("96.5")), Optional.empty());
    }

    @Test
    void the_week_before_may_lie_in_the_school_year_before() {
        AsOf first = new AsOf(Optional.of(AUG_31), Optional.empty(), Optional.empty());

        assertThat(new Weeks(record.at(NOW).open(OAKFIELD, first, CEO)).last(2))
                .extracting(Week::week)
                .containsExactly(AUG_31, JULY_13);
    }

    @Test
    void the_trust_s_attendance_is_a_ratio_of_sums_and_no_mean_of_percentages() {
        TrustMetrics trust = ofTrust(CEO, Optional.empty());

        assertThat(trust.week()).isEqualTo(SEP_7);
        assertThat(trust.missing()).isEmpty();
        TrustFigure attended = trust.metrics().getFirst();
        assertThat(attended.numerator()).contains(new BigDecimal("2990"));
        assertThat(attended.denominator()).contains(new BigDecimal("3100"));
        assertThat(attended.figure()).contains(new BigDecimal("96.45"));
        assertThat(attended.onTarget()).contains(true);
    }

    @Test
    void a_school_that_did_not_report_is_named_and_never_counted_as_nought() {
        TrustFigure suspended = ofTrust(CEO, Optional.of(SEP_7)).metrics().getLast();
        TrustMetrics august = ofTrust(CEO, Optional.of(AUG_31));
        TrustMetrics nothing = ofTrust(CEO, Optional.of(LocalDate.of(2026, 9, 14)));

        assertThat(suspended.figure()).contains(BigDecimal.ONE);
        assertThat(suspended.missing()).containsExactly(BROOK);
        assertThat(suspended.onTarget()).isEmpty();
        assertThat(august.missing()).containsExactly(BROOK);
        assertThat(nothing.missing()).containsExactly(BROOK, OAKFIELD);
        assertThat(nothing.metrics()).extracting(TrustFigure::figure).containsOnly(Optional.empty());
    }

    @Test
    void whoever_reads_one_school_only_gets_no_figure_of_the_trust() {
        TrustFigure attended = ofTrust(HEAD, Optional.of(SEP_7)).metrics().getFirst();

        assertThat(attended.figure()).isEmpty();
        assertThat(attended.schools())
                .extracting(TrustMetrics.SchoolFigure::school)
                .containsExactly(OAKFIELD);
        assertThatThrownBy(() -> ofTrust(CLERK, Optional.of(SEP_7))).isInstanceOf(Rejected.class);
    }

    @Test
    void a_week_of_the_trust_is_named_by_its_monday() {
        assertThatThrownBy(() -> ofTrust(CEO, Optional.of(SEP_7.plusDays(1)))).isInstanceOf(Rejected.class);
    }

    @Test
    void it_is_told_in_plain_sentences() {
        assertThat(TellingMetrics.sentence(SUBMITTED))
                .isEqualTo("Key metrics of the week of 7 September 2026 submitted: 2 readings, 2 off target.");
        assertThat(TellingMetrics.sentence(submitted(OAKFIELD, JULY_13, true, suspensions("0"))))
                .isEqualTo("Key metrics of the week of 13 July 2026 submitted after its end: 1 reading.");
        assertThat(TellingMetrics.sentence(CORRECTED))
                .isEqualTo("Key metrics of the week of 7 September 2026 corrected: attendance from 94 % to 96.5 %.");
        assertThat(TellingMetrics.notes(CORRECTED)).containsExactly(RECOUNTED);
    }

    private WeeklyMetrics ofSchool(ActorId reader, AsOf asOf, Optional<String> metric) {
        return handler()
                .answer(
                        new MetricsOfSchool(
                                OAKFIELD,
                                asOf,
                                Optional.empty(),
                                Optional.empty(),
                                metric,
                                new Page(Optional.empty(), 10)),
                        reader.value());
    }

    private TrustMetrics ofTrust(ActorId reader, Optional<LocalDate> week) {
        return handler().answer(new MetricsOfTrust(MEADOW, AsOf.NOW, week), reader.value());
    }

    private KeyMetrics handler() {
        return new KeyMetrics(record.at(NOW));
    }

    private static MetricsSubmitted submitted(
            SchoolId school, LocalDate week, boolean late, MetricReading... readings) {
        return new MetricsSubmitted(school, week, List.of(readings), late, Optional.empty());
    }
}
