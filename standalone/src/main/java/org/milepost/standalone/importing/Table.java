package org.milepost.standalone.importing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.milepost.standalone.importing.CsvLines.Broken;
import org.milepost.standalone.importing.CsvLines.Cells;

/** Reads a file lazily, a record at a time: what it holds at any moment does not grow with the file's rows. */
final class Table {
    private Table() {}

    /** What is known of a file once its header is read. */
    record Opened(ImportSource source, Map<Column, Integer> places) {
        boolean has(Column column) {
            return places.containsKey(column);
        }
    }

    /** The file's lines, understood; close the stream. Throws {@link WrongShape} before any line is read. */
    static <R> Stream<ImportLine<R>> read(
            ImportSource source, Progress progress, Shape shape, Function<Opened, LineReading<R>> reading) {
        try {
            RawLines raw = RawLines.open(source, progress);
            try {
                CsvLines lines = new CsvLines(raw);
                List<String> header = header(lines, shape, source);
                Map<Column, Integer> places = shape.in(header, source);
                lines.expect(header.size());
                Lines<R> all = new Lines<>(raw, lines, places, reading.apply(new Opened(source, places)));
                return StreamSupport.stream(all, false).onClose(() -> closed(raw));
            } catch (IOException | RuntimeException e) {
                raw.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> header(CsvLines lines, Shape shape, ImportSource source) throws IOException {
        Optional<CsvLines.Entry> first = lines.next();
        if (first.isEmpty()) {
            throw new WrongShape(
                    source.name(), "%s, with columns for %s".formatted(shape.what(), shape.needed()), "an empty file");
        }
        return switch (first.get()) {
            case Cells cells -> cells.cells();
            case Broken broken ->
                throw new WrongShape(source.name(), shape.what(), "a header that cannot be read: " + broken.reason());
        };
    }

    private static void closed(RawLines raw) {
        try {
            raw.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Lines<R> extends Spliterators.AbstractSpliterator<ImportLine<R>> {
        private final RawLines raw;
        private final CsvLines lines;
        private final Map<Column, Integer> places;
        private final LineReading<R> reading;
        private final Findings<R> findings = new Findings<>();
        private boolean toldOfEncoding;
        private boolean ended;

        Lines(RawLines raw, CsvLines lines, Map<Column, Integer> places, LineReading<R> reading) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.raw = raw;
            this.lines = lines;
            this.places = places;
            this.reading = reading;
        }

        @Override
        public boolean tryAdvance(Consumer<? super ImportLine<R>> action) {
            Optional<ImportLine<R>> next = findings.next();
            while (next.isEmpty() && !ended) {
                readOn();
                next = findings.next();
            }
            next.ifPresent(action);
            return next.isPresent();
        }

        private void readOn() {
            Optional<CsvLines.Entry> line;
            try {
                line = lines.next();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            if (line.isEmpty()) {
                ended = true;
                reading.end(findings);
                return;
            }
            if (raw.otherEncoding() && !toldOfEncoding) {
                toldOfEncoding = true;
                findings.warned(line.get().line(), "the text is not UTF-8 and was read as Windows-1252");
            }
            switch (line.get()) {
                case Broken broken -> findings.rejected(broken.line(), broken.reason());
                case Cells cells -> understand(new Fields(cells.line(), cells.cells(), places));
            }
        }

        private void understand(Fields fields) {
            try {
                reading.line(fields, findings);
            } catch (BadCell e) {
                findings.rejected(fields.line(), e.reason());
            }
        }
    }
}
