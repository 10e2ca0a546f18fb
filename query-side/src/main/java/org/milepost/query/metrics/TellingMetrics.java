package org.milepost.query.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.milepost.api.Note;
import org.milepost.api.catalogue.KeyMetric.Unit;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.metrics.MetricsEvent.Change;
import org.milepost.api.metrics.MetricsEvent.MetricsCorrected;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.query.timeline.Telling;

/** Tells of key metrics in plain sentences. */
public final class TellingMetrics {
    private TellingMetrics() {}

    /** What happened. */
    public static String sentence(MetricsEvent event) {
        return switch (event) {
            case MetricsSubmitted e -> {
                long off = e.readings().stream()
                        .flatMap(reading -> reading.onTarget().stream())
                        .filter(onTarget -> !onTarget)
                        .count();
                yield "Key metrics of the week of " + Telling.day(e.week())
                        + (e.importedFrom().isPresent() ? " entered from a file" : " submitted")
                        + (e.late() ? " after its end: " : ": ")
                        + (e.readings().size() == 1 ? "1 reading" : e.readings().size() + " readings")
                        + (off == 0 ? "." : ", " + off + " off target.");
            }
            case MetricsCorrected e ->
                "Key metrics of the week of " + Telling.day(e.week()) + " corrected: "
                        + e.changes().stream().map(TellingMetrics::change).collect(Collectors.joining("; ")) + ".";
        };
    }

    /** What people wrote with it. */
    public static List<Note> notes(MetricsEvent event) {
        return switch (event) {
            case MetricsSubmitted e ->
                e.readings().stream()
                        .flatMap(reading -> reading.note().stream())
                        .toList();
            case MetricsCorrected e ->
                Stream.concat(
                                Stream.of(e.reason()),
                                e.changes().stream()
                                        .flatMap(change -> change.now().flatMap(MetricReading::note).stream()))
                        .toList();
        };
    }

    private static String change(Change change) {
        String metric = change.metric().replace('-', ' ');
        return change.now()
                .map(now -> metric
                        + change.was()
                                .map(before -> " from " + written(before, now.unit()) + " to ")
                                .orElse(" added as ")
                        + written(now.figure(), now.unit()))
                .orElseGet(() -> metric + " withdrawn"
                        + change.was().map(before -> " (was " + before + ")").orElse(""));
    }

    private static String written(Figure figure, Unit unit) {
        BigDecimal shown = figure.shown(unit);
        return shown.toPlainString() + (unit == Unit.PERCENT && figure.isRatio() ? " %" : "");
    }
}
