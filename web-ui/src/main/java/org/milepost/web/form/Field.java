package org.milepost.web.form;

import java.util.List;
import java.util.Optional;

/**
 * A field as the page shows it.
 *
 * @param kind which control: words, note, lines, day, hour, number, flag, one, any, rows, group, given
 * @param path its name when it is sent, and its id
 * @param value what stands in it
 * @param shown what a given field says
 * @param options what there is to choose
 * @param parts what belongs to a group
 * @param rows how often a group is there
 * @param one what one row is called
 * @param folded whether it is closed until somebody wants it
 * @param grown whether a row was just added
 */
public record Field(
        String kind,
        String path,
        String label,
        Optional<String> hint,
        boolean optional,
        String value,
        Optional<String> shown,
        Optional<String> fault,
        List<Option> options,
        List<Field> parts,
        List<Row> rows,
        String one,
        boolean folded,
        boolean grown) {
    public Field {
        options = List.copyOf(options);
        parts = List.copyOf(parts);
        rows = List.copyOf(rows);
    }

    /** What can be chosen, and whether it is. */
    public record Option(String value, String label, boolean chosen) {}

    /** One of several groups. */
    public record Row(String legend, List<Field> parts) {
        public Row {
            parts = List.copyOf(parts);
        }
    }

    /** What describes the control, for those who do not see it. */
    public String described() {
        return (hint.isPresent() ? path + ".hint " : "") + (fault.isPresent() ? path + ".fault" : "");
    }
}
