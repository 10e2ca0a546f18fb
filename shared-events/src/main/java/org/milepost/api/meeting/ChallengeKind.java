package org.milepost.api.meeting;

/** What trustees of the ACC bring to a school's work (3.2). */
public enum ChallengeKind {
    CHALLENGE("challenge"),
    SUPPORT("support");

    private final String words;

    ChallengeKind(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }
}
