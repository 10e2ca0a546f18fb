package org.milepost.standalone.importing;

/** Which schools of England a national figure covers, as the tables' last rows say. */
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

    public String words() {
        return words;
    }
}
