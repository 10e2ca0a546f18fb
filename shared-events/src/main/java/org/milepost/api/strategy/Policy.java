package org.milepost.api.strategy;

/** One value of a strategy edition together with why it holds. */
public record Policy<T>(T value, Basis basis) {
    public static <T> Policy<T> stated(T value, String section) {
        return new Policy<>(value, Basis.stated(section));
    }

    public static <T> Policy<T> assumed(T value, String reason) {
        return new Policy<>(value, Basis.assumed(reason));
    }

    public boolean assumed() {
        return basis.assumed();
    }
}
