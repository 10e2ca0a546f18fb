package org.milepost.api.review;

/** How one aspect of a school stands at a temperature check: an impression of the day, and no judgement. */
public enum Temperature {
    ON_COURSE("on course"),
    TO_WATCH("to watch"),
    OF_CONCERN("of concern");

    private final String words;

    Temperature(String words) {
        this.words = words;
    }

    /** What people call it. */
    public String words() {
        return words;
    }
}
