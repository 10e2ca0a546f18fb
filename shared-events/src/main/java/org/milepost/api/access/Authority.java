package org.milepost.api.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.milepost.api.Event;
import org.milepost.api.OfKind;
import org.milepost.api.Vocabulary;

/**
 * The authority table: which office may do what with which part of the record. It is one readable file, {@code
 * authority.table} beside this class, that the deciding and the reading side both use.
 */
public final class Authority {
    /** How an address is opened that shows no one row of the table, and what narrows one that does. */
    private static final Set<String> IN_OTHER_WAYS = Set.of("open", "own", "composite", "command", "all");

    private static final String REVIEWS = "reviews";

    private static final Authority TABLE = read();

    /** What a command needs: one of the rights on a row. */
    public record Need(String row, Set<Right> rights) {}

    private final Map<String, Map<Office, Set<Right>>> rows;
    private final Map<String, Need> commands;
    private final Map<String, String> events;
    private final Map<String, String> kinds;
    private final Map<String, String> addresses;

    private Authority(
            Map<String, Map<Office, Set<Right>>> rows,
            Map<String, Need> commands,
            Map<String, String> events,
            Map<String, String> kinds,
            Map<String, String> addresses) {
        this.rows = rows;
        this.commands = commands;
        this.events = events;
        this.kinds = kinds;
        this.addresses = addresses;
    }

    /** The table of this version of Milepost. */
    public static Authority table() {
        return TABLE;
    }

    /** The rows, in the order of the file. */
    public Set<String> rows() {
        return rows.keySet();
    }

    /** What an office may do with a row. */
    public Set<Right> rights(String row, Office office) {
        return known(rows, row, "row").getOrDefault(office, Set.of());
    }

    /** What the command of that name needs. */
    public Need need(String commandName) {
        return known(commands, commandName, "command");
    }

    /** What the command of that name needs, about something of that kind. */
    public Need need(String commandName, Optional<String> kind) {
        Need usual = need(commandName);
        return new Need(rowOfKind(usual.row(), kind), usual.rights());
    }

    /** The row that things of a kind belong to; the row itself, where the kind has none of its own. */
    public String rowOfKind(String row, Optional<String> kind) {
        return kind.flatMap(name -> Optional.ofNullable(kinds.get(row + " " + name)))
                .orElse(row);
    }

    /** The kinds of things of a row that belong to another row. */
    public Set<String> kindsOf(String row) {
        return kinds.keySet().stream()
                .filter(kind -> kind.startsWith(row + " "))
                .map(kind -> kind.substring(row.length() + 1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The row that an event belongs to. */
    public String rowOf(Event event) {
        return rowOfKind(
                rowOfEvent(Vocabulary.nameOf(event)),
                event instanceof OfKind known ? Optional.of(known.ofKind()) : Optional.empty());
    }

    /** The row that an event of that stored name belongs to, leaving aside its kind. */
    public String rowOfEvent(String eventName) {
        return known(events, eventName, "event");
    }

    /**
     * The row of what a strategy names as fulfilling an obligation: an event's stored name, and a kind behind it where only one
     * kind counts. Empty where there is no such event.
     */
    public Optional<String> rowOfEntry(String entry) {
        int space = entry.indexOf(' ');
        return Optional.ofNullable(events.get(space < 0 ? entry : entry.substring(0, space)))
                .map(row -> rowOfKind(row, space < 0 ? Optional.empty() : Optional.of(entry.substring(space + 1))));
    }

    /** The names of all commands in the table. */
    public Set<String> commands() {
        return commands.keySet();
    }

    /** The stored names of all events in the table. */
    public Set<String> events() {
        return events.keySet();
    }

    /**
     * The addresses, each with the row that it shows, or the rows where it shows several kinds of one thing, or one of {@code open}, {@code own}, {@code composite}, {@code
     * command}, and {@code all}: what these mean stands in the file.
     */
    public Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    /** The first office, in the order of the table, that the holdings give and that has one of the rights on the row. */
    public Optional<Office> acting(Iterable<Holding> holdings, Need need) {
        Set<Office> held = EnumSet.noneOf(Office.class);
        holdings.forEach(holding -> held.add(holding.office()));
        return known(rows, need.row(), "row").entrySet().stream()
                .filter(cell -> held.contains(cell.getKey()))
                .filter(cell -> cell.getValue().stream().anyMatch(need.rights()::contains))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** Whether the holdings let their person read the row. */
    public boolean reads(Iterable<Holding> holdings, String row) {
        for (Holding holding : holdings) {
            if (!rights(row, holding.office()).isEmpty() && (!holding.isForReviewsOnly() || isOfReviews(row))) {
                return true;
            }
        }
        return false;
    }

    /** Whether reviews of some kind belong to the row. */
    private boolean isOfReviews(String row) {
        return row.equals(REVIEWS)
                || kinds.entrySet().stream()
                        .anyMatch(kind -> kind.getKey().startsWith(REVIEWS + " ")
                                && kind.getValue().equals(row));
    }

    private static <T> T known(Map<String, T> map, String key, String what) {
        T found = map.get(key);
        if (found == null) {
            throw new IllegalArgumentException("The authority table has no " + what + " '" + key + "'.");
        }
        return found;
    }

    private static Authority read() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Authority.class.getResourceAsStream("authority.table")),
                StandardCharsets.UTF_8))) {
            return new Reader().read(reader.lines().toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Reader {
        private final Map<String, List<Office>> columns = new LinkedHashMap<>();
        private final Map<String, Map<Office, Set<Right>>> rows = new LinkedHashMap<>();
        private final Map<String, Need> commands = new LinkedHashMap<>();
        private final Map<String, String> events = new LinkedHashMap<>();
        private final Map<String, String> kinds = new LinkedHashMap<>();
        private final Map<String, String> addresses = new LinkedHashMap<>();
        private String section = "";
        private List<String> header = List.of();

        Authority read(List<String> lines) {
            for (int i = 0; i < lines.size(); i++) {
                String line = lines.get(i).strip();
                try {
                    if (!line.isEmpty() && !line.startsWith("#")) {
                        take(line);
                    }
                } catch (IllegalArgumentException e) {
                    throw new IllegalStateException("authority.table, line " + (i + 1) + ": " + e.getMessage(), e);
                }
            }
            kinds.forEach((kind, row) -> {
                known(rows, words(kind)[0], "row");
                known(rows, row, "row");
            });
            return new Authority(rows, commands, events, kinds, addresses);
        }

        private void take(String line) {
            switch (line) {
                case "offices", "rows", "kinds", "commands", "events", "addresses" -> section = line;
                default -> {
                    switch (section) {
                        case "offices" -> column(line);
                        case "rows" -> row(line);
                        case "kinds" -> kind(line);
                        case "commands" -> command(line);
                        case "events" -> event(line);
                        default -> address(line);
                    }
                }
            }
        }

        private void column(String line) {
            String[] sides = sides(line);
            once(
                    columns,
                    sides[0],
                    Arrays.stream(words(sides[1])).map(Office::valueOf).toList());
        }

        private void row(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            if (header.isEmpty()) {
                header = cells;
                return;
            }
            if (cells.size() != header.size()) {
                throw new IllegalArgumentException("a row has " + header.size() + " cells.");
            }
            Map<Office, Set<Right>> byOffice = new EnumMap<>(Office.class);
            for (int i = 1; i < cells.size(); i++) {
                Set<Right> rights = rights(cells.get(i));
                if (!rights.isEmpty()) {
                    for (Office office : known(columns, header.get(i), "column")) {
                        byOffice.put(office, rights);
                    }
                }
            }
            once(rows, cells.getFirst(), byOffice);
        }

        private static Set<Right> rights(String cell) {
            Set<Right> rights = EnumSet.noneOf(Right.class);
            if (!cell.equals("-")) {
                for (String letter : words(cell)) {
                    rights.add(Right.of(letter.charAt(0)));
                }
                rights.add(Right.READ);
            }
            return rights;
        }

        private void command(String line) {
            String[] sides = sides(line);
            List<String> words = new ArrayList<>(Arrays.asList(words(sides[1])));
            String row = words.removeFirst();
            known(rows, row, "row");
            once(
                    commands,
                    sides[0],
                    new Need(
                            row,
                            rights(String.join(" ", words)).stream()
                                    .filter(right -> right != Right.READ)
                                    .collect(java.util.stream.Collectors.toUnmodifiableSet())));
        }

        private void kind(String line) {
            String[] sides = sides(line);
            once(kinds, sides[0], sides[1]);
        }

        private void event(String line) {
            String[] sides = sides(line);
            known(rows, sides[1], "row");
            once(events, sides[0], sides[1]);
        }

        private void address(String line) {
            String[] sides = sides(line);
            for (String row : words(sides[1])) {
                if (!IN_OTHER_WAYS.contains(row)) {
                    known(rows, row, "row");
                }
            }
            once(addresses, sides[0], sides[1]);
        }

        private static String[] words(String text) {
            return text.strip().split("\\s+");
        }

        private static String[] sides(String line) {
            String[] sides = line.split("=", 2);
            if (sides.length != 2) {
                throw new IllegalArgumentException("'name = value' is expected.");
            }
            return new String[] {sides[0].strip(), sides[1].strip()};
        }

        private static <T> void once(Map<String, T> map, String key, T value) {
            if (map.put(key, value) != null) {
                throw new IllegalArgumentException("'" + key + "' stands in it twice.");
            }
        }
    }
}
