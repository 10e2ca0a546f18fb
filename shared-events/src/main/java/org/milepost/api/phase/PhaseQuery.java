package org.milepost.api.phase;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.TrustId;

/** What can be asked about phases and bands. */
public sealed interface PhaseQuery {

    /** Where is each school of the trust, and which way is it moving? */
    record BoardOf(TrustId trust, AsOf asOf) implements PhaseQuery, Query<PhaseBoard> {
        @Override
        public Class<PhaseBoard> answerType() {
            return PhaseBoard.class;
        }
    }
}
