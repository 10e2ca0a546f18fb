package org.milepost.query.metrics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.MetricsQuery.MetricsOfSchool;
import org.milepost.api.metrics.MetricsQuery.MetricsOfTrust;
import org.milepost.api.metrics.TrustMetrics;
import org.milepost.api.metrics.WeeklyMetrics;
import org.milepost.query.Cursor;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.metrics.MetricsView.Week;

/** Answers what schools reported, and what the trust's own figures are. */
public final class KeyMetrics {
    private final Records records;

    public KeyMetrics(Records records) {
        this.records = records;
    }

    @QueryHandler
    WeeklyMetrics answer(MetricsOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        if (!reading.reads(Weeks.ROW)) {
            throw new Rejected(Rejection.unknown(query.school()));
        }
        Weeks weeks = new Weeks(reading);
        List<Week> wanted = weeks.between(query.from(), query.to()).stream()
                .filter(week -> query.metric()
                        .map(metric -> week.reading(metric).isPresent() || week.isCorrected(metric))
                        .orElse(true))
                .sorted(Comparator.comparing(Week::week).reversed())
                .toList();
        Cursor.Part<Week> part =
                Cursor.cut(wanted, query.page(), week -> week.week().toString());
        return new WeeklyMetrics(
                reading.school(),
                reading.moment(),
                part.entries().stream()
                        .map(week -> shown(weeks, week, query.metric()))
                        .toList(),
                wanted.size(),
                part.next());
    }

    @QueryHandler
    TrustMetrics answer(MetricsOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        query.week().filter(day -> day.getDayOfWeek() != DayOfWeek.MONDAY).ifPresent(day -> {
            throw new Rejected(Rejection.malformed("request.malformed", "A week is named by its Monday.", "/week"));
        });
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        if (!trust.reads(Weeks.ROW)) {
            throw new Rejected(Rejection.unknown(query.trust()));
        }
        Map<SchoolId, Weeks> schools = new LinkedHashMap<>();
        trust.schools().stream()
                .filter(reading -> reading.reads(Weeks.ROW))
                .sorted(Comparator.comparing(Reading::school))
                .forEach(reading -> schools.put(reading.school(), new Weeks(reading)));
        LocalDate week = query.week().orElseGet(() -> latest(schools, trust.on()));
        Map<SchoolId, Week> submitted = new LinkedHashMap<>();
        schools.forEach((school, weeks) -> weeks.week(week).ifPresent(found -> submitted.put(school, found)));
        List<KeyMetric> catalogue =
                trust.record().catalogueOn(SchoolCalendar.fridayOf(week)).metrics();
        return new TrustMetrics(
                trust.trust(),
                trust.moment(),
                week,
                List.copyOf(schools.keySet()),
                without(schools, submitted),
                catalogue.stream()
                        .map(metric -> together(metric, schools, submitted, trust.readsOfAllSchools(Weeks.ROW)))
                        .toList());
    }

    private static WeeklyMetrics.Week shown(Weeks weeks, Week week, Optional<String> metric) {
        return new WeeklyMetrics.Week(
                week.week(),
                week.late(),
                week.importedFrom(),
                !week.corrections().isEmpty(),
                week.recordedAt(),
                week.actor(),
                week.event(),
                week.readings().stream()
                        .filter(entered -> metric.map(entered.metric()::equals).orElse(true))
                        .map(entered -> weeks.shown(week, entered))
                        .toList(),
                week.corrections().stream()
                        .filter(correction -> metric.map(code -> correction.changes().stream()
                                        .anyMatch(change -> change.metric().equals(code)))
                                .orElse(true))
                        .toList());
    }

    private static LocalDate latest(Map<SchoolId, Weeks> schools, LocalDate on) {
        return schools.values().stream()
                .flatMap(weeks -> weeks.last(1).stream())
                .map(Week::week)
                .max(Comparator.naturalOrder())
                .orElse(SchoolCalendar.weekOf(on));
    }

    private static TrustMetrics.TrustFigure together(
            KeyMetric metric, Map<SchoolId, Weeks> schools, Map<SchoolId, Week> submitted, boolean whole) {
        Map<SchoolId, TrustMetrics.SchoolFigure> reported = new LinkedHashMap<>();
        List<MetricReading> readings = new ArrayList<>();
        schools.forEach((school, weeks) -> Optional.ofNullable(submitted.get(school))
                .ifPresent(week -> week.reading(metric.code()).ifPresent(entered -> {
                    readings.add(entered);
                    reported.put(school, new TrustMetrics.SchoolFigure(school, weeks.shown(week, entered)));
                })));
        return Together.of(
                metric,
                whole ? Together.figure(metric, readings) : Optional.empty(),
                List.copyOf(reported.values()),
                without(schools, reported));
    }

    private static List<SchoolId> without(Map<SchoolId, ?> all, Map<SchoolId, ?> some) {
        return all.keySet().stream().filter(school -> !some.containsKey(school)).toList();
    }
}
