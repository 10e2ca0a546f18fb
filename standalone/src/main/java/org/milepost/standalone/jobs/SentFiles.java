package org.milepost.standalone.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.standalone.importing.ImportSource;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files that were sent along, kept until their job is over. They are stored under names of ours; the sender's name, which may
 * tell a school year, is only ever shown.
 */
final class SentFiles implements AutoCloseable {
    private static final int LONGEST_NAME = 180;

    private final Path folder;
    private final List<ImportSource> sources = new ArrayList<>();

    private SentFiles(Path folder) {
        this.folder = folder;
    }

    static SentFiles keep(List<MultipartFile> files, Optional<SchoolYear> year, Optional<LocalDate> publishedOn) {
        try {
            SentFiles kept = new SentFiles(Files.createTempDirectory("milepost-import-"));
            try {
                for (MultipartFile file : files) {
                    Path path = kept.folder.resolve(kept.sources.size() + ".csv");
                    file.transferTo(path);
                    kept.sources.add(new ImportSource(path, shown(file.getOriginalFilename()), year, publishedOn));
                }
            } catch (IOException | RuntimeException e) {
                kept.close();
                throw e;
            }
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<ImportSource> sources() {
        return sources;
    }

    private static String shown(@org.jspecify.annotations.Nullable String sent) {
        String name = Optional.ofNullable(sent)
                .orElse("")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        if (name.isEmpty()) {
            return "file";
        }
        return name.length() > LONGEST_NAME ? name.substring(name.length() - LONGEST_NAME) : name;
    }

    @Override
    public void close() {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
