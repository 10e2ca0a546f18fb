package org.milepost.api.inspection;

/** Which schools of England a figure covers, and which sort of school a school is counted among. */
public enum NationalGroup {
    PRIMARY("state-funded primary schools"),
    SECONDARY("state-funded secondary schools"),
    SPECIAL("special schools"),
    ALL_SCHOOLS("all schools in England"),
    STATE_FUNDED("state-funded schools in England");

    private final String words;

    NationalGroup(String words) {
        this.words = words;
    }

    /** The group in plain words. */
    public String words() {
        return words;
    }

    /** Whether the figure covers schools of every phase. */
    public boolean isOfEveryPhase() {
        return this == ALL_SCHOOLS || this == STATE_FUNDED;
    }
}
