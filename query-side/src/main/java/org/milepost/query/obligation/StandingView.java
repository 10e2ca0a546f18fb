package org.milepost.query.obligation;

import java.util.List;
import java.util.Optional;
import org.milepost.api.RecordedEvent;
import org.milepost.query.YearlyView;
import org.milepost.query.obligation.FactsView.Happened;

/** What opened, changed or closed something at the school, which may be owed for years: a RAP, an ECT programme, a meeting day. */
public final class StandingView implements YearlyView<Happened> {

    @Override
    public String name() {
        return "standing";
    }

    @Override
    public Class<Happened> type() {
        return Happened.class;
    }

    @Override
    public Happened initial() {
        return Happened.NOTHING;
    }

    @Override
    public Optional<String> part(RecordedEvent recorded) {
        return facts(recorded).isEmpty() ? Optional.empty() : YearlyView.super.part(recorded);
    }

    @Override
    public Happened apply(Happened happened, RecordedEvent recorded) {
        return happened.and(facts(recorded));
    }

    @Override
    public Happened join(Happened earlier, Happened later) {
        return earlier.and(later.facts());
    }

    private static List<Fact> facts(RecordedEvent recorded) {
        return FactsOf.school(recorded).stream()
                .filter(fact -> fact.item().isPresent())
                .toList();
    }
}
