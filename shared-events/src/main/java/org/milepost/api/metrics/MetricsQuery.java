package org.milepost.api.metrics;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about key metrics. */
public sealed interface MetricsQuery {

    /**
     * What did the school report, week by week, and what was corrected?
     *
     * @param from a week that ends before this day is left out
     * @param to a week that begins after this day is left out
     * @param metric one metric's code; all where absent
     */
    record MetricsOfSchool(
            SchoolId school,
            AsOf asOf,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Optional<String> metric,
            Page page)
            implements MetricsQuery, Query<WeeklyMetrics> {
        @Override
        public Class<WeeklyMetrics> answerType() {
            return WeeklyMetrics.class;
        }
    }

    /**
     * What are the trust's own figures of a week?
     *
     * @param week the Monday; the latest week that any school has submitted where absent
     */
    record MetricsOfTrust(TrustId trust, AsOf asOf, Optional<LocalDate> week)
            implements MetricsQuery, Query<TrustMetrics> {
        @Override
        public Class<TrustMetrics> answerType() {
            return TrustMetrics.class;
        }
    }
}
