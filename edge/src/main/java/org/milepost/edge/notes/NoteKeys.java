package org.milepost.edge.notes;

import java.util.Optional;
import javax.crypto.SecretKey;

/** Where the keys of notes are kept: durable, beside the record. */
public interface NoteKeys {
    /** A key that has never been used, and is on disk already: whatever is sealed with it can be opened after a power cut. */
    Numbered next();

    /** The key of that number; none if it was destroyed, or never was. */
    Optional<SecretKey> find(long number);

    /** Destroys keys for good. Of one that is not there nothing is said. */
    void destroy(Iterable<Long> numbers);

    /** A key and the number by which it is found again. */
    record Numbered(long number, SecretKey key) {}
}
