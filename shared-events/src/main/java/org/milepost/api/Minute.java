package org.milepost.api;

import java.time.LocalDate;

/** Where a body's decision is minuted: the meeting's date and the reference in its minutes. */
public record Minute(LocalDate meetingOn, String reference) {
    public Minute {
        if (reference.isBlank() || reference.length() > 100) {
            throw new IllegalArgumentException(
                    "A minute reference has 1 to 100 characters, such as 'Board 2026-03-12/7'.");
        }
    }
}
