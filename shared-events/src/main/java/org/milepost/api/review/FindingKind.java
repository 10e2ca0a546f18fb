package org.milepost.api.review;

/** What a finding says of the school. An urgent one is answered before the review closes. */
public enum FindingKind {
    STRENGTH("strength"),
    TO_DEVELOP("area to develop"),
    URGENT("urgent");

    private final String words;

    FindingKind(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }
}
