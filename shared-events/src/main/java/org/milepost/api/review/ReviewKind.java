package org.milepost.api.review;

/** Who looks at the school, and at what. */
public enum ReviewKind {
    /** Colleagues of the trust's schools look at the quality of education and the curriculum (5.1). */
    PEER("peer review", true, true),
    /** Somebody from outside verifies progress (last page). */
    EXTERNAL("external review", true, true),
    /** CEO and SI Leads look at all aspects of provision and culture, every three weeks (3.4). */
    TEMPERATURE_CHECK("temperature check", false, false),
    /** The CEO visits, as needed (3.3). */
    CEO_VISIT("CEO visit", false, false),
    /** Trustees of the ACC visit, once a term (3.4). */
    ACC_VISIT("ACC visit", false, false),
    /** The school's own monitoring, shared with CEO and SI Leads (3.4). */
    IN_HOUSE_MONITORING("in-house monitoring", false, false),
    /** Practice and procedures, and a small number of cases in depth, once a year (5.1). */
    SAFEGUARDING("safeguarding review", true, false),
    /** The single central record, once a term (5.1). */
    SINGLE_CENTRAL_RECORD("single central record audit", true, false),
    /** Practice and procedures of health and safety, once a year (5.1). */
    HEALTH_AND_SAFETY("health and safety review", true, false);

    private final String words;
    private final boolean answered;
    private final boolean led;

    ReviewKind(String words, boolean answered, boolean led) {
        this.words = words;
        this.answered = answered;
        this.led = led;
    }

    /** What people call it. */
    public String words() {
        return words;
    }

    /** Whether the school answers what it found. */
    public boolean isAnswered() {
        return answered;
    }

    /** Whether somebody leads it, who alone says what it found; and whether it names beforehand what it looks at. */
    public boolean isLed() {
        return led;
    }
}
