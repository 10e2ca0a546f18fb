package org.milepost.standalone.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a kind of file must and may tell: its header is read by meaning, in any order, beside columns of no concern. */
record Shape(String what, List<Column> columns) {
    private static final int HEADINGS_SHOWN = 12;

    static Shape of(String what, Column... columns) {
        return new Shape(what, List.of(columns));
    }

    /** Where each column stands in the file, or the file is refused. */
    Map<Column, Integer> in(List<String> header, ImportSource source) {
        Map<Column, Integer> places = new LinkedHashMap<>();
        List<String> missing = new ArrayList<>();
        for (Column column : columns) {
            List<Integer> found = new ArrayList<>();
            for (int i = 0; i < header.size(); i++) {
                if (column.isHeaded(header.get(i))) {
                    found.add(i);
                }
            }
            if (found.size() > 1) {
                throw new WrongShape(
                        source.name(),
                        "%s with one column for %s".formatted(what, column.meaning()),
                        "several: " + found.stream().map(header::get).collect(Collectors.joining(", ")));
            }
            if (!found.isEmpty()) {
                places.put(column, found.getFirst());
            } else if (column.needed()) {
                missing.add(column.meaning());
            }
        }
        if (!missing.isEmpty()) {
            throw new WrongShape(
                    source.name(),
                    "%s, with columns for %s".formatted(what, needed()),
                    "no column for %s among the headings %s".formatted(String.join(", ", missing), shown(header)));
        }
        return places;
    }

    String needed() {
        return columns.stream().filter(Column::needed).map(Column::meaning).collect(Collectors.joining(", "));
    }

    private static String shown(List<String> header) {
        String first = header.stream()
                .limit(HEADINGS_SHOWN)
                .map(heading -> heading.length() > 40 ? heading.substring(0, 40) + "…" : heading)
                .map(Shape::printable)
                .collect(Collectors.joining(", "));
        return header.size() > HEADINGS_SHOWN
                ? "%s and %d more".formatted(first, header.size() - HEADINGS_SHOWN)
                : first;
    }

    static String printable(String text) {
        return text.replaceAll("\\p{Cntrl}", "?");
    }
}
