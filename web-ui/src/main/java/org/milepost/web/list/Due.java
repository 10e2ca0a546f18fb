package org.milepost.web.list;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyState;
import org.milepost.api.strategy.Party;
import org.milepost.edge.http.Asked;
import org.milepost.web.frame.Dates;
import org.milepost.web.list.Listing.Cell;
import org.milepost.web.list.Listing.Row;
import org.milepost.web.list.Listing.Table;
import org.milepost.web.words.Say;

/** Duties as a list: what is late first, then what is due, then what comes; or a month of them, day by day. */
final class Due {
    static final String OWNER = "owner";
    static final String MONTH = "month";
    private static final int MOST_MET = 30;

    private Due() {}

    /**
     * What the reader wants of it.
     *
     * @param owner whose duties only
     * @param month one month only, day by day
     */
    record Wanted(Optional<Party> owner, Optional<YearMonth> month) {

        /** As the address says. */
        static Wanted of(Asked asked) {
            return new Wanted(
                    asked.text(OWNER)
                            .map(name -> Arrays.stream(Party.values())
                                    .filter(party -> party.name().equals(name))
                                    .findFirst()
                                    .orElseThrow(() -> Asked.malformed(OWNER, "Nobody is called '" + name + "'."))),
                    asked.text(MONTH).map(text -> {
                        try {
                            return YearMonth.parse(text);
                        } catch (DateTimeParseException e) {
                            throw Asked.malformed(MONTH, "'month' is a month such as 2026-11.");
                        }
                    }));
        }

        Map<String, String> parameters() {
            Map<String, String> said = new LinkedHashMap<>();
            owner.ifPresent(party -> said.put(OWNER, party.name()));
            month.ifPresent(each -> said.put(MONTH, each.toString()));
            return said;
        }
    }

    /**
     * Makes it.
     *
     * @param all every duty of the school year
     * @param path the page's address
     * @param toCome how many of those to come are shown
     * @param school whose it is, with the way there; nobody's on the page of one school
     * @param fulfilled the way to the event that fulfilled one
     */
    static Listing listing(
            List<Duty> all,
            Wanted wanted,
            String path,
            Dates dates,
            int toCome,
            Function<Duty, Optional<Cell>> school,
            Function<Duty, String> fulfilled) {
        List<Duty> duties = all.stream()
                .filter(duty -> wanted.owner().map(duty.owedBy()::contains).orElse(true))
                .toList();
        Listing shown = wanted.month()
                .map(month -> ofMonth(duties, month, school, fulfilled))
                .orElseGet(() -> byUrgency(duties, toCome, school, fulfilled));
        return new Listing(
                wanted.owner().map(party -> "Owed by the " + party.words()).orElse(""),
                shown.title(),
                shown.lead(),
                shown.buttons(),
                shown.choices(),
                Optional.of(filter(all, wanted, path, dates)),
                shown.tables());
    }

    private static Listing.Filter filter(List<Duty> all, Wanted wanted, String path, Dates dates) {
        List<Listing.Option> owners = new ArrayList<>();
        owners.add(new Listing.Option("", "Anybody", wanted.owner().isEmpty()));
        all.stream()
                .flatMap(duty -> duty.owedBy().stream())
                .distinct()
                .sorted()
                .forEach(party -> owners.add(new Listing.Option(
                        party.name(),
                        Say.capital(party.words()),
                        wanted.owner().filter(party::equals).isPresent())));
        List<Listing.Option> months = new ArrayList<>();
        months.add(new Listing.Option(
                "", "The whole year, overdue first", wanted.month().isEmpty()));
        Stream.concat(all.stream().flatMap(duty -> duty.to().stream()).map(YearMonth::from), wanted.month().stream())
                .distinct()
                .sorted()
                .forEach(month -> months.add(new Listing.Option(
                        month.toString(),
                        Say.month(month),
                        wanted.month().filter(month::equals).isPresent())));
        return new Listing.Filter(
                path,
                List.of(new Listing.Pick(OWNER, "Owed by", owners), new Listing.Pick(MONTH, "Due in", months)),
                dates.parameters());
    }

    /** A month, day by day: what ends on each. */
    private static Listing ofMonth(
            List<Duty> duties,
            YearMonth month,
            Function<Duty, Optional<Cell>> school,
            Function<Duty, String> fulfilled) {
        Map<LocalDate, List<Duty>> days = duties.stream()
                .filter(duty ->
                        duty.to().map(YearMonth::from).filter(month::equals).isPresent())
                .collect(Collectors.groupingBy(duty -> duty.to().orElseThrow(), TreeMap::new, Collectors.toList()));
        List<Table> tables = new ArrayList<>();
        days.forEach((day, those) ->
                tables.add(table("By " + Say.weekday(day), "", Optional.empty(), those, school, fulfilled)));
        if (tables.isEmpty()) {
            tables.add(new Table(
                    "The month",
                    "No duty ends in this month. Choose another month, or the whole year.",
                    Optional.empty(),
                    List.of(),
                    List.of()));
        }
        List<Duty> ending = days.values().stream().flatMap(List::stream).toList();
        return new Listing(
                "",
                "What is due",
                Say.count(ending.size(), "duty ends", "duties end") + " in " + Say.month(month) + ": "
                        + in(ending, DutyState.MISSED).size() + " missed, "
                        + in(ending, DutyState.DUE).size() + " due now, "
                        + in(ending, DutyState.NOT_YET_DUE).size() + " to come, "
                        + (in(ending, DutyState.MET).size()
                                + in(ending, DutyState.MET_LATE).size()) + " met.",
                List.of(),
                tables);
    }

    private static Listing byUrgency(
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
        tables.add(table(
                "Due now",
                "Nothing is due just now. What is due follows from the strategy, the school's band and the term dates.",
                Optional.empty(),
                due,
                school,
                fulfilled));
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
