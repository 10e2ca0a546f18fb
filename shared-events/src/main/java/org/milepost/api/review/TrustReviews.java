package org.milepost.api.review;

import java.util.List;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** The reviews of all schools of a trust that the reader may see. */
public record TrustReviews(TrustId trust, Moment moment, List<Row> schools) {
    public TrustReviews {
        schools = List.copyOf(schools);
    }

    /** One school's reviews and requests. */
    public record Row(
            SchoolId school,
            String name,
            long sequence,
            List<SchoolReviews.Review> reviews,
            List<SchoolReviews.Request> requests) {
        public Row {
            reviews = List.copyOf(reviews);
            requests = List.copyOf(requests);
        }
    }
}
