package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes at any moment of a writer's life. What was synced is on the disk; of what was written after it anything may be: nothing,
 * all, or some sectors and not others. Whatever it is, the record opens, and every event that was acknowledged is in it.
 */
class TornWritesTest {
    private static final int POINTS = 200;
    private static final int SECTOR = 512;
    private static final int TRANSACTIONS = 60;

    @TempDir
    private Path path;

    /** How long the log was, and how many events were acknowledged, after each sync. */
    private record Synced(int log, int events) {}

    private final List<Synced> syncs = new ArrayList<>();
    private byte[] file = {};
    private byte[] log = {};

    @Test
    void no_acknowledged_event_is_lost_and_the_record_always_opens() throws Exception {
        long seed = 41;
        System.out.println("3 × " + POINTS + " power cuts, seed " + seed);
        Random random = new Random(seed);
        write(random);
        for (int i = 0; i < POINTS; i++) {
            int cut = random.nextInt(log.length + 1);
            Synced synced = lastBefore(cut);
            check(Arrays.copyOf(log, synced.log()), synced.events());
            check(Arrays.copyOf(log, cut), synced.events());
            check(torn(cut, synced.log(), random), synced.events());
        }
    }

    /** The check itself would notice: with a synced transaction gone, or a byte of it changed, it fails. */
    @Test
    void a_disk_that_forgets_what_it_synced_is_noticed() throws Exception {
        write(new Random(42));
        Synced last = syncs.getLast();
        Synced before = syncs.get(syncs.size() - 2);
        assertThatThrownBy(() -> check(Arrays.copyOf(log, before.log()), last.events()))
                .isInstanceOf(AssertionError.class);
        byte[] changed = log.clone();
        changed[before.log() / 2] ^= 1;
        assertThatThrownBy(() -> check(changed, last.events())).isInstanceOf(AssertionError.class);
    }

    private void write(Random random) throws IOException {
        Path folder = path.resolve("written");
        try (OpenRecord record = OpenRecord.in(folder)) {
            Path logFile = folder.resolve("events.db-wal");
            file = Files.readAllBytes(record.folder.record());
            syncs.add(new Synced(size(logFile), 0));
            int events = 0;
            for (int i = 0; i < TRANSACTIONS; i++) {
                int more = 1 + random.nextInt(8);
                record.append("school:oakfield", events, events + more - 1);
                events += more;
                syncs.add(new Synced(size(logFile), events));
            }
            log = Files.readAllBytes(logFile);
            assertThat(Files.readAllBytes(record.folder.record()))
                    .as("nothing was moved into the file meanwhile")
                    .isEqualTo(file);
        }
    }

    private static int size(Path file) throws IOException {
        return Files.exists(file) ? Math.toIntExact(Files.size(file)) : 0;
    }

    private Synced lastBefore(int cut) {
        Synced last = new Synced(0, 0);
        for (Synced one : syncs) {
            if (one.log() <= cut) {
                last = one;
            }
        }
        return last;
    }

    /** Of what was written after the last sync some sectors came to the disk, and the others hold what was there before. */
    private byte[] torn(int cut, int synced, Random random) {
        byte[] torn = Arrays.copyOf(log, cut);
        for (int at = synced; at < cut; at += SECTOR) {
            if (random.nextBoolean()) {
                int end = Math.min(at + SECTOR, cut);
                if (random.nextBoolean()) {
                    Arrays.fill(torn, at, end, (byte) 0);
                } else {
                    byte[] rubbish = new byte[end - at];
                    random.nextBytes(rubbish);
                    System.arraycopy(rubbish, 0, torn, at, rubbish.length);
                }
            }
        }
        return torn;
    }

    private void check(byte[] logLeft, int acknowledged) throws IOException, SQLException {
        AfterPowerCut.check(path, file, logLeft, acknowledged);
    }
}
