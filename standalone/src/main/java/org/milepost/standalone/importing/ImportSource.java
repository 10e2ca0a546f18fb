package org.milepost.standalone.importing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.calendar.SchoolYear;

/**
 * A file to read, and what whoever brings it knows about it.
 *
 * @param name the file's name as its publisher gave it, which may tell the school year
 * @param year the school year of all its lines, where somebody says so
 * @param publishedOn the day of publication, where somebody says so: the files themselves rarely know
 */
public record ImportSource(Path file, String name, Optional<SchoolYear> year, Optional<LocalDate> publishedOn) {

    public static ImportSource of(Path file) {
        Path name = file.getFileName();
        return new ImportSource(
                file, name == null ? file.toString() : name.toString(), Optional.empty(), Optional.empty());
    }

    public ImportSource inYear(SchoolYear schoolYear) {
        return new ImportSource(file, name, Optional.of(schoolYear), publishedOn);
    }

    public ImportSource publishedOn(LocalDate day) {
        return new ImportSource(file, name, year, Optional.of(day));
    }

    /** The same file under the name its publisher gave it, where it was stored under another. */
    public ImportSource named(String original) {
        return new ImportSource(file, original, year, publishedOn);
    }
}
