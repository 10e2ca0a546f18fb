package org.milepost.query.ect;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.ect.EctEvent.EctProgrammeBegun;
import org.milepost.api.ect.EctEvent.EctProgrammeEnded;
import org.milepost.api.ect.EctEvent.EctProgrammeReviewed;
import org.milepost.query.View;

/** A school's programmes for early career teachers, in the order of recording. */
public final class EctView implements View<EctView.Known> {

    /** Everything so far. */
    public record Known(List<Entry> programmes) {
        static final Known NONE = new Known(List.of());

        private Known with(ItemId programme, UnaryOperator<Entry> change) {
            return new Known(programmes.stream()
                    .map(entry -> entry.begun().programme().equals(programme) ? change.apply(entry) : entry)
                    .toList());
        }
    }

    /** One programme. */
    public record Entry(
            EctProgrammeBegun begun,
            List<EctProgrammeReviewed> reviews,
            Optional<EctProgrammeEnded> ended,
            String event) {}

    @Override
    public String name() {
        return "ect";
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
        return recorded.event() instanceof EctEvent event
                ? switch (event) {
                    case EctProgrammeBegun e ->
                        new Known(plus(known.programmes(), new Entry(e, List.of(), Optional.empty(), recorded.id())));
                    case EctProgrammeReviewed e ->
                        known.with(
                                e.programme(),
                                entry -> new Entry(
                                        entry.begun(), plus(entry.reviews(), e), entry.ended(), entry.event()));
                    case EctProgrammeEnded e ->
                        known.with(
                                e.programme(),
                                entry -> new Entry(entry.begun(), entry.reviews(), Optional.of(e), entry.event()));
                }
                : known;
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
