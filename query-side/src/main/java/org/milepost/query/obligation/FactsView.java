package org.milepost.query.obligation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.RecordedEvent;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.query.View;

/**
 * What happened at the school that may fulfil a duty: in one part for each school year, and what opens and closes something,
 * which may matter for years, in a part of its own.
 */
public final class FactsView implements View<FactsView.Happened> {
    /** The part of what opens and closes something. */
    static final String STANDING = "";

    /** Facts in the order of recording. */
    public record Happened(List<Fact> facts) {
        static final Happened NOTHING = new Happened(List.of());

        public Happened {
            facts = List.copyOf(facts);
        }
    }

    /** The part of what happened in a school year. */
    static String part(SchoolYear year) {
        return year.toString().replace('/', '-');
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
                .map(fact -> fact.item().isPresent() ? STANDING : part(SchoolYear.of(fact.on())));
    }

    @Override
    public Happened apply(Happened happened, RecordedEvent recorded) {
        List<Fact> more = FactsOf.school(recorded);
        return more.isEmpty()
                ? happened
                : new Happened(
                        Stream.concat(happened.facts().stream(), more.stream()).toList());
    }
}
