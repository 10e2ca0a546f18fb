package org.milepost.api.healthcheck;

import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked about health checks. */
public sealed interface HealthCheckQuery {

    /** How was each aspect of the school judged, year by year, what did that propose, and what was concluded? */
    record HealthChecksOf(SchoolId school, AsOf asOf) implements HealthCheckQuery, Query<SchoolHealthChecks> {
        @Override
        public Class<SchoolHealthChecks> answerType() {
            return SchoolHealthChecks.class;
        }
    }

    /**
     * Which schools of the trust had their health check in a school year, and with what result?
     *
     * @param year the school year of the day asked about, if absent
     */
    record HealthChecksOfTrust(TrustId trust, AsOf asOf, Optional<SchoolYear> year)
            implements HealthCheckQuery, Query<TrustHealthChecks> {
        @Override
        public Class<TrustHealthChecks> answerType() {
            return TrustHealthChecks.class;
        }
    }
}
