package org.milepost.web.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyState;
import org.milepost.api.strategy.Party;
import org.milepost.web.list.Listing.Cell;
import org.milepost.web.list.Listing.Row;
import org.milepost.web.list.Listing.Table;
import org.milepost.web.words.Say;

/** Duties as a list: what is late first, then what is due, then what comes. */
final class Due {
    private static final int MOST_MET = 30;

    private Due() {}

    /**
     * Makes it.
     *
     * @param toCome how many of those to come are shown
     * @param school whose it is, with the way there; nobody's on the page of one school
     * @param fulfilled the way to the event that fulfilled one
     */
    static Listing listing(
            List<Duty> duties, int toCome, Function<Duty, Optional<Cell>> school, Function<Duty, String> fulfilled) {
        List<Duty> missed = in(duties, DutyState.MISSED);
        List<Duty> due = in(duties, DutyState.DUE);
        List<Duty> later = in(duties, DutyState.NOT_YET_DUE);
        List<Duty> met = new ArrayList<>(in(duties, DutyState.MET));
        List<Duty> late = in(duties, DutyState.MET_LATE);
        met.addAll(late);
        met.sort(Comparator.comparing((Duty duty) -> duty.metOn().orElse(duty.from()))
                .reversed());
        List<Table> tables = new ArrayList<>();
        if (!missed.isEmpty()) {
            tables.add(table("Missed", "", Optional.empty(), missed, school, fulfilled));
        }
        tables.add(table("Due now", "Nothing is due just now.", Optional.empty(), due, school, fulfilled));
        tables.add(table(
                "To come",
                "Nothing more is to come in this school year.",
                later.size() > toCome
                        ? Optional.of("The next " + toCome + " of " + later.size() + ".")
                        : Optional.empty(),
                later.stream().limit(toCome).toList(),
                school,
                fulfilled));
        if (!met.isEmpty()) {
            tables.add(table(
                    "Met",
                    "",
                    met.size() > MOST_MET
                            ? Optional.of("The latest " + MOST_MET + " of " + met.size() + ".")
                            : Optional.empty(),
                    met.stream().limit(MOST_MET).toList(),
                    school,
                    fulfilled));
        }
        return new Listing(
                "",
                "What is due",
                "In this school year: " + missed.size() + " missed, " + due.size() + " due now, " + later.size()
                        + " to come, " + met.size() + " met"
                        + (late.isEmpty() ? "" : ", " + late.size() + " of them late")
                        + ".",
                List.of(),
                tables);
    }

    private static List<Duty> in(List<Duty> duties, DutyState state) {
        return duties.stream().filter(duty -> duty.state() == state).toList();
    }

    private static Table table(
            String heading,
            String empty,
            Optional<String> legend,
            List<Duty> duties,
            Function<Duty, Optional<Cell>> school,
            Function<Duty, String> fulfilled) {
        List<Row> rows = new ArrayList<>();
        boolean schools = false;
        for (Duty duty : duties) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.of(duty.title())
                    .with(
                            duty.why().assumed().isEmpty()
                                    ? ""
                                    : "Assumed: " + duty.why().assumed().getFirst()));
            Optional<Cell> whose = school.apply(duty);
            schools |= whose.isPresent();
            whose.ifPresent(cells::add);
            cells.add(Cell.of(parties(duty.owedBy()))
                    .with(duty.owedTo().isEmpty() ? "" : "to " + parties(duty.owedTo())));
            cells.add(Cell.of(Say.shortDay(duty.from())
                    + duty.to().map(day -> " to " + Say.shortDay(day)).orElse(" on")));
            cells.add(state(duty, fulfilled));
            rows.add(new Row(cells));
        }
        return new Table(
                heading,
                empty,
                legend,
                schools
                        ? List.of("Duty", "School", "Owed by", "Between", "How it stands")
                        : List.of("Duty", "Owed by", "Between", "How it stands"),
                rows);
    }

    private static Cell state(Duty duty, Function<Duty, String> fulfilled) {
        String words = Say.capital(duty.state().words())
                + duty.metOn().map(day -> ", " + Say.shortDay(day)).orElse("");
        Cell cell = duty.event().isPresent() ? Cell.to(words, fulfilled.apply(duty)) : Cell.of(words);
        return cell.in(duty.state() == DutyState.MISSED ? "missed" : duty.state() == DutyState.MET ? "met" : "")
                .with(duty.count()
                        .map(count -> Say.number(count.done()) + " of " + Say.number(count.owed()))
                        .orElse(""));
    }

    /** Who owes, or is owed. */
    static String parties(List<Party> parties) {
        return parties.isEmpty()
                ? "–"
                : Say.capital(parties.stream().map(Party::words).collect(Collectors.joining(", ")));
    }
}
