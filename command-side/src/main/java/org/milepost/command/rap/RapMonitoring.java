package org.milepost.command.rap;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.DecidedBy;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.HalfTermName;
import org.milepost.api.rap.RapCommand.MonitorRap;
import org.milepost.api.rap.RapEvent.RapMonitored;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/**
 * How a RAP in force is looked at each half-term: by the CEO and by the committee, each once, and every objective every
 * time. A member of the committee may monitor on a visit; what the committee says as a body is minuted.
 */
final class RapMonitoring {

    /**
     * What the rules rest on.
     *
     * @param halfTerm the half-term that the day of monitoring belongs to
     * @param judged the objectives that a judgement is given of
     */
    record Facts(Optional<Rap> rap, Optional<HalfTermName> halfTerm, Set<ItemId> judged, Decider decider) {
        Facts {
            judged = Set.copyOf(judged);
        }

        boolean isThere() {
            return rap.isPresent();
        }

        boolean isInForce() {
            return open().isInForceOn(decider.decidedOn());
        }

        boolean isNotInFuture() {
            return decider.hasDecidedByToday();
        }

        boolean isInAKnownHalfTerm() {
            return halfTerm.isPresent();
        }

        boolean judgesNoOtherObjective() {
            return objectives().containsAll(judged);
        }

        boolean judgesEveryObjective() {
            return judged.containsAll(objectives());
        }

        boolean isFirstThisHalfTerm() {
            return !open().monitored().contains(new Rap.Look(halfTerm.orElseThrow(), office()));
        }

        /** The clerk records the committee's monitoring. */
        private Office office() {
            return decider.office() == Office.CLERK ? Office.ACC_MEMBER : decider.office();
        }

        private DecidedBy by() {
            return decider.minute()
                    .map(minute -> DecidedBy.body(office(), minute))
                    .orElseGet(() -> DecidedBy.person(office(), decider.actor()));
        }

        private Set<ItemId> objectives() {
            return open().inForce().orElseThrow().objectives();
        }

        private Rap open() {
            return rap.orElseThrow();
        }
    }

    static final List<Rule<Facts>> MONITORING = Rule.join(
            List.of(
                    new Rule<>("rap.no-such-rap", "No RAP of this id stands in the record.", Facts::isThere),
                    new Rule<>(
                            "rap.in-future",
                            "What was done about a RAP is recorded after it was done: this day lies ahead.",
                            Facts::isNotInFuture),
                    new Rule<>("rap.not-in-force", "This RAP is not in force on this day.", Facts::isInForce),
                    new Rule<>(
                            "rap.no-term-dates",
                            "The trust's calendar has no term dates for this day, so its half-term is not known.",
                            Facts::isInAKnownHalfTerm),
                    new Rule<>(
                            "rap.unknown-objective",
                            "One of these is no objective of the RAP in force.",
                            Facts::judgesNoOtherObjective),
                    new Rule<>(
                            "rap.unjudged-objective",
                            "Monitoring says how every objective goes, and one is missing.",
                            Facts::judgesEveryObjective)),
            Rule.about(
                    Facts::decider,
                    List.of(
                            Decider.MINUTED.testing(RapMonitoring::namesMinuteIfClerk),
                            Decider.FROM_THE_MEETING,
                            Decider.IN_THE_MEETING)),
            List.of(new Rule<>(
                    "rap.monitored-already",
                    "This office has monitored the RAP in this half-term already.",
                    Facts::isFirstThisHalfTerm)));

    private RapMonitoring() {}

    /** A member of the committee may monitor on a visit of their own; the clerk speaks for the committee only. */
    private static boolean namesMinuteIfClerk(Decider decider) {
        return decider.office() != Office.CLERK || decider.isBody();
    }

    static RapMonitored monitor(MonitorRap command, Facts facts) {
        Rule.check(MONITORING, facts);
        Rap.InForce inForce = facts.open().inForce().orElseThrow();
        return new RapMonitored(
                command.school(),
                command.rap(),
                inForce.revision(),
                inForce.hash(),
                command.effectiveOn(),
                facts.halfTerm().orElseThrow(),
                command.judgements(),
                facts.by());
    }
}
