package org.milepost.api.phase;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.strategy.BandTerms;

/**
 * A placement of a school in a band, with what it promised and why.
 *
 * @param until the last day it held, where another followed
 * @param event the event that recorded it
 */
public record Placement(
        ItemId placement,
        BandTerms terms,
        LocalDate effectiveOn,
        Optional<LocalDate> until,
        boolean direct,
        Decided decided,
        boolean enteredFromRecords,
        String event,
        Instant recordedAt) {

    /** A band proposed for a school and not yet decided. */
    public record Proposal(
            ItemId placement,
            String band,
            LocalDate effectiveOn,
            Note reason,
            List<Evidence> evidence,
            ActorId proposedBy,
            Instant recordedAt) {
        public Proposal {
            evidence = List.copyOf(evidence);
        }
    }
}
