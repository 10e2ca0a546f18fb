package org.milepost.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.MetricsExamples.CORRECTED;
import static org.milepost.api.examples.MetricsExamples.COUNTED;
import static org.milepost.api.examples.MetricsExamples.SUBMITTED;
import static org.milepost.api.examples.MetricsExamples.attendance;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.URN;
import static org.milepost.api.phase.PhaseBoard.Movement.GENTLER;
import static org.milepost.api.phase.PhaseBoard.Movement.STRICTER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.ItemId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.examples.InspectionExamples;
import org.milepost.api.examples.RapExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionFramework;
import org.milepost.api.inspection.InspectionGrade;
import org.milepost.api.inspection.InspectionReport;
import org.milepost.api.inspection.Inspections;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.api.phase.PhaseBoard.Movement;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.rap.Raps;
import org.milepost.api.trajectory.Trajectory;
import org.milepost.api.trajectory.Trajectory.BandSpan;
import org.milepost.api.trajectory.Trajectory.MetricPoint;
import org.milepost.api.trajectory.Trajectory.MetricSeries;
import org.milepost.api.trajectory.TrajectoryQuery.TrajectoryOf;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.query.TestRecord;

/** Bands and figures over the years, with what is not known left open. */
class TheWayASchoolHasComeTest {
    private static final LocalDate AUG_31 = LocalDate.of(2026, 8, 31);
    private static final LocalDate SEP_14 = LocalDate.of(2026, 9, 14);
    private static final String NOW = "2026-09-30T12:00:00Z";

    private final TestRecord record = new TestRecord();

    @BeforeEach
    void a_school_moves_and_reports_and_leaves_weeks_out() {
        record.record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(TrustLifeEvent[]::new));
        record.record("2016-09-01T09:00:00Z", ADMINISTRATOR, REGISTERED);
        record.record(
                "2026-09-01T09:00:00Z",
                CEO,
                placed("one", "IMPROVE_1", LocalDate.of(2020, 9, 1)),
                placed("two", "IMPROVE_1", LocalDate.of(2021, 9, 1)),
                placed("slip", "STABILISE", LocalDate.of(2023, 1, 9)),
                placed("three", "REPAIR_2", LocalDate.of(2023, 1, 9)),
                placed("four", "IMPROVE_2", SEP_7));
        record.record("2026-09-10T09:00:00Z", HEAD, SUBMITTED, CORRECTED);
        record.record(
                "2026-09-25T09:00:00Z",
                HEAD,
                new MetricsSubmitted(OAKFIELD, SEP_14, List.of(attendance(COUNTED)), true, Optional.empty()));
    }

    @Test
    void bands_follow_one_another_and_what_was_before_the_first_is_a_gap() {
        assertThat(trajectory(CEO, AsOf.NOW, Optional.empty(), Optional.empty()).bands())
                .containsExactly(
                        new BandSpan(
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                LocalDate.of(2016, 9, 1),
                                Optional.of(LocalDate.of(2020, 8, 31)),
                                1_461,
                                Optional.empty()),
                        span(
                                "IMPROVE_1",
                                "Improve",
                                Optional.empty(),
                                1,
                                "2020-09-01",
                                Optional.of("2023-01-08"),
                                860,
                                STRICTER),
                        span(
                                "REPAIR_2",
                                "Repair",
                                Optional.of("Stage 2"),
                                4,
                                "2023-01-09",
                                Optional.of("2026-09-06"),
                                1_337,
                                GENTLER),
                        span(
                                "IMPROVE_2",
                                "Improve",
                                Optional.of("at risk of coasting"),
                                2,
                                "2026-09-07",
                                Optional.empty(),
                                24,
                                null));
    }

    @Test
    void a_band_is_told_whole_even_where_only_a_part_of_it_is_asked_for() {
        Trajectory some = trajectory(
                CEO, AsOf.NOW, Optional.of(LocalDate.of(2022, 1, 1)), Optional.of(LocalDate.of(2022, 12, 31)));

        assertThat(some.bands())
                .containsExactly(
                        span("IMPROVE_1", "Improve", Optional.empty(), 1, "2020-09-01", Optional.empty(), 852, null));
    }

    @Test
    void a_school_week_without_a_reading_is_a_gap_and_no_nought() {
        List<MetricSeries> series =
                trajectory(CEO, AsOf.NOW, Optional.empty(), Optional.empty()).metrics();

        assertThat(series).extracting(MetricSeries::metric).containsExactly("attendance", "suspensions");
        assertThat(series.getFirst().weeks())
                .containsExactly(
                        gap(AUG_31, "96"),
                        point(SEP_7, false, true),
                        point(SEP_14, true, false),
                        gap(SEP_14.plusWeeks(1), "96"));
        assertThat(series.getLast().weeks()).extracting(MetricPoint::gap).containsExactly(true, false, true, true);
    }

    @Test
    void a_week_that_is_not_over_is_no_gap() {
        AsOf sunday = new AsOf(Optional.of(LocalDate.of(2026, 9, 6)), Optional.empty(), Optional.empty());
        AsOf monday = new AsOf(Optional.of(SEP_7), Optional.empty(), Optional.empty());

        assertThat(trajectory(CEO, sunday, Optional.empty(), Optional.empty()).metrics())
                .isEmpty();
        assertThat(trajectory(CEO, monday, Optional.empty(), Optional.empty())
                        .metrics()
                        .getFirst()
                        .weeks())
                .containsExactly(gap(AUG_31, "96"), point(SEP_7, false, true));
    }

    @Test
    void what_lies_ahead_is_no_gap_either() {
        AsOf july = new AsOf(Optional.of(LocalDate.of(2027, 7, 31)), Optional.empty(), Optional.empty());

        assertThat(trajectory(CEO, july, Optional.empty(), Optional.empty())
                        .metrics()
                        .getFirst()
                        .weeks())
                .hasSize(4);
    }

    @Test
    void years_without_term_dates_are_named() {
        assertThat(trajectory(CEO, AsOf.NOW, Optional.of(LocalDate.of(2025, 1, 1)), Optional.empty())
                        .yearsWithoutTermDates())
                .containsExactly(new SchoolYear(2024), new SchoolYear(2025));
    }

    @Test
    void a_rap_stands_beside_the_band_that_asked_for_it() {
        record.record("2026-09-28T09:00:00Z", HEAD, RapExamples.PROPOSED);

        assertThat(trajectory(CEO, AsOf.NOW, Optional.empty(), Optional.empty()).raps())
                .singleElement()
                .satisfies(rap -> {
                    assertThat(rap.rap()).isEqualTo(RapExamples.READING_RAP);
                    assertThat(rap.state()).isEqualTo(Raps.State.PROPOSED);
                    assertThat(rap.inForceFrom()).isEmpty();
                    assertThat(rap.endedOn()).isEmpty();
                });
    }

    @Test
    void inspections_and_published_results_stand_there_on_their_own_days() {
        record.record("2026-09-28T10:00:00Z", CEO, InspectionExamples.INSPECTED, InspectionExamples.OUTCOMES);

        Trajectory all = trajectory(CEO, AsOf.NOW, Optional.empty(), Optional.empty());
        Trajectory later = trajectory(CEO, AsOf.NOW, Optional.of(LocalDate.of(2018, 9, 1)), Optional.empty());

        assertThat(all.inspections())
                .extracting(Inspections.Entry::on)
                .containsExactly(InspectionExamples.OVERALL_GOOD.on());
        assertThat(all.outcomes())
                .extracting(table -> table.years().getFirst().schoolYear())
                .containsExactly(InspectionExamples.SUMMER_2018);
        assertThat(later.inspections()).isEmpty();
        assertThat(later.outcomes()).isEmpty();
    }

    @Test
    void what_a_predecessor_was_judged_by_is_told_from_its_day_on() {
        InspectionReport before =
                InspectionReport.overall(URN, LocalDate.of(2013, 3, 14), Optional.empty(), InspectionGrade.GOOD);
        record.record(
                "2026-09-28T10:00:00Z",
                CEO,
                new InspectionRecorded(
                        OAKFIELD,
                        FIRST,
                        InspectionFramework.FROM_2015,
                        before,
                        Optional.empty(),
                        InspectionExamples.REPORT));

        Trajectory all = trajectory(CEO, AsOf.NOW, Optional.empty(), Optional.empty());

        assertThat(all.from()).isEqualTo(LocalDate.of(2013, 3, 14));
        assertThat(all.inspections()).hasSize(1);
        assertThat(all.bands().getFirst().from()).isEqualTo(LocalDate.of(2016, 9, 1));
    }

    @Test
    void parts_that_an_office_may_not_read_are_empty() {
        Trajectory clerks = trajectory(CLERK, AsOf.NOW, Optional.empty(), Optional.empty());

        assertThat(clerks.bands()).isNotEmpty();
        assertThat(clerks.metrics()).isEmpty();
        assertThat(clerks.yearsWithoutTermDates()).isEmpty();
    }

    @Test
    void no_day_is_too_far_and_no_order_of_days_too_odd_to_ask_about() {
        AsOf far = new AsOf(Optional.of(LocalDate.of(2200, 1, 1)), Optional.empty(), Optional.empty());
        AsOf past = new AsOf(Optional.of(LocalDate.of(1900, 1, 1)), Optional.empty(), Optional.empty());

        assertThat(trajectory(CEO, far, Optional.empty(), Optional.empty()).bands())
                .hasSize(4);
        assertThat(trajectory(CEO, past, Optional.empty(), Optional.empty()).bands())
                .isEmpty();
        assertThat(trajectory(CEO, AsOf.NOW, Optional.of(SEP_7), Optional.of(AUG_31))
                        .metrics())
                .isEmpty();
    }

    private Trajectory trajectory(ActorId reader, AsOf asOf, Optional<LocalDate> from, Optional<LocalDate> to) {
        return new Trajectories(record.at(NOW))
                .answer(new TrajectoryOf(OAKFIELD, asOf, from, to, Optional.empty()), reader.value());
    }

    private static SchoolPlaced placed(String placement, String band, LocalDate from) {
        return new SchoolPlaced(OAKFIELD, new ItemId(placement), TrustExamples.terms(band), from, true, BY_CEO);
    }

    private static BandSpan span(
            String band,
            String phase,
            Optional<String> stage,
            int rank,
            String from,
            Optional<String> until,
            long days,
            @Nullable Movement left) {
        return new BandSpan(
                false,
                Optional.of(band),
                Optional.of(phase),
                stage,
                Optional.of(rank),
                LocalDate.parse(from),
                until.map(LocalDate::parse),
                days,
                Optional.ofNullable(left));
    }

    private static MetricPoint point(LocalDate week, boolean late, boolean corrected) {
        return new MetricPoint(
                week,
                false,
                Optional.of(new BigDecimal("96.5")),
                Optional.of(new BigDecimal("2895")),
                Optional.of(new BigDecimal("3000")),
                Optional.of(new BigDecimal("96")),
                Optional.of(true),
                late,
                corrected);
    }

    private static MetricPoint gap(LocalDate week, String target) {
        return new MetricPoint(
                week,
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(new BigDecimal(target)),
                Optional.empty(),
                false,
                false);
    }
}
