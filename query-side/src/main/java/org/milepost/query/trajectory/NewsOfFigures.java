package org.milepost.query.trajectory;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.catalogue.KeyMetric.Unit;
import org.milepost.api.trajectory.Trajectory.BandSpan;
import org.milepost.api.trajectory.Trajectory.Latest;
import org.milepost.api.trajectory.Trajectory.Limits;
import org.milepost.api.trajectory.Trajectory.MetricPoint;
import org.milepost.api.trajectory.Trajectory.MetricSeries;
import org.milepost.api.trajectory.Trajectory.SameWeek;
import org.milepost.api.trajectory.Trajectory.Signal;
import org.milepost.api.trajectory.Trajectory.Stretch;
import org.milepost.query.timeline.Telling;

/**
 * Tells news from noise in one metric's weeks: limits for each stretch between changes of band, what goes beyond them, and the
 * last week against its target and against the same week of earlier years.
 */
final class NewsOfFigures {
    private static final int DECIMALS = 2;
    private static final int YEARS_BACK = 3;
    private static final int DAYS_A_WEEK = 7;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final MetricSeries series;
    /** The weeks with a figure, oldest first. */
    private final List<MetricPoint> known;

    private final List<Stretch> stretches = new ArrayList<>();
    private final List<Signal> signals = new ArrayList<>();

    private NewsOfFigures(MetricSeries series) {
        this.series = series;
        this.known = series.weeks().stream()
                .filter(week -> week.figure().isPresent())
                .toList();
    }

    /** A series with everything that can be told from all its weeks, as far as it concerns the time wanted. */
    static MetricSeries told(MetricSeries series, List<BandSpan> bands, Span wanted) {
        NewsOfFigures news = new NewsOfFigures(series);
        if (!series.cumulative()) {
            news.stretches(bands);
        }
        return new MetricSeries(
                series.metric(),
                series.name(),
                series.unit(),
                series.direction(),
                series.cumulative(),
                series.weeks().stream()
                        .filter(week -> wanted.meets(week.week(), week.week().plusDays(DAYS_A_WEEK - 1L)))
                        .toList(),
                news.stretches.stream()
                        .filter(stretch -> wanted.meets(
                                stretch.from(),
                                stretch.until().orElse(wanted.to()).plusDays(DAYS_A_WEEK - 1L)))
                        .toList(),
                news.signals.stream()
                        .filter(signal ->
                                wanted.meets(signal.from(), signal.to().plusDays(DAYS_A_WEEK - 1L)))
                        .sorted(Comparator.comparing(Signal::from).thenComparing(Signal::rule))
                        .toList(),
                news.latest());
    }

    private void stretches(List<BandSpan> bands) {
        if (known.isEmpty()) {
            return;
        }
        List<BandSpan> changes = bands.stream()
                .filter(band ->
                        !band.gap() && band.from().isAfter(known.getFirst().week()))
                .toList();
        LocalDate from = known.getFirst().week();
        Optional<String> band = Optional.empty();
        for (BandSpan change : changes) {
            // The week in which the band changes is of the new band: most of its days, or the days to come, are.
            LocalDate monday =
                    change.from().minusDays(change.from().getDayOfWeek().getValue() - 1L);
            if (monday.isAfter(from)) {
                stretch(from, Optional.of(monday.minusWeeks(1)), band);
                from = monday;
            }
            band = change.band();
        }
        stretch(from, Optional.empty(), band);
    }

    private void stretch(LocalDate from, Optional<LocalDate> until, Optional<String> band) {
        List<MetricPoint> weeks = known.stream()
                .filter(point -> !point.week().isBefore(from)
                        && until.map(last -> !point.week().isAfter(last)).orElse(true))
                .toList();
        if (weeks.isEmpty()) {
            return;
        }
        List<Double> figures = weeks.stream()
                .map(point -> point.figure().orElseThrow().doubleValue())
                .toList();
        Optional<NaturalLimits> limits = NaturalLimits.of(figures);
        stretches.add(new Stretch(from, until, band, weeks.size(), limits.map(this::shown)));
        limits.ifPresent(found -> found.in(figures).forEach(signal -> signals.add(told(signal, weeks, found))));
    }

    private Limits shown(NaturalLimits limits) {
        return new Limits(
                limits.weeks(),
                rounded(limits.mean()),
                rounded(limits.movingRange()),
                possible(rounded(limits.lower())),
                possible(rounded(limits.upper())));
    }

    /** No count lies below nought, and no share above a hundred. */
    private BigDecimal possible(BigDecimal limit) {
        BigDecimal atLeast = limit.max(BigDecimal.ZERO);
        return series.unit() == Unit.PERCENT ? atLeast.min(HUNDRED) : atLeast;
    }

    private Signal told(NaturalLimits.Found found, List<MetricPoint> weeks, NaturalLimits limits) {
        LocalDate first = weeks.get(found.first()).week();
        LocalDate last = weeks.get(found.last()).week();
        int count = found.last() - found.first() + 1;
        Optional<Boolean> better = better(found.higher());
        return new Signal(
                found.rule(),
                first,
                last,
                count,
                found.higher(),
                better,
                opening(found.higher(), better) + ": " + how(found, count, first, last, weeks, limits) + ".");
    }

    private Optional<Boolean> better(boolean higher) {
        return switch (series.direction()) {
            case HIGHER_IS_BETTER -> Optional.of(higher);
            case LOWER_IS_BETTER -> Optional.of(!higher);
            case NEITHER -> Optional.empty();
        };
    }

    private static String opening(boolean higher, Optional<Boolean> better) {
        return better.map(good -> good ? "A real change for the better" : "A real change for the worse")
                .orElse(higher ? "A real change upwards" : "A real change downwards");
    }

    private String how(
            NaturalLimits.Found found,
            int count,
            LocalDate first,
            LocalDate last,
            List<MetricPoint> weeks,
            NaturalLimits limits) {
        Limits shown = shown(limits);
        String side = found.higher() ? "above" : "below";
        String limit = said(found.higher() ? shown.upper() : shown.lower());
        return switch (found.rule()) {
            case BEYOND_LIMITS ->
                count == 1
                        ? said(weeks.get(found.first()).figure().orElseThrow()) + " in the week of "
                                + Telling.day(first) + ", " + side + " the limit of " + limit
                        : count + " weeks running " + side + " the limit of " + limit + ", " + weeks(first, last);
            case TWO_OF_THREE_NEAR_A_LIMIT ->
                "most weeks " + weeks(first, last) + " close to or beyond the limit of " + limit;
            case EIGHT_ON_ONE_SIDE ->
                count + " weeks running " + side + " the mean of " + said(shown.mean()) + ", " + weeks(first, last);
            case SIX_IN_ONE_DIRECTION ->
                count + " weeks " + (found.higher() ? "rising" : "falling") + " without a break, " + weeks(first, last);
        };
    }

    private static String weeks(LocalDate first, LocalDate last) {
        return "from the week of " + Telling.day(first) + " to that of " + Telling.day(last);
    }

    private Optional<Latest> latest() {
        if (known.isEmpty()) {
            return Optional.empty();
        }
        MetricPoint last = known.getLast();
        BigDecimal figure = last.figure().orElseThrow();
        List<SameWeek> earlier = sameWeek(last.week());
        return Optional.of(new Latest(
                last.week(),
                figure,
                last.target().map(target -> againstTarget(figure, target)),
                series.cumulative() ? comparedWithEarlierYears(figure, earlier) : news(last.week()),
                earlier));
    }

    private String news(LocalDate week) {
        Optional<Signal> lasting =
                signals.stream().filter(signal -> signal.to().equals(week)).max(Comparator.comparingInt(Signal::weeks));
        return lasting.map(Signal::sentence)
                .orElseGet(() -> stretches.getLast().limits().isPresent()
                        ? "No real change: the usual ups and downs."
                        : "Too few weeks yet to tell a change from the usual ups and downs.");
    }

    private String comparedWithEarlierYears(BigDecimal figure, List<SameWeek> earlier) {
        if (earlier.isEmpty()) {
            return "Counts from 1 September; no earlier year to compare this week with.";
        }
        SameWeek before = earlier.getFirst();
        int sign = figure.compareTo(before.figure());
        return "Counts from 1 September: "
                + (sign == 0
                        ? "the same as"
                        : said(figure.subtract(before.figure()).abs(), true)
                                + (sign > 0 ? " higher than" : " lower than"))
                + " in the same week of " + before.schoolYear() + ".";
    }

    private String againstTarget(BigDecimal figure, BigDecimal target) {
        int sign = figure.compareTo(target);
        return sign == 0
                ? "On the target of " + said(target)
                : said(figure.subtract(target).abs(), true) + (sign > 0 ? " above" : " below") + " the target of "
                        + said(target);
    }

    /** The weeks that begin nearest to the same day of earlier years. */
    private List<SameWeek> sameWeek(LocalDate monday) {
        List<SameWeek> same = new ArrayList<>();
        for (int back = 1; back <= YEARS_BACK; back++) {
            LocalDate wanted = monday.minusYears(back);
            known.stream()
                    .filter(point -> Math.abs(ChronoUnit.DAYS.between(point.week(), wanted)) * 2 < DAYS_A_WEEK)
                    .findFirst()
                    .ifPresent(point -> same.add(new SameWeek(
                            SchoolYear.ofWeek(point.week()),
                            point.week(),
                            point.figure().orElseThrow())));
        }
        return same;
    }

    private String said(BigDecimal figure) {
        return said(figure, false);
    }

    /** A figure, or a difference of two, with its unit: percentages differ by percentage points. */
    private String said(BigDecimal figure, boolean difference) {
        String plain = plain(figure);
        return switch (series.unit()) {
            case PERCENT ->
                difference ? plain + (plain.equals("1") ? " percentage point" : " percentage points") : plain + " %";
            case COUNT -> plain;
            case DAYS -> plain + (plain.equals("1") ? " day" : " days");
        };
    }

    private static String plain(BigDecimal figure) {
        BigDecimal stripped = figure.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }

    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(DECIMALS, RoundingMode.HALF_UP);
    }
}
