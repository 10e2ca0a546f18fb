package org.milepost.api.obligation;

import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked about duties. */
public sealed interface ObligationQuery {

    /** What is due at the school, from whom, and what has become of it? */
    record ObligationsOfSchool(SchoolId school, AsOf asOf, DutyFilter filter, Page page)
            implements ObligationQuery, Query<SchoolObligations> {
        @Override
        public Class<SchoolObligations> answerType() {
            return SchoolObligations.class;
        }
    }

    /**
     * What is due in the trust and at all its schools, and what has become of it?
     *
     * @param school one of its schools only
     */
    record ObligationsOfTrust(TrustId trust, AsOf asOf, DutyFilter filter, Optional<SchoolId> school, Page page)
            implements ObligationQuery, Query<TrustObligations> {
        @Override
        public Class<TrustObligations> answerType() {
            return TrustObligations.class;
        }
    }

    /**
     * How many duties were met, late and missed, by term and school?
     *
     * @param year the school year of the day asked about, if absent
     */
    record YearOfTrust(TrustId trust, AsOf asOf, Optional<SchoolYear> year)
            implements ObligationQuery, Query<TrustYear> {
        @Override
        public Class<TrustYear> answerType() {
            return TrustYear.class;
        }
    }
}
