package org.milepost.standalone.store;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder in which one installation keeps everything: the record ({@code events.db}), the durable things that are not
 * events ({@code keep.db}), and a small file saying which format they are in. One process at a time may write; any number
 * may read beside it.
 */
public final class DataFolder implements AutoCloseable {

    /** The format this version writes. */
    public static final int FORMAT = 1;

    private static final List<Migration> MIGRATIONS = List.of();

    private static final String ABOUT = "milepost.properties";
    private static final String LOCK = "milepost.lock";
    private static final String RECORD = "events.db";
    private static final String KEEP = "keep.db";
    private static final String BACKUP = "before-format-";

    /**
     * Folders this process writes to. The operating system forgets a process's lock on a file as soon as that process
     * closes the file anywhere else, so the lock file is never opened a second time, not even to be refused.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final boolean synthetic;
    private final @Nullable FileChannel lock;

    private DataFolder(Path path, boolean synthetic, @Nullable FileChannel lock) {
        this.path = path;
        this.synthetic = synthetic;
        this.lock = lock;
    }

    /** For a server, an import, anything that records the real thing. Creates the folder if there is none. */
    public static DataFolder openForServing(Path path) {
        return open(path, false, FORMAT, MIGRATIONS);
    }

    /**
     * For demo and benchmarks, whose clock is made up. Creates the folder, marked synthetic for good; refuses a folder
     * that holds a real record.
     */
    public static DataFolder openSynthetic(Path path) {
        return open(path, true, FORMAT, MIGRATIONS);
    }

    /** For reading beside a running server, or alone. Takes no lock, creates nothing and migrates nothing. */
    public static DataFolder openForReading(Path path) {
        if (!Files.exists(path.resolve(ABOUT))) {
            throw new DataFolderRefused("%s is not a Milepost data folder.".formatted(path));
        }
        try {
            Path real = path.toRealPath();
            About about = About.read(real);
            about.refuseIfNewerThan(FORMAT, real);
            if (about.format() < FORMAT) {
                throw new DataFolderRefused(
                        "The data folder %s is in the older format %d: start Milepost on it once, and it will be brought up to date."
                                .formatted(real, about.format()));
            }
            requireRecord(real);
            return new DataFolder(real, about.synthetic(), null);
        } catch (IOException e) {
            throw unusable(path, e);
        }
    }

    static DataFolder open(Path path, boolean synthetic, int format, List<Migration> migrations) {
        Path real;
        try {
            Files.createDirectories(path);
            real = path.toRealPath();
        } catch (IOException e) {
            throw unusable(path, e);
        }
        if (!HELD.add(real)) {
            throw inUse(real, Optional.of(ProcessHandle.current().pid()));
        }
        FileChannel lock = null;
        boolean opened = false;
        try {
            refuseForeignFiles(real);
            lock = lock(real);
            boolean isSynthetic = prepare(real, synthetic, format, migrations);
            opened = true;
            return new DataFolder(real, isSynthetic, lock);
        } catch (IOException e) {
            throw unusable(real, e);
        } finally {
            if (!opened) {
                release(real, lock);
            }
        }
    }

    /** Everything that needs the lock: what is found is checked and brought up to date, what is missing is made. */
    private static boolean prepare(Path folder, boolean synthetic, int format, List<Migration> migrations)
            throws IOException {
        if (Files.notExists(folder.resolve(ABOUT))) {
            // The record first and the file about it last: whoever finds that file finds a whole folder.
            RecordTable.createIfMissing(folder.resolve(RECORD));
            refuseRecordWithoutAbout(folder);
            new About(format, synthetic, Optional.empty()).write(folder);
            return synthetic;
        }
        About about = About.read(folder);
        about.refuseIfNewerThan(format, folder);
        if (about.synthetic() && !synthetic) {
            throw new DataFolderRefused(
                    "The data folder %s holds a made-up record of a demo or benchmark, recorded under a made-up clock. A real record needs a folder of its own."
                            .formatted(folder));
        }
        if (!about.synthetic() && synthetic) {
            throw new DataFolderRefused(
                    "The data folder %s holds a real record. Demo and benchmarks need a folder of their own."
                            .formatted(folder));
        }
        requireRecord(folder);
        migrate(folder, about, format, migrations);
        return about.synthetic();
    }

    private static void migrate(Path folder, About found, int format, List<Migration> migrations) throws IOException {
        About about = found;
        if (about.migratingFrom().isPresent()) {
            // The last attempt was cut off in the middle: start again from the copy, not from what it left behind.
            about = putBack(folder, about, about.migratingFrom().get());
        }
        if (about.format() == format) {
            return;
        }
        String backup = BACKUP + format;
        copyFiles(folder, folder.resolve(backup));
        about = about.migrating(backup);
        about.write(folder);
        try {
            for (int from = about.format(); from < format; from++) {
                step(from, migrations, folder).migrate(folder);
            }
        } catch (Exception e) {
            putBack(folder, about, backup);
            throw new DataFolderRefused(
                    "The data folder %s could not be brought from format %d to %d and was left as it was: %s"
                            .formatted(folder, about.format(), format, e.getMessage()),
                    e);
        }
        about.migratedTo(format).write(folder);
    }

    private static Migration step(int from, List<Migration> migrations, Path folder) {
        return migrations.stream()
                .filter(migration -> migration.from() == from)
                .findFirst()
                .orElseThrow(() -> new DataFolderRefused(
                        "The data folder %s is in format %d, which this version of Milepost can no longer bring up to date."
                                .formatted(folder, from)));
    }

    private static About putBack(Path folder, About about, String backup) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(DataFolder::isData).toList()) {
                Files.delete(file);
            }
        }
        copyFiles(folder.resolve(backup), folder);
        About asItWas = about.migrated();
        asItWas.write(folder);
        return asItWas;
    }

    /** Nothing has the files open here: a log beside a record is copied with it and is part of it. */
    private static void copyFiles(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.filter(DataFolder::isData).toList()) {
                Path copy = to.resolve(file.getFileName());
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
                sync(copy);
            }
        }
        sync(to);
    }

    private static boolean isData(Path file) {
        String name = file.getFileName().toString();
        return Files.isRegularFile(file) && !name.equals(LOCK) && !name.startsWith(ABOUT);
    }

    private static void refuseForeignFiles(Path folder) throws IOException {
        if (Files.exists(folder.resolve(ABOUT))) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> foreign = files.filter(file -> {
                        String name = file.getFileName().toString();
                        return !name.equals(LOCK) && !name.startsWith(RECORD) && !name.startsWith(ABOUT);
                    })
                    .findFirst();
            if (foreign.isPresent()) {
                throw new DataFolderRefused(
                        "%s is not a Milepost data folder and is not empty (it holds %s). Name an empty or a new folder."
                                .formatted(folder, foreign.get().getFileName()));
            }
        }
    }

    private static void refuseRecordWithoutAbout(Path folder) {
        try (Connection connection = SqliteFile.forReading(folder.resolve(RECORD));
                Statement statement = connection.createStatement();
                ResultSet any = statement.executeQuery("SELECT 1 FROM event LIMIT 1")) {
            if (any.next()) {
                throw new DataFolderRefused(
                        "The data folder %s holds a record but has lost its %s, so its format is not known."
                                .formatted(folder, ABOUT));
            }
        } catch (SQLException e) {
            throw unusable(folder, e);
        }
    }

    private static void requireRecord(Path folder) {
        if (Files.notExists(folder.resolve(RECORD))) {
            throw new DataFolderRefused(
                    "The data folder %s has lost its record (%s). Restore it from a backup.".formatted(folder, RECORD));
        }
    }

    private static FileChannel lock(Path folder) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock taken = channel.tryLock();
            if (taken == null) {
                throw inUse(folder, pidIn(channel));
            }
            byte[] pid = Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(pid), 0);
            return channel;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static Optional<Long> pidIn(FileChannel channel) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(20);
        channel.read(text, 0);
        String digits = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII).strip();
        return digits.matches("\\d{1,18}") ? Optional.of(Long.valueOf(digits)) : Optional.empty();
    }

    private static DataFolderRefused inUse(Path folder, Optional<Long> pid) {
        return new DataFolderRefused(
                "The data folder %s is in use by another Milepost%s. Stop that one first, or name another folder."
                        .formatted(folder, pid.map(" (process %d)"::formatted).orElse("")));
    }

    private static DataFolderRefused unusable(Path folder, Exception e) {
        return new DataFolderRefused("The data folder %s cannot be used: %s".formatted(folder, e.getMessage()), e);
    }

    private static void release(Path folder, @Nullable FileChannel lock) {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            throw unusable(folder, e);
        } finally {
            HELD.remove(folder);
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

    public Path path() {
        return path;
    }

    /** The record. */
    public Path record() {
        return path.resolve(RECORD);
    }

    /** What the folder says about itself. */
    public Path about() {
        return path.resolve(ABOUT);
    }

    /** Durable things that are not events. */
    public Path keep() {
        return path.resolve(KEEP);
    }

    /** Whether everything in here was made up by a demo or a benchmark. */
    public boolean isSynthetic() {
        return synthetic;
    }

    public boolean isWritable() {
        return lock != null;
    }

    @Override
    public void close() {
        if (lock != null && lock.isOpen()) {
            release(path, lock);
        }
    }

    /** What the folder says about itself. */
    private record About(int format, boolean synthetic, Optional<String> migratingFrom) {

        private static final String FORMAT_KEY = "format";
        private static final String SYNTHETIC_KEY = "synthetic";
        private static final String MIGRATING_KEY = "migrating-with-copy-in";

        static About read(Path folder) throws IOException {
            Properties properties = new Properties();
            try (Reader reader = Files.newBufferedReader(folder.resolve(ABOUT))) {
                properties.load(reader);
            }
            String format = properties.getProperty(FORMAT_KEY, "");
            if (!format.matches("[1-9]\\d{0,5}")) {
                throw new DataFolderRefused(
                        "%s does not say which format the data folder is in.".formatted(folder.resolve(ABOUT)));
            }
            return new About(
                    Integer.parseInt(format),
                    Boolean.parseBoolean(properties.getProperty(SYNTHETIC_KEY)),
                    Optional.ofNullable(properties.getProperty(MIGRATING_KEY)));
        }

        void refuseIfNewerThan(int known, Path folder) {
            if (format > known) {
                throw new DataFolderRefused(
                        "The data folder %s was written by a newer Milepost (format %d; this version knows %d). Use the newer version."
                                .formatted(folder, format, known));
            }
        }

        About migrating(String backup) {
            return new About(format, synthetic, Optional.of(backup));
        }

        About migrated() {
            return new About(format, synthetic, Optional.empty());
        }

        About migratedTo(int newFormat) {
            return new About(newFormat, synthetic, Optional.empty());
        }

        /** Written beside, synced and moved into place: whole before and whole after, whatever happens between. */
        void write(Path folder) throws IOException {
            StringWriter text = new StringWriter();
            text.write("# What this folder holds. Written by Milepost; do not edit.\n");
            text.write("%s=%d\n".formatted(FORMAT_KEY, format));
            text.write("%s=%b\n".formatted(SYNTHETIC_KEY, synthetic));
            migratingFrom.ifPresent(backup -> text.write("%s=%s\n".formatted(MIGRATING_KEY, backup)));
            Path beside = folder.resolve(ABOUT + ".new");
            Files.writeString(beside, text.toString());
            sync(beside);
            try {
                Files.move(beside, folder.resolve(ABOUT), StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, folder.resolve(ABOUT), StandardCopyOption.REPLACE_EXISTING);
            }
            sync(folder);
        }
    }
}
