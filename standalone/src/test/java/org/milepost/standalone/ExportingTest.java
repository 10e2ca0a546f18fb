package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.MEADOW;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ledger.Occasion;
import org.milepost.edge.access.SecurityLog;
import org.milepost.edge.access.Tokens;
import org.milepost.edge.ledger.CheckpointKeep;
import org.milepost.edge.ledger.Ledger;
import org.milepost.edge.ledger.SigningKey;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.ledger.ExportOrder;
import org.milepost.standalone.ledger.Exporter;
import org.milepost.standalone.ledger.StoredLogs;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteCheckpointKeep;
import org.milepost.standalone.store.SqliteSecurityLog;
import org.milepost.verify.Export;
import org.milepost.verify.Findings;
import org.milepost.verify.Verifier;
import org.milepost.verify.Verify;
import org.milepost.verify.Wrong;

/** What is exported can be checked by a program that shares nothing with the exporter, and any change is found. */
class ExportingTest {
    /** The figure of the design is 100,000; every build tries a part of it, with a seed that it prints. */
    private static final int EDITS = Boolean.getBoolean("milepost.full") ? 100_000 : 10_000;

    private static final long SEED = 20261122;
    private static final String CONTENTS = "contents.note";

    @TempDir
    Path path;

    private String key = "";
    private String witnessed = "";
    private List<String> ids = List.of();

    @BeforeEach
    void record() {
        try (DataFolder folder = DataFolder.openForServing(path.resolve("data"));
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION)) {
            Meadow.found(writer.asker(), History.SCHOOLS);
            try (Keep keep = Keep.open(folder)) {
                Ledger ledger = ledger(writer, keep);
                witnessed = ledger.checkpoint(MEADOW, Occasion.MEETING).note();
                key = ledger.key(MEADOW).publicKey();
            }
            History.happen(writer.asker());
            for (int i = 0; i < 110; i++) {
                Meadow.tell(
                        writer.asker(),
                        CEO,
                        Meadow.placing(History.BIRCH, "more-" + i, "REPAIR_1", Meadow.SEP_8.plusDays(i)));
            }
            ids = new ArrayList<>();
            try (var rows = writer.stored().after(0)) {
                rows.forEachRemaining(row -> ids.add(row.eventId()));
            }
        }
        assertThat(ids).hasSizeGreaterThan(180);
    }

    @Test
    void a_whole_trust_proves_itself() throws Exception {
        Findings findings = check(exported(ExportOrder.whole(MEADOW, Optional.empty())));
        assertThat(findings.proved())
                .anyMatch(one -> one.startsWith("school:alder: its first"))
                .anyMatch(one -> one.startsWith("trust:meadow: its first"))
                .anyMatch(one -> one.contains("that you hold is in the export"));
        assertThat(findings.notProved()).singleElement().asString().contains("true when it was entered");
    }

    @Test
    void without_a_key_and_a_checkpoint_from_elsewhere_less_is_proved() throws Exception {
        Findings findings = Verifier.with(Optional.empty(), List.of())
                .check(Export.of(files(exported(ExportOrder.whole(MEADOW, Optional.of(History.ALDER))))));
        assertThat(findings.notProved())
                .anyMatch(one -> one.contains("--key"))
                .anyMatch(one -> one.contains("--checkpoint"));
        assertThat(findings.proved()).noneMatch(one -> one.startsWith("trust:"));
    }

    @Test
    void days_and_chosen_events_are_proven_too() throws Exception {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        Findings days = check(exported(new ExportOrder(
                MEADOW, Optional.empty(), Optional.of(today.minusDays(1)), Optional.of(today.plusDays(1)), Set.of())));
        assertThat(days.proved()).anyMatch(one -> one.startsWith("school:birch: all"));
        Findings none = check(exported(new ExportOrder(
                MEADOW,
                Optional.empty(),
                Optional.of(LocalDate.of(2020, 1, 1)),
                Optional.of(LocalDate.of(2020, 1, 2)),
                Set.of())));
        assertThat(none.proved()).anyMatch(one -> one.startsWith("school:birch: all 0 events"));
        Findings chosen = check(exported(new ExportOrder(
                MEADOW, Optional.empty(), Optional.empty(), Optional.empty(), Set.of(ids.get(30), ids.get(77)))));
        assertThat(chosen.proved()).anyMatch(one -> one.contains("1 chosen events") || one.contains("2 chosen events"));
    }

    @Test
    void events_that_a_reader_may_not_see_are_left_out_and_the_rest_still_proves_itself() throws Exception {
        Path file = path.resolve("withheld.zip");
        try (DataFolder folder = DataFolder.openForServing(path.resolve("data"));
                Writer writer = Writer.open(folder, Clock.systemUTC());
                Keep keep = Keep.open(folder)) {
            new Exporter(writer.stored(), ledger(writer, keep), writer.seal())
                    .write(
                            ExportOrder.whole(MEADOW, Optional.empty()),
                            file,
                            event -> !event.type().equals("phase.placed"),
                            Progress.UNWATCHED);
        }
        assertThat(new String(bytes(files(file), "events.jsonl"), StandardCharsets.UTF_8))
                .contains("\"type\":\"phase.placement-proposed\"")
                .doesNotContain("\"type\":\"phase.placed\"");
        assertThat(check(file).notProved()).anyMatch(one -> one.contains("only their hashes are here"));
    }

    @Test
    void the_command_line_exports_and_verifies() throws Exception {
        Path file = path.resolve("spring.zip");
        Path note = Files.writeString(path.resolve("minutes.txt"), witnessed);
        assertThat(Milepost.run(
                        "export",
                        file.toString(),
                        "--data",
                        path.resolve("data").toString()))
                .isZero();
        StringWriter said = new StringWriter();
        assertThat(Verify.check(new PrintWriter(said), file, Optional.of(key), List.of(note)))
                .isZero();
        assertThat(said.toString()).contains("Proved:", "Not proved:", "Nothing wrong was found");
        StringWriter handedOut = new StringWriter();
        assertThat(Milepost.commandLine()
                        .setOut(new PrintWriter(handedOut))
                        .execute(
                                "checkpoint",
                                "--meeting",
                                "--data",
                                path.resolve("data").toString()))
                .isZero();
        Files.writeString(note, handedOut.toString());
        assertThat(Verify.check(new PrintWriter(said), file, Optional.of(key), List.of(note)))
                .as("the export is older than this checkpoint")
                .isEqualTo(1);
        assertThat(Milepost.run(
                        "export",
                        file.toString(),
                        "--data",
                        path.resolve("data").toString()))
                .isZero();
        assertThat(Verify.check(new PrintWriter(said), file, Optional.of(key), List.of(note)))
                .isZero();
        try (DataFolder folder = DataFolder.openForReading(path.resolve("data"));
                Keep keep = Keep.openBeside(folder);
                SqliteSecurityLog log = new SqliteSecurityLog(keep)) {
            assertThat(log.before(Long.MAX_VALUE, 10))
                    .extracting(SecurityLog.Entry::what)
                    .containsExactly("./milepost export: meadow", "./milepost export: meadow");
        }
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length / 2));
        assertThat(Milepost.run("verify", file.toString())).isEqualTo(1);
        assertThat(Milepost.run("verify", path.resolve("none.zip").toString())).isEqualTo(1);
        assertThat(Milepost.run("verify")).isEqualTo(2);
        assertThat(Milepost.run(
                        "export",
                        file.toString(),
                        "--data",
                        path.resolve("data").toString(),
                        "--from",
                        "2025-01-01"))
                .isEqualTo(2);
    }

    /** A byte flipped, a line dropped, doubled or swapped, a line put in, a note signed by somebody else. */
    @Test
    void every_single_edit_is_found() {
        System.out.println(EDITS + " edits of an export, seed " + SEED);
        Verifier verifier = Verifier.with(Optional.of(key), List.of(witnessed));
        assertThat(unnoticed(EDITS, export -> holds(verifier, export))).isEmpty();
    }

    /** The test above would notice a check that looks at everything but the signatures. */
    @Test
    void a_check_that_believes_any_table_of_contents_is_found_wanting() {
        assertThat(unnoticed(500, ExportingTest::fitsItsContents)).hasSizeGreaterThan(100);
    }

    /** And one that never looks at the checkpoints: with the trust's own key everything can be signed anew. */
    @Test
    void a_check_without_a_checkpoint_from_elsewhere_does_not_find_another_history() throws Exception {
        Path one = path.resolve("another.zip");
        try (DataFolder folder = DataFolder.openForServing(path.resolve("another"));
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION);
                Keep keep = Keep.open(folder)) {
            CheckpointKeep own = new SqliteCheckpointKeep(keep);
            own.keepKey(MEADOW, ownKey());
            Meadow.found(writer.asker(), History.SCHOOLS);
            new Exporter(writer.stored(), ledger(writer, keep), writer.seal())
                    .write(ExportOrder.whole(MEADOW, Optional.empty()), one, type -> true, Progress.UNWATCHED);
        }
        Export another = Export.read(one);
        assertThat(Verifier.with(Optional.of(key), List.of()).check(another).notProved())
                .anyMatch(line -> line.contains("--checkpoint"));
        assertThatThrownBy(() ->
                        Verifier.with(Optional.of(key), List.of(witnessed)).check(another))
                .isInstanceOf(Wrong.class);
    }

    /** What edits a check lets through. */
    private List<String> unnoticed(int edits, Predicate<Map<String, byte[]>> check) {
        Random random = new Random(SEED);
        Map<String, byte[]> whole = files(exported(ExportOrder.whole(MEADOW, Optional.empty())));
        Map<String, byte[]> part = files(exported(new ExportOrder(
                MEADOW, Optional.empty(), Optional.empty(), Optional.empty(), Set.copyOf(ids.subList(20, 60)))));
        SigningKey other = SigningKey.make("milepost/meadow");
        List<String> unnoticed = new ArrayList<>();
        for (int i = 0; i < edits; i++) {
            Map<String, byte[]> export = new LinkedHashMap<>(random.nextInt(4) == 0 ? part : whole);
            String what = edit(export, random, other);
            if (check.test(export)) {
                unnoticed.add("edit " + i + ": " + what);
            }
        }
        return unnoticed;
    }

    private static boolean holds(Verifier verifier, Map<String, byte[]> export) {
        try {
            verifier.check(Export.of(export));
            return true;
        } catch (Wrong found) {
            return false;
        }
    }

    private static boolean fitsItsContents(Map<String, byte[]> export) {
        String contents = new String(bytes(export, CONTENTS), StandardCharsets.UTF_8);
        return List.of("export.json", "events.jsonl", "checkpoints.jsonl", "proofs.jsonl").stream()
                .allMatch(name -> contents.contains(Tokens.sha256(bytes(export, name)) + "  " + name));
    }

    private SigningKey ownKey() {
        try (DataFolder folder = DataFolder.openForReading(path.resolve("data"));
                Keep keep = Keep.openBeside(folder)) {
            return new SqliteCheckpointKeep(keep).key(MEADOW).orElseThrow();
        }
    }

    /** Whoever has the trust's own key can sign what they like, but not undo a checkpoint that was handed out before. */
    @Test
    void an_edit_signed_with_the_trusts_own_key_is_found_by_what_was_handed_out() throws Exception {
        Map<String, byte[]> export = files(exported(ExportOrder.whole(MEADOW, Optional.empty())));
        SigningKey own = ownKey();
        List<String> lines = lines(export, "events.jsonl");
        int found = 0;
        for (int i = 0; i < lines.size(); i++) {
            Map<String, byte[]> edited = new LinkedHashMap<>(export);
            List<String> changed = new ArrayList<>(lines);
            changed.set(i, lines.get(i).replaceFirst("\"recordedAt\":(\\d+)", "\"recordedAt\":1"));
            put(edited, "events.jsonl", changed);
            resign(edited, own);
            assertThatThrownBy(() ->
                            Verifier.with(Optional.of(key), List.of(witnessed)).check(Export.of(edited)))
                    .isInstanceOf(Wrong.class);
            found++;
        }
        assertThat(found).isGreaterThan(180);
    }

    private static String edit(Map<String, byte[]> export, Random random, SigningKey other) {
        List<String> names = new ArrayList<>(export.keySet());
        String name = random.nextInt(3) > 0 ? "events.jsonl" : names.get(random.nextInt(names.size()));
        String what;
        if (name.equals(CONTENTS) || bytes(export, name).length == 0 || random.nextInt(3) == 0) {
            name = bytes(export, name).length == 0 ? "events.jsonl" : name;
            byte[] bytes = bytes(export, name).clone();
            int at = random.nextInt(bytes.length);
            bytes[at] ^= (byte) (1 << random.nextInt(8));
            export.put(name, bytes);
            what = "flip of byte " + at + " of " + name;
        } else {
            List<String> lines = new ArrayList<>(lines(export, name));
            int at = random.nextInt(lines.size());
            int to = random.nextInt(lines.size());
            switch (random.nextInt(4)) {
                case 0 -> {
                    lines.remove(at);
                    what = "drop of line " + at + " of " + name;
                }
                case 1 -> {
                    lines.add(to, lines.get(at));
                    what = "line " + at + " put in before " + to + " of " + name;
                }
                case 2 -> {
                    String one = lines.get(at);
                    if (one.equals(lines.get(to))) {
                        one = one + " ";
                    }
                    lines.set(at, lines.get(to));
                    lines.set(to, one);
                    what = "swap of " + at + " and " + to + " of " + name;
                }
                default -> {
                    String line = lines.get(at);
                    int digit = random.nextInt(line.length());
                    lines.set(at, line.substring(0, digit) + "7" + line.substring(digit));
                    what = "a 7 more in line " + at + " of " + name;
                }
            }
            put(export, name, lines);
        }
        if (random.nextInt(3) == 0) {
            resign(export, other);
            return what + ", signed by somebody else";
        }
        return what;
    }

    /** Makes the table of contents fit what is there now, under another key, and says that it is the trust's. */
    private static void resign(Map<String, byte[]> export, SigningKey by) {
        String about = new String(bytes(export, "export.json"), StandardCharsets.UTF_8);
        export.put(
                "export.json",
                about.replaceFirst("\"key\":\"[^\"]*\"", "\"key\":\"" + by.publicKey() + "\"")
                        .getBytes(StandardCharsets.UTF_8));
        StringBuilder text = new StringBuilder("milepost/meadow/export\n");
        for (String name : List.of("export.json", "events.jsonl", "checkpoints.jsonl", "proofs.jsonl")) {
            text.append(Tokens.sha256(bytes(export, name)))
                    .append("  ")
                    .append(name)
                    .append('\n');
        }
        export.put(CONTENTS, by.sign(text.toString()).getBytes(StandardCharsets.UTF_8));
    }

    private Findings check(Path file) throws IOException {
        return Verifier.with(Optional.of(key), List.of(witnessed)).check(Export.read(file));
    }

    private Path exported(ExportOrder order) {
        Path file = path.resolve("export-" + ids.hashCode() + "-" + order.hashCode() + ".zip");
        try (DataFolder folder = DataFolder.openForServing(path.resolve("data"));
                Writer writer = Writer.open(folder, Clock.systemUTC());
                Keep keep = Keep.open(folder)) {
            new Exporter(writer.stored(), ledger(writer, keep), writer.seal())
                    .write(order, file, type -> true, Progress.UNWATCHED);
        }
        return file;
    }

    private static Ledger ledger(Writer writer, Keep keep) {
        return new Ledger(
                new StoredLogs(writer.stored(), writer.reader()), new SqliteCheckpointKeep(keep), Clock.systemUTC());
    }

    private static Map<String, byte[]> files(Path file) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                zip.transferTo(out);
                files.put(entry.getName(), out.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    private static byte[] bytes(Map<String, byte[]> export, String name) {
        return export.getOrDefault(name, new byte[0]);
    }

    private static List<String> lines(Map<String, byte[]> export, String name) {
        return new String(bytes(export, name), StandardCharsets.UTF_8).lines().toList();
    }

    private static void put(Map<String, byte[]> export, String name, List<String> lines) {
        export.put(
                name,
                lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
