package org.milepost.api.timeline;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;

/**
 * What happened at a school, in the order it was recorded.
 *
 * @param next the cursor for the entries after these, where there are more
 */
public record Timeline(SchoolId school, Moment moment, List<Entry> entries, Optional<String> next) {
    public Timeline {
        entries = List.copyOf(entries);
    }

    /**
     * One event in plain words.
     *
     * @param type the event's stored name
     * @param slice the part of the record it belongs to, the first word of its name
     * @param sentence what happened, old and new where something changed
     * @param notes what people wrote with it
     * @param actor who recorded it, an opaque id
     * @param corrects the event it corrects or retracts
     * @param correctedBy the event that corrected or retracted it, as far as known by then
     */
    public record Entry(
            String event,
            String type,
            String slice,
            long sequence,
            Instant recordedAt,
            LocalDate effectiveOn,
            String sentence,
            List<String> notes,
            Optional<ActorId> actor,
            Optional<Office> office,
            boolean enteredFromRecords,
            Optional<String> corrects,
            Optional<String> correctedBy) {
        public Entry {
            notes = List.copyOf(notes);
        }
    }
}
