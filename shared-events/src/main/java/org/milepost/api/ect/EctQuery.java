package org.milepost.api.ect;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;

/** What can be asked about the programme for early career teachers. */
public sealed interface EctQuery {

    /** Which programmes did the school have, and how did they go? */
    record EctOfSchool(SchoolId school, AsOf asOf) implements EctQuery, Query<SchoolEct> {
        @Override
        public Class<SchoolEct> answerType() {
            return SchoolEct.class;
        }
    }
}
