package org.milepost.query;

import java.time.Instant;
import java.util.List;
import org.milepost.api.RecordedEvent;
import org.milepost.api.StreamId;

/** Finds single events of a stream without reading those between them, where the record is at hand. */
public interface SingleEvents {

    /** How many events of the stream had been recorded by that instant. */
    int recordedBy(StreamId stream, Instant instant);

    /** The events with these sequences, in their order. */
    List<RecordedEvent> at(StreamId stream, List<Integer> sequences);
}
