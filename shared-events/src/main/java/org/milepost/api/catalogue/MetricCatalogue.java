package org.milepost.api.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The key metrics that a trust's schools report, in the order of the form. */
public record MetricCatalogue(String title, List<KeyMetric> metrics) {
    public static final MetricCatalogue EMPTY = new MetricCatalogue("no key metrics", List.of());

    public MetricCatalogue {
        metrics = List.copyOf(metrics);
        Set<String> seen = new HashSet<>();
        for (KeyMetric metric : metrics) {
            if (!seen.add(metric.code())) {
                throw new IllegalArgumentException("metrics: " + metric.code() + " stands there twice");
            }
        }
    }

    /** The catalogue once this metric is added at the end, or redefined in its place. */
    public MetricCatalogue with(KeyMetric metric) {
        return new MetricCatalogue(
                title,
                metric(metric.code()).isPresent()
                        ? metrics.stream()
                                .map(other -> other.code().equals(metric.code()) ? metric : other)
                                .toList()
                        : Stream.concat(metrics.stream(), Stream.of(metric)).toList());
    }

    public Optional<KeyMetric> metric(String code) {
        return metrics.stream().filter(metric -> metric.code().equals(code)).findFirst();
    }

    public List<String> codes() {
        return metrics.stream().map(KeyMetric::code).toList();
    }
}
