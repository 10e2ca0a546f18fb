package org.milepost.api.strategy;

import java.util.List;

/** How often a plan's progress is looked at, and by whom. */
public record Monitoring(Cadence cadence, List<Party> by) {
    public Monitoring {
        by = List.copyOf(by);
    }
}
