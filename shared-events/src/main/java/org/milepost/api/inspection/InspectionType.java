package org.milepost.api.inspection;

/** The sorts of visit that Ofsted makes to a school. */
public enum InspectionType {
    /** A full inspection that gives grades: section 5 of the Education Act 2005, or one deemed to be. */
    GRADED("graded inspection"),
    /** A visit to a good or outstanding school that gives no grade, under section 8; none since November 2025. */
    UNGRADED("ungraded inspection"),
    /** A visit to see progress. Since November 2025 it may give an area a new evaluation. */
    MONITORING("monitoring inspection"),
    /** A visit for one concern, under section 8. */
    URGENT("urgent inspection");

    private final String words;

    InspectionType(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }
}
