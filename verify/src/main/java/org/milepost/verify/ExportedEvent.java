package org.milepost.verify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of an export's events.
 *
 * @param id the event's id; empty where the event is withheld from whoever got the export, and only its hash is here
 * @param neighbour whether it lies just outside of the days exported, and is there to show that nothing between is missing
 * @param leaf the hash under which it stands in its log, in Base64
 */
record ExportedEvent(
        String log,
        long index,
        String id,
        String type,
        long recordedAt,
        boolean neighbour,
        String leaf,
        String payload,
        Json.Fields notes) {

    boolean isWithheld() {
        return id.isEmpty();
    }

    static ExportedEvent read(String line) {
        Json.Fields fields = Json.object(line);
        if (fields.has("withheld")) {
            return new ExportedEvent(
                    fields.text("log"),
                    fields.number("index"),
                    "",
                    "",
                    fields.number("recordedAt"),
                    fields.has("neighbour"),
                    fields.text("withheld"),
                    "{}",
                    new Json.Fields(Map.of()));
        }
        List<byte[]> parts = new ArrayList<>();
        for (String part : List.of(
                fields.text("id"),
                fields.text("log"),
                Long.toString(fields.number("index")),
                fields.text("type"),
                fields.text("revision"),
                Long.toString(fields.number("recordedAt")))) {
            parts.add(Tree.utf8(part));
        }
        Map<byte[], byte[]> metadata = new TreeMap<>(Arrays::compareUnsigned);
        fields.object("metadata").all().forEach((key, value) -> {
            if (!(key instanceof String name) || !(value instanceof String text)) {
                throw new Wrong("what stands beside an event is no text");
            }
            metadata.put(Tree.utf8(name), Tree.utf8(text));
        });
        metadata.forEach((key, value) -> {
            parts.add(key);
            parts.add(value);
        });
        parts.add(Tree.utf8(fields.text("payload")));
        return new ExportedEvent(
                fields.text("log"),
                fields.number("index"),
                fields.text("id"),
                fields.text("type"),
                fields.number("recordedAt"),
                fields.has("neighbour"),
                Base64.getEncoder().encodeToString(Tree.leaf(parts.toArray(byte[][]::new))),
                fields.text("payload"),
                fields.object("notes"));
    }
}
