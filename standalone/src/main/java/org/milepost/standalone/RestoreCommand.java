package org.milepost.standalone;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.Upcasters;
import org.milepost.standalone.backup.Backup;
import org.milepost.standalone.backup.NightlyBackups;
import org.milepost.standalone.erasure.Eraser;
import org.milepost.standalone.erasure.ErasureList;
import org.milepost.standalone.importing.ProgressBar;
import org.milepost.standalone.ledger.StoredLogs;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteAccessKeep;
import org.milepost.standalone.store.SqliteAccountKeep;
import org.milepost.standalone.store.SqliteDirectory;
import org.milepost.standalone.store.SqliteNoteKeys;
import org.milepost.standalone.store.StoredEvents;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a data folder of a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = {
            "Make a data folder of a backup, and check it.",
            "Where a checkpoint is known that was signed after the backup was made, this is a rollback: it is"
                    + " reported, and the exit status is 1. Known are those named here and those kept beside nightly"
                    + " backups."
        })
final class RestoreCommand implements Callable<Integer> {
    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before it runs anything
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The backup.")
    @SuppressWarnings("NullAway.Init")
    private Path file;

    @Option(
            names = "--data",
            defaultValue = "milepost-data",
            description = "The data folder to make; new or empty (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init")
    private Path data;

    @Option(
            names = "--checkpoint",
            paramLabel = "NOTE",
            description = "A file with a checkpoint that was handed out; several may be named.")
    private List<Path> checkpoints = new ArrayList<>();

    @Option(
            names = "--erasures",
            paramLabel = "LIST",
            description = "The erasures.list of the lost data folder (default: the one beside the backup, if any).")
    private @Nullable Path erasures;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        List<String> notes = notes();
        Backup.Checked restored;
        try (ProgressBar bar = ProgressBar.onTerminal("restore", 100)) {
            restored = Backup.restore(file, data, bar);
            bar.at(100);
        }
        out.printf(
                Locale.UK,
                "%s holds %,d events, as of %s. The record is what was signed.%n",
                data,
                restored.events(),
                restored.madeAt());
        eraseAgain(out);
        List<String> missing = Backup.missing(restored, notes);
        for (String note : missing) {
            List<String> lines = note.lines().toList();
            out.printf(
                    "ROLLBACK: %s signed a checkpoint at %s, after this backup was made. What was recorded in between"
                            + " is not in it.%n",
                    lines.get(0), lines.get(3));
        }
        out.flush();
        return missing.isEmpty() ? 0 : Milepost.REFUSED;
    }

    /** Erases in the restored folder what was erased since, or before. */
    private void eraseAgain(PrintWriter out) throws IOException {
        ErasureList kept = erasures == null ? ErasureList.beside(file) : ErasureList.of(erasures);
        if (kept.all().isEmpty()) {
            return;
        }
        Files.copy(kept.file(), ErasureList.in(data).file(), StandardCopyOption.REPLACE_EXISTING);
        try (DataFolder folder = DataFolder.openForServing(data);
                StoredEvents stored = StoredEvents.of(folder);
                Keep keep = Keep.open(folder);
                SqliteNoteKeys keys = new SqliteNoteKeys(keep)) {
            EventReader reader = new EventReader(EventSerializer.create(), Upcasters.SHIPPED);
            Eraser.Kept beside = new Eraser.Kept(
                    keys, new SqliteDirectory(keep), new SqliteAccountKeep(keep), new SqliteAccessKeep(keep));
            new Eraser(stored, new StoredLogs(stored, reader), beside, ErasureList.in(data), () -> {})
                    .eraseAgain(reader);
        }
        out.printf(Locale.UK, "%,d erasures were applied again.%n", kept.all().size());
    }

    private List<String> notes() throws IOException {
        List<String> notes = new ArrayList<>();
        for (Path note : checkpoints) {
            notes.add(Files.readString(note));
        }
        Path kept = file.toAbsolutePath().resolveSibling(NightlyBackups.LAST_CHECKPOINTS);
        if (Files.isDirectory(kept)) {
            try (Stream<Path> files = Files.list(kept)) {
                for (Path note : files.sorted().toList()) {
                    notes.add(Files.readString(note));
                }
            }
        }
        return notes;
    }
}
