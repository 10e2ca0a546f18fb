package org.milepost.edge.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;

/**
 * Who came in, who was refused, who took data out: kept for 400 days beside the record and never in it. It holds opaque ids and
 * addresses of this interface, nothing of what was read or written.
 */
public interface SecurityLog {

    /** What is noted. */
    enum Kind {
        /** Somebody's token opened something, for the first time that day. */
        SIGNED_IN,
        /** Somebody without a valid token, or whose office may not, was sent away. */
        REFUSED,
        TOKEN_MADE,
        TOKEN_REVOKED,
        EXPORTED,
        ERASED
    }

    /**
     * An entry.
     *
     * @param actor who, where it is known
     * @param what the request, and the status it was answered with
     */
    record Entry(long number, Instant at, Kind kind, Optional<ActorId> actor, String what) {}

    /** Notes something. It may be on disk only a moment later: nobody waits for it. */
    void note(Instant at, Kind kind, Optional<ActorId> actor, String what);

    /** The latest entries with numbers below that one, the latest first. */
    List<Entry> before(long number, int most);
}
