package org.milepost.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.Upcasters;
import org.milepost.edge.notes.NoteSeal;
import org.milepost.query.documents.MongoDocuments;
import org.milepost.standalone.importing.ProgressBar;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteNoteKeys;
import org.milepost.standalone.store.StoredEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Reads the whole record of a folder into all views. A start does the same, for its documents are in memory; what is gained
 * here is to know, before anybody waits for it, that every event can be read, and how long a start will take.
 */
@Command(
        name = "rebuild",
        mixinStandardHelpOptions = true,
        description = {
            "Read the whole record into all views, and tell how long it took.",
            "Views are kept in memory and read anew at every start: this shows beforehand that each event can be read."
        },
        footer = {"", "On a running server an administrator does the same with POST /api/jobs/rebuild."})
final class RebuildCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Option(names = "--data", defaultValue = "milepost-data", description = "Data folder (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Override
    public void run() {
        if (!Files.isDirectory(data)) {
            throw new ParameterException(spec.commandLine(), "There is no data folder " + data + ".");
        }
        MongoServer server = new MongoServer(new MemoryBackend());
        try (DataFolder folder = DataFolder.openForServing(data);
                StoredEvents stored = StoredEvents.of(folder);
                Keep keep = Keep.open(folder);
                SqliteNoteKeys keys = new SqliteNoteKeys(keep);
                MongoClient client = MongoClients.create(
                        "mongodb://127.0.0.1:" + server.bind().getPort())) {
            long events = stored.count();
            Instant before = Instant.now();
            try (ProgressBar bar = ProgressBar.onTerminal("rebuild", events)) {
                new Rebuild(
                                stored,
                                new EventReader(
                                        EventSerializer.create(), Upcasters.SHIPPED, Optional.of(new NoteSeal(keys))),
                                new MongoDocuments(client.getDatabase("milepost")),
                                EventJson.mapper())
                        .run(bar::at);
            }
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    Locale.UK,
                    "%,d events were read into all views in %.1f s.%n",
                    events,
                    Duration.between(before, Instant.now()).toMillis() / 1000.0);
            out.flush();
        } finally {
            server.shutdownNow();
        }
    }
}
