package org.milepost.standalone.store;

import java.util.Optional;

/** An event about to be recorded, as bytes. Not a record: arrays have no equality worth the name. */
final class NewEvent {

    /** Ids, names and indexes of a row, in bytes: only an estimate of how fast the log grows. */
    static final long ROUGHLY_THE_REST = 250;

    private final String eventId;
    private final String stream;
    private final long sequence;
    private final String root;
    private final long recordedAt;
    private final String type;
    private final Optional<String> revision;
    private final byte[] metadata;
    private final byte[] payload;

    NewEvent(
            String eventId,
            String stream,
            long sequence,
            String root,
            long recordedAt,
            String type,
            Optional<String> revision,
            byte[] metadata,
            byte[] payload) {
        this.eventId = eventId;
        this.stream = stream;
        this.sequence = sequence;
        this.root = root;
        this.recordedAt = recordedAt;
        this.type = type;
        this.revision = revision;
        this.metadata = metadata;
        this.payload = payload;
    }

    String eventId() {
        return eventId;
    }

    String stream() {
        return stream;
    }

    long sequence() {
        return sequence;
    }

    String root() {
        return root;
    }

    long recordedAt() {
        return recordedAt;
    }

    String type() {
        return type;
    }

    Optional<String> revision() {
        return revision;
    }

    byte[] metadata() {
        return metadata;
    }

    byte[] payload() {
        return payload;
    }
}
