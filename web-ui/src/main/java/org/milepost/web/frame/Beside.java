package org.milepost.web.frame;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.comparison.Comparison;
import org.milepost.api.comparison.ComparisonQuery.ComparisonOfSchool;
import org.milepost.api.comparison.ComparisonQuery.ComparisonOfTrust;
import org.milepost.api.phase.PhaseBoard;
import org.milepost.api.phase.PhaseQuery.BoardOf;
import org.milepost.edge.messages.Asker;
import org.milepost.web.frame.Frame.Control;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Frames.TrustPage;
import org.milepost.web.words.Say;

/**
 * What is different on a page beside the day it is compared with: the events that count for the one and not for the other, in
 * words, above whatever the page shows.
 *
 * @param told how many there are
 * @param lines the first of them
 * @param more how many are not shown, and where they stand
 * @param without the page without it
 */
public record Beside(String told, List<String> lines, Optional<String> more, String timeline, String without) {
    /** As many as are read before the page itself. */
    private static final int MOST = 20;

    /** So many are shown without being asked for. */
    private static final int FEW = 6;

    public Beside {
        lines = List.copyOf(lines);
    }

    /** Whether there are so few that they are shown at once. */
    public boolean isShort() {
        return lines.size() <= FEW;
    }

    static Optional<Beside> ofSchool(
            SchoolPage page, SchoolId school, Dates dates, Control control, Asker asker, ActorId reader) {
        return dates.compare()
                .map(day -> of(
                        asker.ask(
                                new ComparisonOfSchool(school, dates.asOfAnywhere(), dates.asOf(day), page.about()),
                                reader),
                        Map.of(),
                        day,
                        SchoolPage.TIMELINE.of(school),
                        control,
                        dates));
    }

    static Optional<Beside> ofTrust(
            TrustPage page, TrustId trust, Dates dates, Control control, Asker asker, ActorId reader) {
        return dates.compare()
                .map(day -> of(
                        asker.ask(
                                new ComparisonOfTrust(trust, dates.asOfAnywhere(), dates.asOf(day), page.about()),
                                reader),
                        asker.ask(new BoardOf(trust, dates.asOfAnywhere()), reader).schools().stream()
                                .collect(Collectors.toMap(PhaseBoard.Row::school, PhaseBoard.Row::name)),
                        day,
                        TrustPage.TIMELINE.of(trust),
                        control,
                        dates));
    }

    private static Beside of(
            Comparison comparison,
            Map<SchoolId, String> names,
            LocalDate day,
            String timeline,
            Control control,
            Dates dates) {
        List<String> lines = new ArrayList<>();
        comparison.changes().stream()
                .limit(MOST)
                .forEach(change -> lines.add(Say.day(change.effectiveOn()) + ": "
                        + change.school()
                                .map(school -> names.getOrDefault(school, ""))
                                .filter(name -> !name.isEmpty())
                                .map(name -> name + ". ")
                                .orElse("")
                        + change.sentence()));
        long hidden = comparison.total() - lines.size();
        LocalDate on = comparison.moment().on();
        LocalDate first = day.isBefore(on) ? day : on;
        LocalDate last = day.isBefore(on) ? on : day;
        Map<String, String> between = new LinkedHashMap<>();
        between.put("from", first.toString());
        between.put("to", last.toString());
        Map<String, String> kept = new LinkedHashMap<>(dates.parameters());
        kept.remove(Dates.COMPARE);
        control.carried().forEach(each -> kept.put(each.name(), each.value()));
        return new Beside(
                lines.isEmpty()
                        ? "Nothing that this page is about is different from " + Say.day(day) + "."
                        : Say.count(comparison.total(), "event makes", "events make") + " the difference to "
                                + Say.day(day) + ".",
                lines,
                hidden > 0 ? Optional.of("And " + Say.count(hidden, "more.", "more.")) : Optional.empty(),
                Dates.address(timeline, between),
                Dates.address(control.path(), kept));
    }
}
