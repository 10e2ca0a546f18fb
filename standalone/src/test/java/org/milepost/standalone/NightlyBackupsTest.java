package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.MEADOW;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ledger.Occasion;
import org.milepost.edge.ledger.Ledger;
import org.milepost.standalone.backup.Backup;
import org.milepost.standalone.backup.NightlyBackups;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.ledger.StoredLogs;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteCheckpointKeep;

/** A backup a night, each checked, fourteen kept; and what lies beside them tells a restore how old it is. */
class NightlyBackupsTest {
    private static final Instant EVENING = Instant.parse("2026-03-01T21:00:00Z");

    @TempDir
    Path path;

    @Test
    void a_backup_is_made_each_night_and_fourteen_are_kept() throws Exception {
        MovedClock clock = new MovedClock(Clock.systemUTC());
        clock.set(EVENING);
        Path backups = path.resolve("backups");
        try (DataFolder folder = DataFolder.openForServing(path.resolve("data"));
                Writer writer = Writer.open(folder, clock, Meadow.INSTALLATION);
                Keep keep = Keep.open(folder)) {
            Meadow.found(writer.asker(), History.SCHOOLS);
            Ledger ledger =
                    new Ledger(new StoredLogs(writer.stored(), writer.reader()), new SqliteCheckpointKeep(keep), clock);
            NightlyBackups nightly = new NightlyBackups(folder, Optional.of(backups), ledger, clock);
            nightly.look();
            assertThat(names(backups)).as("for the night that has been").containsExactly("milepost-2026-03-01.zip");
            for (int night = 0; night < 16; night++) {
                Meadow.tell(
                        writer.asker(),
                        CEO,
                        Meadow.placing(History.ALDER, "p-" + night, "REPAIR_1", Meadow.SEP_8.plusDays(night)));
                ledger.checkpoint(MEADOW, Occasion.DAILY);
                clock.move(Duration.ofHours(4));
                nightly.look();
                assertThat(names(backups).getLast())
                        .as("before two o'clock it is still the night before")
                        .doesNotContain("2026-03-%02d".formatted(night + 2));
                clock.move(Duration.ofHours(20));
                nightly.look();
                nightly.look();
            }
            assertThat(nightly.failure()).isEmpty();
        }
        List<String> kept = names(backups);
        assertThat(kept).hasSize(NightlyBackups.KEPT).first().isEqualTo("milepost-2026-03-04.zip");
        assertThat(kept).last().isEqualTo("milepost-2026-03-17.zip");
        for (String name : kept) {
            assertThat(Backup.check(backups.resolve(name), Progress.UNWATCHED).events())
                    .isPositive();
        }

        StringWriter said = new StringWriter();
        assertThat(restore(said, backups.resolve(kept.getFirst()), "old")).isEqualTo(1);
        assertThat(said.toString())
                .as("the last checkpoint lies beside the backups")
                .contains("ROLLBACK: milepost/meadow");
        assertThat(restore(said, backups.resolve(kept.getLast()), "new")).isZero();
    }

    @Test
    void a_backup_that_cannot_be_made_is_told_of_and_made_when_it_can() throws Exception {
        Path backups = Files.writeString(path.resolve("backups"), "a file where a folder should be");
        try (DataFolder folder = DataFolder.openForServing(path.resolve("data"));
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION);
                Keep keep = Keep.open(folder)) {
            Meadow.found(writer.asker(), History.SCHOOLS);
            Ledger ledger = new Ledger(
                    new StoredLogs(writer.stored(), writer.reader()),
                    new SqliteCheckpointKeep(keep),
                    Clock.systemUTC());
            NightlyBackups nightly = new NightlyBackups(folder, Optional.of(backups), ledger, Clock.systemUTC());
            nightly.look();
            assertThat(nightly.failure()).isPresent();
            Files.delete(backups);
            nightly.look();
            assertThat(nightly.failure()).isEmpty();
            assertThat(names(backups)).hasSize(1);
        }
    }

    private int restore(StringWriter said, Path backup, String folder) {
        return Milepost.commandLine()
                .setOut(new PrintWriter(said))
                .execute(
                        "restore",
                        backup.toString(),
                        "--data",
                        path.resolve(folder).toString());
    }

    private static List<String> names(Path backups) throws Exception {
        try (Stream<Path> files = Files.list(backups)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".zip"))
                    .sorted()
                    .toList();
        }
    }
}
