package org.milepost.edge.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.json.EventReader;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;

/**
 * One event as the ledger sees it. What is hashed is the same on every kind of store: event id, stream, sequence, type,
 * revision, epoch milliseconds, the pairs of the metadata sorted by key, and the payload's bytes as stored; each preceded by its
 * length in four bytes, so that nothing can move from one to the next.
 *
 * @param event the event's id
 * @param recordedAt when it was recorded
 * @param hash the leaf's hash
 */
public record Leaf(String event, Instant recordedAt, Hash hash) {
    private static final ObjectReader METADATA = EventJson.mapper().readerForMapOf(String.class);

    /** The leaf of an event as it lies in the store. */
    public static Leaf of(EventReader.Row row) {
        return new Leaf(row.eventId(), row.recordedAt(), MerkleTree.leaf(bytes(row)));
    }

    private static byte[] bytes(EventReader.Row row) {
        Fields fields = new Fields()
                .add(row.eventId())
                .add(row.stream())
                .add(Long.toString(row.sequence()))
                .add(row.type())
                .add(row.revision().orElse(""))
                .add(Long.toString(row.recordedAt().toEpochMilli()));
        Map<String, String> metadata = metadata(row);
        metadata.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(
                        (String key) -> key.getBytes(StandardCharsets.UTF_8), Arrays::compareUnsigned)))
                .forEach(pair -> fields.add(pair.getKey()).add(pair.getValue()));
        return fields.add(row.payload()).bytes();
    }

    /** What is no JSON was never recorded: it is hashed as it is, and fits no checkpoint. */
    private static Map<String, String> metadata(EventReader.Row row) {
        try {
            return METADATA.readValue(row.metadata());
        } catch (JacksonException e) {
            return Map.of("", HexFormat.of().formatHex(row.metadata()));
        }
    }

    /** The hash under which a log's head stands in the tree of a checkpoint. */
    static Hash ofHead(LogHead head) {
        return MerkleTree.leaf(new Fields()
                .add(head.log())
                .add(Long.toString(head.size()))
                .add(head.root().shared())
                .bytes());
    }

    /** The hashes alone. */
    public static List<Hash> hashes(List<Leaf> leaves) {
        return leaves.stream().map(Leaf::hash).toList();
    }

    /** Fields one after another, each preceded by its length. */
    private static final class Fields {
        private final ByteArrayOutputStream out = new ByteArrayOutputStream(512);

        Fields add(String text) {
            return add(text.getBytes(StandardCharsets.UTF_8));
        }

        Fields add(byte[] field) {
            out.writeBytes(ByteBuffer.allocate(4).putInt(field.length).array());
            out.writeBytes(field);
            return this;
        }

        byte[] bytes() {
            return out.toByteArray();
        }
    }
}
