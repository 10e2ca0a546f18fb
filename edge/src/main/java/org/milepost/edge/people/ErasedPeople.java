package org.milepost.edge.people;

import org.milepost.api.ActorId;
import org.milepost.api.TrustId;

/** Whose entry was erased: such an id stays empty for good, and who comes back gets another. */
@FunctionalInterface
public interface ErasedPeople {
    /** Where nobody was ever erased. */
    ErasedPeople NOBODY = (trust, person) -> false;

    boolean wasErased(TrustId trust, ActorId person);
}
