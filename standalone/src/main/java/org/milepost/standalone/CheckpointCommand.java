package org.milepost.standalone;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.milepost.api.TrustId;
import org.milepost.api.ledger.Occasion;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.Upcasters;
import org.milepost.edge.ledger.Ledger;
import org.milepost.standalone.ledger.StoredLogs;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteCheckpointKeep;
import org.milepost.standalone.store.StoredEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Signs how far a trust's record is, for the minutes of a meeting. */
@Command(
        name = "checkpoint",
        mixinStandardHelpOptions = true,
        description = {
            "Sign how far a trust's record is, and print the note, for the minutes of a meeting.",
            "May run beside a server that serves the folder. What it is good for stands in docs/audit.md."
        })
final class CheckpointCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Option(names = "--data", defaultValue = "milepost-data", description = "Data folder (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--trust", paramLabel = "ID", description = "The trust, where the folder holds several.")
    private @Nullable String trust;

    @Option(names = "--meeting", description = "It is for a meeting of the Board or of a committee.")
    private boolean meeting;

    @Option(names = "--key", description = "Print the trust's key too, as the first minutes need it.")
    private boolean key;

    @Override
    public void run() {
        if (!Files.isDirectory(data)) {
            throw new ParameterException(spec.commandLine(), "There is no data folder " + data + ".");
        }
        try (DataFolder folder = DataFolder.openForReading(data);
                StoredEvents stored = StoredEvents.of(folder);
                Keep keep = Keep.openBeside(folder)) {
            EventReader reader = new EventReader(EventSerializer.create(), Upcasters.SHIPPED);
            Ledger ledger =
                    new Ledger(new StoredLogs(stored, reader), new SqliteCheckpointKeep(keep), Clock.systemUTC());
            TrustId wanted = WhichTrust.of(spec.commandLine(), trust, ledger.trusts());
            PrintWriter out = spec.commandLine().getOut();
            out.print(ledger.checkpoint(wanted, meeting ? Occasion.MEETING : Occasion.REQUEST)
                    .note());
            if (key) {
                out.println();
                out.println("The trust's key:");
                out.println(ledger.key(wanted).publicKey());
            }
            out.flush();
        }
    }
}
