package org.milepost.api.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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

    public Optional<KeyMetric> metric(String code) {
        return metrics.stream().filter(metric -> metric.code().equals(code)).findFirst();
    }

    public List<String> codes() {
        return metrics.stream().map(KeyMetric::code).toList();
    }
}
