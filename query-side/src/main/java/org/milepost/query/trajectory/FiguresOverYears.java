package org.milepost.query.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.milepost.api.RecordedEvent;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Unit;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.ShownReading;
import org.milepost.api.school.SchoolDashboard.Status;
import org.milepost.api.trajectory.Trajectory.BandSpan;
import org.milepost.api.trajectory.Trajectory.MetricPoint;
import org.milepost.api.trajectory.Trajectory.MetricSeries;
import org.milepost.query.Reading;
import org.milepost.query.metrics.MetricsView.Week;
import org.milepost.query.metrics.Weeks;
import org.milepost.query.school.IdentityView.Identity;

/**
 * A school's readings week by week. A week with school in it that is over, in which the trust collected the metric, and of
 * which there is no reading, is a gap; which weeks have school in them the trust's calendar says.
 */
final class FiguresOverYears {
    private static final int DAYS_AFTER_MONDAY = 6;

    private final Reading reading;
    private final Identity identity;
    private final Span all;
    private final Optional<String> metric;
    private final Map<Key, Line> lines = new LinkedHashMap<>();

    /** A metric counted in one unit. */
    private record Key(String metric, Unit unit) {}

    /** What the metric was called last, and its weeks. */
    private record Line(MetricSeries told, List<MetricPoint> weeks) {}

    FiguresOverYears(Reading reading, Identity identity, Span all, Optional<String> metric) {
        this.reading = reading;
        this.identity = identity;
        this.all = all;
        this.metric = metric;
    }

    /** One series for each metric that has weeks in the time wanted, in the order of the catalogue in force on the last day. */
    List<MetricSeries> series(List<BandSpan> bands, Span wanted) {
        if (!reading.reads(Weeks.ROW)) {
            return List.of();
        }
        Weeks weeks = new Weeks(reading);
        Map<LocalDate, Week> submitted = weeks.between(Optional.of(all.from()), Optional.of(all.to())).stream()
                .collect(Collectors.toMap(Week::week, week -> week));
        Set<LocalDate> expected = expected();
        Set<LocalDate> mondays = new TreeSet<>(submitted.keySet());
        mondays.addAll(expected);
        for (LocalDate monday : mondays) {
            Optional<Week> week = Optional.ofNullable(submitted.get(monday));
            week.ifPresent(found -> readings(weeks, found));
            if (expected.contains(monday)) {
                gaps(monday, week);
            }
        }
        List<String> order = reading.trust().catalogueOn(all.to()).codes();
        return lines.values().stream()
                .map(line -> NewsOfFigures.told(filled(line.told(), line.weeks()), bands, wanted))
                .filter(series -> !series.weeks().isEmpty())
                .sorted(Comparator.comparingInt(series -> place(order, series.metric())))
                .toList();
    }

    /** The school years of which the trust has set no dates, for a reader to whom that matters. */
    List<SchoolYear> yearsWithoutTermDates(Span wanted) {
        SchoolCalendar calendar = calendar();
        return reading.reads(Weeks.ROW)
                ? Stream.iterate(
                                SchoolYear.of(wanted.from()),
                                year -> year.compareTo(SchoolYear.of(wanted.to())) <= 0,
                                SchoolYear::next)
                        .filter(year -> calendar.termsOf(year).isEmpty())
                        .toList()
                : List.of();
    }

    private void readings(Weeks weeks, Week week) {
        for (MetricReading entered : week.readings()) {
            if (isWanted(entered.metric())) {
                ShownReading shown = weeks.shown(week, entered);
                add(
                        line(shown.metric(), shown.name(), shown.unit(), shown.direction(), isCumulative(week, shown)),
                        new MetricPoint(
                                week.week(),
                                false,
                                Optional.of(shown.figure()),
                                shown.numerator(),
                                shown.denominator(),
                                shown.target(),
                                shown.onTarget(),
                                week.late(),
                                shown.corrected()));
            }
        }
    }

    private void gaps(LocalDate monday, Optional<Week> week) {
        for (KeyMetric asked :
                reading.trust().catalogueOn(SchoolCalendar.fridayOf(monday)).metrics()) {
            boolean missing = week.flatMap(found -> found.reading(asked.code())).isEmpty();
            if (missing && isWanted(asked.code())) {
                add(
                        line(asked.code(), asked.name(), asked.unit(), asked.direction(), asked.cumulative()),
                        new MetricPoint(
                                monday,
                                true,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                asked.target(),
                                Optional.empty(),
                                false,
                                week.filter(found -> found.isCorrected(asked.code()))
                                        .isPresent()));
            }
        }
    }

    private void add(MetricSeries series, MetricPoint point) {
        Key key = new Key(series.metric(), series.unit());
        List<MetricPoint> weeks =
                Optional.ofNullable(lines.get(key)).map(Line::weeks).orElseGet(ArrayList::new);
        weeks.add(point);
        lines.put(key, new Line(series, weeks));
    }

    /** The weeks of which figures should be there: school in them, over, and the school in its trust. */
    private Set<LocalDate> expected() {
        LocalDate known = LocalDate.ofInstant(reading.moment().knownOn(), RecordedEvent.SCHOOL_ZONE);
        LocalDate day = known.isBefore(reading.on()) ? known : reading.on();
        SchoolCalendar calendar = calendar();
        Set<LocalDate> expected = new TreeSet<>();
        for (Term term : calendar.terms()) {
            if (all.meets(term.firstDay(), term.lastDay())) {
                calendar.schoolWeeks(term).stream()
                        .filter(monday -> all.meets(monday, monday.plusDays(DAYS_AFTER_MONDAY)))
                        .filter(monday -> monday.plusDays(DAYS_AFTER_MONDAY).isBefore(day))
                        .filter(this::isInTrust)
                        .forEach(expected::add);
            }
        }
        return expected;
    }

    private boolean isInTrust(LocalDate monday) {
        LocalDate friday = SchoolCalendar.fridayOf(monday);
        return identity.statusOn(friday) == Status.OPEN
                && identity.trustOn(friday).equals(reading.trust().trust());
    }

    private boolean isWanted(String code) {
        return metric.map(code::equals).orElse(true);
    }

    private SchoolCalendar calendar() {
        return reading.trust().calendar().of(reading.school());
    }

    private static int place(List<String> order, String code) {
        int at = order.indexOf(code);
        return at < 0 ? order.size() : at;
    }

    /** What the catalogue of that week says of the metric; one that it no longer lists counts week by week. */
    private boolean isCumulative(Week week, ShownReading shown) {
        return reading.trust()
                .catalogueOn(SchoolCalendar.fridayOf(week.week()))
                .metric(shown.metric())
                .filter(KeyMetric::cumulative)
                .isPresent();
    }

    private static MetricSeries line(String code, String name, Unit unit, Direction direction, boolean cumulative) {
        return new MetricSeries(
                code, name, unit, direction, cumulative, List.of(), List.of(), List.of(), Optional.empty());
    }

    private static MetricSeries filled(MetricSeries series, List<MetricPoint> points) {
        return new MetricSeries(
                series.metric(),
                series.name(),
                series.unit(),
                series.direction(),
                series.cumulative(),
                points,
                List.of(),
                List.of(),
                Optional.empty());
    }
}
