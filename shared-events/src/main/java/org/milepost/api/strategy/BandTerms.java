package org.milepost.api.strategy;

import java.util.List;
import java.util.Optional;

/**
 * What a school was promised, and asked, when it was placed in a band. Written into the event, so that no later edition
 * changes what the school was told.
 *
 * @param edition code of the strategy edition, such as {@code 2025-26}
 * @param band code of the band within it
 * @param rank strictness within that edition; the stricter band has the higher rank
 * @param assumed names of the fields above that the strategy left open
 */
public record BandTerms(
        String edition,
        String band,
        int rank,
        String phase,
        Optional<String> stage,
        Optional<Integer> supportDaysATerm,
        Optional<Cadence> supportVisits,
        List<String> otherSupport,
        RapNeed rap,
        Optional<DecidingOffice> rapApprover,
        Optional<Cadence> rapDeadline,
        Optional<Monitoring> rapMonitoring,
        Optional<Monitoring> actionPlanMonitoring,
        List<Party> termlyUpdateTo,
        List<String> assumed) {
    public BandTerms {
        otherSupport = List.copyOf(otherSupport);
        termlyUpdateTo = List.copyOf(termlyUpdateTo);
        assumed = List.copyOf(assumed);
    }
}
