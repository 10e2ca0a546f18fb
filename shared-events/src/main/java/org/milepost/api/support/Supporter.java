package org.milepost.api.support;

import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;

/**
 * Who supports a school: an office, and the person in it where one is named.
 *
 * @param person left out where it is not settled yet, or where somebody from outside comes for the office
 */
public record Supporter(Office office, Optional<ActorId> person) {

    /** A person in an office. */
    public static Supporter of(Office office, ActorId person) {
        return new Supporter(office, Optional.of(person));
    }
}
