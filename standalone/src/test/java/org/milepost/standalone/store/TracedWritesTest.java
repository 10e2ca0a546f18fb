package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a writer really asked of the system, in the order in which it asked, written and synced anew up to some moment, at which
 * the power goes. Other than in {@link TornWritesTest} nothing is taken for granted about when SQLite syncs, and the log is
 * moved into the file meanwhile.
 */
class TracedWritesTest {
    private static final int POINTS = Boolean.getBoolean("milepost.full") ? 200 : 50;
    private static final long SEED = 43;
    private static final int SECTOR = 512;

    private static final Pattern OPENED = Pattern.compile("openat\\([^,]+, \"([^\"]*)\", .*\\) = (\\d+)");
    private static final Pattern CLOSED = Pattern.compile("close\\((\\d+)\\) += 0");
    private static final Pattern WRITTEN = Pattern.compile("pwrite64\\((\\d+), \"([^\"]*)\", (\\d+), (\\d+)\\) = \\3");
    private static final Pattern CUT = Pattern.compile("ftruncate\\((\\d+), (\\d+)\\) += 0");
    private static final Pattern SYNCED = Pattern.compile("f(?:data)?sync\\((\\d+)\\) += 0");
    private static final Pattern SAID = Pattern.compile("write\\(1, \"([^\"]*)\".*");
    private static final Pattern REMOVED = Pattern.compile("unlink(?:at)?\\(.*");

    @TempDir
    private Path path;

    /** Something the writer asked for. */
    private sealed interface Call {
        /** Bytes at a place in a file. Not a record: arrays have no equality worth the name. */
        final class Write implements Call {
            private final String file;
            private final int at;
            private final byte[] bytes;

            private Write(String file, int at, byte[] bytes) {
                this.file = file;
                this.at = at;
                this.bytes = bytes;
            }
        }

        /** A file gets this length. */
        record Cut(String file, int length) implements Call {}

        /** What was asked for this file is on the disk. */
        record Sync(String file) implements Call {}

        /** So many events are acknowledged. */
        record Acknowledged(int events) implements Call {}
    }

    @Test
    void no_acknowledged_event_is_lost_wherever_in_the_writers_calls_the_power_goes() throws Exception {
        List<Call> calls = traced();
        assertThat(calls.stream()
                        .filter(call ->
                                call instanceof Call.Sync sync && sync.file().equals("events.db")))
                .as("the log was moved into the file")
                .hasSizeGreaterThan(5);
        System.out.println("3 × " + POINTS + " power cuts among " + calls.size() + " calls, seed " + SEED);
        cut(calls);
    }

    /** The test above would notice a disk, or settings, that do not sync the log. */
    @Test
    void a_log_that_is_never_synced_is_noticed() throws Exception {
        List<Call> calls = traced();
        calls.removeIf(call -> call instanceof Call.Sync sync && sync.file().equals("events.db-wal"));
        assertThatThrownBy(() -> cut(calls)).isInstanceOf(AssertionError.class);
    }

    private void cut(List<Call> calls) throws Exception {
        Random random = new Random(SEED);
        int first = 0;
        while (!(calls.get(first) instanceof Call.Acknowledged)) {
            first++;
        }
        TreeSet<Integer> points = new TreeSet<>();
        while (points.size() < POINTS) {
            points.add(random.nextInt(first + 1, calls.size() + 1));
        }
        Disk disk = new Disk();
        int done = 0;
        for (int point : points) {
            calls.subList(done, point).forEach(disk::take);
            done = point;
            check(disk, Unsynced.DROPPED, random);
            check(disk, Unsynced.KEPT, random);
            check(disk, Unsynced.TORN, random);
        }
    }

    private void check(Disk disk, Unsynced unsynced, Random random) throws Exception {
        AfterPowerCut.check(
                path,
                disk.left("events.db", unsynced, random),
                disk.left("events.db-wal", unsynced, random),
                disk.acknowledged);
    }

    private enum Unsynced {
        DROPPED,
        KEPT,
        TORN
    }

    /** What is safe, and what was asked for since the last sync of each file. */
    private static final class Disk {
        private final Map<String, byte[]> safe = new HashMap<>();
        private final Map<String, List<Call>> asked = new HashMap<>();
        private int acknowledged;

        void take(Call call) {
            switch (call) {
                case Call.Write write -> asked(write.file).add(write);
                case Call.Cut cut -> asked(cut.file()).add(cut);
                case Call.Sync sync -> {
                    byte[] now = safe(sync.file());
                    for (Call one : asked(sync.file())) {
                        now = done(now, one);
                    }
                    safe.put(sync.file(), now);
                    asked(sync.file()).clear();
                }
                case Call.Acknowledged told -> acknowledged = told.events();
            }
        }

        /** A file after the power cut. Of a torn write some sectors came to the disk, and not always the first ones. */
        byte[] left(String file, Unsynced unsynced, Random random) {
            byte[] left = safe(file);
            for (Call call : asked(file)) {
                left = switch (unsynced) {
                    case DROPPED -> left;
                    case KEPT -> done(left, call);
                    case TORN -> torn(left, call, random);
                };
            }
            return left;
        }

        private static byte[] torn(byte[] before, Call call, Random random) {
            if (!(call instanceof Call.Write write)) {
                return random.nextBoolean() ? done(before, call) : before;
            }
            byte[] torn = before;
            for (int from = 0; from < write.bytes.length; from += SECTOR) {
                if (random.nextBoolean()) {
                    int to = Math.min(from + SECTOR, write.bytes.length);
                    torn = written(torn, write.at + from, Arrays.copyOfRange(write.bytes, from, to));
                }
            }
            return torn;
        }

        private static byte[] done(byte[] before, Call call) {
            return switch (call) {
                case Call.Write write -> written(before, write.at, write.bytes);
                case Call.Cut cut -> Arrays.copyOf(before, cut.length());
                case Call.Sync sync -> before;
                case Call.Acknowledged told -> before;
            };
        }

        private static byte[] written(byte[] before, int at, byte[] bytes) {
            byte[] after = Arrays.copyOf(before, Math.max(before.length, at + bytes.length));
            System.arraycopy(bytes, 0, after, at, bytes.length);
            return after;
        }

        private byte[] safe(String file) {
            return safe.computeIfAbsent(file, name -> new byte[0]);
        }

        private List<Call> asked(String file) {
            return asked.computeIfAbsent(file, name -> new ArrayList<>());
        }
    }

    /** Runs a writer under strace and reads what it asked for, up to where it began to tidy up. */
    private List<Call> traced() throws Exception {
        Path traces = Files.createTempDirectory(path, "traces");
        Process writer;
        try {
            writer = new ProcessBuilder(
                            "strace",
                            "-ff",
                            "-e",
                            "trace=openat,close,pwrite64,ftruncate,fsync,fdatasync,write,unlink,unlinkat",
                            "-xx",
                            "-s",
                            "100000",
                            "-o",
                            traces.resolve("trace").toString(),
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            TracedWriter.class.getName(),
                            path.resolve("data-" + traces.getFileName()).toString(),
                            Long.toString(SEED))
                    .redirectErrorStream(true)
                    .redirectOutput(traces.resolve("said").toFile())
                    .start();
        } catch (IOException e) {
            writer = null;
        }
        if (writer != null) {
            assertThat(writer.waitFor(2, TimeUnit.MINUTES)).isTrue();
        }
        if (writer == null || writer.exitValue() != 0) {
            System.out.println("Traced writes were not replayed: a process cannot be traced with strace here.");
        }
        assumeTrue(writer != null && writer.exitValue() == 0, "strace can be used");
        try (Stream<Path> files = Files.list(traces)) {
            List<Path> recording = files.filter(
                            file -> file.getFileName().toString().startsWith("trace."))
                    .filter(TracedWritesTest::writesPages)
                    .toList();
            assertThat(recording).as("one thread writes").hasSize(1);
            return calls(recording.getFirst());
        }
    }

    private static boolean writesPages(Path trace) {
        try (Stream<String> lines = Files.lines(trace, StandardCharsets.US_ASCII)) {
            return lines.anyMatch(line -> line.startsWith("pwrite64("));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Call> calls(Path trace) throws IOException {
        List<Call> calls = new ArrayList<>();
        Map<String, String> open = new HashMap<>();
        try (Stream<String> lines = Files.lines(trace, StandardCharsets.US_ASCII)) {
            for (String line : (Iterable<String>) lines::iterator) {
                Matcher opened = OPENED.matcher(line);
                Matcher closed = CLOSED.matcher(line);
                Matcher written = WRITTEN.matcher(line);
                Matcher cut = CUT.matcher(line);
                Matcher synced = SYNCED.matcher(line);
                Matcher said = SAID.matcher(line);
                if (opened.matches()) {
                    String name = Path.of(text(opened.group(1))).getFileName().toString();
                    if (name.equals("events.db") || name.equals("events.db-wal")) {
                        open.put(opened.group(2), name);
                    }
                } else if (closed.matches()) {
                    open.remove(closed.group(1));
                } else if (written.matches() && open.containsKey(written.group(1))) {
                    byte[] bytes = bytes(written.group(2));
                    assertThat(bytes.length).as("traced whole").isEqualTo(Integer.parseInt(written.group(3)));
                    calls.add(new Call.Write(
                            open.getOrDefault(written.group(1), ""), Integer.parseInt(written.group(4)), bytes));
                } else if (cut.matches() && open.containsKey(cut.group(1))) {
                    calls.add(new Call.Cut(open.getOrDefault(cut.group(1), ""), Integer.parseInt(cut.group(2))));
                } else if (synced.matches() && open.containsKey(synced.group(1))) {
                    calls.add(new Call.Sync(open.getOrDefault(synced.group(1), "")));
                } else if (said.matches() && text(said.group(1)).startsWith(TracedWriter.ACKNOWLEDGED)) {
                    calls.add(new Call.Acknowledged(Integer.parseInt(text(said.group(1))
                            .substring(TracedWriter.ACKNOWLEDGED.length())
                            .strip())));
                } else if (REMOVED.matcher(line).matches() && line.contains(hex("events.db-wal")) && isLate(calls)) {
                    return calls;
                }
            }
        }
        return calls;
    }

    private static boolean isLate(List<Call> calls) {
        return calls.stream().anyMatch(Call.Acknowledged.class::isInstance);
    }

    private static String hex(String text) {
        StringBuilder hex = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.US_ASCII)) {
            hex.append("\\x").append(HexFormat.of().toHexDigits(one));
        }
        return hex.toString();
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().withPrefix("\\x").parseHex(hex);
    }

    private static String text(String hex) {
        return new String(bytes(hex), StandardCharsets.UTF_8);
    }
}
