package org.milepost.edge.json;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.axonframework.serialization.upcasting.event.InitialEventRepresentation;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.milepost.api.Event;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Vocabulary;
import org.milepost.edge.notes.NoteSeal;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads events from their stored bytes without Axon's reading machinery, for whoever reads the record in bulk. What is
 * stored in the current revision is decoded at once; everything else goes through the upcasters first, as it does when Axon
 * reads it.
 */
public final class EventReader {
    private final EventSerializer serializer;
    private final Optional<NoteSeal> seal;
    private final EventUpcasterChain upcasters;
    private final Map<String, ObjectReader> readers = new HashMap<>();
    private final Map<String, String> revisions = new HashMap<>();
    private final ObjectReader metadata;

    /** A reader of a record whose notes are not sealed, or not to be opened. */
    public EventReader(EventSerializer serializer, Upcasters upcasters) {
        this(serializer, upcasters, Optional.empty());
    }

    /**
     * A reader.
     *
     * @param seal opens what people wrote
     */
    public EventReader(EventSerializer serializer, Upcasters upcasters, Optional<NoteSeal> seal) {
        this.serializer = serializer;
        this.seal = seal;
        this.upcasters = new EventUpcasterChain(upcasters.inOrder());
        JsonMapper json = EventJson.mapper();
        this.metadata = json.readerForMapOf(String.class);
        Vocabulary.events().forEach((name, type) -> {
            readers.put(name, json.readerFor(type));
            revisions.put(name, Integer.toString(Vocabulary.revisionOfEvent(type)));
        });
    }

    /**
     * One event as it lies in the store. Not a record: arrays have no equality worth the name.
     *
     * @see #read
     */
    public interface Row {
        /** The event's own id. */
        String eventId();

        /** The stream's name. */
        String stream();

        /** Its place in the stream. */
        long sequence();

        /** When it was recorded. */
        Instant recordedAt();

        /** Its stored name. */
        String type();

        /** The revision it was written in. */
        Optional<String> revision();

        /** What happened, as JSON. */
        byte[] payload();

        /** Who acted and why, as JSON. */
        byte[] metadata();
    }

    /**
     * The event of a row.
     *
     * @throws EventSerializer.UnknownEvent if this version of Milepost does not know an event of that name and revision
     */
    public RecordedEvent read(Row stored) {
        Row row = seal.<Row>map(notes -> new Opened(stored, notes)).orElse(stored);
        String revision = row.revision().orElse("");
        ObjectReader current = readers.get(row.type());
        Event event = current != null && isCurrent(row.type(), revision)
                ? current.readValue(row.payload())
                : serializer.deserialize(upcast(row, revision));
        return new RecordedEvent(
                row.eventId(), row.sequence(), row.recordedAt(), event, metadata.readValue(row.metadata()));
    }

    private SerializedObject<?> upcast(Row row, String revision) {
        List<IntermediateEventRepresentation> upcast = upcasters
                .upcast(Stream.of(new InitialEventRepresentation(new AsAxonReads(row), serializer)))
                .toList();
        if (upcast.size() != 1) {
            throw new IllegalStateException("One stored event is one event: the upcasters make " + upcast.size()
                    + " of '" + row.type() + "' revision " + revision + ".");
        }
        SerializedObject<?> read = upcast.getFirst().getData();
        if (!isCurrent(read.getType().getName(), String.valueOf(read.getType().getRevision()))) {
            throw new EventSerializer.UnknownEvent(row.type(), revision);
        }
        return read;
    }

    private boolean isCurrent(String type, String revision) {
        return revision.equals(revisions.get(type));
    }

    /** A row whose notes can be read. */
    private record Opened(Row row, NoteSeal seal) implements Row {
        @Override
        public String eventId() {
            return row.eventId();
        }

        @Override
        public String stream() {
            return row.stream();
        }

        @Override
        public long sequence() {
            return row.sequence();
        }

        @Override
        public Instant recordedAt() {
            return row.recordedAt();
        }

        @Override
        public String type() {
            return row.type();
        }

        @Override
        public Optional<String> revision() {
            return row.revision();
        }

        @Override
        public byte[] payload() {
            return seal.opened(row.eventId(), row.payload());
        }

        @Override
        public byte[] metadata() {
            return row.metadata();
        }
    }

    /** Axon's own rows carry the annotations of a database library that is not here, so the compiler refuses them. */
    private record AsAxonReads(Row row) implements DomainEventData<byte[]> {
        @Override
        public String getEventIdentifier() {
            return row.eventId();
        }

        @Override
        public Instant getTimestamp() {
            return row.recordedAt();
        }

        @Override
        public SerializedObject<byte[]> getMetaData() {
            return new SimpleSerializedObject<>(
                    row.metadata(), byte[].class, new SimpleSerializedType(MetaData.class.getName(), null));
        }

        @Override
        public SerializedObject<byte[]> getPayload() {
            return new SimpleSerializedObject<>(
                    row.payload(),
                    byte[].class,
                    new SimpleSerializedType(row.type(), row.revision().orElse(null)));
        }

        @Override
        public String getType() {
            return row.stream().substring(0, row.stream().indexOf(':'));
        }

        @Override
        public String getAggregateIdentifier() {
            return row.stream();
        }

        @Override
        public long getSequenceNumber() {
            return row.sequence();
        }
    }
}
