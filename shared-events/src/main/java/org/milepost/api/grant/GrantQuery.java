package org.milepost.api.grant;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;

/** What can be asked about grants. */
public sealed interface GrantQuery {

    /** Which strategies did the school publish for its grants? */
    record GrantsOfSchool(SchoolId school, AsOf asOf) implements GrantQuery, Query<SchoolGrants> {
        @Override
        public Class<SchoolGrants> answerType() {
            return SchoolGrants.class;
        }
    }
}
