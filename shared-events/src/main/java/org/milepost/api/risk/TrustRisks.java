package org.milepost.api.risk;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/**
 * The risks of a trust and of its schools that the reader may see.
 *
 * @param risks those of the trust as a whole; none for a reader whose office reads of schools only
 * @param assessments the trustees' yearly assessments, latest first
 */
public record TrustRisks(
        TrustId trust, Moment moment, List<SchoolRisks.Risk> risks, List<Row> schools, List<Assessment> assessments) {
    public TrustRisks {
        risks = List.copyOf(risks);
        schools = List.copyOf(schools);
        assessments = List.copyOf(assessments);
    }

    /** One school's risks. */
    public record Row(SchoolId school, String name, long sequence, List<SchoolRisks.Risk> risks) {
        public Row {
            risks = List.copyOf(risks);
        }
    }

    /** One year's assessment. */
    public record Assessment(
            ItemId assessment,
            SchoolYear year,
            Note summary,
            List<SchoolId> schools,
            LocalDate madeOn,
            Decided decided,
            List<Review> reviews,
            String event) {
        public Assessment {
            schools = List.copyOf(schools);
            reviews = List.copyOf(reviews);
        }
    }

    /** When the trustees looked at it again. */
    public record Review(LocalDate on, Note review, List<SchoolId> schools, Decided decided, String event) {
        public Review {
            schools = List.copyOf(schools);
        }
    }
}
