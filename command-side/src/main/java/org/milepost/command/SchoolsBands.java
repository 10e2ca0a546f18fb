package org.milepost.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.phase.PhaseEvent.PlacementRetracted;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.strategy.BandTerms;

/** Which band a school is in on a day, with what the school was promised then: one memory, which slices ask. */
public final class SchoolsBands {
    private final List<SchoolPlaced> placed = new ArrayList<>();

    /** The terms of the band in force on a day; of two placements from the same day the one recorded later counts. */
    public Optional<BandTerms> on(LocalDate day) {
        return placementOn(day).map(SchoolPlaced::terms);
    }

    /** The placement in force on a day. */
    public Optional<SchoolPlaced> placementOn(LocalDate day) {
        Optional<SchoolPlaced> last = Optional.empty();
        for (SchoolPlaced placement : placed) {
            if (!placement.effectiveOn().isAfter(day)
                    && last.map(best -> !placement.effectiveOn().isBefore(best.effectiveOn()))
                            .orElse(true)) {
                last = Optional.of(placement);
            }
        }
        return last;
    }

    /** The placement of that id, as long as it was not retracted. */
    public Optional<SchoolPlaced> placement(ItemId placement) {
        return placed.stream()
                .filter(found -> found.placement().equals(placement))
                .findFirst();
    }

    @EventSourcingHandler
    void on(SchoolPlaced event) {
        placed.add(event);
    }

    @EventSourcingHandler
    void on(PlacementRetracted event) {
        placed.removeIf(placement -> placement.placement().equals(event.placement()));
    }
}
