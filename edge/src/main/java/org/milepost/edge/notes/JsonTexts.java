package org.milepost.edge.notes;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Replaces texts in JSON that Milepost itself has written, byte for byte and without building anything: a record is read a
 * hundred thousand events at a time, and only few of its texts are looked for.
 */
final class JsonTexts {
    private JsonTexts() {}

    /** What stands in the place of a text. */
    @FunctionalInterface
    interface Replacement {
        /**
         * Asked for each text that begins with the mark.
         *
         * @param place where it stands, as a JSON pointer
         * @param text the text; it is plain ASCII, or nobody asks
         * @return what is to stand between the quotes instead; null to leave it
         */
        byte @Nullable [] of(String place, String text);
    }

    /** Whether the mark stands anywhere. */
    static boolean holds(byte[] json, byte[] mark) {
        int last = json.length - mark.length;
        for (int i = 0; i <= last; i++) {
            if (json[i] == mark[0] && isAt(json, mark, i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAt(byte[] json, byte[] mark, int at) {
        if (at + mark.length > json.length) {
            return false;
        }
        for (int i = 1; i < mark.length; i++) {
            if (json[at + i] != mark[i]) {
                return false;
            }
        }
        return json[at] == mark[0];
    }

    /**
     * The JSON with texts replaced.
     *
     * @param mark a quote and how the texts begin
     */
    static byte[] replaced(byte[] json, byte[] mark, Replacement replacement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(json.length);
        Deque<Level> levels = new ArrayDeque<>();
        int copied = 0;
        int at = 0;
        while (at < json.length) {
            switch (json[at]) {
                case '{' -> levels.push(new Level(true));
                case '[' -> levels.push(new Level(false));
                case '}', ']' -> levels.pop();
                case ',' -> levels.element().next();
                case '"' -> {
                    int end = end(json, at);
                    Level level = levels.peek();
                    if (level != null && level.wantsName()) {
                        level.name = text(json, at, end);
                    } else if (isAt(json, mark, at)) {
                        byte[] instead = replacement.of(place(levels), text(json, at, end));
                        if (instead != null) {
                            out.write(json, copied, at + 1 - copied);
                            out.writeBytes(instead);
                            copied = end;
                        }
                    }
                    at = end;
                }
                default -> {}
            }
            at++;
        }
        if (copied == 0) {
            return json;
        }
        out.write(json, copied, json.length - copied);
        return out.toByteArray();
    }

    /** Where the text that begins with the quote at that place ends. */
    private static int end(byte[] json, int quote) {
        int at = quote + 1;
        while (json[at] != '"') {
            at += json[at] == '\\' ? 2 : 1;
        }
        return at;
    }

    private static String text(byte[] json, int quote, int end) {
        return new String(json, quote + 1, end - quote - 1, StandardCharsets.UTF_8);
    }

    private static String place(Deque<Level> levels) {
        StringBuilder place = new StringBuilder();
        levels.descendingIterator().forEachRemaining(level -> place.append('/').append(level.step()));
        return place.toString();
    }

    /** An object or a list that is being read. */
    private static final class Level {
        private final boolean object;
        private @Nullable String name;
        private int index;

        Level(boolean object) {
            this.object = object;
        }

        boolean wantsName() {
            return object && name == null;
        }

        void next() {
            name = null;
            index++;
        }

        String step() {
            String known = name;
            return known == null
                    ? Integer.toString(index)
                    : known.replace("~", "~0").replace("/", "~1");
        }
    }
}
