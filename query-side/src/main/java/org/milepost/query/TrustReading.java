package org.milepost.query;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.milepost.api.AboutSchools;
import org.milepost.api.Event;
import org.milepost.api.Moment;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Office;
import org.milepost.api.access.Right;
import org.milepost.api.trust.TrustRecord;

/** A trust's record, opened by a reader for two moments, with the schools the reader may see. */
public final class TrustReading {
    private final TrustId trust;
    private final Moment moment;
    private final TrustRecord record;
    private final List<Holding> holdings;
    private final List<RecordedEvent> events;
    private final Supplier<List<Reading>> schools;

    TrustReading(
            TrustId trust,
            Moment moment,
            TrustRecord record,
            List<Holding> holdings,
            List<RecordedEvent> events,
            Supplier<List<Reading>> schools) {
        this.trust = trust;
        this.moment = moment;
        this.record = record;
        this.holdings = List.copyOf(holdings);
        this.events = events;
        this.schools = schools;
    }

    public TrustId trust() {
        return trust;
    }

    public Moment moment() {
        return moment;
    }

    /** The day on which the answer is true. */
    public LocalDate on() {
        return moment.on();
    }

    /** The trust's record as known by the instant. */
    public TrustRecord record() {
        return record;
    }

    /** The schools of the trust on the day that the reader may see, each opened for the same moments. */
    public List<Reading> schools() {
        return schools.get();
    }

    /** The trust's own events as known by the instant, as far as the reader's office may read them. */
    public List<RecordedEvent> events() {
        return events.stream()
                .filter(recorded -> reads(recorded.event()) && isAboutReadersSchools(recorded.event()))
                .toList();
    }

    /** The offices that the reader holds in the trust. */
    public Set<Office> offices() {
        return holdings.stream().map(Holding::office).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the reader's office may read a row of the authority table. */
    public boolean reads(String row) {
        return Authority.table().reads(holdings, row);
    }

    /** Whether the reader's office may read a row about every school of the trust, and not only about schools it names. */
    public boolean readsOfAllSchools(String row) {
        return Authority.table()
                .reads(
                        holdings.stream()
                                .filter(holding -> holding.schools().isEmpty())
                                .toList(),
                        row);
    }

    /** Whoever may see some schools only learns of nothing that is about others alone. */
    private boolean isAboutReadersSchools(Event event) {
        return !(event instanceof AboutSchools about)
                || about.schools().isEmpty()
                || seesAllSchools()
                || about.schools().stream().anyMatch(this::sees);
    }

    private boolean seesAllSchools() {
        return holdings.stream().anyMatch(holding -> holding.schools().isEmpty());
    }

    /** Whether one of the reader's offices reaches the school. */
    public boolean sees(SchoolId school) {
        return holdings.stream().anyMatch(holding -> holding.covers(school));
    }

    /** Whether the reader holds an office over the whole trust that has the right on the row. */
    public boolean may(String row, Right right) {
        return Authority.table()
                .acting(
                        holdings.stream()
                                .filter(holding -> holding.schools().isEmpty())
                                .toList(),
                        new Authority.Need(row, Set.of(right)))
                .isPresent();
    }

    private boolean reads(Event event) {
        return reads(Authority.table().rowOf(event));
    }
}
