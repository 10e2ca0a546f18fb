package org.milepost.api.growth;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about professional growth. */
public sealed interface GrowthQuery {

    /** When did the headteachers of the school have their meetings? */
    record GrowthOfSchool(SchoolId school, AsOf asOf) implements GrowthQuery, Query<SchoolGrowth> {
        @Override
        public Class<SchoolGrowth> answerType() {
            return SchoolGrowth.class;
        }
    }

    /** When were SI Leads reviewed, and when were the CEO's goals and outcome shared? */
    record GrowthOfTrust(TrustId trust, AsOf asOf) implements GrowthQuery, Query<TrustGrowth> {
        @Override
        public Class<TrustGrowth> answerType() {
            return TrustGrowth.class;
        }
    }
}
