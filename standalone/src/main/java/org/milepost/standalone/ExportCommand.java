package org.milepost.standalone;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.milepost.api.SchoolId;
import org.milepost.edge.access.SecurityLog.Kind;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.Upcasters;
import org.milepost.edge.ledger.Ledger;
import org.milepost.edge.notes.NoteSeal;
import org.milepost.standalone.importing.ProgressBar;
import org.milepost.standalone.ledger.ExportOrder;
import org.milepost.standalone.ledger.Exporter;
import org.milepost.standalone.ledger.StoredLogs;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteCheckpointKeep;
import org.milepost.standalone.store.SqliteNoteKeys;
import org.milepost.standalone.store.SqliteSecurityLog;
import org.milepost.standalone.store.StoredEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes the record, or a part of it, into a file that anybody can check with {@code verify}. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Write a trust's record, or one school's, into a file with the proofs that it is unchanged.",
            "May run beside a server that serves the folder. Check the file with ./milepost verify FILE."
        })
final class ExportCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write, such as spring.zip.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--data", defaultValue = "milepost-data", description = "Data folder (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(names = "--trust", paramLabel = "ID", description = "The trust, where the folder holds several.")
    private @Nullable String trust;

    @Option(
            names = "--school",
            paramLabel = "ID",
            description = "One school of it (default: all, and the trust itself).")
    private @Nullable String school;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day of recording, with --to.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day of recording, with --from.")
    private @Nullable LocalDate to;

    @Option(names = "--event", paramLabel = "ID", description = "An event that is wanted; several may be named.")
    private List<String> events = new ArrayList<>();

    @Override
    public void run() {
        if (!Files.isDirectory(data)) {
            throw new ParameterException(spec.commandLine(), "There is no data folder " + data + ".");
        }
        try (DataFolder folder = DataFolder.openForReading(data);
                StoredEvents stored = StoredEvents.of(folder);
                Keep keep = Keep.openBeside(folder);
                SqliteNoteKeys keys = new SqliteNoteKeys(keep);
                SqliteSecurityLog log = new SqliteSecurityLog(keep)) {
            EventReader reader = new EventReader(EventSerializer.create(), Upcasters.SHIPPED);
            Clock clock = Clock.systemUTC();
            Ledger ledger = new Ledger(new StoredLogs(stored, reader), new SqliteCheckpointKeep(keep), clock);
            ExportOrder order = order(ledger);
            Exporter exporter = new Exporter(stored, ledger, new NoteSeal(keys));
            long count = exporter.events(order);
            try (ProgressBar bar = ProgressBar.onTerminal("export", count)) {
                log.note(clock.instant(), Kind.EXPORTED, Optional.empty(), "./milepost export: " + order.inWords());
                exporter.write(order, file, event -> true, bar);
            }
            PrintWriter out = spec.commandLine().getOut();
            out.printf(
                    Locale.UK,
                    "%s was written from %,d events, signed with the key%n  %s%n",
                    file,
                    count,
                    ledger.key(order.trust()).publicKey());
            out.flush();
        }
    }

    private ExportOrder order(Ledger ledger) {
        try {
            return new ExportOrder(
                    WhichTrust.of(spec.commandLine(), trust, ledger.trusts()),
                    Optional.ofNullable(school).map(SchoolId::new),
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    new HashSet<>(events));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }
}
