package org.milepost.standalone.importing;

import java.util.List;
import java.util.Locale;

/**
 * One thing a kind of file tells, and the headings under which its publishers have told it over the years. Headings are
 * compared by letters and digits alone.
 */
record Column(String meaning, boolean needed, List<String> headings) {
    Column {
        headings = headings.stream().map(Column::bare).toList();
    }

    static Column needed(String meaning, String... headings) {
        return new Column(meaning, true, List.of(headings));
    }

    static Column optional(String meaning, String... headings) {
        return new Column(meaning, false, List.of(headings));
    }

    boolean isHeaded(String heading) {
        return headings.contains(bare(heading));
    }

    private static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9%]", "");
    }
}
