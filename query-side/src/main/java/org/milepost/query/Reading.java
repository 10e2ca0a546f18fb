package org.milepost.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Concern;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Office;
import org.milepost.api.review.ReviewEvent.OfReview;
import org.milepost.api.trust.TrustRecord;

/**
 * One school's record, opened by a reader for two moments: true on a day, as known by an instant. Made by {@link Records},
 * which has checked that the reader may see the school at all. It belongs to one answer and one thread.
 */
public final class Reading {
    private static final String ALL_PARTS = "*";

    private final Records records;
    private final SchoolId school;
    private final LocalDate on;
    private final Optional<Instant> knownBy;
    private final Instant knownOn;
    private final long head;
    private final long sequence;
    private final TrustId keeper;
    private final TrustRecord trust;
    private final List<Holding> holdings;
    private final Optional<Abreast> abreast;

    /** What was looked at already: an answer asks for the same view in several places. */
    private final Map<Key, Object> views = new HashMap<>();

    private @Nullable List<RecordedEvent> events;

    private record Key(String view, String part) {}

    Reading(
            Records records,
            SchoolId school,
            LocalDate on,
            Optional<Instant> knownBy,
            Instant knownOn,
            long head,
            long sequence,
            TrustId keeper,
            TrustRecord trust,
            List<Holding> holdings,
            Optional<Abreast> abreast) {
        this.records = records;
        this.school = school;
        this.on = on;
        this.knownBy = knownBy;
        this.knownOn = knownOn;
        this.head = head;
        this.sequence = sequence;
        this.keeper = keeper;
        this.trust = trust;
        this.holdings = List.copyOf(holdings);
        this.abreast = abreast;
    }

    public SchoolId school() {
        return school;
    }

    /** The trust that keeps the school's record today. */
    public TrustId keeper() {
        return keeper;
    }

    /** The day on which the answer is true. */
    public LocalDate on() {
        return on;
    }

    /** The two moments, to be echoed. */
    public Moment moment() {
        return new Moment(on, knownOn, sequence);
    }

    /** The trust's record, as known by the same instant. */
    public TrustRecord trust() {
        return trust;
    }

    /** A view of the school as known by the instant. */
    public <S> S view(View<S> view) {
        return view(view, "");
    }

    /** One part of a view of the school as known by the instant. */
    public <S> S view(View<S> view, String part) {
        return view.type().cast(views.computeIfAbsent(new Key(view.name(), part), key -> seen(view, part)));
    }

    /** A view that is kept by years, all of it, as known by the instant. */
    public <S> S whole(YearlyView<S> view) {
        return view.type()
                .cast(views.computeIfAbsent(
                        new Key(view.name(), ALL_PARTS),
                        key -> knownBy.isPresent()
                                ? records.wholeDocumentThen(view, school, head, sequence)
                                : records.wholeDocument(view, school, head)));
    }

    private <S> Object seen(View<S> view, String part) {
        abreast.ifPresent(schools -> schools.ask(view, part, school));
        return knownBy.isPresent()
                ? records.documentThen(view, part, school, head, sequence)
                : records.document(view, part, school, head);
    }

    /**
     * The schools that an index leads to from this one, opened for the same two moments. No office gives the reader a right
     * there: whoever uses this shows only what concerns this school too.
     */
    public List<Reading> others(String index) {
        return records.ledTo(index, school).entrySet().stream()
                .map(other -> new Reading(
                        records,
                        other.getKey(),
                        on,
                        knownBy,
                        knownOn,
                        other.getValue(),
                        records.sequence(other.getKey(), knownBy, other.getValue()),
                        keeper,
                        trust,
                        List.of(),
                        Optional.empty()))
                .toList();
    }

    /** The school's events as known by the instant, as far as the reader's office may read them. */
    public List<RecordedEvent> events() {
        return known().stream().filter(recorded -> reads(recorded.event())).toList();
    }

    /** The trust's own events as known by the instant, as far as the reader's office may read them. */
    public List<RecordedEvent> trustEvents() {
        return trust.trust().map(id -> records.events(id, knownBy)).orElse(List.of()).stream()
                .filter(recorded -> reads(recorded.event()))
                .toList();
    }

    private List<RecordedEvent> known() {
        List<RecordedEvent> all = events;
        if (all == null) {
            all = records.events(school, knownBy);
            events = all;
        }
        return all;
    }

    /** Whether the reader's office may read a row of the authority table about this school. */
    public boolean reads(String row) {
        return Authority.table().reads(holdings, row);
    }

    /** Whether the reader may read a row of the authority table about this school, but in none but these offices. */
    public boolean readsOnlyAs(String row, Set<Office> offices) {
        return reads(row)
                && holdings.stream()
                        .filter(holding -> Authority.table().reads(List.of(holding), row))
                        .allMatch(holding -> offices.contains(holding.office()));
    }

    /** Whether one of the reader's offices is for that review, of those that may read a row: some are for single reviews only. */
    public boolean readsReview(String row, ItemId review) {
        Concern concern = new Concern(Optional.of(review), Set.of());
        return Authority.table()
                .reads(
                        holdings.stream()
                                .filter(holding -> holding.isFor(concern))
                                .toList(),
                        row);
    }

    /** Whether the reader holds an office for just this review, among others perhaps. */
    public boolean holdsOfficeFor(ItemId review) {
        return holdings.stream().anyMatch(holding -> holding.reviews().contains(review));
    }

    /** Whether the reader's office may read this event. */
    public boolean reads(Event event) {
        String row = Authority.table().rowOf(event);
        return event instanceof OfReview about ? readsReview(row, about.review()) : reads(row);
    }
}
