package org.milepost.query;

import java.util.Optional;
import org.axonframework.eventhandling.TrackingToken;

/** Where the live projection begins when it has never read before: after what a bulk rebuild has read already. */
@FunctionalInterface
public interface FirstToken {
    /** The position to begin after; empty for the very beginning. */
    Optional<TrackingToken> token();
}
