package org.milepost.standalone.reference;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.milepost.api.SchoolId;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.Outcomes;
import org.milepost.api.inspection.PublishedMeasure;

/**
 * A school's published figures beside the country's and beside those of schools like it. Never more than a help to ask the
 * right question: what is compared is one measure of one school year, and high is a high figure, not a good one.
 *
 * @param sequence of the school's last event that the figures rest on
 */
public record Comparators(SchoolId school, long sequence, List<Compared> figures) {
    public Comparators {
        figures = List.copyOf(figures);
    }

    /**
     * One figure.
     *
     * @param urn under which it was published: two predecessors' figures are compared one by one
     * @param national the country's, as published and in the trust's record
     * @param percentile where it stands among the country's schools (of its own sort, where the census knows that), if their
     *     figures were imported
     * @param similar what schools like it published, if enough of them did
     */
    public record Compared(
            PublishedMeasure measure,
            PublishedMeasure.Unit unit,
            String definition,
            SchoolYear schoolYear,
            Urn urn,
            BigDecimal value,
            List<Outcomes.National> national,
            Optional<Percentile> percentile,
            Optional<SimilarSchools> similar) {
        public Compared {
            national = List.copyOf(national);
        }
    }
}
