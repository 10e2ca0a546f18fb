package org.milepost.standalone.ledger;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Authority;
import org.milepost.edge.json.EventReader;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.standalone.store.StoredEvent;
import org.springframework.stereotype.Component;

/** Who may take what of a record away, and what of it they may read. */
@Component
public final class ExportRights {
    private static final String ROW = "ledger";

    private final Records records;
    private final EventReader events;

    public ExportRights(Records records, EventReader events) {
        this.records = records;
        this.events = events;
    }

    /** Which events are wanted: those recorded between two days, or chosen ones by their ids; all where neither is said. */
    public record Part(Optional<LocalDate> from, Optional<LocalDate> to, Set<String> events) {
        /** Everything. */
        public static final Part WHOLE = new Part(Optional.empty(), Optional.empty(), Set.of());

        public Part {
            events = Set.copyOf(events);
        }
    }

    /**
     * What somebody may take away.
     *
     * @param readable what of it is in the file in words; of all else there is only the hash
     */
    public record Granted(ExportOrder order, Predicate<StoredEvent> readable) {}

    /**
     * What the caller may take away.
     *
     * @throws Rejected whoever may not read the ledger: for them there is nothing
     */
    public Granted of(StreamId stream, Part part, ActorId caller) {
        return switch (stream) {
            case SchoolId school -> {
                Reading reading = records.open(school, AsOf.NOW, caller);
                if (!reading.reads(ROW)) {
                    throw new Rejected(Rejection.unknown(reading.school()));
                }
                yield new Granted(
                        order(reading.keeper(), Optional.of(reading.school()), part),
                        row -> reading.reads(events.read(row).event()));
            }
            case TrustId trust -> {
                TrustReading reading = records.open(trust, AsOf.NOW, caller);
                if (!reading.readsOfAllSchools(ROW)) {
                    throw new Rejected(Rejection.unknown(reading.trust()));
                }
                yield new Granted(
                        order(reading.trust(), Optional.empty(), part),
                        row -> reading.readsOfAllSchools(
                                Authority.table().rowOf(events.read(row).event())));
            }
        };
    }

    private static ExportOrder order(TrustId trust, Optional<SchoolId> school, Part part) {
        return new ExportOrder(trust, school, part.from(), part.to(), part.events());
    }
}
