package org.milepost.command.trust;

import java.util.List;

/** What a reading came to, where a test knows which of the two it must be. */
final class Readings {
    private Readings() {}

    static <T> T sound(Reading<T> reading) {
        return switch (reading) {
            case Reading.Ok<T>(T value) -> value;
            case Reading.Faulty<T>(List<Fault> faults) -> throw new AssertionError(faults.toString());
        };
    }

    static List<Fault> faults(Reading<?> reading) {
        return switch (reading) {
            case Reading.Ok<?> ok -> throw new AssertionError("read without fault: " + ok);
            case Reading.Faulty<?>(List<Fault> faults) -> faults;
        };
    }
}
