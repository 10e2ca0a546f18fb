package org.milepost.standalone.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.milepost.api.TrustId;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.Upcasters;
import org.milepost.edge.ledger.Checkpoint;
import org.milepost.edge.ledger.CheckpointKeep;
import org.milepost.edge.ledger.Difference;
import org.milepost.edge.ledger.LedgerCheck;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.ledger.StoredLogs;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.DataFolderRefused;
import org.milepost.standalone.store.FileCopy;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteCheckpointKeep;
import org.milepost.standalone.store.StoredEvents;

/** One file that holds a whole data folder: the record, the keep, and what the folder says about itself. */
public final class Backup {
    private static final String ABOUT = "backup.properties";
    private static final String MADE_AT = "madeAt";
    /** A keep copied a moment after its record may hold a checkpoint that the copied record has not come to. */
    private static final int ATTEMPTS = 5;

    private Backup() {}

    /** What is known of a backup that was found whole. */
    public record Checked(Instant madeAt, long events, List<Checkpoint> last) {
        public Checked {
            last = List.copyOf(last);
        }
    }

    /**
     * Makes a backup and checks it. The file is there when it is whole, and not before.
     *
     * @param progress told of the hundredths done
     */
    public static Checked make(DataFolder folder, Path file, Instant now, Progress progress) {
        Path work = temporary();
        try {
            Optional<BackupFailed> failed = Optional.empty();
            for (int i = 0; i < ATTEMPTS; i++) {
                Path copy = Files.createDirectories(work.resolve("copy-" + i));
                copy(folder, copy, progress);
                try {
                    Checked checked = check(copy, now);
                    pack(copy, file, now, progress);
                    progress.at(100);
                    return checked;
                } catch (BackupFailed e) {
                    failed = Optional.of(e);
                }
            }
            throw failed.orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            remove(work);
        }
    }

    private static void copy(DataFolder folder, Path copy, Progress progress) throws IOException {
        FileCopy.copy(
                folder,
                copy.resolve(folder.record().getFileName()),
                copy.resolve(folder.keep().getFileName()),
                percent -> progress.at(percent * 6 / 10));
        Files.copy(folder.about(), copy.resolve(folder.about().getFileName()));
    }

    /** Opens a backup and checks it as a restore would. */
    public static Checked check(Path file, Progress progress) {
        Path work = temporary();
        try {
            return check(work, unpack(file, work, progress));
        } finally {
            remove(work);
        }
    }

    /**
     * Makes a data folder of a backup.
     *
     * @throws BackupFailed if the backup is not whole; then nothing is left behind
     */
    public static Checked restore(Path file, Path data, Progress progress) {
        try {
            if (Files.exists(data)) {
                try (Stream<Path> there = Files.list(data)) {
                    if (there.findAny().isPresent()) {
                        throw new BackupFailed(
                                data + " is not empty. A backup is restored into a new or empty folder.");
                    }
                }
            }
            Path beside =
                    Files.createDirectories(data.toAbsolutePath().getParent()).resolve(data.getFileName() + ".part");
            remove(beside);
            Files.createDirectories(beside);
            try {
                Checked checked = check(beside, unpack(file, beside, progress));
                Files.delete(beside.resolve(ABOUT));
                sync(beside);
                Files.deleteIfExists(data);
                Files.move(beside, data);
                return checked;
            } finally {
                remove(beside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What of these signed notes is later than anything in the backup: what was recorded in between is missing in it. */
    public static List<String> missing(Checked backup, List<String> notes) {
        return notes.stream()
                .map(String::strip)
                .filter(note -> {
                    List<String> lines = note.lines().toList();
                    return lines.size() >= 4
                            && backup.last().stream()
                                    .filter(last -> lines.getFirst().equals(Checkpoint.origin(last.trust())))
                                    .map(last -> Instant.parse(lines.get(3)).isAfter(last.madeAt()))
                                    .findFirst()
                                    .orElse(true);
                })
                .toList();
    }

    private static Checked check(Path folder, Instant madeAt) {
        try (DataFolder data = DataFolder.openForReading(folder)) {
            for (Path file : List.of(data.record(), data.keep())) {
                String found = FileCopy.wholeness(file);
                if (!found.equals("ok")) {
                    throw new BackupFailed("%s in the backup is not whole: %s".formatted(file.getFileName(), found));
                }
            }
            try (StoredEvents stored = StoredEvents.of(data);
                    Keep keep = Keep.openBeside(data)) {
                CheckpointKeep checkpoints = new SqliteCheckpointKeep(keep);
                EventReader reader = new EventReader(EventSerializer.create(), Upcasters.SHIPPED);
                Optional<Difference> difference = new LedgerCheck(new StoredLogs(stored, reader), checkpoints).all();
                if (difference.isPresent()) {
                    throw new BackupFailed("The record in the backup is not what was signed: " + difference.get());
                }
                List<Checkpoint> last = new ArrayList<>();
                for (TrustId trust : checkpoints.trusts()) {
                    checkpoints.latest(trust).ifPresent(last::add);
                }
                return new Checked(madeAt, stored.count(), last);
            }
        } catch (DataFolderRefused e) {
            throw new BackupFailed("This is no backup that can be read: " + e.getMessage());
        }
    }

    private static void pack(Path copy, Path file, Instant madeAt, Progress progress) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Properties about = new Properties();
        about.setProperty(MADE_AT, madeAt.toString());
        long done = 0;
        long whole = size(copy);
        try (OutputStream out = Files.newOutputStream(part);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path one : files(copy)) {
                zip.putNextEntry(new ZipEntry(one.getFileName().toString()));
                MessageDigest sha256 = sha256();
                Files.copy(one, new DigestOutputStream(zip, sha256));
                about.setProperty(one.getFileName().toString(), HexFormat.of().formatHex(sha256.digest()));
                zip.closeEntry();
                done += Files.size(one);
                progress.at(60 + 39 * done / Math.max(1, whole));
            }
            zip.putNextEntry(new ZipEntry(ABOUT));
            StringWriter text = new StringWriter();
            about.store(text, "A backup of a Milepost data folder");
            zip.write(text.toString().getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        sync(part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static Instant unpack(Path file, Path folder, Progress progress) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Properties about = new Properties();
            ZipEntry first = zip.getEntry(ABOUT);
            if (first == null) {
                throw new BackupFailed(file + " is no backup of Milepost.");
            }
            try (InputStream in = zip.getInputStream(first)) {
                about.load(new StringReader(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            }
            List<? extends ZipEntry> entries = zip.stream().toList();
            int done = 0;
            for (ZipEntry entry : entries) {
                String name = entry.getName();
                if (!name.matches("[a-z.]{1,40}")) {
                    throw new BackupFailed(file + " holds a file that belongs to no backup.");
                }
                Path to = folder.resolve(name);
                MessageDigest sha256 = sha256();
                try (InputStream in = new DigestInputStream(zip.getInputStream(entry), sha256)) {
                    Files.copy(in, to);
                }
                String hash = HexFormat.of().formatHex(sha256.digest());
                if (!name.equals(ABOUT) && !hash.equals(about.getProperty(name))) {
                    throw new BackupFailed("%s in %s is not the one that was saved.".formatted(name, file));
                }
                sync(to);
                progress.at(80L * ++done / entries.size());
            }
            for (String name : about.stringPropertyNames()) {
                if (!name.equals(MADE_AT) && Files.notExists(folder.resolve(name))) {
                    throw new BackupFailed("%s is missing in %s.".formatted(name, file));
                }
            }
            return Instant.parse(about.getProperty(MADE_AT));
        } catch (IOException | IllegalArgumentException e) {
            throw new BackupFailed("%s cannot be read: %s".formatted(file, e.getMessage()));
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            // A look at the copies leaves logs of SQLite beside them, which are empty.
            return files.filter(file -> !file.toString().endsWith("-wal")
                            && !file.toString().endsWith("-shm"))
                    .sorted()
                    .toList();
        }
    }

    private static long size(Path folder) throws IOException {
        long size = 0;
        for (Path file : files(folder)) {
            size += Files.size(file);
        }
        return size;
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("milepost-backup-");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        if (Files.notExists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sync(Path path) throws IOException {
        if (Files.isDirectory(path) && System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
