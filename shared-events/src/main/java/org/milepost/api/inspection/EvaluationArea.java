package org.milepost.api.inspection;

/** What a report card evaluates, since 10 November 2025. */
public enum EvaluationArea {
    INCLUSION("Inclusion", true),
    CURRICULUM_AND_TEACHING("Curriculum and teaching", true),
    ACHIEVEMENT("Achievement", true),
    ATTENDANCE_AND_BEHAVIOUR("Attendance and behaviour", true),
    PERSONAL_DEVELOPMENT_AND_WELL_BEING("Personal development and well-being", true),
    LEADERSHIP_AND_GOVERNANCE("Leadership and governance", true),
    EARLY_YEARS("Early years", false),
    SIXTH_FORM("Sixth form", false);

    private final String words;
    private final boolean ofEverySchool;

    EvaluationArea(String words, boolean ofEverySchool) {
        this.words = words;
        this.ofEverySchool = ofEverySchool;
    }

    /** The area in Ofsted's words. */
    public String words() {
        return words;
    }

    /** Whether every school is evaluated in it; the others belong to schools that have such pupils. */
    public boolean isOfEverySchool() {
        return ofEverySchool;
    }
}
