package org.milepost.command.rap;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.rap.RapApprover;
import org.milepost.api.rap.RapCommand.ApproveRap;
import org.milepost.api.rap.RapCommand.CompleteRap;
import org.milepost.api.rap.RapCommand.ReturnRap;
import org.milepost.api.rap.RapCommand.SupersedeRap;
import org.milepost.api.rap.RapEvent.RapApproved;
import org.milepost.api.rap.RapEvent.RapCompleted;
import org.milepost.api.rap.RapEvent.RapReturned;
import org.milepost.api.rap.RapEvent.RapSuperseded;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/**
 * Who approves a RAP or returns it, and who ends one. The approver follows the stricter of the band at submission and the
 * band at approval; where no CEO may, the Board decides; and nobody who had a hand in the plan approves it or records its
 * approval.
 */
final class RapApproval {

    /**
     * What the rules rest on.
     *
     * @param approver who must approve what is submitted
     * @param band terms of the band the school is in on the day of the decision
     * @param contentHash the hash of what the approver read
     * @param effectiveOn from when the decision is in force
     * @param successor the RAP that is to take its place
     * @param byItself whether it is to take its own place
     */
    record Facts(
            Optional<Rap> rap,
            Optional<RapApprover> approver,
            Optional<BandTerms> band,
            String contentHash,
            LocalDate effectiveOn,
            Optional<Rap> successor,
            boolean byItself,
            Decider decider) {

        boolean isThere() {
            return rap.isPresent();
        }

        boolean isOpen() {
            return open().written().isOpen();
        }

        boolean isSubmitted() {
            return open().written().isSubmitted();
        }

        boolean isWhatWasRead() {
            return open().written().says(contentHash);
        }

        boolean hasSecondPairOfEyes() {
            return open().written().isOfOthersThan(decider.actor());
        }

        boolean isInOrder() {
            return open().written().allowsStepOn(decider.decidedOn());
        }

        boolean isInForceFromDecisionOn() {
            return !effectiveOn.isBefore(decider.decidedOn());
        }

        boolean isNoLeaderOfSchool() {
            return decider.isNoLeaderOfSchool();
        }

        boolean isBoardsIfBoardMust() {
            return decider.isBody()
                    || approver.map(it -> it.office() != DecidingOffice.BOARD).orElse(true);
        }

        boolean isCeosIfCeoMay() {
            return !decider.isBody()
                    || approver.map(it -> it.office() != DecidingOffice.CEO).orElse(true);
        }

        boolean isInForce() {
            return open().isInForceOn(decider.decidedOn());
        }

        boolean isBoardsWhereBandNamesBoard() {
            return decider.isBody() || band.filter(RapApprover::namesBoard).isEmpty();
        }

        boolean isByAnother() {
            return !byItself;
        }

        boolean hasSuccessorInForce() {
            return successor.filter(it -> it.isInForceOn(decider.decidedOn())).isPresent();
        }

        private Rap open() {
            return rap.orElseThrow();
        }
    }

    private static final Rule<Facts> THERE =
            new Rule<>("rap.no-such-rap", "No RAP of this id stands in the record.", Facts::isThere);
    private static final Rule<Facts> OPEN =
            new Rule<>("rap.closed", "This RAP was completed or superseded.", Facts::isOpen);
    private static final Rule<Facts> SUBMITTED =
            new Rule<>("rap.not-submitted", "Only a submitted RAP is approved or returned.", Facts::isSubmitted);
    private static final Rule<Facts> CONTENT = new Rule<>(
            "rap.content-changed",
            "The RAP says something else than what was read. Read it again and approve that.",
            Facts::isWhatWasRead);
    private static final Rule<Facts> OTHER_EYES = new Rule<>(
            "rap.own-plan",
            "Whoever proposed, edited or submitted a RAP neither decides about it nor records a body's decision about it.",
            Facts::hasSecondPairOfEyes);
    private static final Rule<Facts> ORDER = new Rule<>(
            "rap.out-of-order", "Something was done about this RAP on a later day already.", Facts::isInOrder);
    private static final Rule<Facts> LEADS = new Rule<>(
            "rap.leads-school",
            "Whoever leads the school does not decide about its RAP. Another CEO does, or the Board.",
            Facts::isNoLeaderOfSchool);
    private static final Rule<Facts> BOARD = new Rule<>(
            "rap.board-approves",
            "The Trust Board approves this RAP: the stricter of the bands at submission and at approval names it, or no CEO"
                    + " may.",
            Facts::isBoardsIfBoardMust);
    private static final Rule<Facts> CEO = new Rule<>(
            "rap.ceo-approves",
            "The CEO approves this RAP: the Board does so in Stabilise, and where no CEO may.",
            Facts::isCeosIfCeoMay);
    private static final Rule<Facts> BOARD_ENDS = new Rule<>(
            "rap.board-ends",
            "The Trust Board ends the RAP of a school in Stabilise, as it approves it.",
            Facts::isBoardsWhereBandNamesBoard);

    private static final List<Rule<Facts>> DECIDING =
            Rule.join(Rule.about(Facts::decider, Decider.RULES), List.of(ORDER, LEADS));

    static final List<Rule<Facts>> APPROVING = Rule.join(
            List.of(THERE, OPEN, SUBMITTED, CONTENT, OTHER_EYES),
            DECIDING,
            List.of(
                    BOARD,
                    CEO,
                    new Rule<>(
                            "rap.in-force-too-early",
                            "A RAP is in force from the day it is approved, or later.",
                            Facts::isInForceFromDecisionOn)));
    static final List<Rule<Facts>> RETURNING =
            Rule.join(List.of(THERE, OPEN, SUBMITTED, OTHER_EYES), DECIDING, List.of(BOARD, CEO));
    static final List<Rule<Facts>> COMPLETING = Rule.join(
            List.of(THERE, OPEN),
            DECIDING,
            List.of(
                    BOARD_ENDS,
                    new Rule<>("rap.not-in-force", "This RAP is not in force on this day.", Facts::isInForce)));
    static final List<Rule<Facts>> SUPERSEDING = Rule.join(
            List.of(
                    THERE,
                    OPEN,
                    new Rule<>(
                            "rap.supersedes-itself",
                            "A RAP is superseded by another, not by itself.",
                            Facts::isByAnother),
                    new Rule<>(
                            "rap.no-successor",
                            "The RAP that takes its place is not in force: approve that one first.",
                            Facts::hasSuccessorInForce)),
            DECIDING,
            List.of(BOARD_ENDS));

    private RapApproval() {}

    static RapApproved approve(ApproveRap command, Facts facts) {
        Rule.check(APPROVING, facts);
        return new RapApproved(
                command.school(),
                command.rap(),
                facts.open().written().revision(),
                facts.open().written().hash(),
                facts.effectiveOn(),
                facts.approver().orElseThrow().terms(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), command.evidence()));
    }

    static RapReturned giveBack(ReturnRap command, Facts facts) {
        Rule.check(RETURNING, facts);
        return new RapReturned(
                command.school(),
                command.rap(),
                facts.open().written().revision(),
                facts.open().written().hash(),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), List.of()));
    }

    static RapCompleted complete(CompleteRap command, Facts facts) {
        Rule.check(COMPLETING, facts);
        Rap.InForce inForce = facts.open().inForce().orElseThrow();
        return new RapCompleted(
                command.school(),
                command.rap(),
                inForce.revision(),
                inForce.hash(),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), command.evidence()));
    }

    static RapSuperseded supersede(SupersedeRap command, Facts facts) {
        Rule.check(SUPERSEDING, facts);
        return new RapSuperseded(
                command.school(),
                command.rap(),
                facts.open().written().revision(),
                facts.open().written().hash(),
                command.by(),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), List.of()));
    }
}
