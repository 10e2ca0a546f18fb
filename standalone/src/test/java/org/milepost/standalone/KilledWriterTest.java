package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.standalone.Ledger.Verdict;
import org.milepost.standalone.store.DataFolder;

/**
 * A writer is killed in the middle of its work, again and again. What it had acknowledged is in the record once, what it
 * had not is there once or not at all, and whoever asks again is told what was told before. {@code -Dmilepost.kills=1000}
 * kills more often, {@code -Dmilepost.full=true} a hundred times.
 */
class KilledWriterTest {
    private static final int KILLS =
            Integer.getInteger("milepost.kills", Boolean.getBoolean("milepost.full") ? 100 : 25);
    /** The record is read whole after each kill: a new one now and then keeps that short. */
    private static final int KILLS_OF_ONE_RECORD = 50;

    private static final int MOST_ANSWERS = 300;
    private static final int SIGKILL = 128 + 9;
    private static final Verdict NOTHING_WRONG = new Verdict(List.of(), List.of(), List.of(), List.of());

    @TempDir
    Path temporary;

    @Test
    void a_killed_writer_has_lost_nothing_it_acknowledged_and_doubled_nothing() throws Exception {
        Random random = new Random(2026);
        int answers = 0;
        Ledger ledger = new Ledger();
        Path folder = temporary;
        for (int kill = 0; kill < KILLS; kill++) {
            if (kill % KILLS_OF_ONE_RECORD == 0) {
                answers += ledger.answers();
                ledger = new Ledger();
                folder = founded(temporary.resolve("record-" + kill));
            }
            // Every fifth is killed before it has said a word: while it brings the log of the one before in order, or
            // reads.
            int after = kill % 5 == 4 ? 0 : 1 + random.nextInt(MOST_ANSWERS);
            killedAfter(after, random, ledger, folder, "k" + kill, "after-commit");
            assertThat(ledger.compare(folder)).as("after kill %d", kill + 1).isEqualTo(NOTHING_WRONG);
        }
        System.out.printf(
                "killed %d times: %,d acknowledged commands, 0 lost, 0 doubled%n", KILLS, answers + ledger.answers());
    }

    @Test
    void a_writer_that_acknowledged_before_the_commit_would_be_found_out() throws Exception {
        Ledger ledger = new Ledger();
        Path folder = founded(temporary.resolve("record"));
        // The thirtieth answer is in the middle of the second batch of twenty.
        killedAfter(30, new Random(1), ledger, folder, "early", "before-commit");
        assertThat(ledger.compare(folder).lost()).isNotEmpty();
    }

    private static Path founded(Path path) {
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION)) {
            Meadow.found(writer.asker(), KilledWriter.SCHOOLS);
        }
        return path;
    }

    private static void killedAfter(
            int answers, Random random, Ledger ledger, Path folder, String cycle, String acknowledging)
            throws IOException, InterruptedException {
        Path errors = folder.resolveSibling(folder.getFileName() + "-" + cycle + ".log");
        Process writer = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledWriter.class.getName(),
                        folder.toString(),
                        cycle,
                        acknowledging)
                .redirectError(errors.toFile())
                .start();
        try (BufferedReader said = writer.inputReader(StandardCharsets.UTF_8)) {
            if (answers == 0) {
                // Anywhere in its start, or shortly after.
                writer.waitFor(java.time.Duration.ofMillis(200 + random.nextInt(1_500)));
            }
            for (int heard = 0; heard < answers; ) {
                String line = said.readLine();
                if (line == null) {
                    break;
                }
                heard += ledger.heard(line) ? 1 : 0;
            }
            long moment = System.nanoTime() + random.nextInt(1_500_000);
            while (System.nanoTime() < moment) {
                Thread.onSpinWait();
            }
            // Through its handle, because the process itself would throw away what it said last.
            writer.toHandle().destroyForcibly();
            said.lines().forEach(ledger::heard);
        } finally {
            writer.destroyForcibly();
        }
        assertThat(writer.waitFor())
                .as("killed, and not failed: %s", Files.readString(errors))
                .isEqualTo(SIGKILL);
    }
}
