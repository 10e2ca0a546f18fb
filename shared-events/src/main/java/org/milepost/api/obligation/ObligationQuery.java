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

    /**
     * What would have been due, met or missed under another strategy edition?
     *
     * @param edition the code of one that the trust has adopted, or of one that ships with Milepost
     * @param filter the state is not asked about: the same duty may have one in each
     * @param school one of its schools only
     * @param differing only duties of which something would have been different
     */
    record WhatIfOfTrust(
            TrustId trust,
            AsOf asOf,
            String edition,
            DutyFilter filter,
            Optional<SchoolId> school,
            boolean differing,
            Page page)
            implements ObligationQuery, Query<WhatIf> {
        @Override
        public Class<WhatIf> answerType() {
            return WhatIf.class;
        }
    }
}
