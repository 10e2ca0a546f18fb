package org.milepost.api.access;

/** A particular seat in a body of the trust: its Chair hears of what touches the whole body, such as new offices. */
public enum Seat {
    CHAIR("Chair"),
    VICE_CHAIR("Vice-chair");

    private final String title;

    Seat(String title) {
        this.title = title;
    }

    /** What people call it. */
    public String title() {
        return title;
    }
}
