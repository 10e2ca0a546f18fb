package org.milepost.standalone.ledger;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.milepost.api.RecordedEvent;
import org.milepost.api.ledger.Occasion;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.ledger.Checkpoint;
import org.milepost.edge.ledger.Hash;
import org.milepost.edge.ledger.Leaf;
import org.milepost.edge.ledger.Ledger;
import org.milepost.edge.ledger.Log;
import org.milepost.edge.ledger.LogHead;
import org.milepost.edge.ledger.MerkleTree;
import org.milepost.edge.notes.NoteSeal;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.store.StoredEvent;
import org.milepost.standalone.store.StoredEvents;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes exports: events as they are stored, the checkpoints, and the proofs that lead from the one to the other. A checkpoint
 * is made for each, so that it covers everything in it. The format is described in docs/export-format.md.
 */
public final class Exporter {
    private static final String FORMAT = "milepost-export/1";

    private final StoredEvents stored;
    private final Ledger ledger;
    private final NoteSeal seal;
    private final JsonMapper json = EventJson.mapper();
    private final ObjectReader metadata = json.readerForMapOf(String.class);

    public Exporter(StoredEvents stored, Ledger ledger, NoteSeal seal) {
        this.seal = seal;
        this.stored = stored;
        this.ledger = ledger;
    }

    /**
     * Writes an export.
     *
     * @param readable whether an event may be read by whoever gets the export; of all others only the hash is
     *     in it, so that the proofs hold all the same
     * @param progress told of events written, of as many as {@link #events}
     */
    public void write(ExportOrder order, Path file, Predicate<StoredEvent> readable, Progress progress) {
        if (!ledger.trusts().contains(order.trust())) {
            throw new ExportRefused("There is no trust '" + order.trust().value() + "' in this record.");
        }
        Checkpoint now = ledger.checkpoint(order.trust(), Occasion.EXPORT);
        List<LogHead> logs = now.logs().stream()
                .filter(head -> order.school()
                        .map(school -> school.toString().equals(head.log()))
                        .orElse(true))
                .toList();
        if (logs.isEmpty()) {
            throw new ExportRefused("The trust '" + order.trust().value() + "' has no such school.");
        }
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            new Writing(order, now, logs, zip, readable, progress).run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many events an export of that order has at most, for a progress bar. */
    public long events(ExportOrder order) {
        return ledger.logsOf(order.trust()).stream()
                .filter(log -> order.school()
                        .map(school -> school.toString().equals(log))
                        .orElse(true))
                .mapToLong(log -> stored.lastSequence(log).map(last -> last + 1).orElse(0L))
                .sum();
    }

    /** One export while it is written. */
    private final class Writing {
        private final ExportOrder order;
        private final Checkpoint now;
        private final List<LogHead> logs;
        private final ZipOutputStream zip;
        private final Predicate<StoredEvent> readable;
        private final Progress progress;
        private final long from;
        private final long to;
        private final Map<String, List<Long>> written = new LinkedHashMap<>();
        private final List<String> contents = new ArrayList<>();
        private long done;

        Writing(
                ExportOrder order,
                Checkpoint now,
                List<LogHead> logs,
                ZipOutputStream zip,
                Predicate<StoredEvent> readable,
                Progress progress) {
            this.order = order;
            this.now = now;
            this.logs = logs;
            this.zip = zip;
            this.readable = readable;
            this.progress = progress;
            this.from = order.from()
                    .map(day -> day.atStartOfDay(RecordedEvent.SCHOOL_ZONE)
                            .toInstant()
                            .toEpochMilli())
                    .orElse(Long.MIN_VALUE);
            this.to = order.to()
                    .map(day -> day.plusDays(1)
                            .atStartOfDay(RecordedEvent.SCHOOL_ZONE)
                            .toInstant()
                            .toEpochMilli())
                    .orElse(Long.MAX_VALUE);
        }

        void run() throws IOException {
            List<Checkpoint> checkpoints = ledger.checkpoints(order.trust()).stream()
                    .filter(checkpoint -> !checkpoint.madeAt().isAfter(now.madeAt()))
                    .toList()
                    .reversed();
            part("export.json", out -> line(out, about()));
            part("events.jsonl", this::events);
            part("checkpoints.jsonl", out -> checkpoints(out, checkpoints));
            part("proofs.jsonl", out -> proofs(out, checkpoints));
            zip.putNextEntry(entry("contents.note"));
            zip.write(ledger.key(order.trust())
                    .sign(Checkpoint.origin(order.trust()) + "/export\n" + String.join("", contents))
                    .getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }

        private Map<String, Object> about() {
            Map<String, Object> about = new LinkedHashMap<>();
            about.put("format", FORMAT);
            about.put("trust", order.trust().value());
            about.put("key", ledger.key(order.trust()).publicKey());
            about.put("madeAt", now.madeAt().toString());
            about.put("scope", order.scope());
            if (order.from().isPresent()) {
                about.put("from", Instant.ofEpochMilli(from).toString());
                about.put("to", Instant.ofEpochMilli(to).toString());
            }
            about.put("logs", logs.stream().map(LogHead::log).toList());
            return about;
        }

        private void events(OutputStream out) throws IOException {
            for (LogHead head : logs) {
                List<Long> indexes = new ArrayList<>();
                written.put(head.log(), indexes);
                Optional<StoredEvent> before = Optional.empty();
                boolean after = false;
                try (StoredEvents.Rows rows = stored.stream(head.log(), 0)) {
                    while (rows.hasNext() && !after) {
                        StoredEvent event = rows.next();
                        if (event.sequence() >= head.size()) {
                            break;
                        }
                        progress.at(++done);
                        if (!order.events().isEmpty()) {
                            if (order.events().contains(event.eventId())) {
                                event(out, event, indexes);
                            }
                        } else if (event.recordedAtMillis() < from) {
                            before = Optional.of(event);
                        } else {
                            // One event on each side of the days shows that none between is missing.
                            if (before.isPresent()) {
                                event(out, before.get(), indexes);
                                before = Optional.empty();
                            }
                            event(out, event, indexes);
                            after = event.recordedAtMillis() >= to;
                        }
                    }
                }
                if (before.isPresent()) {
                    event(out, before.get(), indexes);
                }
            }
        }

        private void event(OutputStream out, StoredEvent event, List<Long> indexes) throws IOException {
            indexes.add(event.sequence());
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("log", event.stream());
            line.put("index", event.sequence());
            line.put("recordedAt", event.recordedAtMillis());
            if (event.recordedAtMillis() < from || event.recordedAtMillis() >= to) {
                line.put("neighbour", true);
            }
            if (readable.test(event)) {
                line.put("id", event.eventId());
                line.put("type", event.type());
                line.put("revision", event.revision().orElse(""));
                line.put("metadata", metadata.readValue(event.metadata()));
                line.put("payload", text(event));
                line.put("notes", notes(event));
            } else {
                line.put("withheld", Leaf.of(event).hash().base64());
            }
            line(out, line);
        }

        /** Each note in plain text, with the key by which anybody can see that it is the one that was sealed. */
        private Map<String, Object> notes(StoredEvent event) {
            Map<String, Object> notes = new LinkedHashMap<>();
            seal.notes(event.eventId(), event.payload()).forEach((place, note) -> {
                Map<String, Object> shown = new LinkedHashMap<>();
                shown.put("text", note.text());
                shown.put("key", Base64.getEncoder().encodeToString(note.key().getEncoded()));
                notes.put(place, shown);
            });
            return notes;
        }

        private String text(StoredEvent event) {
            String text = new String(event.payload(), StandardCharsets.UTF_8);
            if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), event.payload())) {
                throw new ExportRefused("Event " + event.eventId() + " is stored as something that is no text.");
            }
            return text;
        }

        private void checkpoints(OutputStream out, List<Checkpoint> checkpoints) throws IOException {
            for (Checkpoint checkpoint : checkpoints) {
                List<Map<String, Object>> heads = new ArrayList<>();
                List<Hash> leaves = checkpoint.leaves();
                for (int i = 0; i < checkpoint.logs().size(); i++) {
                    LogHead head = checkpoint.logs().get(i);
                    if (written.containsKey(head.log())) {
                        Map<String, Object> shown = new LinkedHashMap<>();
                        shown.put("log", head.log());
                        shown.put("size", head.size());
                        shown.put("root", head.root().base64());
                        shown.put("index", i);
                        shown.put("path", base64(MerkleTree.inclusion(leaves, i)));
                        heads.add(shown);
                    }
                }
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("madeAt", checkpoint.madeAt().toString());
                line.put("occasion", checkpoint.occasion().name());
                line.put("note", checkpoint.note());
                line.put("heads", heads);
                line(out, line);
            }
        }

        /** A whole log proves itself; of parts each event is proven, and that the log only grew. */
        private void proofs(OutputStream out, List<Checkpoint> checkpoints) throws IOException {
            if (order.scope().equals("whole")) {
                return;
            }
            for (LogHead last : logs) {
                Log log = ledger.log(last.log());
                long size = 0;
                for (Checkpoint checkpoint : checkpoints) {
                    Optional<LogHead> head = checkpoint.logs().stream()
                            .filter(one -> one.log().equals(last.log()))
                            .findFirst();
                    if (head.isPresent() && head.get().size() != size) {
                        if (size > 0) {
                            Map<String, Object> line = new LinkedHashMap<>();
                            line.put("log", last.log());
                            line.put("from", size);
                            line.put("to", head.get().size());
                            line.put(
                                    "path",
                                    base64(log.consistency(size, head.get().size())));
                            line(out, line);
                        }
                        size = head.get().size();
                    }
                }
                for (long index : written.getOrDefault(last.log(), List.of())) {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("log", last.log());
                    line.put("index", index);
                    line.put("path", base64(log.inclusion(Math.toIntExact(index), last.size())));
                    line(out, line);
                }
            }
        }

        private void part(String name, Part part) throws IOException {
            MessageDigest sha256 = sha256();
            zip.putNextEntry(entry(name));
            DigestOutputStream hashed = new DigestOutputStream(zip, sha256);
            part.write(hashed);
            zip.closeEntry();
            contents.add(HexFormat.of().formatHex(sha256.digest()) + "  " + name + "\n");
        }

        private ZipEntry entry(String name) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTime(now.madeAt().toEpochMilli());
            return entry;
        }

        private void line(OutputStream out, Map<String, Object> fields) throws IOException {
            out.write(json.writeValueAsBytes(fields));
            out.write('\n');
        }
    }

    @FunctionalInterface
    private interface Part {
        void write(OutputStream out) throws IOException;
    }

    private static List<String> base64(List<Hash> hashes) {
        return hashes.stream().map(Hash::base64).toList();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
