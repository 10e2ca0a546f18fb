package org.milepost.api.erasure;

import org.milepost.api.ActorId;
import org.milepost.api.Note;
import org.milepost.api.TrustCommand;
import org.milepost.api.TrustId;

/** What can be asked to be erased. Nothing undoes it. */
public sealed interface ErasureCommand extends TrustCommand {

    /** Erase who a person is: name and e-mail address go, the opaque id stays wherever it stands. */
    record ErasePerson(TrustId trust, ActorId person, Note reason) implements ErasureCommand {}

    /**
     * Erase one note, wherever in the trust's or its schools' record it stands.
     *
     * @param event the event it stands in, by id
     * @param field its place in the event, as a JSON pointer such as {@code /decided/reason}
     */
    record EraseNote(TrustId trust, String event, String field, Note reason) implements ErasureCommand {
        public EraseNote {
            if (event.isBlank() || event.length() > 64) {
                throw new IllegalArgumentException("An event's id has 1 to 64 characters.");
            }
            if (!field.startsWith("/") || field.length() > 300) {
                throw new IllegalArgumentException("A note's place is a JSON pointer, such as /decided/reason.");
            }
        }
    }
}
