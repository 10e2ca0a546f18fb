package org.milepost.command;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A decision that the trust took before it used Milepost, and enters from its records: the part of its facts that is the
 * same in every slice.
 *
 * @param goLiveOn the trust's first day in Milepost
 * @param decidedOn the day of the decision
 */
public record EnteredFromRecords(Optional<LocalDate> goLiveOn, LocalDate decidedOn) {

    /** What holds of every decision that is entered from records. */
    public static final List<Rule<EnteredFromRecords>> RULES = List.of(
            new Rule<>(
                    "records.no-go-live",
                    "The trust has not set its first day in Milepost, before which decisions may be entered from records.",
                    EnteredFromRecords::hasGoLive),
            new Rule<>(
                    "records.after-go-live",
                    "Only decisions taken before the trust's first day in Milepost are entered from records.",
                    EnteredFromRecords::isBeforeGoLive));

    boolean hasGoLive() {
        return goLiveOn.isPresent();
    }

    boolean isBeforeGoLive() {
        return goLiveOn.map(decidedOn::isBefore).orElse(false);
    }
}
