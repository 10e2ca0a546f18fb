package org.milepost.query;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.milepost.api.Event;
import org.milepost.api.RecordedEvent;
import org.milepost.api.StreamId;

/**
 * Reads streams from the record, for time travel. What was read last stays decoded in memory, because decoding costs many
 * times what folding does: whole streams, each brought up to its head before it is answered from, or single events of one.
 */
public final class Streams {
    /** Some 200 MB at most. */
    private static final int EVENTS_IN_MEMORY = 200_000;

    private final EventStore events;
    private final Optional<SingleEvents> singles;
    private final LinkedHashMap<StreamId, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int inMemory;

    /** Streams that are only ever read whole. */
    public Streams(EventStore events) {
        this(events, Optional.empty());
    }

    /**
     * Streams.
     *
     * @param singles finds single events, where that is possible
     */
    public Streams(EventStore events, Optional<SingleEvents> singles) {
        this.events = events;
        this.singles = singles;
    }

    /** What is in memory of a stream: its beginning, which is all of it once somebody wanted all, and single events beyond. */
    private static final class Kept {
        private List<RecordedEvent> whole = List.of();
        private final Map<Integer, RecordedEvent> single = new HashMap<>();

        private int size() {
            return whole.size() + single.size();
        }
    }

    /** Everything recorded on the stream so far. */
    public List<RecordedEvent> whole(StreamId stream) {
        List<RecordedEvent> known = known(stream);
        long head = head(stream);
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
        return all.subList(0, recordedBy(all, instant));
    }

    /** How many events had been recorded on the stream by that instant. */
    int recordedBy(StreamId stream, Instant instant) {
        List<RecordedEvent> known = known(stream);
        boolean reachesBeyond = !known.isEmpty() && known.getLast().recordedAt().isAfter(instant);
        return singles.isEmpty() || reachesBeyond || head(stream) < known.size()
                ? recordedBy(reachesBeyond ? known : whole(stream), instant)
                : singles.get().recordedBy(stream, instant);
    }

    /** The events with these sequences, in their order; those between them are not read, where that can be avoided. */
    List<RecordedEvent> at(StreamId stream, List<Integer> sequences) {
        if (sequences.isEmpty()) {
            return List.of();
        }
        List<RecordedEvent> known = singles.isEmpty() ? whole(stream) : known(stream);
        if (sequences.getLast() < known.size()) {
            return sequences.stream().map(known::get).toList();
        }
        Map<Integer, RecordedEvent> found = inMemory(stream, sequences);
        List<Integer> missing = sequences.stream()
                .filter(sequence -> !found.containsKey(sequence))
                .toList();
        if (!missing.isEmpty()) {
            List<RecordedEvent> read = singles.orElseThrow().at(stream, missing);
            read.forEach(recorded -> found.put((int) recorded.sequence(), recorded));
            keepSingle(stream, read);
        }
        return sequences.stream()
                .map(sequence -> Objects.requireNonNull(
                        found.get(sequence), () -> "The record has no event " + sequence + " of " + stream))
                .toList();
    }

    private static int recordedBy(List<RecordedEvent> all, Instant instant) {
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
        return low;
    }

    private long head(StreamId stream) {
        return events.lastSequenceNumberFor(stream.toString()).orElse(-1L);
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
        kept.clear();
        inMemory = 0;
    }

    private synchronized List<RecordedEvent> known(StreamId stream) {
        Kept one = kept.get(stream);
        return one == null ? List.of() : one.whole;
    }

    private synchronized Map<Integer, RecordedEvent> inMemory(StreamId stream, List<Integer> sequences) {
        Map<Integer, RecordedEvent> found = new HashMap<>();
        Kept one = kept.get(stream);
        if (one != null) {
            for (Integer sequence : sequences) {
                RecordedEvent known = sequence < one.whole.size() ? one.whole.get(sequence) : one.single.get(sequence);
                if (known != null) {
                    found.put(sequence, known);
                }
            }
        }
        return found;
    }

    private synchronized void keep(StreamId stream, List<RecordedEvent> longer) {
        Kept one = kept.computeIfAbsent(stream, id -> new Kept());
        if (one.whole.size() < longer.size()) {
            inMemory -= one.size();
            one.whole = longer;
            one.single.clear();
            inMemory += one.size();
            forgetOldest();
        }
    }

    private synchronized void keepSingle(StreamId stream, List<RecordedEvent> read) {
        Kept one = kept.computeIfAbsent(stream, id -> new Kept());
        inMemory -= one.size();
        read.stream()
                .filter(recorded -> recorded.sequence() >= one.whole.size())
                .forEach(recorded -> one.single.put((int) recorded.sequence(), recorded));
        inMemory += one.size();
        forgetOldest();
    }

    private void forgetOldest() {
        var oldest = kept.entrySet().iterator();
        while (inMemory > EVENTS_IN_MEMORY && kept.size() > 1 && oldest.hasNext()) {
            inMemory -= oldest.next().getValue().size();
            oldest.remove();
        }
    }
}
