package org.milepost.api.review;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about reviews. */
public sealed interface ReviewQuery {

    /** Which reviews were there at the school, and what did they find? */
    record ReviewsOfSchool(SchoolId school, AsOf asOf) implements ReviewQuery, Query<SchoolReviews> {
        @Override
        public Class<SchoolReviews> answerType() {
            return SchoolReviews.class;
        }
    }

    /** Which reviews were there at all schools of the trust, and what did they find? */
    record ReviewsOfTrust(TrustId trust, AsOf asOf) implements ReviewQuery, Query<TrustReviews> {
        @Override
        public Class<TrustReviews> answerType() {
            return TrustReviews.class;
        }
    }
}
