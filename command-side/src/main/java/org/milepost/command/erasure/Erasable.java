package org.milepost.command.erasure;

import org.milepost.api.ActorId;
import org.milepost.api.TrustId;
import org.milepost.api.erasure.ErasureEvent;

/** What lies beside the record and can be destroyed: the keys of notes, and the directory of people. */
public interface Erasable {
    /** A store in which there is nothing to erase. */
    Erasable NOTHING = new Erasable() {
        @Override
        public boolean knows(TrustId trust, ActorId person) {
            return false;
        }

        @Override
        public boolean hasNote(TrustId trust, String event, String field) {
            return false;
        }

        @Override
        public void erase(ErasureEvent erasure) {}
    };

    /** Whether the trust's directory says who the person is. */
    boolean knows(TrustId trust, ActorId person);

    /** Whether such a note can be read, in the trust's record or in one of its schools'. */
    boolean hasNote(TrustId trust, String event, String field);

    /** Does what was recorded; doing it twice is harmless, and it is done again at each start and after each restore. */
    void erase(ErasureEvent erasure);
}
