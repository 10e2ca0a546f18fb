package org.milepost.api.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.catalogue.KeyMetric.Aggregate;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.catalogue.KeyMetric.Unit;

/**
 * The trust's own figures of one week. Ratios are put together from their counts and never from percentages.
 *
 * @param week the Monday
 * @param schools the schools of the trust that the reader may see
 * @param missing those of them that have not submitted the week
 */
public record TrustMetrics(
        TrustId trust,
        Moment moment,
        LocalDate week,
        List<SchoolId> schools,
        List<SchoolId> missing,
        List<TrustFigure> metrics) {
    public TrustMetrics {
        schools = List.copyOf(schools);
        missing = List.copyOf(missing);
        metrics = List.copyOf(metrics);
    }

    /**
     * One metric of the catalogue in force that week.
     *
     * @param acrossSchools how the schools' readings become the trust's figure
     * @param figure the trust's figure, of the schools that reported; absent where none did, where the metric is not put
     *     together, and for a reader who may not read every school
     * @param target what the trust aims at in that week's catalogue
     * @param onTarget whether the exact figure is on target; never said of a sum, since targets are a school's
     * @param missing schools that the reader may see and that did not report it
     */
    public record TrustFigure(
            String metric,
            String name,
            Unit unit,
            Direction direction,
            Aggregate acrossSchools,
            Optional<BigDecimal> figure,
            Optional<BigDecimal> numerator,
            Optional<BigDecimal> denominator,
            Optional<BigDecimal> target,
            Optional<Boolean> onTarget,
            List<SchoolFigure> schools,
            List<SchoolId> missing) {
        public TrustFigure {
            schools = List.copyOf(schools);
            missing = List.copyOf(missing);
        }
    }

    /** What one school reported. */
    public record SchoolFigure(SchoolId school, ShownReading reading) {}
}
