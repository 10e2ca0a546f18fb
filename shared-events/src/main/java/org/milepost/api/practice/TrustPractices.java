package org.milepost.api.practice;

import java.math.BigDecimal;
import java.util.List;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/**
 * Practice and support between the schools of a trust that the reader may see.
 *
 * @param links support between schools, latest first
 */
public record TrustPractices(TrustId trust, Moment moment, List<Row> schools, List<SchoolPractices.Link> links) {
    public TrustPractices {
        schools = List.copyOf(schools);
        links = List.copyOf(links);
    }

    /**
     * One school as giver and taker.
     *
     * @param daysGiven the days it has given to other schools
     * @param daysTaken the days it has got from other schools
     */
    public record Row(
            SchoolId school,
            String name,
            long sequence,
            List<SchoolPractices.Shared> shared,
            List<SchoolPractices.Uptake> takenUp,
            BigDecimal daysGiven,
            BigDecimal daysTaken) {
        public Row {
            shared = List.copyOf(shared);
            takenUp = List.copyOf(takenUp);
        }
    }
}
