package org.milepost.query.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.metrics.LatestWeek;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.MetricsCommand;
import org.milepost.api.metrics.ShownReading;
import org.milepost.api.metrics.Target;
import org.milepost.query.Reading;
import org.milepost.query.View;
import org.milepost.query.metrics.MetricsView.Week;
import org.milepost.query.metrics.MetricsView.Year;
import org.milepost.query.school.IdentityView;

/** The weeks of one school's key metrics, for a reader whose office may read them; none for any other. */
public final class Weeks {
    /** The authority table's row of key metrics. */
    public static final String ROW = "metrics";

    /** Before and after these days no week can be entered, whatever day is asked about. */
    private static final LocalDate FIRST = LocalDate.of(MetricsCommand.EARLIEST, 1, 1);

    private static final LocalDate LAST = LocalDate.of(MetricsCommand.LATEST, 12, 31);

    private static final MetricsView METRICS = new MetricsView();
    private static final IdentityView IDENTITY = new IdentityView();

    private final Reading reading;
    private final Optional<LocalDate> begins;

    public Weeks(Reading reading) {
        this.reading = reading;
        this.begins = reading.reads(ROW) ? reading.view(IDENTITY).begins() : Optional.empty();
    }

    /** The submitted weeks that had begun by the reading's day and have a day from the first to the last, in their order. */
    public List<Week> between(Optional<LocalDate> from, Optional<LocalDate> to) {
        if (begins.isEmpty()) {
            return List.of();
        }
        LocalDate first = SchoolCalendar.weekOf(latest(FIRST, latest(begins.get(), from.orElse(FIRST))));
        LocalDate last = earliest(LAST, earliest(reading.on(), to.orElse(LAST)));
        List<Week> weeks = new ArrayList<>();
        if (!last.isBefore(first)) {
            SchoolYear until = SchoolYear.ofWeek(last);
            for (SchoolYear year = SchoolYear.ofWeek(first); year.compareTo(until) <= 0; year = year.next()) {
                year(year).weeks().stream()
                        .filter(week ->
                                !week.week().isBefore(first) && !week.week().isAfter(last))
                        .forEach(weeks::add);
            }
        }
        return weeks;
    }

    /** The week of that Monday. */
    public Optional<Week> week(LocalDate monday) {
        return begins.isEmpty() || monday.isBefore(FIRST) || monday.isAfter(earliest(LAST, reading.on()))
                ? Optional.empty()
                : year(SchoolYear.ofWeek(monday)).week(monday);
    }

    /** The last weeks submitted by the reading's day, latest first: as many as wanted, of this school year and the last. */
    public List<Week> last(int wanted) {
        if (begins.isEmpty() || reading.on().isBefore(FIRST)) {
            return List.of();
        }
        SchoolYear now = SchoolYear.ofWeek(earliest(LAST, reading.on()));
        List<Week> weeks = last(now, wanted);
        return weeks.size() < wanted
                ? Stream.concat(weeks.stream(), last(now.previous(), wanted - weeks.size()).stream())
                        .toList()
                : weeks;
    }

    /** The last week submitted, beside the one before it. */
    public Optional<LatestWeek> latest() {
        List<Week> two = last(2);
        if (two.isEmpty()) {
            return Optional.empty();
        }
        Week week = two.getFirst();
        Optional<Week> before = two.size() < 2 ? Optional.empty() : Optional.of(two.get(1));
        return Optional.of(new LatestWeek(
                week.week(),
                week.late(),
                !week.corrections().isEmpty(),
                before.map(Week::week),
                offTarget(week),
                week.readings().stream()
                        .map(entered -> new LatestWeek.Latest(
                                shown(week, entered),
                                before.flatMap(earlier -> earlier.reading(entered.metric()))
                                        .map(earlier -> earlier.figure().shown(earlier.unit()))))
                        .toList()));
    }

    /** How many readings of the last week submitted are off target; absent where none of them has a target. */
    public Optional<Integer> offTarget() {
        return last(1).stream().findFirst().flatMap(Weeks::offTarget);
    }

    /** A reading as people see it, named by the catalogue in force that week. */
    public ShownReading shown(Week week, MetricReading entered) {
        Optional<KeyMetric> metric = reading.trust()
                .catalogueOn(SchoolCalendar.fridayOf(week.week()))
                .metric(entered.metric());
        return new ShownReading(
                entered.metric(),
                metric.map(KeyMetric::name).orElse(entered.metric()),
                entered.unit(),
                entered.target()
                        .map(Target::direction)
                        .or(() -> metric.map(KeyMetric::direction))
                        .orElse(Direction.NEITHER),
                entered.figure().shown(entered.unit()),
                entered.figure().numerator(),
                entered.figure().denominator(),
                entered.target().map(Target::value),
                entered.onTarget(),
                week.isCorrected(entered.metric()),
                entered.confirmed(),
                entered.note());
    }

    private Year year(SchoolYear year) {
        return reading.view(METRICS, View.part(year));
    }

    private List<Week> last(SchoolYear year, int wanted) {
        return year(year).weeks().stream()
                .filter(week -> !week.week().isAfter(reading.on()))
                .sorted(Comparator.comparing(Week::week).reversed())
                .limit(wanted)
                .toList();
    }

    private static Optional<Integer> offTarget(Week week) {
        List<Boolean> judged = week.readings().stream()
                .flatMap(entered -> entered.onTarget().stream())
                .toList();
        return judged.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        (int) judged.stream().filter(onTarget -> !onTarget).count());
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earliest(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
