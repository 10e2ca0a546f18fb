package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.MEADOW;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ledger.Occasion;
import org.milepost.edge.ledger.Ledger;
import org.milepost.standalone.backup.Backup;
import org.milepost.standalone.backup.BackupFailed;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.ledger.StoredLogs;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteCheckpointKeep;
import org.milepost.standalone.store.StoredEvents;

/** Backups made while the record is written: whole, in order, and honest about being old. */
class BackupTest {
    /** The figure of the design is 20. */
    private static final int BACKUPS = Boolean.getBoolean("milepost.full") ? 20 : 5;

    @TempDir
    Path path;

    @Test
    void backups_made_while_commands_and_checkpoints_go_on_are_restored_whole() throws Exception {
        List<Path> made = new ArrayList<>();
        List<Long> acknowledged = new ArrayList<>();
        AtomicInteger recorded = new AtomicInteger();
        try (DataFolder folder = DataFolder.openForServing(path.resolve("data"));
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION);
                Keep keep = Keep.open(folder)) {
            Meadow.found(writer.asker(), History.SCHOOLS);
            Ledger ledger = ledger(writer, keep);
            AtomicBoolean stop = new AtomicBoolean();
            Thread load = Thread.ofPlatform().start(() -> {
                while (!stop.get()) {
                    int i = recorded.get();
                    Meadow.tell(
                            writer.asker(),
                            CEO,
                            Meadow.placing(History.ALDER, "p-" + i, "REPAIR_1", Meadow.SEP_8.plusDays(i % 200)));
                    recorded.incrementAndGet();
                    if (i % 20 == 0) {
                        ledger.checkpoint(MEADOW, Occasion.REQUEST);
                    }
                }
            });
            for (int i = 0; i < BACKUPS; i++) {
                Path file = path.resolve("backup-" + i + ".zip");
                long before = recorded.get();
                try (DataFolder beside = DataFolder.openForReading(path.resolve("data"))) {
                    Backup.make(beside, file, Instant.now(Clock.systemUTC()), Progress.UNWATCHED);
                }
                acknowledged.add(before);
                made.add(file);
            }
            stop.set(true);
            load.join();
        }
        assertThat(recorded).hasValueGreaterThan(10);
        for (int i = 0; i < made.size(); i++) {
            Path data = path.resolve("restored-" + i);
            Backup.Checked restored = Backup.restore(made.get(i), data, Progress.UNWATCHED);
            try (DataFolder folder = DataFolder.openForServing(data);
                    StoredEvents stored = StoredEvents.of(folder)) {
                assertThat(stored.count()).isEqualTo(restored.events());
                long placed = stored.lastSequence("school:alder").orElseThrow();
                assertThat(placed)
                        .as("acknowledged before the backup began")
                        .isGreaterThanOrEqualTo(acknowledged.get(i));
            }
        }
    }

    /** The test above would notice a backup that copies the files as they lie there. */
    @Test
    void a_copy_of_the_files_as_they_lie_there_is_found_wanting() throws Exception {
        Path copy = Files.createDirectories(path.resolve("copy"));
        long acknowledged;
        try (DataFolder folder = DataFolder.openForServing(path.resolve("data"));
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION)) {
            Meadow.found(writer.asker(), History.SCHOOLS);
            acknowledged = writer.stored().count();
            for (Path file : List.of(folder.record(), folder.keep(), folder.about())) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        try (DataFolder folder = DataFolder.openForServing(copy);
                StoredEvents stored = StoredEvents.of(folder)) {
            assertThat(stored.count()).isLessThan(acknowledged);
        }
    }

    @Test
    void a_backup_that_was_changed_or_cut_off_is_not_restored() throws Exception {
        Path file = backup();
        byte[] whole = Files.readAllBytes(file);
        for (int at : new int[] {40, whole.length / 4, whole.length / 2, whole.length - 300}) {
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            refused(changed);
        }
        refused(java.util.Arrays.copyOf(whole, whole.length / 2));
        refused(new byte[0]);
        assertThatThrownBy(() -> Backup.restore(file, path.resolve("data"), Progress.UNWATCHED))
                .isInstanceOf(BackupFailed.class)
                .hasMessageContaining("not empty");
    }

    @Test
    void a_restore_older_than_a_known_checkpoint_is_reported_as_a_rollback() throws Exception {
        Path file = backup();
        Path note = path.resolve("minutes.txt");
        try (DataFolder folder = DataFolder.openForServing(path.resolve("data"));
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION);
                Keep keep = Keep.open(folder)) {
            Meadow.tell(writer.asker(), CEO, Meadow.placing(History.ALDER, "later", "REPAIR_1", Meadow.SEP_8));
            Files.writeString(
                    note,
                    ledger(writer, keep).checkpoint(MEADOW, Occasion.MEETING).note());
        }
        StringWriter said = new StringWriter();
        int status = Milepost.commandLine()
                .setOut(new PrintWriter(said))
                .execute(
                        "restore",
                        file.toString(),
                        "--data",
                        path.resolve("old").toString(),
                        "--checkpoint",
                        note.toString());
        assertThat(said.toString()).contains("ROLLBACK: milepost/meadow");
        assertThat(status).isEqualTo(1);
        assertThat(Milepost.run(
                        "restore",
                        file.toString(),
                        "--data",
                        path.resolve("older").toString()))
                .as("nothing later is known")
                .isZero();
        assertThat(Milepost.run(
                        "backup",
                        path.resolve("again.zip").toString(),
                        "--data",
                        path.resolve("old").toString()))
                .isZero();
    }

    private void refused(byte[] bytes) throws Exception {
        Path file = Files.write(path.resolve("changed.zip"), bytes);
        Path data = path.resolve("never");
        assertThatThrownBy(() -> Backup.restore(file, data, Progress.UNWATCHED)).isInstanceOf(BackupFailed.class);
        assertThat(data).doesNotExist();
    }

    private Path backup() {
        Path file = path.resolve("backup.zip");
        try (DataFolder folder = DataFolder.openForServing(path.resolve("data"));
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION);
                Keep keep = Keep.open(folder)) {
            Meadow.found(writer.asker(), History.SCHOOLS);
            ledger(writer, keep).checkpoint(MEADOW, Occasion.DAILY);
            Backup.make(folder, file, Instant.now(Clock.systemUTC()), Progress.UNWATCHED);
        }
        return file;
    }

    private static Ledger ledger(Writer writer, Keep keep) {
        return new Ledger(
                new StoredLogs(writer.stored(), writer.reader()), new SqliteCheckpointKeep(keep), Clock.systemUTC());
    }
}
