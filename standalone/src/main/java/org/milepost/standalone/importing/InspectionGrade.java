package org.milepost.standalone.importing;

/** Overall effectiveness as Ofsted graded it until 2025. Grades of different frameworks are not comparable. */
public enum InspectionGrade {
    OUTSTANDING("Outstanding"),
    GOOD("Good"),
    SATISFACTORY("Satisfactory"),
    REQUIRES_IMPROVEMENT("Requires improvement"),
    INADEQUATE("Inadequate");

    private final String words;

    InspectionGrade(String words) {
        this.words = words;
    }

    /** The grade in Ofsted's words. */
    public String words() {
        return words;
    }
}
