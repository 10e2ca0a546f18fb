package org.milepost.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.calendar.Term;
import org.milepost.api.plan.PlanCommand.ClosePlan;
import org.milepost.api.plan.PlanCommand.JudgeMilepost;
import org.milepost.api.plan.PlanCommand.UpdatePlan;
import org.milepost.api.plan.PlanEvent.MilepostJudged;
import org.milepost.api.plan.PlanEvent.PlanClosed;
import org.milepost.api.plan.PlanEvent.PlanUpdated;
import org.milepost.command.Rule;

/** What is done with an improvement plan in force: told about each term, judged milepost by milepost, and closed. */
final class FollowingAPlan {

    /**
     * What the rules rest on.
     *
     * @param milepost the one that is judged
     * @param term the term that the day belongs to
     * @param on the day it was done
     */
    record Facts(
            Optional<Plan> plan,
            Optional<ItemId> milepost,
            Optional<Term> term,
            ActorId actor,
            LocalDate on,
            LocalDate today) {

        boolean isThere() {
            return plan.isPresent();
        }

        boolean isOpen() {
            return known().written().isOpen();
        }

        boolean isNotInFuture() {
            return !on.isAfter(today);
        }

        boolean isInForce() {
            return known().isInForceOn(on);
        }

        boolean isInItsYear() {
            return known().year().contains(on);
        }

        boolean isInAKnownTerm() {
            return term.isPresent();
        }

        boolean isMilepostInForce() {
            return milepost.filter(inForce().mileposts()::contains).isPresent();
        }

        boolean isNotJudgedLater() {
            return milepost.map(known().judged()::get)
                    .filter(last -> last.isAfter(on))
                    .isEmpty();
        }

        boolean hasEveryMilepostJudged() {
            return known().inForce()
                    .map(version -> known().judged().keySet().containsAll(version.mileposts()))
                    .orElse(true);
        }

        boolean isInOrder() {
            return known().written().allowsStepOn(on)
                    && known().judged().values().stream().noneMatch(last -> last.isAfter(on));
        }

        private Plan.InForce inForce() {
            return known().inForce().orElseThrow();
        }

        private Plan known() {
            return plan.orElseThrow();
        }
    }

    private static final Rule<Facts> THERE =
            new Rule<>("plan.no-such-plan", "No plan of this id stands in the record.", Facts::isThere);
    private static final Rule<Facts> OPEN = new Rule<>("plan.closed", "This plan is closed.", Facts::isOpen);
    private static final Rule<Facts> HAS_COME = new Rule<>(
            "plan.in-future",
            "What was done about a plan is recorded after it was done: this day lies ahead.",
            Facts::isNotInFuture);
    private static final Rule<Facts> IN_FORCE =
            new Rule<>("plan.not-in-force", "This plan is not in force on this day.", Facts::isInForce);

    static final List<Rule<Facts>> UPDATING = List.of(
            THERE,
            OPEN,
            HAS_COME,
            IN_FORCE,
            new Rule<>(
                    "plan.another-year",
                    "This day lies in another school year than the plan's: tell of the plan of that year.",
                    Facts::isInItsYear),
            new Rule<>(
                    "plan.no-term-dates",
                    "The trust's calendar has no term dates for this day, so its term is not known.",
                    Facts::isInAKnownTerm));
    static final List<Rule<Facts>> JUDGING = List.of(
            THERE,
            OPEN,
            HAS_COME,
            IN_FORCE,
            new Rule<>("plan.unknown-milepost", "This is no milepost of the plan in force.", Facts::isMilepostInForce),
            new Rule<>(
                    "plan.judged-later", "This milepost was judged on a later day already.", Facts::isNotJudgedLater));
    static final List<Rule<Facts>> CLOSING = List.of(
            THERE,
            OPEN,
            HAS_COME,
            new Rule<>(
                    "plan.out-of-order",
                    "Something was done about this plan on a later day already.",
                    Facts::isInOrder),
            new Rule<>(
                    "plan.milepost-open",
                    "A milepost of the plan in force is not judged yet: say first how each turned out.",
                    Facts::hasEveryMilepostJudged));

    private FollowingAPlan() {}

    static PlanUpdated update(UpdatePlan command, Facts facts) {
        Rule.check(UPDATING, facts);
        return new PlanUpdated(
                command.school(),
                command.plan(),
                facts.known().year(),
                facts.inForce().revision(),
                facts.inForce().hash(),
                command.effectiveOn(),
                facts.term().orElseThrow().name(),
                command.to(),
                command.text(),
                command.evidence(),
                facts.actor());
    }

    static MilepostJudged judge(JudgeMilepost command, Facts facts) {
        Rule.check(JUDGING, facts);
        return new MilepostJudged(
                command.school(),
                command.plan(),
                facts.known().year(),
                facts.inForce().revision(),
                facts.inForce().hash(),
                command.milepost(),
                command.effectiveOn(),
                command.outcome(),
                command.note(),
                command.evidence(),
                facts.actor());
    }

    static PlanClosed close(ClosePlan command, Facts facts) {
        Rule.check(CLOSING, facts);
        Plan plan = facts.known();
        return new PlanClosed(
                command.school(),
                command.plan(),
                plan.year(),
                plan.written().revision(),
                plan.written().hash(),
                command.effectiveOn(),
                command.note(),
                facts.actor());
    }
}
