package org.milepost.standalone.importing;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.milepost.standalone.importing.RawLines.RawLine;

/**
 * A file's records, each with the line on which it begins. A quoted field may run over several lines; a quote that is
 * never closed spoils its own line alone, not the rest of the file as it would in any parser that reads on to the end.
 */
final class CsvLines implements Closeable {
    /** No field of the published tables runs over more lines than an address has. */
    private static final int MOST_LINES_OF_A_RECORD = 25;

    private static final String UNCLOSED = "a quotation mark is opened and not closed";

    private static final CsvReader.CsvReaderBuilder CSV = CsvReader.builder().skipEmptyLines(false);

    /** A record's fields, or why it has none. */
    sealed interface Entry {
        long line();
    }

    record Cells(long line, List<String> cells) implements Entry {}

    record Broken(long line, String reason) implements Entry {}

    private final RawLines raw;
    private final Deque<RawLine> putBack = new ArrayDeque<>();
    private int width;

    CsvLines(RawLines raw) {
        this.raw = raw;
    }

    /** From now on a record has this many fields. */
    void expect(int fields) {
        this.width = fields;
    }

    /** The next record that is not an empty line; empty at the end of the file. */
    Optional<Entry> next() throws IOException {
        Optional<RawLine> first = nextWithText();
        return first.isPresent() ? Optional.of(recordFrom(first.get())) : Optional.empty();
    }

    private Entry recordFrom(RawLine first) throws IOException {
        if (first.text().isEmpty()) {
            return new Broken(first.number(), "the line is longer than %d kB".formatted(RawLines.LONGEST / 1024));
        }
        StringBuilder text = new StringBuilder(first.text().get());
        List<RawLine> more = new ArrayList<>();
        while (endsInsideQuotes(text)) {
            Optional<RawLine> next = more.size() == MOST_LINES_OF_A_RECORD ? Optional.empty() : nextLine();
            if (next.isEmpty() || next.get().text().isEmpty()) {
                next.ifPresent(more::add);
                giveBack(more);
                return new Broken(first.number(), UNCLOSED);
            }
            more.add(next.get());
            text.append('\n').append(next.get().text().get());
        }
        List<String> cells;
        try {
            cells = CSV.ofSingleCsvRecord(text.toString()).getFields();
        } catch (CsvParseException e) {
            giveBack(more);
            return new Broken(
                    first.number(),
                    more.isEmpty() ? "a quotation mark is closed and text follows before the next comma" : UNCLOSED);
        }
        if (width > 0 && !fits(cells)) {
            giveBack(more);
            return new Broken(
                    first.number(),
                    more.isEmpty()
                            ? "the line has %d fields where the header has %d".formatted(cells.size(), width)
                            : UNCLOSED);
        }
        return new Cells(first.number(), cells);
    }

    /** Some spreadsheets add trailing commas: only a missing field or an extra value is an error. */
    private boolean fits(List<String> cells) {
        return cells.size() == width
                || (cells.size() > width
                        && cells.subList(width, cells.size()).stream().allMatch(String::isBlank));
    }

    private static boolean endsInsideQuotes(CharSequence text) {
        boolean quoted = false;
        boolean atStart = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '"') {
                    if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                        i++;
                    } else {
                        quoted = false;
                    }
                }
            } else if (c == '"' && atStart) {
                quoted = true;
                atStart = false;
            } else {
                atStart = c == ',';
            }
        }
        return quoted;
    }

    private Optional<RawLine> nextWithText() throws IOException {
        while (true) {
            Optional<RawLine> line = nextLine();
            if (line.isEmpty()
                    || line.get().text().isEmpty()
                    || !line.get().text().get().isBlank()) {
                return line;
            }
        }
    }

    private Optional<RawLine> nextLine() throws IOException {
        RawLine again = putBack.poll();
        return again != null ? Optional.of(again) : raw.next();
    }

    private void giveBack(List<RawLine> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) {
            putBack.addFirst(lines.get(i));
        }
    }

    @Override
    public void close() throws IOException {
        raw.close();
    }
}
