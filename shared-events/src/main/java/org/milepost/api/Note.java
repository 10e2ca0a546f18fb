package org.milepost.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Free text that a person wrote: a reason, a finding, an answer. All free text in events is a note and never a bare string,
 * so that each note can be kept under a key of its own and erased by itself.
 */
public record Note(@JsonValue String text) {
    /** Longest note, in characters: some ten printed pages, far beyond what a minute or a reason needs. */
    public static final int LONGEST = 20_000;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Note {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A note has words in it.");
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("A note has at most " + LONGEST + " characters.");
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw new IllegalArgumentException("A note has no control characters.");
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
