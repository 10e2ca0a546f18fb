package org.milepost.api.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/**
 * Decisions, newest first.
 *
 * @param total how many there are in all that match, on this page and others
 * @param next the cursor for those after these, where there are more
 */
public record Decisions(
        Optional<TrustId> trust,
        Optional<SchoolId> school,
        Moment moment,
        List<Entry> decisions,
        long total,
        Optional<String> next) {
    public Decisions {
        decisions = List.copyOf(decisions);
    }

    /**
     * One decision.
     *
     * @param id the id of the event that recorded it
     * @param kind the event's stored name
     * @param sentence what was decided, in plain words
     * @param contentHash of the text that was decided about, where there is one
     * @param recordedBy who recorded it, an opaque id
     */
    public record Entry(
            String id,
            String kind,
            Optional<SchoolId> school,
            long sequence,
            String sentence,
            LocalDate effectiveOn,
            Decided decided,
            Optional<String> contentHash,
            boolean enteredFromRecords,
            Instant recordedAt,
            Optional<ActorId> recordedBy) {}
}
