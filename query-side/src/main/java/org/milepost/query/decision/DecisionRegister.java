package org.milepost.query.decision;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Decision;
import org.milepost.api.Meta;
import org.milepost.api.Moment;
import org.milepost.api.Page;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Authority;
import org.milepost.api.decision.DecisionQuery.DecisionsOfSchool;
import org.milepost.api.decision.DecisionQuery.DecisionsOfTrust;
import org.milepost.api.decision.Decisions;
import org.milepost.query.Cursor;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.timeline.Telling;

/** Answers which decisions were taken, newest first. */
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
                of(reading),
                query.from(),
                query.to(),
                query.page());
    }

    @QueryHandler
    Decisions answer(DecisionsOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        Stream<Decisions.Entry> own = trust.events().stream()
                .filter(recorded -> recorded.event() instanceof Decision)
                .map(recorded -> DecisionsView.entry(
                        recorded, (Decision) recorded.event(), Telling.BEGINNING.sentence(recorded.event())));
        return page(
                Optional.of(trust.trust()),
                Optional.empty(),
                trust.moment(),
                Stream.concat(own, trust.schools().stream().flatMap(DecisionRegister::of)),
                query.from(),
                query.to(),
                query.page());
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
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Page page) {
        List<Decisions.Entry> wanted = entries.filter(entry ->
                        from.map(day -> !entry.decided().on().isBefore(day)).orElse(true))
                .filter(entry ->
                        to.map(day -> !entry.decided().on().isAfter(day)).orElse(true))
                .sorted(Comparator.comparing(
                                (Decisions.Entry entry) -> entry.decided().on())
                        .thenComparing(Decisions.Entry::recordedAt)
                        .thenComparing(Decisions.Entry::id)
                        .reversed())
                .toList();
        Cursor.Part<Decisions.Entry> part = Cursor.cut(wanted, page, Decisions.Entry::id);
        return new Decisions(trust, school, moment, part.entries(), wanted.size(), part.next());
    }
}
