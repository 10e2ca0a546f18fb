package org.milepost.command.metrics;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.MetricsEvent.Change;

/**
 * The figures of one week, kept as one short text such as {@code attendance=2895/3000;suspensions=1}: a school of ten years
 * has some four hundred weeks of fifteen figures in memory, and hardly ever looks at one again.
 */
record Standing(String text) {

    static Standing of(Collection<MetricReading> readings) {
        SortedMap<String, Figure> figures = new TreeMap<>();
        readings.forEach(reading -> figures.put(reading.metric(), reading.figure()));
        return of(figures);
    }

    /** The week once these changes were made. */
    Standing after(Collection<Change> changes) {
        SortedMap<String, Figure> figures = figures();
        changes.forEach(change -> change.now()
                .ifPresentOrElse(
                        now -> figures.put(change.metric(), now.figure()), () -> figures.remove(change.metric())));
        return of(figures);
    }

    Optional<Figure> figure(String metric) {
        return Optional.ofNullable(figures().get(metric));
    }

    private SortedMap<String, Figure> figures() {
        SortedMap<String, Figure> figures = new TreeMap<>();
        if (!text.isEmpty()) {
            for (String entry : text.split(";", -1)) {
                int is = entry.indexOf('=');
                figures.put(entry.substring(0, is), Figure.parse(entry.substring(is + 1)));
            }
        }
        return figures;
    }

    private static Standing of(Map<String, Figure> figures) {
        return new Standing(figures.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining(";")));
    }
}
