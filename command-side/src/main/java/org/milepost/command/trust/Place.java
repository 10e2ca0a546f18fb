package org.milepost.command.trust;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionEndEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * One place in a YAML file that a person wrote. Asked for a value it answers a promise of it: whatever is wrong is noted
 * down with line and field, reading goes on, and only whoever builds something from a broken promise gets nothing. So a file
 * tells all its faults at once.
 */
final class Place {
    /** A hundred times a strategy edition's size would be absurd; ten times still reads in a blink. */
    static final int LONGEST_FILE = 512 * 1024;

    /** Our files nest five deep. Beyond this the composer's recursion, not the author, decides what happens. */
    static final int DEEPEST_NESTING = 20;

    private static final int MOST_FAULTS = 100;
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,6})?");

    private final Node node;
    private final int line;
    private final String field;
    private final List<Fault> faults;

    private Place(Node node, int line, String field, List<Fault> faults) {
        this.node = node;
        this.line = line;
        this.field = field;
        this.faults = faults;
    }

    /** Reads a whole file into what its outermost place is expected to be. Bad input is an answer, never an exception. */
    static <T> Reading<T> read(String yaml, Function<Place, Supplier<T>> shape) {
        List<Fault> faults = new ArrayList<>();
        if (yaml.length() > LONGEST_FILE) {
            faults.add(new Fault(1, "", "the file is longer than " + LONGEST_FILE / 1024 + " KB"));
            return new Reading.Faulty<>(faults);
        }
        try {
            LoadSettings settings =
                    LoadSettings.builder().setLabel("file").setUseMarks(true).build();
            refuseTricks(new Parse(settings).parseString(yaml), faults);
            if (faults.isEmpty()) {
                Optional<Node> root = new Compose(settings).composeString(yaml);
                if (root.isPresent()) {
                    Supplier<T> promise = shape.apply(new Place(root.get(), lineOf(root.get()), "", faults));
                    if (faults.isEmpty()) {
                        return new Reading.Ok<>(promise.get());
                    }
                } else {
                    faults.add(new Fault(1, "", "the file is empty"));
                }
            }
        } catch (MarkedYamlEngineException notYaml) {
            faults.add(new Fault(
                    notYaml.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1),
                    "",
                    Stream.of(notYaml.getContext(), notYaml.getProblem())
                            .filter(Objects::nonNull)
                            .collect(Collectors.joining(", ", "this is not YAML: ", ""))));
        } catch (YamlEngineException notYaml) {
            faults.add(new Fault(1, "", "this is not YAML: " + notYaml.getMessage()));
        }
        return new Reading.Faulty<>(faults.stream()
                .sorted(Comparator.comparingInt(Fault::line))
                .distinct()
                .limit(MOST_FAULTS)
                .toList());
    }

    /**
     * Refuses what our files never need and what makes small files explode: anchors and aliases, tags, endless nesting. Done
     * on the flat row of parser events, before anything recurses.
     */
    private static void refuseTricks(Iterable<Event> events, List<Fault> faults) {
        int depth = 0;
        for (Event event : events) {
            int line = event.getStartMark().map(Place::lineOf).orElse(1);
            if (event instanceof AliasEvent
                    || (event instanceof NodeEvent named && named.getAnchor().isPresent())) {
                faults.add(new Fault(
                        line, "", "anchors (&name) and aliases (*name) are not used here: write the value out"));
            } else if (hasTag(event)) {
                faults.add(new Fault(line, "", "tags (!name) are not used here: every value is plain"));
            } else if (event instanceof CollectionStartEvent) {
                depth++;
            } else if (event instanceof CollectionEndEvent) {
                depth--;
            }
            if (depth > DEEPEST_NESTING) {
                faults.add(new Fault(line, "", "nested more than " + DEEPEST_NESTING + " levels deep"));
            }
            if (!faults.isEmpty()) {
                return;
            }
        }
    }

    private static boolean hasTag(Event event) {
        return switch (event) {
            case ScalarEvent scalar -> scalar.getTag().isPresent();
            case CollectionStartEvent collection -> collection.getTag().isPresent();
            default -> false;
        };
    }

    int line() {
        return line;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    /** Notes a fault about this place; the promise it answers cannot be kept. */
    <T> Supplier<T> fault(String because) {
        faults.add(new Fault(line, field, because));
        return () -> {
            throw new Unread();
        };
    }

    Supplier<String> text() {
        return scalar("a text", Function.identity());
    }

    Supplier<Integer> number() {
        return scalar("a whole number", text -> {
            if (!NUMBER.matcher(text).matches()) {
                throw new IllegalArgumentException("'" + text + "' is not a whole number");
            }
            return Integer.valueOf(text);
        });
    }

    Supplier<BigDecimal> decimal() {
        return scalar("a number", text -> {
            if (!DECIMAL.matcher(text).matches()) {
                throw new IllegalArgumentException("'" + text + "' is not a number");
            }
            return new BigDecimal(text);
        });
    }

    Supplier<Boolean> trueOrFalse() {
        return scalar("true or false", text -> switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
        });
    }

    Supplier<LocalDate> date() {
        return scalar("a date", Place::dateIn);
    }

    <E extends Enum<E>> Supplier<E> oneOf(Class<E> type) {
        return scalar(
                "one word",
                text -> Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new IllegalArgumentException("'" + text + "' is unknown; it is one of "
                                + Arrays.toString(type.getEnumConstants()))));
    }

    /** A single value, in words that {@code parse} understands; what it says when it refuses becomes the fault. */
    <T> Supplier<T> scalar(String expected, Function<String, T> parse) {
        if (!(node instanceof ScalarNode scalar)) {
            return fault("is " + kind() + " where " + expected + " is expected");
        }
        if (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isBlank()) {
            return fault("is empty");
        }
        try {
            T value = parse.apply(scalar.getValue().strip());
            return () -> value;
        } catch (IllegalArgumentException refused) {
            return fault(String.valueOf(refused.getMessage()));
        }
    }

    <T> Supplier<List<T>> list(Function<Place, Supplier<T>> item) {
        if (!(node instanceof SequenceNode sequence)) {
            return fault("is " + kind() + " where a list is expected");
        }
        List<Supplier<T>> promises = new ArrayList<>();
        for (Node child : sequence.getValue()) {
            promises.add(item.apply(new Place(child, lineOf(child), field + "[" + promises.size() + "]", faults)));
        }
        return () -> promises.stream().map(Supplier::get).toList();
    }

    /** A mapping whose keys are dates rather than field names. */
    <T> Supplier<List<T>> byDate(Function<LocalDate, Function<Place, Supplier<T>>> entry) {
        if (!(node instanceof MappingNode mapping)) {
            return fault("is " + kind() + " where 'date: name' lines are expected");
        }
        List<Supplier<T>> promises = new ArrayList<>();
        entries(mapping).forEach((key, place) -> {
            try {
                promises.add(entry.apply(dateIn(key)).apply(place));
            } catch (IllegalArgumentException refused) {
                promises.add(place.fault(String.valueOf(refused.getMessage())));
            }
        });
        return () -> promises.stream().map(Supplier::get).toList();
    }

    /** A mapping with these fields and no others. */
    Fields fields(String... known) {
        if (!(node instanceof MappingNode mapping)) {
            fault("is " + kind() + " where the fields " + String.join(", ", known) + " are expected");
            return new Fields(Map.of(), false);
        }
        Map<String, Place> entries = entries(mapping);
        entries.forEach((name, place) -> {
            if (!Arrays.asList(known).contains(name)) {
                place.fault("is not a field here; known are " + String.join(", ", new TreeSet<>(Arrays.asList(known))));
            }
        });
        return new Fields(entries, true);
    }

    /** Builds what this place describes now, so that what the thing's own rules refuse is told with this line as well. */
    <T> Supplier<T> build(Supplier<T> construction) {
        return build(construction, this::fault);
    }

    private static <T> Supplier<T> build(Supplier<T> construction, Function<String, Supplier<T>> refusal) {
        try {
            T built = construction.get();
            return () -> built;
        } catch (Unread alreadyTold) {
            return () -> {
                throw alreadyTold;
            };
        } catch (IllegalArgumentException refused) {
            return refusal.apply(String.valueOf(refused.getMessage()));
        }
    }

    private Map<String, Place> entries(MappingNode mapping) {
        Map<String, Place> entries = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Node key = tuple.getKeyNode();
            String name = key instanceof ScalarNode scalar ? scalar.getValue() : "?";
            String path = field.isEmpty() ? name : field + "." + name;
            // A value may start lines below its name; the name's line is where its author looks.
            Place place = new Place(tuple.getValueNode(), lineOf(key), path, faults);
            if (entries.putIfAbsent(name, place) != null) {
                place.fault("stands there twice");
            }
        }
        return entries;
    }

    private String kind() {
        return switch (node) {
            case MappingNode mapping -> "a group of fields";
            case SequenceNode sequence -> "a list";
            default -> "a single value";
        };
    }

    static LocalDate dateIn(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException notADate) {
            throw new IllegalArgumentException("'" + text + "' is not a date (such as 2026-02-13)", notADate);
        }
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(Place::lineOf).orElse(1);
    }

    private static int lineOf(Mark mark) {
        return mark.getLine() + 1;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%s (line %d)", field, line);
    }

    /** The fields of one mapping. */
    final class Fields {
        private final Map<String, Place> entries;
        private final boolean readable;

        private Fields(Map<String, Place> entries, boolean readable) {
            this.entries = entries;
            this.readable = readable;
        }

        /** Whether these are fields at all; where they are not, that has been told already. */
        boolean readable() {
            return readable;
        }

        boolean has(String name) {
            return entries.containsKey(name);
        }

        <T> Supplier<T> required(String name, Function<Place, Supplier<T>> shape) {
            Place place = entries.get(name);
            if (place != null) {
                return shape.apply(place);
            }
            // Said once for the whole mapping where there is no mapping at all.
            return readable
                    ? at(name).fault("is missing")
                    : () -> {
                        throw new Unread();
                    };
        }

        <T> Supplier<Optional<T>> optional(String name, Function<Place, Supplier<T>> shape) {
            Place place = entries.get(name);
            if (place == null) {
                return Optional::empty;
            }
            Supplier<T> promise = shape.apply(place);
            return () -> Optional.of(promise.get());
        }

        /** A list that may be left out, and is empty then. */
        <T> Supplier<List<T>> listIfAny(String name, Function<Place, Supplier<T>> item) {
            Supplier<Optional<List<T>>> promise = optional(name, place -> place.list(item));
            return () -> promise.get().orElse(List.of());
        }

        /** As {@link Place#build}; what is refused is told at the field it is about, if the file has it. */
        <T> Supplier<T> build(Supplier<T> construction) {
            return Place.build(construction, this::refusedBy);
        }

        /** Our types say "field: what is wrong". */
        private <T> Supplier<T> refusedBy(String message) {
            int colon = message.indexOf(": ");
            Place place = colon < 0 ? null : entries.get(message.substring(0, colon));
            return place == null ? fault(message) : place.fault(message.substring(colon + 2));
        }

        /** The place of a field, or where it would stand. */
        Place at(String name) {
            Place place = entries.get(name);
            return place == null ? new Place(node, line, field.isEmpty() ? name : field + "." + name, faults) : place;
        }
    }

    /** A promise that cannot be kept, because a fault was noted where it was made. Never leaves this file's readers. */
    static final class Unread extends RuntimeException {
        Unread() {
            super("a fault was noted", null, false, false);
        }
    }
}
