package org.milepost.web.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What somebody filled in, by the path of each field: {@code objectives.0.dueOn}. */
public final class Sent {
    private static final int MOST_ROWS = 60;

    private final Map<String, List<String>> values = new LinkedHashMap<>();

    /** Nothing yet. */
    public Sent() {}

    /** As the browser sent it. */
    public static Sent of(Map<String, String[]> parameters) {
        Sent sent = new Sent();
        parameters.forEach((name, all) -> sent.values.put(name, new ArrayList<>(List.of(all))));
        return sent;
    }

    /** Whether there is anything in a field. */
    public boolean has(String path) {
        return !text(path).isEmpty();
    }

    /** What stands in a field. */
    public String text(String path) {
        List<String> all = values.getOrDefault(path, List.of());
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    /** What is ticked. */
    public List<String> all(String path) {
        return values.getOrDefault(path, List.of()).stream()
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** Fills in a field. */
    public void put(String path, String value) {
        values.put(path, new ArrayList<>(List.of(value)));
    }

    /** Fills in several values. */
    public void putAll(String path, List<String> all) {
        values.put(path, new ArrayList<>(all));
    }

    /** Leaves a field and everything in it out. */
    public void drop(String path) {
        values.keySet().removeIf(key -> key.equals(path) || key.startsWith(path + "."));
    }

    /** Whether anything below a path was sent, empty or not. */
    public boolean mentions(String path) {
        return values.keySet().stream().anyMatch(key -> key.equals(path) || key.startsWith(path + "."));
    }

    /** How many rows there are below a path. */
    public int rows(String path) {
        return indices(path).stream()
                .reduce((first, second) -> second)
                .map(last -> last + 1)
                .orElse(0);
    }

    /** Moves rows together, so that none is missing in between. */
    public void closeUp(String path, java.util.function.Predicate<String> isBlank) {
        int kept = 0;
        for (int index : indices(path)) {
            String row = path + "." + index;
            if (isBlank.test(row)) {
                drop(row);
            } else {
                if (kept != index) {
                    move(row, path + "." + kept);
                }
                kept++;
            }
        }
    }

    /** Everything, by path. */
    public Map<String, List<String>> everything() {
        return Map.copyOf(values);
    }

    private void move(String from, String to) {
        Map<String, List<String>> moved = new LinkedHashMap<>();
        values.forEach((key, all) -> {
            if (key.equals(from) || key.startsWith(from + ".")) {
                moved.put(to + key.substring(from.length()), all);
            }
        });
        drop(from);
        values.putAll(moved);
    }

    private SortedSet<Integer> indices(String path) {
        TreeSet<Integer> indices = new TreeSet<>();
        for (String key : values.keySet()) {
            index(path, key).ifPresent(indices::add);
        }
        return indices;
    }

    private static Optional<Integer> index(String path, String key) {
        if (!key.startsWith(path + ".")) {
            return Optional.empty();
        }
        String rest = key.substring(path.length() + 1);
        int dot = rest.indexOf('.');
        String number = dot < 0 ? rest : rest.substring(0, dot);
        return number.matches("\\d{1,2}")
                ? Optional.of(Integer.parseInt(number)).filter(found -> found < MOST_ROWS)
                : Optional.empty();
    }
}
