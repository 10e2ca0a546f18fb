package org.milepost.api;

import java.util.Optional;
import org.milepost.api.access.Office;

/**
 * Who decided, in which office. A person's own decision names the person; a body's decision names its meeting and minute,
 * and whoever recorded it is the actor of the event.
 */
public record DecidedBy(Office office, Optional<ActorId> person, Optional<Minute> minute) {

    /** A person's own decision in an office. */
    public static DecidedBy person(Office office, ActorId person) {
        return new DecidedBy(office, Optional.of(person), Optional.empty());
    }

    /** A decision of a board or committee. */
    public static DecidedBy body(Office office, Minute minute) {
        return new DecidedBy(office, Optional.empty(), Optional.of(minute));
    }

    /** A decision of an office known only from a record of the time, which may name no minute. */
    public static DecidedBy recordsOf(Office office, Optional<Minute> minute) {
        return new DecidedBy(office, Optional.empty(), minute);
    }
}
