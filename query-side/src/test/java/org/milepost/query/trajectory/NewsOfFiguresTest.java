package org.milepost.query.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Unit;
import org.milepost.api.trajectory.Trajectory.BandSpan;
import org.milepost.api.trajectory.Trajectory.Limits;
import org.milepost.api.trajectory.Trajectory.MetricPoint;
import org.milepost.api.trajectory.Trajectory.MetricSeries;
import org.milepost.api.trajectory.Trajectory.SameWeek;
import org.milepost.api.trajectory.Trajectory.Signal;
import org.milepost.api.trajectory.Trajectory.SignalRule;
import org.milepost.api.trajectory.Trajectory.Stretch;

/** What is news in a metric's weeks, and how it is said. */
class NewsOfFiguresTest {
    private static final LocalDate FIRST = LocalDate.of(2024, 9, 2);
    private static final Span EVER = new Span(FIRST.minusYears(9), FIRST.plusYears(9));
    /** Up and down by two from week to week: mean 94, and a range of 2. */
    private static final double[] USUAL = {
        93, 95, 93, 95, 93, 95, 93, 95, 93, 95, 93, 95, 93, 95, 93, 95, 93, 95, 93, 95, 93, 95, 93, 95
    };

    @Test
    void the_usual_ups_and_downs_are_no_news() {
        MetricSeries told = told(attendance(USUAL), List.of());

        assertThat(told.signals()).isEmpty();
        assertThat(told.stretches())
                .containsExactly(new Stretch(
                        FIRST,
                        Optional.empty(),
                        Optional.empty(),
                        24,
                        Optional.of(
                                new Limits(24, figure("94.00"), figure("2.00"), figure("88.68"), figure("99.32")))));
        assertThat(told.latest().orElseThrow().change()).isEqualTo("No real change: the usual ups and downs.");
        assertThat(told.latest().orElseThrow().againstTarget()).hasValue("1 percentage point below the target of 96 %");
    }

    @Test
    void eight_weeks_on_one_side_of_the_mean_are_a_real_change_and_said_in_words() {
        MetricSeries told = told(attendance(and(USUAL, 96, 95, 96, 95, 96, 95, 96, 95)), List.of());

        assertThat(told.signals()).extracting(Signal::rule).containsExactly(SignalRule.EIGHT_ON_ONE_SIDE);
        Signal signal = told.signals().getFirst();
        assertThat(signal.better()).hasValue(true);
        assertThat(signal.sentence())
                .isEqualTo("A real change for the better: 9 weeks running above the mean of 94 %, from the week of"
                        + " 10 February 2025 to that of 7 April 2025.");
        assertThat(told.latest().orElseThrow().change()).isEqualTo(signal.sentence());
    }

    @Test
    void lower_may_be_better_and_a_figure_that_only_describes_is_neither() {
        double[] fell = and(USUAL, 60);
        assertThat(signal(series(Unit.COUNT, Direction.LOWER_IS_BETTER, false, fell)))
                .isEqualTo(
                        "A real change for the better: 60 in the week of 17 February 2025, below the limit of 88.68.");
        assertThat(signal(series(Unit.DAYS, Direction.NEITHER, false, fell)))
                .isEqualTo("A real change downwards: 60 days in the week of 17 February 2025, below the limit of 88.68"
                        + " days.");
    }

    @Test
    void limits_are_worked_out_anew_where_the_band_changes_and_nowhere_else() {
        double[] fell = and(USUAL, 83, 85, 83, 85, 83, 85, 83, 85, 83, 85, 83, 85);
        assertThat(told(attendance(fell), List.of()).signals()).isNotEmpty();

        LocalDate changed = FIRST.plusWeeks(24).plusDays(2);
        MetricSeries told = told(
                attendance(fell),
                List.of(
                        band("IMPROVE_1", FIRST.minusYears(1), Optional.of(changed.minusDays(1))),
                        band("REPAIR_1", changed, Optional.empty())));

        assertThat(told.signals()).isEmpty();
        assertThat(told.stretches())
                .extracting(
                        Stretch::from,
                        Stretch::band,
                        stretch -> stretch.limits().orElseThrow().mean())
                .containsExactly(
                        tuple(FIRST, Optional.empty(), figure("94.00")),
                        tuple(FIRST.plusWeeks(24), Optional.of("REPAIR_1"), figure("84.00")));
    }

    @Test
    void too_few_weeks_are_said_to_be_too_few() {
        MetricSeries told = told(attendance(93, 95, 60), List.of());

        assertThat(told.signals()).isEmpty();
        assertThat(told.stretches().getFirst().limits()).isEmpty();
        assertThat(told.latest().orElseThrow().change())
                .isEqualTo("Too few weeks yet to tell a change from the usual ups and downs.");
    }

    @Test
    void figures_that_count_from_september_are_never_averaged_but_compared_with_the_same_week_of_earlier_years() {
        double[] weeks = new double[54];
        for (int i = 0; i < weeks.length; i++) {
            weeks[i] = 10 + i % 52 * 0.5;
        }
        weeks[53] = 12.25;
        MetricSeries told = told(series(Unit.PERCENT, Direction.LOWER_IS_BETTER, true, weeks), List.of());

        assertThat(told.stretches()).isEmpty();
        assertThat(told.signals()).isEmpty();
        assertThat(told.latest().orElseThrow().sameWeek())
                .containsExactly(new SameWeek(new SchoolYear(2024), FIRST.plusWeeks(1), figure("10.5")));
        assertThat(told.latest().orElseThrow().change())
                .isEqualTo("Counts from 1 September: 1.75 percentage points higher than in the same week of 2024/25.");
    }

    @Test
    void limits_stay_within_what_can_be() {
        Limits limits = told(series(Unit.PERCENT, Direction.HIGHER_IS_BETTER, false, wide()), List.of())
                .stretches()
                .getFirst()
                .limits()
                .orElseThrow();

        assertThat(limits.lower()).isEqualByComparingTo("0");
        assertThat(limits.upper()).isEqualByComparingTo("100");
    }

    @Test
    void a_part_of_the_weeks_is_told_with_the_limits_of_all() {
        MetricSeries whole = attendance(and(USUAL, 60));
        LocalDate last = FIRST.plusWeeks(24);

        MetricSeries part = NewsOfFigures.told(whole, List.of(), new Span(last, last));

        assertThat(part.weeks()).hasSize(1);
        assertThat(part.signals()).extracting(Signal::rule).containsExactly(SignalRule.BEYOND_LIMITS);
        assertThat(part.stretches()).isEqualTo(told(whole, List.of()).stretches());
    }

    private static MetricSeries told(MetricSeries series, List<BandSpan> bands) {
        return NewsOfFigures.told(series, bands, EVER);
    }

    private static String signal(MetricSeries series) {
        List<Signal> signals = told(series, List.of()).signals();
        assertThat(signals).hasSize(1);
        return signals.getFirst().sentence();
    }

    private static double[] wide() {
        double[] weeks = new double[24];
        for (int i = 0; i < weeks.length; i++) {
            weeks[i] = i % 2 == 0 ? 5 : 95;
        }
        return weeks;
    }

    private static double[] and(double[] some, double... more) {
        double[] all = Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }

    private static MetricSeries attendance(double... figures) {
        return series(Unit.PERCENT, Direction.HIGHER_IS_BETTER, false, figures);
    }

    private static MetricSeries series(Unit unit, Direction direction, boolean cumulative, double... figures) {
        List<MetricPoint> weeks = new ArrayList<>();
        for (int i = 0; i < figures.length; i++) {
            weeks.add(new MetricPoint(
                    FIRST.plusWeeks(i),
                    false,
                    Optional.of(BigDecimal.valueOf(figures[i])),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(figure("96")),
                    Optional.of(figures[i] >= 96),
                    false,
                    false));
        }
        return new MetricSeries(
                "attendance", "Attendance", unit, direction, cumulative, weeks, List.of(), List.of(), Optional.empty());
    }

    private static BandSpan band(String code, LocalDate from, Optional<LocalDate> until) {
        return new BandSpan(
                false,
                Optional.of(code),
                Optional.of(code),
                Optional.empty(),
                Optional.of(1),
                from,
                until,
                1,
                Optional.empty());
    }

    private static BigDecimal figure(String figure) {
        return new BigDecimal(figure);
    }
}
