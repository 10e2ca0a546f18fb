package org.milepost.command.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/** What holds of every risk, of a school's and of the trust's alike. */
final class HandlingARisk {

    /**
     * What the rules rest on.
     *
     * @param risk the risk, where the command names one that is there
     * @param isThere whether there is a school, or a trust, on the day
     */
    record Facts(Optional<Register.Known> risk, boolean isThere, LocalDate on, LocalDate today) {
        boolean isNew() {
            return risk.isEmpty();
        }

        boolean isKnown() {
            return risk.isPresent();
        }

        boolean isOpen() {
            return risk.filter(known -> !known.closed()).isPresent();
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }

        boolean isNotBeforeIdentified() {
            return risk.map(known -> !on.isBefore(known.identifiedOn())).orElse(true);
        }
    }

    private static final Rule<Facts> KNOWN =
            new Rule<>("risk.unknown", "No risk of this id stands in the record.", Facts::isKnown);
    private static final Rule<Facts> OPEN = new Rule<>("risk.closed", "The risk is closed already.", Facts::isOpen);
    private static final Rule<Facts> HAPPENED = new Rule<>(
            "risk.in-future", "It is recorded after it happened: its date lies in the future.", Facts::hasHappened);

    static final List<Rule<Facts>> IDENTIFYING = List.of(
            new Rule<>("risk.id-taken", "A risk with this id stands in the record already.", Facts::isNew),
            new Rule<>(
                    "risk.school-not-there",
                    "On this day the school was not open yet, or not any more.",
                    Facts::isThere),
            HAPPENED);
    static final List<Rule<Facts>> REVIEWING = List.of(
            KNOWN,
            OPEN,
            HAPPENED,
            new Rule<>(
                    "risk.before-identified",
                    "The risk was identified later than this date.",
                    Facts::isNotBeforeIdentified));
    static final List<Rule<Facts>> CLOSING = List.of(KNOWN, OPEN);

    /** What accepting a risk rests on. */
    record Acceptance(Facts facts, Decider decider) {
        boolean isNotAcceptedYet() {
            return facts.risk().filter(known -> !known.accepted()).isPresent();
        }

        boolean isFromOutsideTheSchool() {
            return decider.isNoLeaderOfSchool();
        }
    }

    static final List<Rule<Acceptance>> ACCEPTING = Rule.join(
            Rule.about(Acceptance::facts, List.of(KNOWN, OPEN)),
            List.of(
                    new Rule<>(
                            "risk.accepted",
                            "The risk was accepted already, and has not been looked at again since.",
                            Acceptance::isNotAcceptedYet),
                    new Rule<>(
                            "risk.own-school",
                            "Whoever leads the school does not accept its risks alone: a body does.",
                            Acceptance::isFromOutsideTheSchool)),
            Rule.about(Acceptance::decider, Decider.RULES));

    private HandlingARisk() {}
}
