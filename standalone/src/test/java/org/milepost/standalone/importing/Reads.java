package org.milepost.standalone.importing;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What a reading came to, sorted by what became of the lines. */
record Reads<R>(List<R> rows, Map<Long, String> rejected, Map<Long, String> warned, Map<Long, String> passedOver) {

    static <R> Reads<R> all(Stream<ImportLine<R>> lines) {
        List<R> rows = new java.util.ArrayList<>();
        Map<Long, String> rejected = new TreeMap<>();
        Map<Long, String> warned = new TreeMap<>();
        Map<Long, String> passedOver = new TreeMap<>();
        try (lines) {
            lines.forEach(line -> {
                switch (line) {
                    case ImportLine.Read<R>(long _, R row) -> rows.add(row);
                    case ImportLine.Rejected<R>(long at, String reason) -> rejected.put(at, reason);
                    case ImportLine.Warned<R>(long at, String warning) -> warned.put(at, warning);
                    case ImportLine.PassedOver<R>(long at, String reason) -> passedOver.put(at, reason);
                }
            });
        }
        return new Reads<>(rows, rejected, warned, passedOver);
    }

    static ImportSource fixture(String name) {
        try {
            return ImportSource.of(Path.of(Optional.ofNullable(Reads.class.getResource(name))
                    .orElseThrow()
                    .toURI()));
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static ImportSource written(Path folder, String name, String text) {
        return written(folder, name, text.getBytes(StandardCharsets.UTF_8));
    }

    static ImportSource written(Path folder, String name, byte[] bytes) {
        try {
            return ImportSource.of(Files.write(folder.resolve(name), bytes));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
