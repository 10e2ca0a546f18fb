package org.milepost.standalone;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.milepost.api.RecordedEvent;
import org.milepost.edge.json.EventReader;
import org.milepost.query.Projector;
import org.milepost.standalone.store.StoredEvents;

/** Reads the whole record into the documents, school by school, straight from the table. */
final class Rebuild {
    private static final int MOST_AT_ONCE = 5_000;

    private final StoredEvents stored;
    private final EventReader events;
    private final Projector projector;

    Rebuild(StoredEvents stored, EventReader events, Projector projector) {
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
                batch.add(events.read(rows.next()));
                if (batch.size() == MOST_AT_ONCE) {
                    projector.project(batch);
                    batch.clear();
                }
            }
        }
        projector.project(batch);
        return GapAwareTrackingToken.newInstance(head, List.of());
    }
}
