package org.milepost.standalone.importing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.milepost.standalone.importing.ImportSummary.At;

/** Counts what comes of an import while it runs; bounded, however bad the files are. */
public final class ImportTally {
    private static final int MOST_REJECTIONS = 10_000;
    private static final int MOST_WARNINGS = 200;

    /** What became of a row in the place it was meant for. */
    public enum Effect {
        CREATED,
        UNCHANGED,
        CHANGED
    }

    private final List<At> rejections = new ArrayList<>();
    private final List<At> warnings = new ArrayList<>();
    private final Map<String, Long> passedOver = new TreeMap<>();
    private long created;
    private long unchanged;
    private long changed;
    private long rejected;
    private long warned;

    public void count(Effect effect) {
        count(effect, 1);
    }

    public void count(Effect effect, long times) {
        switch (effect) {
            case CREATED -> created += times;
            case UNCHANGED -> unchanged += times;
            case CHANGED -> changed += times;
        }
    }

    /** Takes in what became of a line; its row, if it gave one, is the caller's. */
    public <R> Optional<R> take(String file, ImportLine<? extends R> line) {
        return switch (line) {
            case ImportLine.Read<? extends R> read -> Optional.of(read.row());
            case ImportLine.Rejected<? extends R> no -> {
                rejected(file, no.line(), no.reason());
                yield Optional.empty();
            }
            case ImportLine.Warned<? extends R> warning -> {
                warned(file, warning.line(), warning.warning());
                yield Optional.empty();
            }
            case ImportLine.PassedOver<? extends R> passed -> {
                passedOver(passed.reason());
                yield Optional.empty();
            }
        };
    }

    public void rejected(String file, long line, String reason) {
        rejected++;
        keep(rejections, MOST_REJECTIONS, new At(file, line, reason));
    }

    public void warned(String file, long line, String warning) {
        warned++;
        keep(warnings, MOST_WARNINGS, new At(file, line, warning));
    }

    public void passedOver(String reason) {
        passedOver.merge(reason, 1L, Long::sum);
    }

    public ImportSummary summary() {
        return new ImportSummary(
                created, unchanged, changed, rejected, inOrder(rejections), warned, inOrder(warnings), passedOver);
    }

    /** Line by line, whether a line could not be read or was refused when it was to be recorded. */
    private static List<At> inOrder(List<At> kept) {
        return kept.stream()
                .sorted(Comparator.comparing(At::file).thenComparingLong(At::line))
                .toList();
    }

    private static void keep(List<At> kept, int most, At at) {
        if (kept.size() < most) {
            kept.add(at);
        }
    }
}
