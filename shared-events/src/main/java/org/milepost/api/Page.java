package org.milepost.api;

import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param after the cursor the answer before gave, opaque
 * @param limit how many entries, 1 to 500
 */
public record Page(Optional<String> after, int limit) {
    /** How many entries where none is asked for. */
    public static final int USUAL = 100;

    /** The most entries of one answer. */
    public static final int MOST = 500;

    public Page {
        if (limit < 1 || limit > MOST) {
            throw new IllegalArgumentException("'limit' is 1 to " + MOST + ".");
        }
    }
}
