package org.milepost.api.metrics;

import java.util.Optional;
import org.milepost.api.Note;
import org.milepost.api.catalogue.KeyMetric.Unit;

/**
 * One metric of one week as it stands in the record, with the unit and the target of the catalogue in force that week: what
 * a school was measured by is never recomputed with a newer catalogue.
 *
 * @param metric the metric's code
 * @param confirmed whether it lies outside the plausible range and the school said that it is right
 */
public record MetricReading(
        String metric, Unit unit, Figure figure, Optional<Target> target, boolean confirmed, Optional<Note> note) {

    /** Whether it was on target; empty where the trust aimed at no figure. */
    public Optional<Boolean> onTarget() {
        return target.flatMap(aim -> aim.metBy(figure, unit));
    }
}
