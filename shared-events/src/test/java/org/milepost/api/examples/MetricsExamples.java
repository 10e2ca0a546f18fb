package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Note;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Unit;
import org.milepost.api.metrics.Figure;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.metrics.MetricsEvent.Change;
import org.milepost.api.metrics.MetricsEvent.MetricsCorrected;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.api.metrics.Target;

/** Oakfield's key metrics of its first week: attendance was miscounted, and put right. */
public final class MetricsExamples {
    public static final Note RECOUNTED = new Note("Two registers of Year 4 had not been closed.");
    public static final Figure MISCOUNTED = Figure.ratio(new BigDecimal("2820"), new BigDecimal("3000"));
    public static final Figure COUNTED = Figure.ratio(new BigDecimal("2895"), new BigDecimal("3000"));

    public static final MetricsSubmitted SUBMITTED = new MetricsSubmitted(
            OAKFIELD, SEP_7, List.of(attendance(MISCOUNTED), suspensions("1")), false, Optional.empty());
    public static final MetricsCorrected CORRECTED = new MetricsCorrected(
            OAKFIELD,
            SEP_7,
            List.of(new Change("attendance", Optional.of(MISCOUNTED), Optional.of(attendance(COUNTED)))),
            RECOUNTED);

    public static final List<MetricsEvent> ALL = List.of(SUBMITTED, CORRECTED);

    private MetricsExamples() {}

    /** A reading of attendance, against the example catalogue's target. */
    public static MetricReading attendance(Figure figure) {
        return new MetricReading(
                "attendance",
                Unit.PERCENT,
                figure,
                Optional.of(new Target(new BigDecimal("96"), Direction.HIGHER_IS_BETTER)),
                false,
                Optional.empty());
    }

    /** A reading of suspensions, against the example catalogue's target. */
    public static MetricReading suspensions(String count) {
        return new MetricReading(
                "suspensions",
                Unit.COUNT,
                Figure.value(new BigDecimal(count)),
                Optional.of(new Target(BigDecimal.ZERO, Direction.LOWER_IS_BETTER)),
                false,
                Optional.empty());
    }
}
