package org.milepost.api;

/** Thrown to refuse. It carries the {@link Rejection} as details, is no fault, and therefore has no stack trace. */
public final class Rejected extends RuntimeException {
    private final transient Rejection rejection;

    public Rejected(Rejection rejection) {
        super(rejection.code() + ": " + rejection.because(), null, false, false);
        this.rejection = rejection;
    }

    public Rejection rejection() {
        return rejection;
    }
}
