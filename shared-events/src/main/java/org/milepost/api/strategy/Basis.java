package org.milepost.api.strategy;

/**
 * Why the trust holds itself to a value: the strategy says so in a section, or it is silent and the trust assumed it for a
 * reason. Every screen that shows an assumed duty says that it is one.
 *
 * @param kind stated or assumed
 * @param text the section of the strategy for a stated value, the reason for an assumed one
 */
public record Basis(Kind kind, String text) {
    /** Whether the strategy itself says it. */
    public enum Kind {
        STATED,
        ASSUMED
    }

    public Basis {
        if (text.isBlank()) {
            throw new IllegalArgumentException(
                    kind == Kind.STATED
                            ? "basis: a stated value names its section"
                            : "basis: an assumed value gives its reason");
        }
    }

    public static Basis stated(String section) {
        return new Basis(Kind.STATED, section);
    }

    public static Basis assumed(String reason) {
        return new Basis(Kind.ASSUMED, reason);
    }

    public boolean assumed() {
        return kind == Kind.ASSUMED;
    }
}
