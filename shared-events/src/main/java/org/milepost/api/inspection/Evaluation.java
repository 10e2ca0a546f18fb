package org.milepost.api.inspection;

/** The five points of a report card, best first, since 10 November 2025. They are no numbers and are never averaged. */
public enum Evaluation {
    EXCEPTIONAL("Exceptional"),
    STRONG_STANDARD("Strong standard"),
    EXPECTED_STANDARD("Expected standard"),
    NEEDS_ATTENTION("Needs attention"),
    URGENT_IMPROVEMENT("Urgent improvement");

    private final String words;

    Evaluation(String words) {
        this.words = words;
    }

    /** The evaluation in Ofsted's words. */
    public String words() {
        return words;
    }
}
