package org.milepost.api.rap;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about rapid acceleration plans. */
public sealed interface RapQuery {

    /** Which RAPs has the school, how does each stand, and who must approve what waits? */
    record RapsOf(SchoolId school, AsOf asOf) implements RapQuery, Query<Raps> {
        @Override
        public Class<Raps> answerType() {
            return Raps.class;
        }
    }

    /** Which RAPs are open in the schools of a trust? */
    record RapsOfTrust(TrustId trust, AsOf asOf) implements RapQuery, Query<TrustRaps> {
        @Override
        public Class<TrustRaps> answerType() {
            return TrustRaps.class;
        }
    }
}
