package org.milepost.api.meeting;

/** The groups that meet across the trust (5.1). */
public enum Group {
    /** Headteachers with CEO, COO, HR and finance, each half-term. */
    MANAGEMENT("management group"),
    /** Headteachers, deputies and assistant heads on leadership and improvement, each half-term. */
    LEADERSHIP_NETWORK("leadership network"),
    /** Subject leader impact meeting: themes, curriculum and professional development, each half-term. */
    SLIM("subject leader impact meeting (SLIM)"),
    /** School leaders and SENCOs, each term. */
    SEND("SEND group"),
    /** Each term. */
    PUPIL_SUPPORT_LEADS("pupil support leads"),
    /** With moderation of work across schools, each term. */
    EARLY_YEARS("early years group");

    private final String words;

    Group(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }
}
