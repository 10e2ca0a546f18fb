package org.milepost.api.grant;

/** A grant for which the headteacher answers with a strategy of the school's own. */
public enum Grant {
    PUPIL_PREMIUM("Pupil Premium"),
    PE_AND_SPORT("PE and sport premium"),
    OTHER("another grant");

    private final String words;

    Grant(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }
}
