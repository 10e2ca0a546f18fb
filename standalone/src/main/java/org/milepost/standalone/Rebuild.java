package org.milepost.standalone;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.milepost.api.Event;
import org.milepost.api.RecordedEvent;
import org.milepost.edge.json.EventSerializer;
import org.milepost.query.Projector;
import org.milepost.standalone.store.StoredEvent;
import org.milepost.standalone.store.StoredEvents;

/** Reads the whole record into the documents, school by school, straight from the table. */
final class Rebuild {
    private static final int MOST_AT_ONCE = 5_000;

    private final StoredEvents stored;
    private final EventSerializer events;
    private final Projector projector;

    Rebuild(StoredEvents stored, EventSerializer events, Projector projector) {
        this.stored = stored;
        this.events = events;
        this.projector = projector;
    }

    /** Reads everything up to the head. The position returned is where the live projection goes on. */
    TrackingToken run() {
        long head = stored.headIndex();
        List<RecordedEvent> batch = new ArrayList<>();
        try (StoredEvents.Rows rows = stored.byStream()) {
            while (rows.hasNext()) {
                StoredEvent row = rows.next();
                batch.add(recorded(row));
                if (batch.size() == MOST_AT_ONCE) {
                    projector.project(batch);
                    batch.clear();
                }
            }
        }
        projector.project(batch);
        return GapAwareTrackingToken.newInstance(head, List.of());
    }

    private RecordedEvent recorded(StoredEvent row) {
        MetaData meta = events.deserialize(new SimpleSerializedObject<>(
                row.metadata(), byte[].class, new SimpleSerializedType(MetaData.class.getName(), null)));
        Map<String, String> metadata = new HashMap<>();
        meta.forEach((key, value) -> metadata.put(key, String.valueOf(value)));
        Event event = events.deserialize(new SimpleSerializedObject<>(
                row.payload(),
                byte[].class,
                new SimpleSerializedType(row.type(), row.revision().orElse(null))));
        return new RecordedEvent(row.eventId(), row.sequence(), row.recordedAt(), event, metadata);
    }
}
