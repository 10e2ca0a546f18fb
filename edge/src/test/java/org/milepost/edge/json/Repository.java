package org.milepost.edge.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the sources lie, for tests that compare them or write into them. */
public final class Repository {
    /** Set by {@code -Dmilepost.golden=write}: missing golden files and stale documents are written instead of reported. */
    public static final boolean WRITES = "write".equals(System.getProperty("milepost.golden"));

    public static final Path ROOT = root();

    private Repository() {}

    /** Writes a generated file. */
    public static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's text; empty where there is none. */
    public static String read(Path file) {
        try {
            return Files.exists(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("milepost"))) {
                return folder;
            }
        }
        throw new IllegalStateException("No folder above this one holds the launcher.");
    }
}
