package org.milepost.query.growth;

import java.util.List;
import java.util.stream.Stream;
import org.milepost.api.RecordedEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.query.View;

/** The dates of the professional growth of a school's headteachers: a handful a year. */
public final class GrowthView implements View<GrowthView.Known> {

    /** Everything recorded, in its order. */
    public record Known(List<GrowthEvent.ObjectivesSet> objectives, List<GrowthEvent.MidYearReviewed> midYear) {
        static final Known NONE = new Known(List.of(), List.of());
    }

    @Override
    public String name() {
        return "growth";
    }

    @Override
    public Class<Known> type() {
        return Known.class;
    }

    @Override
    public Known initial() {
        return Known.NONE;
    }

    @Override
    public Known apply(Known known, RecordedEvent recorded) {
        return recorded.event() instanceof GrowthEvent event
                ? switch (event) {
                    case GrowthEvent.ObjectivesSet e -> new Known(plus(known.objectives(), e), known.midYear());
                    case GrowthEvent.MidYearReviewed e -> new Known(known.objectives(), plus(known.midYear(), e));
                }
                : known;
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
