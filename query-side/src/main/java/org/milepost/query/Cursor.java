package org.milepost.query;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.milepost.api.Page;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;

/**
 * Cuts a sorted list into pages. A cursor names the last entry given, not a count, so that entries added meanwhile neither
 * repeat nor hide others.
 */
public final class Cursor {
    private Cursor() {}

    /** A part of a list, and the cursor for what follows it. */
    public record Part<T>(List<T> entries, Optional<String> next) {}

    /**
     * The part of the list that the page asks for.
     *
     * @param sorted the whole list
     * @param key what tells one entry from every other
     * @throws Rejected if the cursor is none of this list
     */
    public static <T> Part<T> cut(List<T> sorted, Page page, Function<T, String> key) {
        int start = page.after().map(cursor -> after(sorted, cursor, key)).orElse(0);
        int end = Math.min(start + page.limit(), sorted.size());
        List<T> entries = sorted.subList(start, end);
        return new Part<>(
                entries,
                end < sorted.size() && !entries.isEmpty()
                        ? Optional.of(encoded(key.apply(entries.getLast())))
                        : Optional.empty());
    }

    private static <T> int after(List<T> sorted, String cursor, Function<T, String> key) {
        for (int i = 0; i < sorted.size(); i++) {
            if (encoded(key.apply(sorted.get(i))).equals(cursor)) {
                return i + 1;
            }
        }
        throw new Rejected(Rejection.malformed(
                "request.malformed", "This cursor belongs to another list. Start again without 'after'.", "/after"));
    }

    private static String encoded(String key) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.getBytes(StandardCharsets.UTF_8));
    }
}
