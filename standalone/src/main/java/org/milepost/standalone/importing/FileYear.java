package org.milepost.standalone.importing;

import java.util.Optional;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.standalone.importing.Table.Opened;

/**
 * The school year of a line: what its own column says, else what whoever brings the file says, else what the file's name
 * says. A line that contradicts the person is rejected; one that contradicts the name is believed, with a warning.
 */
final class FileYear {
    private static final String SOURCES = "a school year: in a column, in the file's name (absence_2018-19) or given";

    private final Column column;
    private final ImportSource source;
    private final Optional<SchoolYear> named;
    private boolean nameDoubted;

    private FileYear(Column column, ImportSource source, Optional<SchoolYear> named) {
        this.column = column;
        this.source = source;
        this.named = named;
    }

    /** For tables known by two years: a single year in a file's name could be either and tells nothing. */
    static FileYear ofTwoYears(Opened opened, Column column) {
        return known(opened, column, WrittenYear.inFileName(opened.source().name()));
    }

    /** For tables known by their summer. */
    static FileYear ofSummer(Opened opened, Column column) {
        String name = opened.source().name();
        return known(opened, column, WrittenYear.inFileName(name).or(() -> WrittenYear.summerInFileName(name)));
    }

    private static FileYear known(Opened opened, Column column, Optional<SchoolYear> named) {
        FileYear year = new FileYear(column, opened.source(), named);
        if (!opened.has(column) && year.ofAllLines().isEmpty()) {
            throw new WrongShape(opened.source().name(), SOURCES, "none");
        }
        return year;
    }

    /** The year of every line that does not say its own. */
    Optional<SchoolYear> ofAllLines() {
        return source.year().or(() -> named);
    }

    <R> SchoolYear of(Fields fields, Findings<R> findings) {
        if (fields.text(column).isEmpty()) {
            return ofAllLines().orElseThrow(() -> new BadCell(column.meaning() + " is empty"));
        }
        SchoolYear written = WrittenYear.parse(fields.text(column))
                .orElseThrow(() -> fields.unreadable(column, "a year such as 2016 or 2015/16"));
        if (source.year().isPresent() && !source.year().get().equals(written)) {
            throw new BadCell("the line is of %s, the file was said to be of %s"
                    .formatted(written, source.year().get()));
        }
        if (source.year().isEmpty() && named.isPresent() && !named.get().equals(written) && !nameDoubted) {
            nameDoubted = true;
            findings.warned(
                    fields.line(),
                    "the file's name tells %s, its lines %s: the lines are believed".formatted(named.get(), written));
        }
        return written;
    }
}
