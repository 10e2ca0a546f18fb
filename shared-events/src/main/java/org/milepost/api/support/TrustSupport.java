package org.milepost.api.support;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** The support of all schools of a trust that the reader may see, in one school year. */
public record TrustSupport(TrustId trust, Moment moment, SchoolYear year, List<Row> schools) {
    public TrustSupport {
        schools = List.copyOf(schools);
    }

    /**
     * One school's year.
     *
     * @param open requests that wait for the trust's decision
     */
    public record Row(
            SchoolId school,
            String name,
            long sequence,
            Optional<SchoolSupport.Plan> plan,
            List<SchoolSupport.Term> terms,
            long visits,
            List<SchoolSupport.Request> open) {
        public Row {
            terms = List.copyOf(terms);
            open = List.copyOf(open);
        }
    }
}
