package org.milepost.verify;

/** Thrown at what is found wrong in an export, with a sentence that says what. */
public final class Wrong extends RuntimeException {
    Wrong(String what) {
        super(what, null, false, false);
    }
}
