package org.milepost.command.risk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.milepost.api.ItemId;

/** What decisions remember of the risks of a school, or of the trust. */
final class Register {
    private final Map<ItemId, Known> risks = new HashMap<>();

    /** What decisions remember of one risk. */
    record Known(LocalDate identifiedOn, boolean accepted, boolean closed) {}

    Optional<Known> risk(ItemId id) {
        return Optional.ofNullable(risks.get(id));
    }

    void identified(ItemId id, LocalDate on) {
        risks.put(id, new Known(on, false, false));
    }

    /** A risk looked at again is open again: what was accepted was its size then. */
    void reviewed(ItemId id) {
        risks.computeIfPresent(id, (same, known) -> new Known(known.identifiedOn(), false, false));
    }

    void accepted(ItemId id) {
        risks.computeIfPresent(id, (same, known) -> new Known(known.identifiedOn(), true, false));
    }

    void closed(ItemId id) {
        risks.computeIfPresent(id, (same, known) -> new Known(known.identifiedOn(), known.accepted(), true));
    }
}
