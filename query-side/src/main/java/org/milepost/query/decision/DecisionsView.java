package org.milepost.query.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decision;
import org.milepost.api.Event;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.Vocabulary;
import org.milepost.api.decision.Decisions;
import org.milepost.query.View;
import org.milepost.query.timeline.Telling;

/** Every decision about the school, in the order of recording. */
public final class DecisionsView implements View<DecisionsView.Register> {

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
    public Register apply(Register register, RecordedEvent recorded) {
        Event event = recorded.event();
        Telling after = register.telling().after(event);
        if (event instanceof Decision decision) {
            List<Decisions.Entry> entries = new ArrayList<>(register.entries());
            entries.add(entry(recorded, decision, register.telling().sentence(event)));
            return new Register(after, entries);
        }
        return after.equals(register.telling()) ? register : new Register(after, register.entries());
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
                decision.decided().enteredFrom().isPresent(),
                recorded.recordedAt(),
                recorded.actor());
    }
}
