package org.milepost.api.review;

/** Who looks at the school: colleagues of the trust's schools, or somebody from outside. */
public enum ReviewKind {
    PEER("peer review"),
    EXTERNAL("external review");

    private final String words;

    ReviewKind(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }
}
