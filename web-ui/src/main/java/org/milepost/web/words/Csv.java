package org.milepost.web.words;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as a file that spreadsheets open: commas between, what needs it in quotes. What a spreadsheet would take for a
 * formula is marked as text, because people wrote it, and anybody who opens the file would run it.
 */
public final class Csv {
    private static final String LINE_END = "\r\n";

    /** What a cell begins with that spreadsheets reckon with. */
    private static final String BEGINS_FORMULA = "=+-@\t\r";

    private Csv() {}

    /** The lines of a file, the first of them heading the columns. */
    public static String of(List<List<String>> lines) {
        return lines.stream()
                .map(cells -> cells.stream().map(Csv::cell).collect(Collectors.joining(",")))
                .collect(Collectors.joining(LINE_END, "", LINE_END));
    }

    private static String cell(String said) {
        String safe = !said.isEmpty() && BEGINS_FORMULA.indexOf(said.charAt(0)) >= 0 ? "'" + said : said;
        return safe.chars().anyMatch(each -> ",\"\r\n\t".indexOf(each) >= 0)
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }
}
