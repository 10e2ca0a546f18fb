package org.milepost.query.obligation;

import java.util.List;
import java.util.Optional;
import org.milepost.api.RecordedEvent;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.query.View;

/**
 * What was done at the school that may fulfil a duty, in one part for each school year. What opens and closes something, and
 * may matter for years, is in {@link StandingView}.
 */
public final class FactsView implements View<FactsView.Happened> {
    /** Facts in the order of recording. */
    public record Happened(List<Fact> facts) {
        static final Happened NOTHING = new Happened(List.of());

        public Happened {
            facts = List.copyOf(facts);
        }

        Happened and(List<Fact> more) {
            if (more.isEmpty()) {
                return this;
            }
            Fact[] all = facts.toArray(new Fact[facts.size() + more.size()]);
            for (int i = 0; i < more.size(); i++) {
                all[facts.size() + i] = more.get(i);
            }
            return new Happened(List.of(all));
        }
    }

    @Override
    public String name() {
        return "facts";
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
        return FactsOf.school(recorded).stream()
                .findFirst()
                .filter(fact -> fact.item().isEmpty())
                .map(fact -> View.part(SchoolYear.of(fact.on())));
    }

    @Override
    public Happened apply(Happened happened, RecordedEvent recorded) {
        return happened.and(FactsOf.school(recorded));
    }
}
