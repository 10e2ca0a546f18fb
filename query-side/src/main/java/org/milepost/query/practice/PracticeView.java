package org.milepost.query.practice;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.practice.PracticeEvent.PracticeOutcomeRecorded;
import org.milepost.api.practice.PracticeEvent.PracticeShared;
import org.milepost.api.practice.PracticeEvent.PracticeTakenUp;
import org.milepost.api.practice.PracticeEvent.SupportLinkAgreed;
import org.milepost.api.practice.PracticeEvent.SupportLinkEnded;
import org.milepost.query.View;

/** What a school shares, has taken up, and gets from other schools, in the order of recording. */
public final class PracticeView implements View<PracticeView.Known> {

    /** Everything so far. */
    public record Known(List<Shared> shared, List<Uptake> takenUp, List<Link> links) {
        static final Known NONE = new Known(List.of(), List.of(), List.of());
    }

    /** Practice shared, and the event that says so. */
    public record Shared(PracticeShared said, String event) {}

    /** Practice taken up, with what came of it, each time it was said. */
    public record Uptake(PracticeTakenUp said, List<PracticeOutcomeRecorded> outcomes, String event) {
        /** What came of it by a day, as said last. */
        Optional<PracticeOutcomeRecorded> outcomeOn(LocalDate day) {
            return outcomes.stream()
                    .filter(outcome -> !outcome.effectiveOn().isAfter(day))
                    .reduce((earlier, later) -> later);
        }
    }

    /** Support from another school. */
    public record Link(SupportLinkAgreed agreed, Optional<SupportLinkEnded> ended) {
        /** Its end, where it has ended by a day. */
        Optional<SupportLinkEnded> endedOn(LocalDate day) {
            return ended.filter(event -> !event.effectiveOn().isAfter(day));
        }
    }

    @Override
    public String name() {
        return "practices";
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
        return recorded.event() instanceof PracticeEvent event ? after(known, event, recorded.id()) : known;
    }

    private static Known after(Known known, PracticeEvent event, String id) {
        return switch (event) {
            case PracticeShared e -> new Known(plus(known.shared(), new Shared(e, id)), known.takenUp(), known.links());
            case PracticeTakenUp e ->
                new Known(known.shared(), plus(known.takenUp(), new Uptake(e, List.of(), id)), known.links());
            case PracticeOutcomeRecorded e ->
                new Known(
                        known.shared(),
                        uptake(
                                known.takenUp(),
                                e.uptake(),
                                found -> new Uptake(found.said(), plus(found.outcomes(), e), found.event())),
                        known.links());
            case SupportLinkAgreed e ->
                new Known(known.shared(), known.takenUp(), plus(known.links(), new Link(e, Optional.empty())));
            case SupportLinkEnded e ->
                new Known(
                        known.shared(),
                        known.takenUp(),
                        known.links().stream()
                                .map(link -> link.agreed().link().equals(e.link())
                                        ? new Link(link.agreed(), Optional.of(e))
                                        : link)
                                .toList());
        };
    }

    private static List<Uptake> uptake(List<Uptake> all, ItemId id, UnaryOperator<Uptake> change) {
        return all.stream()
                .map(uptake -> uptake.said().uptake().equals(id) ? change.apply(uptake) : uptake)
                .toList();
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
