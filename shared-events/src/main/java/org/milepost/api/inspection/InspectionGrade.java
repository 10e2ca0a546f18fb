package org.milepost.api.inspection;

/**
 * A grade of Ofsted's as given until November 2025. The third grade is Satisfactory until 31 August 2012 and Requires
 * improvement afterwards, and they do not mean the same.
 */
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

    /** Whether the framework gives this grade. */
    public boolean isOf(InspectionFramework framework) {
        boolean thirdIsSatisfactory = framework.compareTo(InspectionFramework.FROM_2012) < 0;
        return switch (this) {
            case SATISFACTORY -> thirdIsSatisfactory;
            case REQUIRES_IMPROVEMENT -> !thirdIsSatisfactory && !framework.hasReportCards();
            case OUTSTANDING, GOOD, INADEQUATE -> !framework.hasReportCards();
        };
    }
}
