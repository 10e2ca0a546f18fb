package org.milepost.command.trust;

import java.util.List;

/** What came of reading a file: the thing itself, or everything that is wrong with the file. */
public sealed interface Reading<T> {
    /** The file is sound. */
    record Ok<T>(T value) implements Reading<T> {}

    /** The file is not; faults stand in the order of their lines. */
    record Faulty<T>(List<Fault> faults) implements Reading<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
