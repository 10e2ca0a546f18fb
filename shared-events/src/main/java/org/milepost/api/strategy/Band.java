package org.milepost.api.strategy;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One choice of phase, band and stage that a school can be placed in, with what the trust promises there and what it asks.
 *
 * @param code stable name in events and addresses, such as {@code REPAIR_2}
 * @param rank strictness: the gentlest band has 1; nobody compares ranks of different editions
 * @param supportDaysATerm absent where support is not counted in days
 * @param supportVisits how often CEO and SI Lead come, where the strategy sets a rhythm beside or instead of days
 * @param rapDeadline by when a school that enters the band has an approved RAP
 * @param actionPlanMonitoring of the Ofsted action plan or its equivalent
 * @param termlyUpdateTo who receives the school's termly update; nobody if empty
 */
public record Band(
        String code,
        int rank,
        Policy<String> phase,
        Optional<Policy<String>> stage,
        Policy<String> whoIsInIt,
        Policy<String> expected,
        Optional<Policy<Integer>> supportDaysATerm,
        Optional<Policy<Cadence>> supportVisits,
        List<Policy<String>> otherSupport,
        Policy<RapNeed> rap,
        Optional<Policy<DecidingOffice>> rapApprover,
        Optional<Policy<Cadence>> rapDeadline,
        Optional<Policy<Monitoring>> rapMonitoring,
        Optional<Policy<Monitoring>> actionPlanMonitoring,
        Policy<List<Party>> termlyUpdateTo) {

    public Band {
        otherSupport = List.copyOf(otherSupport);
        if (!code.matches("[A-Z][A-Z0-9_]{1,39}")) {
            throw new IllegalArgumentException(
                    "code: '" + code + "' is not a band code (capitals, digits and _, such as REPAIR_2)");
        }
        if (rank < 1) {
            throw new IllegalArgumentException("rank: starts at 1");
        }
        if (supportDaysATerm.isPresent() && supportDaysATerm.get().value() < 0) {
            throw new IllegalArgumentException("supportDaysATerm: cannot be below 0");
        }
        if (rap.value() == RapNeed.NONE
                && (rapApprover.isPresent() || rapDeadline.isPresent() || rapMonitoring.isPresent())) {
            throw new IllegalArgumentException(
                    "rap: a band without RAPs has no approver, deadline or monitoring of them");
        }
        if (rap.value() != RapNeed.NONE && rapApprover.isEmpty()) {
            throw new IllegalArgumentException("rapApprover: is missing, though a school in this band may have a RAP");
        }
    }

    /** A band's code as people say it where its name is not at hand: {@code REPAIR_1} is Repair 1. */
    public static String spoken(String code) {
        String words = code.replace('_', ' ').toLowerCase(Locale.UK);
        return words.isEmpty() ? words : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** What a school placed in this band is promised and asked, as its {@code phase.placed} event will carry it. */
    public BandTerms terms(StrategyEdition edition) {
        return new BandTerms(
                edition.code(),
                code,
                rank,
                phase.value(),
                stage.map(Policy::value),
                supportDaysATerm.map(Policy::value),
                supportVisits.map(Policy::value),
                otherSupport.stream().map(Policy::value).toList(),
                rap.value(),
                rapApprover.map(Policy::value),
                rapDeadline.map(Policy::value),
                rapMonitoring.map(Policy::value),
                actionPlanMonitoring.map(Policy::value),
                termlyUpdateTo.value(),
                assumed());
    }

    /** The fields of the terms that the strategy leaves open and the trust filled in. */
    private List<String> assumed() {
        return Stream.of(
                        assumed("phase", phase),
                        stage.flatMap(policy -> assumed("stage", policy)),
                        supportDaysATerm.flatMap(policy -> assumed("supportDaysATerm", policy)),
                        supportVisits.flatMap(policy -> assumed("supportVisits", policy)),
                        otherSupport.stream().anyMatch(Policy::assumed)
                                ? Optional.of("otherSupport")
                                : Optional.<String>empty(),
                        assumed("rap", rap),
                        rapApprover.flatMap(policy -> assumed("rapApprover", policy)),
                        rapDeadline.flatMap(policy -> assumed("rapDeadline", policy)),
                        rapMonitoring.flatMap(policy -> assumed("rapMonitoring", policy)),
                        actionPlanMonitoring.flatMap(policy -> assumed("actionPlanMonitoring", policy)),
                        assumed("termlyUpdateTo", termlyUpdateTo))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> assumed(String field, Policy<?> policy) {
        return policy.assumed() ? Optional.of(field) : Optional.empty();
    }
}
