package org.milepost.api.strategy;

/** One side of a school's work that the health check judges in a band, such as leadership and governance. */
public record Aspect(String code, String name, Basis basis) {
    public Aspect {
        if (!code.matches("[a-z][a-z0-9-]{1,59}")) {
            throw new IllegalArgumentException(
                    "code: '" + code + "' is not an aspect code (small letters, digits and -)");
        }
    }
}
