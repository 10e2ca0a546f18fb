package org.milepost.query.metrics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.milepost.api.SchoolId;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.catalogue.KeyMetric.Aggregate;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.Target;
import org.milepost.api.metrics.TrustMetrics.SchoolFigure;
import org.milepost.api.metrics.TrustMetrics.TrustFigure;

/** Puts several schools' readings of one week together, as the catalogue says; never percentages. */
final class Together {
    private Together() {}

    /** The figure of these readings together; empty where they do not go together, or where there is none. */
    static Optional<Figure> figure(KeyMetric metric, List<MetricReading> readings) {
        boolean ratio = metric.acrossSchools() == Aggregate.RATIO_OF_SUMS;
        boolean alike = readings.stream()
                .allMatch(reading ->
                        reading.unit() == metric.unit() && reading.figure().isRatio() == ratio);
        if (readings.isEmpty() || !alike) {
            return Optional.empty();
        }
        return switch (metric.acrossSchools()) {
            case SUM -> Optional.of(Figure.value(sum(readings, Figure::value)));
            case RATIO_OF_SUMS ->
                Optional.of(Figure.ratio(sum(readings, Figure::numerator), sum(readings, Figure::denominator)));
            case LATEST, NONE -> Optional.empty();
        };
    }

    static TrustFigure of(
            KeyMetric metric, Optional<Figure> figure, List<SchoolFigure> schools, List<SchoolId> missing) {
        boolean ratio = metric.acrossSchools() == Aggregate.RATIO_OF_SUMS;
        return new TrustFigure(
                metric.code(),
                metric.name(),
                metric.unit(),
                metric.direction(),
                metric.acrossSchools(),
                figure.map(together -> together.shown(metric.unit())),
                figure.flatMap(Figure::numerator),
                figure.flatMap(Figure::denominator),
                metric.target(),
                ratio
                        ? figure.flatMap(together -> metric.target()
                                .flatMap(value -> new Target(value, metric.direction()).metBy(together, metric.unit())))
                        : Optional.empty(),
                schools,
                missing);
    }

    private static BigDecimal sum(List<MetricReading> readings, Function<Figure, Optional<BigDecimal>> number) {
        return readings.stream()
                .map(reading -> number.apply(reading.figure()).orElseThrow())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
