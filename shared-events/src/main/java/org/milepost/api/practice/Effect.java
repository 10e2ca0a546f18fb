package org.milepost.api.practice;

/** What came of practice that a school took up from another. */
public enum Effect {
    MADE_A_DIFFERENCE("it made a difference"),
    TOO_EARLY_TO_SAY("it is too early to say"),
    MADE_NO_DIFFERENCE("it made no difference");

    private final String words;

    Effect(String words) {
        this.words = words;
    }

    /** As people say it. */
    public String words() {
        return words;
    }
}
