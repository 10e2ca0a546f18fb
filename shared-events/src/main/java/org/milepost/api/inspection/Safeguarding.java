package org.milepost.api.inspection;

/** Whether safeguarding standards are met, as report cards say since 10 November 2025. */
public enum Safeguarding {
    MET("met"),
    NOT_MET("not met");

    private final String words;

    Safeguarding(String words) {
        this.words = words;
    }

    /** In Ofsted's words. */
    public String words() {
        return words;
    }
}
