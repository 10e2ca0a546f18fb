package org.milepost.api.strategy;

/** Who owes an obligation, or is owed it: an office of the trust, a body, a school, or someone from outside. */
public enum Party {
    CEO("CEO"),
    BOARD("Trust Board"),
    ACC("Achievement and Curriculum Committee"),
    TRUSTEES("trustees"),
    HEADTEACHER("headteacher"),
    EXECUTIVE_LEADER("executive leader"),
    SI_LEAD("SI Lead"),
    LEAD_PRACTITIONER("Lead Practitioner"),
    SLIM_LEADER("SLIM leader"),
    EXECUTIVE_TEAM("executive team"),
    SITE_MANAGER("site manager"),
    LOCAL_COMMITTEE("local committee"),
    SCHOOL("school"),
    TRUST("trust"),
    EXTERNAL("external partner");

    private final String words;

    Party(String words) {
        this.words = words;
    }

    /** As school staff say it. */
    public String words() {
        return words;
    }
}
