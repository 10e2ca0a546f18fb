package org.milepost.api.school;

import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.Urn;

/** What can be asked about schools as such. */
public sealed interface SchoolQuery {

    /** How is the school now, and why is it in this band? */
    record DashboardOf(SchoolId school, AsOf asOf) implements SchoolQuery, Query<SchoolDashboard> {
        @Override
        public Class<SchoolDashboard> answerType() {
            return SchoolDashboard.class;
        }
    }

    /** Which schools of the reader's scope have had this URN, or bear this text in their name or id? */
    record FindSchools(Optional<Urn> urn, Optional<String> text) implements SchoolQuery, Query<SchoolList> {
        @Override
        public Class<SchoolList> answerType() {
            return SchoolList.class;
        }
    }
}
