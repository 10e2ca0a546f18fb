package org.milepost.api.access;

/** The offices of a trust. What each may do stands in the authority table and nowhere else. */
public enum Office {
    CEO("CEO"),
    BOARD_MEMBER("Trust Board"),
    ACC_MEMBER("Achievement and Curriculum Committee"),
    CLERK("Clerk"),
    HEADTEACHER("Headteacher"),
    EXECUTIVE_LEADER("Executive leader"),
    SENIOR_LEADER("Senior leader"),
    SI_LEAD("School Improvement Lead"),
    SLIM_LEADER("SLIM leader"),
    LEAD_PRACTITIONER("Lead Practitioner"),
    EXECUTIVE_TEAM("Executive team"),
    LOCAL_COMMITTEE_MEMBER("Local committee member"),
    AUDITOR("Auditor"),
    ADMINISTRATOR("Administrator");

    private final String title;

    Office(String title) {
        this.title = title;
    }

    /** What people call the office, or the body whose member holds it. */
    public String title() {
        return title;
    }

    /** Whether decisions of this office are those of a body, taken in a meeting and minuted. */
    public boolean isBody() {
        return this == BOARD_MEMBER || this == ACC_MEMBER;
    }

    /** Whether the office may be held for single reviews only, as by somebody of another trust who takes part in one. */
    public boolean mayBeForReviews() {
        return mayBeForSubjects() || this == EXECUTIVE_TEAM || this == LOCAL_COMMITTEE_MEMBER;
    }

    /** Whether the office may be held for single subjects of the curriculum. */
    public boolean mayBeForSubjects() {
        return this == SI_LEAD || this == SLIM_LEADER || this == LEAD_PRACTITIONER;
    }

    /** Whether the office is held at named schools only. */
    public boolean isOfSchool() {
        return this == HEADTEACHER
                || this == EXECUTIVE_LEADER
                || this == SENIOR_LEADER
                || this == LOCAL_COMMITTEE_MEMBER;
    }
}
