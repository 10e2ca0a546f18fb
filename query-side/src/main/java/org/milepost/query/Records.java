package org.milepost.query;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Moment;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Holding;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.trust.TrustRecord;
import org.milepost.query.documents.Documents;
import org.milepost.query.school.IdentityView;
import org.milepost.query.school.IdentityView.Identity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens schools' and trusts' records for readers. Here, and nowhere before, it is decided whether a reader may see a school;
 * one that may not gets the same answer as for a school that does not exist.
 */
public final class Records {
    /** How long a reader waits for their own writes. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final IdentityView IDENTITY = new IdentityView();

    private final Documents documents;
    private final Streams streams;
    private final TrustRecords trusts;
    private final DecodedDocuments decoded;
    private final Clock clock;
    private final Settled settled;

    public Records(
            Documents documents, Streams streams, TrustRecords trusts, JsonMapper json, Clock clock, Settled settled) {
        this.documents = documents;
        this.streams = streams;
        this.trusts = trusts;
        this.decoded = new DecodedDocuments(documents, json);
        this.clock = clock;
        this.settled = settled;
    }

    /** Forgets all that was read before: something in the record can be read no longer. */
    public void forget() {
        decoded.forget();
        streams.forget();
        trusts.forget();
    }

    /** Opens a school's record for a reader. */
    public Reading open(SchoolId school, AsOf asOf, ActorId actor) {
        awaitSettled(asOf);
        awaitRead(school, asOf, actor);
        long head = head(school);
        TrustId keeper = keeper(school, head).orElseThrow(() -> unknown(school));
        List<Holding> holdings = trusts.now(keeper).officesOf(actor, school, today());
        if (holdings.isEmpty()) {
            throw unknown(school);
        }
        asOf.atLeast().filter(wanted -> wanted > head).ifPresent(wanted -> {
            throw behind();
        });
        Reading reading = reading(school, asOf, keeper, holdings, head, Optional.empty());
        if (reading.moment().sequence() < 0) {
            throw unknown(school);
        }
        return reading;
    }

    /**
     * Opens a trust's record for a reader.
     *
     * @throws Rejected if the reader holds no office of the trust
     */
    public TrustReading open(TrustId trust, AsOf asOf, ActorId actor) {
        TrustRecord now = trusts.now(trust);
        List<Holding> holdings = now.officesOf(actor, today());
        if (!now.exists() || holdings.isEmpty()) {
            throw new Rejected(Rejection.unknown(trust));
        }
        asOf.atLeast().filter(wanted -> wanted > now.sequence()).ifPresent(wanted -> {
            throw behind();
        });
        awaitSettled(asOf);
        Instant knownOn = knownOn(asOf);
        TrustRecord then = trusts.knownBy(trust, asOf.knownOn());
        return new TrustReading(
                trust,
                new Moment(asOf.on().orElseGet(this::today), knownOn, then.sequence()),
                then,
                holdings,
                events(trust, asOf.knownOn()),
                () -> schoolsOf(trust, asOf, now, actor));
    }

    /** Every trust there is, whoever may see it. */
    public List<TrustId> trusts() {
        return documents.index(Index.TRUSTS, Index.ALL).stream()
                .map(TrustId::new)
                .toList();
    }

    /** A trust as it stands, whoever may see it. */
    public TrustRecord trust(TrustId trust) {
        return trusts.now(trust);
    }

    /** The trusts in which the reader holds an office. */
    public List<TrustRecord> trustsOf(ActorId actor) {
        return trusts().stream()
                .map(trusts::now)
                .filter(trust -> !trust.officesOf(actor, today()).isEmpty())
                .toList();
    }

    /** The schools that an index leads to from one, with how far each has been read. */
    Map<SchoolId, Long> ledTo(String index, SchoolId from) {
        List<String> ids = documents.index(index, from.value());
        Map<String, Long> heads = documents.heads(ids);
        Map<SchoolId, Long> led = new LinkedHashMap<>();
        ids.forEach(id -> led.put(new SchoolId(id), heads.getOrDefault(id, -1L)));
        return led;
    }

    /** The ids of the schools that ever had that URN, whoever may see them. */
    public List<SchoolId> everWithUrn(String urn) {
        return documents.index(Index.SCHOOLS_BY_URN, urn).stream()
                .map(SchoolId::new)
                .toList();
    }

    /** Whether the reader may see the school. */
    public boolean isVisible(SchoolId school, ActorId actor) {
        return keeper(school, head(school))
                .map(keeper ->
                        !trusts.now(keeper).officesOf(actor, school, today()).isEmpty())
                .orElse(false);
    }

    private Optional<TrustId> keeper(SchoolId school, long head) {
        return document(IDENTITY, "", school, head).keeper();
    }

    /** The schools that the reader may see and that were open and in the trust on the day, as known by the instant. */
    private List<Reading> schoolsOf(TrustId trust, AsOf asOf, TrustRecord now, ActorId actor) {
        LocalDate on = asOf.on().orElseGet(this::today);
        List<String> ids = documents.index(Index.SCHOOLS_OF_TRUST, trust.value());
        Map<String, Long> heads = documents.heads(ids);
        Map<SchoolId, List<Holding>> visible = new LinkedHashMap<>();
        Abreast abreast = new Abreast(this);
        for (String id : ids) {
            SchoolId school = new SchoolId(id);
            List<Holding> holdings = now.officesOf(actor, school, today());
            if (!holdings.isEmpty()) {
                visible.put(school, holdings);
                abreast.add(school, heads.getOrDefault(id, -1L));
            }
        }
        List<Reading> readings = new ArrayList<>();
        visible.forEach((school, holdings) -> {
            Reading reading = reading(
                    school, asOf, trust, holdings, heads.getOrDefault(school.value(), -1L), Optional.of(abreast));
            Identity identity = reading.view(IDENTITY);
            if (identity.trustOn(on).filter(trust::equals).isPresent()
                    && identity.statusOn(on) == SchoolDashboard.Status.OPEN) {
                readings.add(reading);
            }
        });
        return readings;
    }

    private Reading reading(
            SchoolId school, AsOf asOf, TrustId keeper, List<Holding> holdings, long head, Optional<Abreast> abreast) {
        return new Reading(
                this,
                school,
                asOf.on().orElseGet(this::today),
                asOf.knownOn(),
                knownOn(asOf),
                head,
                sequence(school, asOf.knownOn(), head),
                keeper,
                trusts.knownBy(keeper, asOf.knownOn()),
                holdings,
                abreast);
    }

    /** The sequence of a school's last event as known by the instant; {@code head} is how far it has been read. */
    long sequence(SchoolId school, Optional<Instant> knownBy, long head) {
        return knownBy.map(instant -> streams.recordedBy(school, instant) - 1L).orElse(head);
    }

    /** Documents that will be asked for in a moment, by id, with how far their schools have been read. */
    void lookUp(View<?> view, Map<String, Long> heads) {
        decoded.find(view, heads);
    }

    /** A part of a school's view; {@code head} is how far the school has been read, looked up before. */
    <S> S document(View<S> view, String part, SchoolId school, long head) {
        return decoded.load(view, Projector.documentId(school.value(), part), head);
    }

    /** The same part as it was when that event was the school's last. */
    <S> S documentThen(View<S> view, String part, SchoolId school, long head, long then) {
        if (then > head) { // somebody asks about what is not in the documents yet: the record has it
            return fold(view, part, streams.whole(school).subList(0, (int) then + 1));
        }
        String id = Projector.documentId(school.value(), part);
        return then(view, school, id, decoded.find(view, List.of(id), head).getFirst(), head, then);
    }

    private <S> S then(
            View<S> view, SchoolId school, String id, DecodedDocuments.Found<S> document, long head, long then) {
        if (document.sequence() <= then) {
            return document.state();
        }
        List<Integer> changes = document.trail().upTo(then);
        int passed = changes.size() - changes.size() % Trail.STRIDE;
        S state = view.initial();
        if (passed > 0) {
            DecodedDocuments.Found<S> checkpoint = decoded.find(view, List.of(Trail.checkpoint(id, passed)), head)
                    .getFirst();
            if (checkpoint.sequence() == changes.get(passed - 1)) {
                state = checkpoint.state();
                changes = changes.subList(passed, changes.size());
            }
        }
        for (RecordedEvent recorded : streams.at(school, changes)) {
            state = view.apply(state, recorded);
        }
        return state;
    }

    /** A view that is kept by years, all of it; {@code head} is how far the school has been read, looked up before. */
    <S> S wholeDocument(YearlyView<S> view, SchoolId school, long head) {
        return decoded.load(view, years(view, school, head), head).stream().reduce(view.initial(), view::join);
    }

    /** All of it as it was when that event was the school's last. */
    <S> S wholeDocumentThen(YearlyView<S> view, SchoolId school, long head, long then) {
        if (then > head) {
            return foldWhole(view, streams.whole(school).subList(0, (int) then + 1));
        }
        List<String> years = years(view, school, head);
        List<DecodedDocuments.Found<S>> found = decoded.find(view, years, head);
        S state = view.initial();
        for (int i = 0; i < years.size(); i++) {
            state = view.join(state, then(view, school, years.get(i), found.get(i), head, then));
        }
        return state;
    }

    /** The ids of the documents of all years in which anything may have been recorded. */
    private <S> List<String> years(YearlyView<S> view, SchoolId school, long head) {
        SchoolYear first = document(IDENTITY, "", school, head)
                .recordedSince()
                .map(SchoolYear::of)
                .orElseThrow();
        // A clock that was set back may have let the record run ahead of it, past the end of a year.
        SchoolYear last = SchoolYear.of(today()).next();
        return view.parts(first, last).stream()
                .map(part -> Projector.documentId(school.value(), part))
                .toList();
    }

    static <S> S foldWhole(YearlyView<S> view, List<RecordedEvent> events) {
        Map<String, S> parts = new LinkedHashMap<>();
        for (RecordedEvent recorded : events) {
            view.part(recorded)
                    .ifPresent(part -> parts.put(part, view.apply(parts.getOrDefault(part, view.initial()), recorded)));
        }
        return parts.values().stream().reduce(view.initial(), view::join);
    }

    static <S> S fold(View<S> view, String part, List<RecordedEvent> events) {
        S state = view.initial();
        for (RecordedEvent recorded : events) {
            if (view.part(recorded).filter(part::equals).isPresent()) {
                state = view.apply(state, recorded);
            }
        }
        return state;
    }

    List<RecordedEvent> events(StreamId stream, Optional<Instant> knownBy) {
        return knownBy.map(instant -> streams.knownBy(stream, instant)).orElseGet(() -> streams.whole(stream));
    }

    /**
     * Waits until what the reader wrote can be read. A school that is hidden from them is waited for like one that does not
     * exist, so that the time taken tells nothing.
     */
    private void awaitRead(SchoolId school, AsOf asOf, ActorId actor) {
        asOf.atLeast().ifPresent(wanted -> {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while ((head(school) < wanted || !isVisible(school, actor)) && System.nanoTime() < deadline) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(3));
            }
        });
    }

    /**
     * Waits until nothing more can be recorded as of the instant asked about, and all that was is in the views: a few
     * milliseconds, unless an import is at work.
     */
    private void awaitSettled(AsOf asOf) {
        asOf.knownOn().ifPresent(instant -> {
            long deadline = System.nanoTime() + PATIENCE.toNanos();
            while (settled.settled().isBefore(instant)) {
                if (System.nanoTime() > deadline) {
                    throw new Rejected(Rejection.unavailable(
                            "view.behind",
                            "Something is being recorded that this answer has to wait for. Ask again in a moment."));
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(1));
            }
        });
    }

    private long head(SchoolId school) {
        return documents.heads(List.of(school.value())).getOrDefault(school.value(), -1L);
    }

    private Instant knownOn(AsOf asOf) {
        return asOf.knownOn().orElseGet(() -> clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    /** Today, in the schools' zone. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), RecordedEvent.SCHOOL_ZONE);
    }

    private static Rejected unknown(SchoolId school) {
        return new Rejected(Rejection.unknown(school));
    }

    private static Rejected behind() {
        return new Rejected(Rejection.unavailable(
                "view.behind", "What you wrote has not been read into this view yet. Ask again in a moment."));
    }
}
