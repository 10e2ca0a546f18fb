package org.milepost.api.action;

import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;

/**
 * Whose task an action is: an office, and the person in it where one is meant.
 *
 * @param person left out where whoever holds the office is meant
 */
public record Owner(Office office, Optional<ActorId> person) {

    /** Whoever holds an office. */
    public static Owner of(Office office) {
        return new Owner(office, Optional.empty());
    }
}
