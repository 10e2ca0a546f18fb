package org.milepost.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.milepost.api.Event;
import org.milepost.api.RecordedEvent;
import org.milepost.api.StreamId;

/**
 * Reads streams from the record, for time travel. The streams read last stay decoded in memory, because decoding costs many
 * times what folding does; each is brought up to its head before it is answered from.
 */
public final class Streams {
    /** Some 200 MB at most. */
    private static final int EVENTS_IN_MEMORY = 200_000;

    private final EventStore events;
    private final LinkedHashMap<StreamId, List<RecordedEvent>> decoded = new LinkedHashMap<>(64, 0.75f, true);
    private int inMemory;

    public Streams(EventStore events) {
        this.events = events;
    }

    /** Everything recorded on the stream so far. */
    public List<RecordedEvent> whole(StreamId stream) {
        List<RecordedEvent> known = known(stream);
        long head = events.lastSequenceNumberFor(stream.toString()).orElse(-1L);
        if (head < known.size()) {
            return known;
        }
        List<RecordedEvent> longer = new ArrayList<>((int) head + 1);
        longer.addAll(known);
        events.readEvents(stream.toString(), known.size()).asStream().forEach(message -> longer.add(recorded(message)));
        keep(stream, longer);
        return longer;
    }

    /** What was recorded on the stream by that instant. */
    public List<RecordedEvent> knownBy(StreamId stream, Instant instant) {
        List<RecordedEvent> all = whole(stream);
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).recordedAt().isAfter(instant)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return all.subList(0, low);
    }

    /** An event of Axon's as an event of the record. */
    public static RecordedEvent recorded(DomainEventMessage<?> message) {
        return new RecordedEvent(
                message.getIdentifier(),
                message.getSequenceNumber(),
                message.getTimestamp(),
                (Event) message.getPayload(),
                texts(message.getMetaData()));
    }

    /** The record's metadata are texts only, and then they are not copied: this is done for every event that is read. */
    @SuppressWarnings("unchecked")
    private static Map<String, String> texts(Map<String, ?> metadata) {
        for (Object value : metadata.values()) {
            if (!(value instanceof String)) {
                Map<String, String> texts = new HashMap<>();
                metadata.forEach((key, other) -> texts.put(key, String.valueOf(other)));
                return texts;
            }
        }
        return (Map<String, String>) metadata;
    }

    /** Forgets what was read: it is read anew. */
    synchronized void forget() {
        decoded.clear();
        inMemory = 0;
    }

    private synchronized List<RecordedEvent> known(StreamId stream) {
        return decoded.getOrDefault(stream, List.of());
    }

    private synchronized void keep(StreamId stream, List<RecordedEvent> longer) {
        List<RecordedEvent> before = decoded.get(stream);
        if (before != null && before.size() >= longer.size()) {
            return;
        }
        decoded.put(stream, longer);
        inMemory += longer.size() - (before == null ? 0 : before.size());
        var oldest = decoded.entrySet().iterator();
        while (inMemory > EVENTS_IN_MEMORY && decoded.size() > 1 && oldest.hasNext()) {
            inMemory -= oldest.next().getValue().size();
            oldest.remove();
        }
    }
}
