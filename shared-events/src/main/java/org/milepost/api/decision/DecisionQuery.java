package org.milepost.api.decision;

import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about decisions. */
public sealed interface DecisionQuery {

    /** Which decisions were taken about a school? */
    record DecisionsOfSchool(SchoolId school, AsOf asOf, DecisionFilter filter, Page page)
            implements DecisionQuery, Query<Decisions> {
        @Override
        public Class<Decisions> answerType() {
            return Decisions.class;
        }
    }

    /** Which decisions were taken in a trust, about its schools and about itself? */
    record DecisionsOfTrust(TrustId trust, AsOf asOf, DecisionFilter filter, Page page)
            implements DecisionQuery, Query<Decisions> {
        @Override
        public Class<Decisions> answerType() {
            return Decisions.class;
        }
    }

    /** Who took this decision about a school, and what did they know? */
    record DecisionOfSchool(SchoolId school, AsOf asOf, String decision)
            implements DecisionQuery, Query<DecisionInContext> {
        @Override
        public Class<DecisionInContext> answerType() {
            return DecisionInContext.class;
        }
    }

    /** Who took this decision of a trust, about itself or one of its schools, and what did they know? */
    record DecisionOfTrust(TrustId trust, AsOf asOf, String decision)
            implements DecisionQuery, Query<DecisionInContext> {
        @Override
        public Class<DecisionInContext> answerType() {
            return DecisionInContext.class;
        }
    }
}
