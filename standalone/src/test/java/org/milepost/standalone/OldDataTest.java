package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.Oakfield.MEADOW;

import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.Event;
import org.milepost.api.RecordedEvent;
import org.milepost.api.trust.TrustLifeEvent.GoLiveSet;
import org.milepost.api.trust.TrustLifeEvent.OfficeEnded;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.Upcasters;
import org.milepost.standalone.backup.Backup;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.StoredEvents;
import org.milepost.verify.Verify;

/**
 * A backup and an export made by the version that still wrote the first revision of {@code trust.go-live-set} are read as any
 * other, for ever: see docs/adr/0016.
 */
class OldDataTest {
    private static final String KEY = "milepost/meadow+36a03be3+AWvbmAYk9ZcBrZp0TxBTbH7yvXdRo3m9d9gGLW5C/4ix";

    @TempDir
    Path path;

    @Test
    void an_old_backup_is_restored_and_its_events_read_in_todays_shape() throws Exception {
        Path data = path.resolve("data");
        Backup.restore(released("backup-of-go-live-revision-1.zip"), data, Progress.UNWATCHED);
        try (DataFolder folder = DataFolder.openForServing(data);
                Writer writer = Writer.open(folder, Clock.systemUTC())) {
            List<Event> inBulk = new ArrayList<>();
            List<String> revisions = new ArrayList<>();
            try (StoredEvents.Rows rows = writer.stored().stream("trust:meadow", 0)) {
                rows.forEachRemaining(row -> {
                    RecordedEvent recorded = writer.reader().read(row);
                    inBulk.add(recorded.event());
                    if (recorded.event() instanceof GoLiveSet) {
                        revisions.add(row.revision().orElse(""));
                    }
                });
            }
            assertThat(revisions).as("what is stored is not rewritten").containsExactly("1");
            assertThat(inBulk).contains(new GoLiveSet(MEADOW, LocalDate.of(2025, 10, 1)));
            assertThat(inBulk)
                    .anyMatch(event -> event instanceof OfficeEnded ended
                            && ended.reason().text().equals("Moved away in the summer."));
            assertThat(writer.eventStore().readEvents("trust:meadow").asStream().map(message ->
                            (Object) message.getPayload()))
                    .containsExactlyElementsOf(inBulk);
        }
    }

    /** The test above would notice that an upcaster was taken away: what is not understood stops the reader. */
    @Test
    void without_its_upcaster_the_old_event_stops_the_reader() throws Exception {
        Path data = path.resolve("data");
        Backup.restore(released("backup-of-go-live-revision-1.zip"), data, Progress.UNWATCHED);
        EventReader without = new EventReader(EventSerializer.create(), new Upcasters(List.of()));
        try (DataFolder folder = DataFolder.openForServing(data);
                StoredEvents stored = StoredEvents.of(folder);
                StoredEvents.Rows rows = stored.named(Set.of("trust.go-live-set"))) {
            assertThatThrownBy(() -> without.read(rows.next())).hasMessageContaining("trust.go-live-set");
        }
    }

    @Test
    void an_old_export_still_verifies() throws Exception {
        StringWriter said = new StringWriter();
        assertThat(Verify.check(
                        new PrintWriter(said),
                        released("export-of-go-live-revision-1.zip"),
                        Optional.of(KEY),
                        List.of()))
                .as(said.toString())
                .isZero();
        assertThat(said.toString()).contains("1 notes in plain text");
    }

    private Path released(String name) throws Exception {
        Path file = path.resolve(name);
        try (InputStream in = Objects.requireNonNull(OldDataTest.class.getResourceAsStream("released/" + name))) {
            Files.copy(in, file);
        }
        return file;
    }
}
