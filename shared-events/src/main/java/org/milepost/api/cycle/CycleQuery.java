package org.milepost.api.cycle;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;

/** What can be asked about improvement cycles. */
public sealed interface CycleQuery {

    /** Which improvement cycles has the school gone through, and what did it answer? */
    record CyclesOf(SchoolId school, AsOf asOf) implements CycleQuery, Query<SchoolCycles> {
        @Override
        public Class<SchoolCycles> answerType() {
            return SchoolCycles.class;
        }
    }
}
