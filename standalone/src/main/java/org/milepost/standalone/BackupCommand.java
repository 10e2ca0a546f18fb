package org.milepost.standalone;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.milepost.edge.access.SecurityLog.Kind;
import org.milepost.standalone.backup.Backup;
import org.milepost.standalone.importing.ProgressBar;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteSecurityLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Copies a data folder into one file while it is in use. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = {
            "Copy a data folder into one file, while a server goes on writing in it, and check the copy.",
            "The file holds everything, keys and names too: keep it as safe as the folder itself."
        })
final class BackupCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The file to write, such as milepost-backup.zip.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(names = "--data", defaultValue = "milepost-data", description = "Data folder (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Override
    public void run() {
        if (!Files.isDirectory(data)) {
            throw new ParameterException(spec.commandLine(), "There is no data folder " + data + ".");
        }
        Instant now = Clock.systemUTC().instant();
        try (DataFolder folder = DataFolder.openForReading(data);
                ProgressBar bar = ProgressBar.onTerminal("backup", 100)) {
            try (Keep keep = Keep.openBeside(folder);
                    SqliteSecurityLog log = new SqliteSecurityLog(keep)) {
                log.note(now, Kind.EXPORTED, Optional.empty(), "./milepost backup");
            }
            Backup.Checked made = Backup.make(folder, file, now, bar);
            PrintWriter out = spec.commandLine().getOut();
            out.printf(Locale.UK, "%s holds %,d events, and was checked.%n", file, made.events());
            out.flush();
        }
    }
}
