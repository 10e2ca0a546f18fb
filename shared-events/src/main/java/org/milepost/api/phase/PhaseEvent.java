package org.milepost.api.phase;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.strategy.BandTerms;

/** Everything that can be recorded about the phase and band a school is in. */
public sealed interface PhaseEvent extends SchoolEvent {
    ItemId placement();

    /** Somebody who knows the school proposes a band for it; nothing changes until somebody else decides. */
    @EventName("phase.placement-proposed")
    record PlacementProposed(
            SchoolId school,
            ItemId placement,
            String band,
            LocalDate effectiveOn,
            Note reason,
            List<Evidence> evidence,
            ActorId proposedBy)
            implements PhaseEvent {
        public PlacementProposed {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * The school is in a band from the effective date. The terms are what the strategy edition promised that day and are
     * never recomputed with a newer one.
     *
     * @param direct whether one person decided without a proposal by another
     */
    @EventName("phase.placed")
    record SchoolPlaced(
            SchoolId school, ItemId placement, BandTerms terms, LocalDate effectiveOn, boolean direct, Decided decided)
            implements PhaseEvent, Decision {}

    /** A proposed placement was not agreed, with the reason. */
    @EventName("phase.placement-declined")
    record PlacementDeclined(SchoolId school, ItemId placement, LocalDate effectiveOn, Decided decided)
            implements PhaseEvent, Decision {}

    /** A placement should not stand in the record: it counts no more, from its beginning, and stays visible as retracted. */
    @EventName("phase.placement-retracted")
    record PlacementRetracted(SchoolId school, ItemId placement, LocalDate effectiveOn, Decided decided)
            implements PhaseEvent, Decision {}
}
