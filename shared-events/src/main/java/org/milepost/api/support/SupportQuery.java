package org.milepost.api.support;

import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked about support. */
public sealed interface SupportQuery {

    /** Which support was the school entitled to in a school year, what was scheduled, and what was given? */
    record SupportOfSchool(SchoolId school, Optional<SchoolYear> year, AsOf asOf)
            implements SupportQuery, Query<SchoolSupport> {
        @Override
        public Class<SchoolSupport> answerType() {
            return SchoolSupport.class;
        }
    }

    /** Which support were all schools of the trust entitled to, what was scheduled, and what was given? */
    record SupportOfTrust(TrustId trust, Optional<SchoolYear> year, AsOf asOf)
            implements SupportQuery, Query<TrustSupport> {
        @Override
        public Class<TrustSupport> answerType() {
            return TrustSupport.class;
        }
    }
}
