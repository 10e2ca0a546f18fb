package org.milepost.standalone;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.Event;
import org.milepost.api.RecordedEvent;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.Upcasters;
import org.milepost.edge.notes.NoteSeal;
import org.milepost.standalone.importing.ImportKind;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteNoteKeys;
import org.milepost.standalone.store.StoredEvents;
import picocli.CommandLine;

/** A data folder that files are imported into by the command line, and what then stands in its record. */
record ImportedInto(Path folder) {

    /** What the command line answered. */
    record Answer(int status, String out, String err) {
        long count(String what) {
            return out.lines()
                    .filter(line -> line.strip().endsWith("  " + what))
                    .map(line -> line.strip().replaceAll(" .*|,", ""))
                    .mapToLong(Long::parseLong)
                    .sum();
        }
    }

    Answer run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line =
                Milepost.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        return new Answer(line.execute(args), out.toString(), err.toString());
    }

    Answer files(String kind, String trust, String... files) {
        return run(Stream.of(
                        Stream.of("import", kind),
                        Arrays.stream(files),
                        Stream.of("--trust", trust, "--data", folder.toString()))
                .flatMap(each -> each)
                .toArray(String[]::new));
    }

    static String fixture(String name) {
        try {
            return Path.of(Optional.ofNullable(ImportKind.class.getResource(name))
                            .orElseThrow()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Everything in the record, in the order of recording. */
    List<RecordedEvent> recorded() {
        List<RecordedEvent> events = new ArrayList<>();
        try (DataFolder opened = DataFolder.openForReading(folder);
                StoredEvents stored = StoredEvents.of(opened);
                StoredEvents.Rows rows = stored.after(0);
                Keep keep = Keep.openBeside(opened);
                SqliteNoteKeys keys = new SqliteNoteKeys(keep)) {
            EventReader reader =
                    new EventReader(EventSerializer.create(), Upcasters.SHIPPED, Optional.of(new NoteSeal(keys)));
            rows.forEachRemaining(row -> events.add(reader.read(row)));
        }
        return events;
    }

    <E extends Event> List<E> events(Class<E> type) {
        return recorded().stream()
                .map(RecordedEvent::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
