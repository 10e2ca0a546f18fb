package org.milepost.query.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.jspecify.annotations.Nullable;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Moment;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.comparison.Comparison;
import org.milepost.api.comparison.Comparison.BandChange;
import org.milepost.api.comparison.Comparison.Change;
import org.milepost.api.comparison.ComparisonQuery.ComparisonOfSchool;
import org.milepost.api.comparison.ComparisonQuery.ComparisonOfTrust;
import org.milepost.api.phase.Placement;
import org.milepost.api.timeline.Timeline;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.phase.PhaseView;
import org.milepost.query.timeline.Telling;
import org.milepost.query.timeline.Timelines;

/** Answers what differs between two moments of a school's or a trust's record. */
public final class Comparisons {
    private static final PhaseView PHASE = new PhaseView();

    private final Records records;

    public Comparisons(Records records) {
        this.records = records;
    }

    @QueryHandler
    Comparison answer(ComparisonOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        Reading now = records.open(query.school(), query.asOf(), reader);
        Reading then = records.open(query.school(), query.with(), reader);
        return comparison(
                now.moment(),
                then.moment(),
                band(query.school(), then, now).stream().toList(),
                changes(Optional.of(query.school()), reader, now, then, query.about()));
    }

    @QueryHandler
    Comparison answer(ComparisonOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        TrustReading now = records.open(query.trust(), query.asOf(), reader);
        TrustReading then = records.open(query.trust(), query.with(), reader);
        Map<SchoolId, Reading> schoolsNow = bySchool(now.schools());
        Map<SchoolId, Reading> schoolsThen = bySchool(then.schools());
        Map<SchoolId, Boolean> schools = new LinkedHashMap<>();
        Stream.concat(schoolsNow.keySet().stream(), schoolsThen.keySet().stream())
                .forEach(school -> schools.put(school, true));
        List<BandChange> bands = new ArrayList<>();
        List<Change> changes = new ArrayList<>(changes(
                Optional.empty(),
                Timelines.told(longer(Timelines.own(reader, now), Timelines.own(reader, then))),
                now.moment(),
                then.moment(),
                query.about()));
        for (SchoolId school : schools.keySet()) {
            Reading schoolNow = schoolsNow.get(school);
            Reading schoolThen = schoolsThen.get(school);
            band(school, schoolThen, schoolNow).ifPresent(bands::add);
            changes.addAll(changes(
                    Optional.of(school),
                    Timelines.told(longer(events(reader, schoolNow), events(reader, schoolThen))),
                    schoolNow == null ? null : schoolNow.moment(),
                    schoolThen == null ? null : schoolThen.moment(),
                    query.about()));
        }
        return comparison(now.moment(), then.moment(), bands, changes);
    }

    private static Comparison comparison(Moment now, Moment then, List<BandChange> bands, List<Change> changes) {
        return new Comparison(
                now,
                then,
                bands,
                changes.stream().limit(Comparison.MOST_CHANGES).toList(),
                changes.size());
    }

    private static Map<SchoolId, Reading> bySchool(Collection<Reading> readings) {
        return readings.stream()
                .collect(Collectors.toMap(Reading::school, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static Optional<BandChange> band(SchoolId school, @Nullable Reading then, @Nullable Reading now) {
        Optional<String> before = band(then);
        Optional<String> after = band(now);
        return before.equals(after)
                ? Optional.empty()
                : Optional.of(new BandChange(
                        school, before, after, before.orElse("No band") + " → " + after.orElse("no band")));
    }

    private static Optional<String> band(@Nullable Reading reading) {
        return reading != null && reading.reads("place")
                ? reading.view(PHASE).on(reading.on()).map(Placement::terms).map(Telling::band)
                : Optional.empty();
    }

    private static List<Change> changes(
            Optional<SchoolId> school, ActorId reader, Reading now, Reading then, Set<String> about) {
        return changes(
                school,
                Timelines.told(longer(events(reader, now), events(reader, then))),
                now.moment(),
                then.moment(),
                about);
    }

    private static List<RecordedEvent> events(ActorId reader, @Nullable Reading reading) {
        return reading == null ? List.of() : Timelines.own(reader, reading);
    }

    /** Both are beginnings of one stream. */
    private static List<RecordedEvent> longer(List<RecordedEvent> one, List<RecordedEvent> other) {
        return one.size() >= other.size() ? one : other;
    }

    private static List<Change> changes(
            Optional<SchoolId> school,
            List<Timeline.Entry> told,
            @Nullable Moment now,
            @Nullable Moment then,
            Set<String> about) {
        return told.stream()
                .filter(entry -> about.isEmpty() || about.contains(entry.slice()) || about.contains(entry.type()))
                .filter(entry -> counts(entry, now) != counts(entry, then))
                .map(entry -> new Change(
                        school,
                        entry.event(),
                        entry.type(),
                        entry.effectiveOn(),
                        entry.recordedAt(),
                        sentence(entry),
                        counts(entry, then)))
                .toList();
    }

    private static boolean counts(Timeline.Entry entry, @Nullable Moment moment) {
        return moment != null
                && !entry.recordedAt().isAfter(moment.knownOn())
                && !entry.effectiveOn().isAfter(moment.on());
    }

    private static String sentence(Timeline.Entry entry) {
        LocalDate day = LocalDate.ofInstant(entry.recordedAt(), RecordedEvent.SCHOOL_ZONE);
        return entry.sentence() + " Recorded on " + Telling.day(day) + ".";
    }
}
