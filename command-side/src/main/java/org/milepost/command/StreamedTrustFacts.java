package org.milepost.command;

import java.util.Optional;
import java.util.function.Supplier;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;
import org.milepost.api.trust.TrustRecord;

/** Folds the trust's stream and brings the fold up to the head before each decision; what was folded is remembered. */
public final class StreamedTrustFacts implements TrustFacts {
    private final Supplier<EventStore> store;
    private final AggregateMemory memory;

    /**
     * The facts of the trusts of one event store.
     *
     * @param store asked for with the first decision: Axon Server's store cannot be made before the streams are known that
     *     these decisions belong to
     * @param memory where folds are remembered: what is rolled back there must be forgotten here too
     */
    public StreamedTrustFacts(Supplier<EventStore> store, AggregateMemory memory) {
        this.store = store;
        this.memory = memory;
    }

    @Override
    public TrustRecord of(TrustId trust) {
        EventStore events = store.get();
        TrustRecord known = Optional.<TrustRecord>ofNullable(memory.get(trust)).orElse(TrustRecord.NONE);
        long head = events.lastSequenceNumberFor(trust.toString()).orElse(-1L);
        if (head <= known.sequence()) {
            return known;
        }
        TrustRecord[] record = {known};
        events.readEvents(trust.toString(), known.sequence() + 1)
                .asStream()
                .forEach(message ->
                        record[0] = record[0].apply(message.getSequenceNumber(), (TrustEvent) message.getPayload()));
        memory.put(trust, record[0]);
        return record[0];
    }
}
