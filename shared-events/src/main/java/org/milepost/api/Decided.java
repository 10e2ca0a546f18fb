package org.milepost.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What makes a fact a decision: who decided, on which day, why and on what evidence; and, for one taken before the trust
 * used Milepost, the record it was entered from.
 *
 * @param by who decided
 * @param on the day of the decision (Europe/London)
 * @param reason why, in the decider's words
 * @param evidence events and documents it rests on
 * @param enteredFrom the minute or document it was copied from, for a decision of before the go-live date
 */
public record Decided(
        DecidedBy by, LocalDate on, Note reason, List<Evidence> evidence, Optional<Evidence> enteredFrom) {
    public Decided {
        evidence = List.copyOf(evidence);
    }

    /** A decision recorded as it was taken. */
    public static Decided now(DecidedBy by, LocalDate on, Note reason, List<Evidence> evidence) {
        return new Decided(by, on, reason, evidence, Optional.empty());
    }

    /** A decision of before the trust used Milepost, copied from the record that names it. */
    public static Decided fromRecords(DecidedBy by, LocalDate on, Note reason, Evidence source) {
        return new Decided(by, on, reason, List.of(source), Optional.of(source));
    }
}
