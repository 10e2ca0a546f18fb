package org.milepost.query.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Decision;
import org.milepost.api.Meta;
import org.milepost.api.Moment;
import org.milepost.api.Page;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Authority;
import org.milepost.api.decision.DecisionFilter;
import org.milepost.api.decision.DecisionInContext;
import org.milepost.api.decision.DecisionQuery.DecisionOfSchool;
import org.milepost.api.decision.DecisionQuery.DecisionOfTrust;
import org.milepost.api.decision.DecisionQuery.DecisionsOfSchool;
import org.milepost.api.decision.DecisionQuery.DecisionsOfTrust;
import org.milepost.api.decision.Decisions;
import org.milepost.api.timeline.Timeline;
import org.milepost.query.Cursor;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.timeline.Telling;
import org.milepost.query.timeline.Timelines;

/** Answers which decisions were taken, and what was known when. */
public final class DecisionRegister {
    private static final DecisionsView DECISIONS = new DecisionsView();

    private final Records records;

    public DecisionRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    Decisions answer(DecisionsOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        return page(
                Optional.empty(),
                Optional.of(reading.school()),
                reading.moment(),
                of(reading).filter(takenBy(query.asOf())),
                query.filter(),
                query.page());
    }

    @QueryHandler
    Decisions answer(DecisionsOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        return page(
                Optional.of(trust.trust()),
                Optional.empty(),
                trust.moment(),
                Stream.concat(of(trust), trust.schools().stream().flatMap(DecisionRegister::of))
                        .filter(takenBy(query.asOf())),
                query.filter(),
                query.page());
    }

    @QueryHandler
    DecisionInContext answer(DecisionOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        return inContext(records.open(query.school(), query.asOf(), reader), reader, query.decision(), List.of())
                .orElseThrow(() -> unknown(query.decision()));
    }

    @QueryHandler
    DecisionInContext answer(DecisionOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        TrustReading trust = records.open(query.trust(), query.asOf(), reader);
        List<Timeline.Entry> told = Timelines.told(trust.events());
        return of(trust)
                .filter(entry -> entry.id().equals(query.decision()))
                .findFirst()
                .map(entry -> inContext(
                        Optional.of(trust.trust()),
                        Optional.empty(),
                        trust.moment(),
                        entry,
                        told,
                        "/api/trusts/" + trust.trust().value()))
                .or(() -> trust.schools().stream()
                        .flatMap(reading -> inContext(reading, reader, query.decision(), told).stream())
                        .findFirst())
                .orElseThrow(() -> unknown(query.decision()));
    }

    private static Rejected unknown(String decision) {
        return new Rejected(Rejection.scope("decision.unknown", "There is no decision '" + decision + "' here."));
    }

    private static Optional<DecisionInContext> inContext(
            Reading reading, ActorId reader, String decision, List<Timeline.Entry> ofTrust) {
        return of(reading)
                .filter(entry -> entry.id().equals(decision))
                .findFirst()
                .map(entry -> {
                    List<Timeline.Entry> told = new ArrayList<>(ofTrust);
                    told.addAll(Timelines.told(Timelines.own(reader, reading)));
                    return inContext(
                            Optional.empty(),
                            Optional.of(reading.school()),
                            reading.moment(),
                            entry,
                            told,
                            "/api/schools/" + reading.school().value());
                });
    }

    private static DecisionInContext inContext(
            Optional<TrustId> trust,
            Optional<SchoolId> school,
            Moment moment,
            Decisions.Entry decision,
            List<Timeline.Entry> record,
            String address) {
        Map<String, Timeline.Entry> byEvent = new HashMap<>();
        record.forEach(entry -> byEvent.put(entry.event(), entry));
        List<DecisionInContext.Seen> evidence = decision.decided().evidence().stream()
                .map(piece -> {
                    Optional<Timeline.Entry> event = piece.event().map(byEvent::get);
                    return new DecisionInContext.Seen(
                            piece,
                            event.map(DecisionRegister::told),
                            event.flatMap(entry -> correction(entry, byEvent)));
                })
                .toList();
        return new DecisionInContext(
                trust,
                school,
                moment,
                decision,
                Optional.ofNullable(byEvent.get(decision.id())).flatMap(entry -> correction(entry, byEvent)),
                evidence,
                known(decision, record.getFirst().recordedAt(), address));
    }

    private static Optional<DecisionInContext.Told> correction(
            Timeline.Entry entry, Map<String, Timeline.Entry> byEvent) {
        return entry.correctedBy().map(byEvent::get).map(DecisionRegister::told);
    }

    private static DecisionInContext.Told told(Timeline.Entry entry) {
        return new DecisionInContext.Told(entry.event(), entry.sentence(), entry.effectiveOn(), entry.recordedAt());
    }

    private static DecisionInContext.Known known(Decisions.Entry decision, Instant recordBegins, String address) {
        LocalDate on = decision.decided().on();
        Instant justBefore = decision.recordedAt().minusMillis(1);
        Instant endOfDay = on.plusDays(1)
                .atStartOfDay(RecordedEvent.SCHOOL_ZONE)
                .toInstant()
                .minusMillis(1);
        Instant knownOn =
                decision.enteredFromRecords() || endOfDay.isAfter(justBefore) || endOfDay.isBefore(recordBegins)
                        ? justBefore
                        : endOfDay;
        String moment = "?on=" + on + "&knownOn=" + knownOn;
        return new DecisionInContext.Known(
                on,
                knownOn,
                address.startsWith("/api/schools/")
                        ? List.of(address + moment, address + "/timeline" + moment, address + "/metrics" + moment)
                        : List.of(address + moment, address + "/phase-board" + moment));
    }

    private static Predicate<Decisions.Entry> takenBy(AsOf asOf) {
        return entry -> asOf.on().map(day -> !entry.decided().on().isAfter(day)).orElse(true);
    }

    private static Stream<Decisions.Entry> of(TrustReading trust) {
        return trust.events().stream()
                .filter(recorded -> recorded.event() instanceof Decision)
                .map(recorded -> DecisionsView.entry(
                        recorded, (Decision) recorded.event(), Telling.BEGINNING.sentence(recorded.event())));
    }

    private static Stream<Decisions.Entry> of(Reading reading) {
        return reading.whole(DECISIONS).entries().stream()
                .filter(entry -> reading.reads(Authority.table().rowOfEvent(entry.kind())));
    }

    private static Decisions page(
            Optional<TrustId> trust,
            Optional<SchoolId> school,
            Moment moment,
            Stream<Decisions.Entry> entries,
            DecisionFilter filter,
            Page page) {
        List<Decisions.Entry> wanted = entries.filter(filter::wants)
                .sorted(by(filter.order())
                        .thenComparing(Decisions.Entry::recordedAt)
                        .thenComparing(Decisions.Entry::id)
                        .reversed())
                .toList();
        Cursor.Part<Decisions.Entry> part = Cursor.cut(wanted, page, Decisions.Entry::id);
        return new Decisions(trust, school, moment, part.entries(), wanted.size(), part.next());
    }

    private static Comparator<Decisions.Entry> by(DecisionFilter.Order order) {
        return switch (order) {
            case DECIDED -> Comparator.comparing(entry -> entry.decided().on());
            case EFFECTIVE -> Comparator.comparing(Decisions.Entry::effectiveOn);
            case RECORDED -> Comparator.comparing(Decisions.Entry::recordedAt);
        };
    }
}
