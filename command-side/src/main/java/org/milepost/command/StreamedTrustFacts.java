package org.milepost.command;

import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.milepost.api.TrustId;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.api.trust.TrustRecord;

/** Folds the trust's stream and brings the fold up to the head before each decision; what was folded is remembered. */
public final class StreamedTrustFacts implements TrustFacts {
    private final EventStore events;
    private final ConcurrentHashMap<TrustId, TrustRecord> folded = new ConcurrentHashMap<>();

    public StreamedTrustFacts(EventStore events) {
        this.events = events;
    }

    @Override
    public TrustRecord of(TrustId trust) {
        TrustRecord known = folded.getOrDefault(trust, TrustRecord.NONE);
        long head = events.lastSequenceNumberFor(trust.toString()).orElse(-1L);
        if (head <= known.sequence()) {
            return known;
        }
        TrustRecord[] record = {known};
        events.readEvents(trust.toString(), known.sequence() + 1).asStream().forEach(message -> record[0] =
                record[0].apply(message.getSequenceNumber(), (TrustLifeEvent) message.getPayload()));
        folded.merge(trust, record[0], (one, other) -> one.sequence() >= other.sequence() ? one : other);
        return record[0];
    }
}
