package org.milepost.api.inspection;

import static org.milepost.api.inspection.InspectionFramework.FROM_2012;

import java.util.List;
import java.util.Optional;

/**
 * The categories of concern that an inspection can put a school in (section 44 of the Education Act 2005). Until November
 * 2025 the report says so in words; since then the category follows from the report card.
 */
public enum ConcernCategory {
    /** The lesser category until August 2012. */
    NOTICE_TO_IMPROVE("notice to improve"),
    /** The lesser category from September 2012 until November 2025. */
    SERIOUS_WEAKNESSES("serious weaknesses"),
    /** The lesser category since 10 November 2025. */
    REQUIRES_SIGNIFICANT_IMPROVEMENT("requires significant improvement"),
    /** The graver category, under every framework. */
    SPECIAL_MEASURES("special measures");

    private final String words;

    ConcernCategory(String words) {
        this.words = words;
    }

    /** The category in Ofsted's words. */
    public String words() {
        return words;
    }

    /** Whether a report under the framework says this in words; since November 2025 none does, because it follows. */
    public boolean isStatedUnder(InspectionFramework framework) {
        return switch (this) {
            case NOTICE_TO_IMPROVE -> framework.compareTo(FROM_2012) < 0;
            case SERIOUS_WEAKNESSES -> framework.compareTo(FROM_2012) >= 0 && !framework.hasReportCards();
            case REQUIRES_SIGNIFICANT_IMPROVEMENT -> false;
            case SPECIAL_MEASURES -> !framework.hasReportCards();
        };
    }

    /**
     * The category that a report card puts a school in. Special measures: leadership and governance needs urgent
     * improvement, and so does another area, or safeguarding is not met. Requires significant improvement: any one of these
     * without the other, that is, leadership and governance alone, another area, or safeguarding not met.
     *
     * <p>As defined for inspections from 10 November 2025; see the National Education Union's summary of Ofsted's rules,
     * "Ofsted monitoring processes and categories of concern" (neu.org.uk), and The Key's "Ofsted inspections and
     * accountability: what's changed", read in 2026.
     */
    public static Optional<ConcernCategory> of(
            List<InspectionReport.Evaluated> areas, Optional<Safeguarding> safeguarding) {
        boolean leadership = false;
        boolean elsewhere = safeguarding.filter(Safeguarding.NOT_MET::equals).isPresent();
        for (InspectionReport.Evaluated evaluated : areas) {
            if (evaluated.evaluation() == Evaluation.URGENT_IMPROVEMENT) {
                if (evaluated.area() == EvaluationArea.LEADERSHIP_AND_GOVERNANCE) {
                    leadership = true;
                } else {
                    elsewhere = true;
                }
            }
        }
        if (leadership && elsewhere) {
            return Optional.of(SPECIAL_MEASURES);
        }
        return leadership || elsewhere ? Optional.of(REQUIRES_SIGNIFICANT_IMPROVEMENT) : Optional.empty();
    }
}
