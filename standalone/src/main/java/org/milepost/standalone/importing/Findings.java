package org.milepost.standalone.importing;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/**
 * Collects what the lines of a file come to. Also notices lines that repeat one another: the same thing told twice is
 * passed over, two different things told of the same school and day (or year) are not both believed. Remembered is a key
 * per row, never the row: some 10 MB for the largest of the published tables.
 */
final class Findings<R> {
    private static final int MOST_KEYS = 1_000_000;

    private record Seen(long line, int content) {}

    private final Queue<ImportLine<R>> queue = new ArrayDeque<>();
    private final Map<Object, Seen> seen = new HashMap<>();

    /** Tells a row; false where an earlier line has told it, or something else of the same. */
    boolean row(long line, Object key, R row) {
        Seen before = seen.get(key);
        if (before == null) {
            if (seen.size() < MOST_KEYS) {
                seen.put(key, new Seen(line, row.hashCode()));
            }
            queue.add(new ImportLine.Read<>(line, row));
            return true;
        }
        if (before.content() == row.hashCode()) {
            passedOver(line, "repeats an earlier line");
        } else {
            rejected(line, "contradicts line %d, which tells something else of the same".formatted(before.line()));
        }
        return false;
    }

    void rejected(long line, String reason) {
        queue.add(new ImportLine.Rejected<>(line, reason));
    }

    void warned(long line, String warning) {
        queue.add(new ImportLine.Warned<>(line, warning));
    }

    void passedOver(long line, String reason) {
        queue.add(new ImportLine.PassedOver<>(line, reason));
    }

    Optional<ImportLine<R>> next() {
        return Optional.ofNullable(queue.poll());
    }
}
