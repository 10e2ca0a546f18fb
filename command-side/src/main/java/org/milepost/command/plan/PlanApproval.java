package org.milepost.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.plan.PlanApprover;
import org.milepost.api.plan.PlanCommand.ApprovePlan;
import org.milepost.api.plan.PlanCommand.ReturnPlan;
import org.milepost.api.plan.PlanEvent.PlanApproved;
import org.milepost.api.plan.PlanEvent.PlanReturned;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/**
 * Who approves an improvement plan or returns it: the CEO, the Board where no CEO may, and never somebody who had a hand in
 * it. The approval binds the words that were read.
 */
final class PlanApproval {

    /**
     * What the rules rest on.
     *
     * @param approver who must approve what is submitted
     * @param contentHash the hash of what the approver read
     * @param effectiveOn from when the decision is in force
     */
    record Facts(
            Optional<Plan> plan,
            Optional<PlanApprover> approver,
            String contentHash,
            LocalDate effectiveOn,
            Decider decider) {

        boolean isThere() {
            return plan.isPresent();
        }

        boolean isOpen() {
            return known().written().isOpen();
        }

        boolean isSubmitted() {
            return known().written().isSubmitted();
        }

        boolean isWhatWasRead() {
            return known().written().says(contentHash);
        }

        boolean hasSecondPairOfEyes() {
            return known().written().isOfOthersThan(decider.actor());
        }

        boolean isInOrder() {
            return known().written().allowsStepOn(decider.decidedOn());
        }

        boolean isInForceFromDecisionOn() {
            return !effectiveOn.isBefore(decider.decidedOn());
        }

        boolean isNoLeaderOfSchool() {
            return decider.isNoLeaderOfSchool();
        }

        boolean isCeosIfCeoMay() {
            return !decider.isBody()
                    || approver.filter(it -> it.office() == DecidingOffice.CEO).isEmpty();
        }

        private Plan known() {
            return plan.orElseThrow();
        }
    }

    private static final Rule<Facts> THERE =
            new Rule<>("plan.no-such-plan", "No plan of this id stands in the record.", Facts::isThere);
    private static final Rule<Facts> OPEN = new Rule<>("plan.closed", "This plan is closed.", Facts::isOpen);
    private static final Rule<Facts> SUBMITTED =
            new Rule<>("plan.not-submitted", "Only a submitted plan is approved or returned.", Facts::isSubmitted);
    private static final Rule<Facts> OTHER_EYES = new Rule<>(
            "plan.own-plan",
            "Whoever drafted, edited or submitted a plan neither decides about it nor records a body's decision about it.",
            Facts::hasSecondPairOfEyes);

    private static final List<Rule<Facts>> DECIDING = Rule.join(
            Rule.about(Facts::decider, Decider.RULES),
            List.of(
                    new Rule<>(
                            "plan.out-of-order",
                            "Something was done about this plan on a later day already.",
                            Facts::isInOrder),
                    new Rule<>(
                            "plan.leads-school",
                            "Whoever leads the school does not decide about its plan. Another CEO does, or the Board.",
                            Facts::isNoLeaderOfSchool),
                    new Rule<>(
                            "plan.ceo-approves",
                            "The CEO approves this plan; the Board does so where no CEO may.",
                            Facts::isCeosIfCeoMay)));

    static final List<Rule<Facts>> APPROVING = Rule.join(
            List.of(
                    THERE,
                    OPEN,
                    SUBMITTED,
                    new Rule<>(
                            "plan.content-changed",
                            "The plan says something else than what was read. Read it again and approve that.",
                            Facts::isWhatWasRead),
                    OTHER_EYES),
            DECIDING,
            List.of(new Rule<>(
                    "plan.in-force-too-early",
                    "A plan is in force from the day it is approved, or later.",
                    Facts::isInForceFromDecisionOn)));
    static final List<Rule<Facts>> RETURNING = Rule.join(List.of(THERE, OPEN, SUBMITTED, OTHER_EYES), DECIDING);

    private PlanApproval() {}

    static PlanApproved approve(ApprovePlan command, Facts facts) {
        Rule.check(APPROVING, facts);
        Plan plan = facts.known();
        return new PlanApproved(
                command.school(),
                command.plan(),
                plan.year(),
                plan.written().revision(),
                plan.written().hash(),
                facts.effectiveOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), command.evidence()));
    }

    static PlanReturned giveBack(ReturnPlan command, Facts facts) {
        Rule.check(RETURNING, facts);
        Plan plan = facts.known();
        return new PlanReturned(
                command.school(),
                command.plan(),
                plan.year(),
                plan.written().revision(),
                plan.written().hash(),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), List.of()));
    }
}
