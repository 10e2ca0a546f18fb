package org.milepost.api.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/**
 * One decision with what it rested on, and the way to the record as it was known at that moment.
 *
 * @param takenBack the event that retracted or corrected it, where there is one
 * @param evidence what it rests on, in the order given
 * @param known what was known when it was taken
 */
public record DecisionInContext(
        Optional<TrustId> trust,
        Optional<SchoolId> school,
        Moment moment,
        Decisions.Entry decision,
        Optional<Told> takenBack,
        List<Seen> evidence,
        Known known) {
    public DecisionInContext {
        evidence = List.copyOf(evidence);
    }

    /** An event in plain words. */
    public record Told(String event, String sentence, LocalDate effectiveOn, Instant recordedAt) {}

    /**
     * A piece of evidence.
     *
     * @param says what the event says, for one of the record that the reader may read
     * @param correctedBy the event that corrected or retracted it since
     */
    public record Seen(Evidence evidence, Optional<Told> says, Optional<Told> correctedBy) {}

    /**
     * The moment of the decision: true on the day it was taken, as known by that day's end or just before it was recorded,
     * whichever is earlier. A decision entered from records shows what was known just before it was entered.
     *
     * @param addresses where the record can be read for that moment
     */
    public record Known(LocalDate on, Instant knownOn, List<String> addresses) {
        public Known {
            addresses = List.copyOf(addresses);
        }
    }
}
