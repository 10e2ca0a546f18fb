package org.milepost.api;

import java.time.Instant;
import java.util.List;

/**
 * What a command answers once its events are on disk.
 *
 * @param stream the stream's name
 * @param sequence the last sequence of the events recorded: ask a query for {@code atLeast} this to read them
 * @param events the events recorded; none where everything stood in the record already
 */
public record Receipt(String stream, long sequence, List<Entry> events) {
    public Receipt {
        events = List.copyOf(events);
    }

    /** One recorded event: id, stored name, place in the stream and recorded time. */
    public record Entry(String id, String type, long sequence, Instant recordedAt) {}
}
