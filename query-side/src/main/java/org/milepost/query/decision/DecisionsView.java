package org.milepost.query.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.Decision;
import org.milepost.api.OfContent;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.Vocabulary;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.decision.Decisions;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.query.YearlyView;
import org.milepost.query.timeline.Telling;

/**
 * Every decision about the school. Placements are kept apart from the rest, in the order of recording, because what is said of
 * one names the band before it.
 */
public final class DecisionsView implements YearlyView<DecisionsView.Register> {
    private static final String PLACEMENTS = "placements";

    /** The decisions so far, and what the next sentence needs to know of what was. */
    public record Register(Telling telling, List<Decisions.Entry> entries) {
        static final Register NONE = new Register(Telling.BEGINNING, List.of());
    }

    @Override
    public String name() {
        return "decisions";
    }

    @Override
    public Class<Register> type() {
        return Register.class;
    }

    @Override
    public Register initial() {
        return Register.NONE;
    }

    @Override
    public Optional<String> part(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case SchoolPlaced placed -> Optional.of(PLACEMENTS);
            case Decision decision -> YearlyView.super.part(recorded);
            default -> Optional.empty();
        };
    }

    @Override
    public List<String> parts(SchoolYear first, SchoolYear last) {
        return Stream.concat(Stream.of(PLACEMENTS), YearlyView.super.parts(first, last).stream())
                .toList();
    }

    @Override
    public Register join(Register earlier, Register later) {
        return new Register(
                earlier.telling(),
                Stream.concat(earlier.entries().stream(), later.entries().stream())
                        .toList());
    }

    @Override
    public Register apply(Register register, RecordedEvent recorded) {
        if (!(recorded.event() instanceof Decision decision)) {
            return register;
        }
        List<Decisions.Entry> entries = new ArrayList<>(register.entries());
        entries.add(entry(recorded, decision, register.telling().sentence(recorded.event())));
        return new Register(register.telling().after(recorded.event()), entries);
    }

    static Decisions.Entry entry(RecordedEvent recorded, Decision decision, String sentence) {
        StreamId stream = recorded.event().stream();
        return new Decisions.Entry(
                recorded.id(),
                Vocabulary.nameOf(recorded.event()),
                stream instanceof SchoolId school ? Optional.of(school) : Optional.empty(),
                recorded.sequence(),
                sentence,
                decision.effectiveOn(),
                decision.decided(),
                recorded.event() instanceof OfContent content ? Optional.of(content.contentHash()) : Optional.empty(),
                decision.decided().enteredFrom().isPresent(),
                recorded.recordedAt(),
                recorded.actor());
    }
}
