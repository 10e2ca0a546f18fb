package org.milepost.standalone.store;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.milepost.edge.json.EventReader;

/** One row of the record as it lies on disk. The arrays are the reader's own to use but not to change. */
public final class StoredEvent implements EventReader.Row {

    private final long globalIndex;
    private final String eventId;
    private final String stream;
    private final long sequence;
    private final String type;
    private final @Nullable String revision;
    private final long recordedAtMillis;
    private final byte[] metadata;
    private final byte[] payload;

    StoredEvent(
            long globalIndex,
            String eventId,
            String stream,
            long sequence,
            String type,
            @Nullable String revision,
            long recordedAtMillis,
            byte[] metadata,
            byte[] payload) {
        this.globalIndex = globalIndex;
        this.eventId = eventId;
        this.stream = stream;
        this.sequence = sequence;
        this.type = type;
        this.revision = revision;
        this.recordedAtMillis = recordedAtMillis;
        this.metadata = metadata;
        this.payload = payload;
    }

    public long globalIndex() {
        return globalIndex;
    }

    @Override
    public String eventId() {
        return eventId;
    }

    @Override
    public String stream() {
        return stream;
    }

    @Override
    public long sequence() {
        return sequence;
    }

    @Override
    public String type() {
        return type;
    }

    @Override
    public Optional<String> revision() {
        return Optional.ofNullable(revision);
    }

    public long recordedAtMillis() {
        return recordedAtMillis;
    }

    @Override
    public Instant recordedAt() {
        return Instant.ofEpochMilli(recordedAtMillis);
    }

    @Override
    public byte[] metadata() {
        return metadata;
    }

    @Override
    public byte[] payload() {
        return payload;
    }

    @Override
    public String toString() {
        return "%d %s %d %s".formatted(globalIndex, stream, sequence, type);
    }
}
