package org.milepost.api.risk;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about risks. */
public sealed interface RiskQuery {

    /** What may go wrong at the school, how large is it, and what is done about it? */
    record RisksOfSchool(SchoolId school, AsOf asOf) implements RiskQuery, Query<SchoolRisks> {
        @Override
        public Class<SchoolRisks> answerType() {
            return SchoolRisks.class;
        }
    }

    /** What may go wrong in the trust and at its schools, and when did the trustees look at it? */
    record RisksOfTrust(TrustId trust, AsOf asOf) implements RiskQuery, Query<TrustRisks> {
        @Override
        public Class<TrustRisks> answerType() {
            return TrustRisks.class;
        }
    }
}
