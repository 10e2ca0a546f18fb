package org.milepost.api.trust;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Minute;
import org.milepost.api.Moment;
import org.milepost.api.TrustId;
import org.milepost.api.access.Holding;

/**
 * Who was ever given which office of a trust, by whom and since when, the latest first.
 *
 * @param offices every grant and every delegation that is known by the instant, those that have ended among them
 */
public record TrustOffices(TrustId trust, Moment moment, List<Given> offices) {
    public TrustOffices {
        offices = List.copyOf(offices);
    }

    /**
     * An office that was given.
     *
     * @param held whether it is held on the day
     * @param founding whether it was granted before there was a Board member who could have approved it
     * @param minute where the Board's decision is minuted, where the Board gave it
     * @param givenBy who recorded it
     */
    public record Given(
            Holding office,
            boolean held,
            boolean founding,
            Optional<Minute> minute,
            Optional<ActorId> givenBy,
            Instant recordedAt) {}
}
