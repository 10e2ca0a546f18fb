package org.milepost.command.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.review.Leader;
import org.milepost.api.review.Particulars;
import org.milepost.api.review.ReviewCommand.AnswerFinding;
import org.milepost.api.review.ReviewCommand.CarryOutReview;
import org.milepost.api.review.ReviewCommand.CloseReview;
import org.milepost.api.review.ReviewCommand.RecordFinding;
import org.milepost.api.review.ReviewCommand.RetractFinding;
import org.milepost.api.review.ReviewEvent.FindingAnswered;
import org.milepost.api.review.ReviewEvent.FindingRecorded;
import org.milepost.api.review.ReviewEvent.FindingRetracted;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.ReviewClosed;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.command.Rule;

/** What happens in a review from the day it takes place: findings by who leads it, answers by the school, and its close. */
final class ReviewingASchool {
    private static final Set<Office> LEADERSHIP =
            Set.of(Office.HEADTEACHER, Office.EXECUTIVE_LEADER, Office.SENIOR_LEADER);

    /**
     * What the rules rest on.
     *
     * @param held the offices the actor holds today that reach the school
     * @param finding the finding that the command names, where it names one
     * @param leader who leads, as the command says, where it says so
     * @param aspect the aspect that the command names; empty where it names none
     * @param particulars what is said of a review of its kind, where the command says that it took place
     * @param edition the strategy edition in force on the day the review took place
     * @param on the day that the command is about
     */
    record Facts(
            Optional<Review> review,
            Optional<ItemId> finding,
            Optional<Leader> leader,
            String aspect,
            Particulars particulars,
            Optional<StrategyEdition> edition,
            ActorId actor,
            Set<Office> held,
            LocalDate on,
            LocalDate today) {

        boolean isThere() {
            return review.isPresent();
        }

        boolean isNotCarriedOutYet() {
            return review.flatMap(Review::carriedOutOn).isEmpty();
        }

        boolean isCarriedOut() {
            return !isNotCarriedOutYet();
        }

        boolean isOpen() {
            return review.filter(found -> !found.closed()).isPresent();
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }

        boolean isNotBeforeReview() {
            return review.flatMap(Review::carriedOutOn)
                    .map(day -> !on.isBefore(day))
                    .orElse(true);
        }

        boolean isFromOutsideTheSchool() {
            return is(ReviewKind.IN_HOUSE_MONITORING) || held.stream().noneMatch(LEADERSHIP::contains);
        }

        /** Of a review led from outside the trust, SI Leads record what its leader found. */
        boolean isByLeader() {
            if (held.contains(Office.CEO)
                    || review.filter(known -> !known.kind().isLed()).isPresent()) {
                return true;
            }
            return review.flatMap(Review::ledBy)
                    .map(led -> led.person()
                            .map(actor::equals)
                            .orElseGet(() -> led.office().filter(held::contains).isPresent()))
                    .orElseGet(() -> held.contains(Office.SI_LEAD));
        }

        boolean namesLeaderOfOwnReview() {
            return PlanningAReview.namesPersonWhereOwn(leader);
        }

        boolean hasEdition() {
            return edition.isPresent();
        }

        boolean hasAspectOfEdition() {
            return PlanningAReview.hasAspect(edition, aspect);
        }

        boolean hasNewFinding() {
            return found().isEmpty();
        }

        boolean hasFinding() {
            return found().isPresent();
        }

        boolean hasStandingFinding() {
            return found().filter(it -> !it.retracted()).isPresent();
        }

        boolean isNotAnsweredYet() {
            return found().filter(it -> !it.answered()).isPresent();
        }

        boolean hasAnswersToUrgentFindings() {
            return review.stream()
                    .filter(it -> it.kind().isAnswered())
                    .flatMap(it -> it.findings().values().stream())
                    .noneMatch(Review.Found::waits);
        }

        boolean hasParticularsOfKind() {
            return review.map(known -> particulars.areWholeFor(known.kind())).orElse(true);
        }

        boolean hasNoParticularsOfAnotherKind() {
            return review.map(known -> particulars.belongTo(known.kind())).orElse(true);
        }

        boolean hasTemperaturesOfEdition() {
            return RecordingAReview.areOfEdition(particulars, edition);
        }

        private boolean is(ReviewKind kind) {
            return review.filter(known -> known.kind() == kind).isPresent();
        }

        private Optional<Review.Found> found() {
            return review.flatMap(it ->
                    finding.flatMap(id -> Optional.ofNullable(it.findings().get(id))));
        }

        private ReviewKind kind() {
            return review.map(Review::kind).orElseThrow();
        }

        private LocalDate carriedOutOn() {
            return review.flatMap(Review::carriedOutOn).orElseThrow();
        }
    }

    private static final Rule<Facts> THERE =
            new Rule<>("review.unknown", "No review of this id stands in the record.", Facts::isThere);
    private static final Rule<Facts> BY_LEADER = new Rule<>(
            "review.not-leader",
            "This is for whoever leads the review or the CEO; of a review led from outside the trust, also for an SI Lead.",
            Facts::isByLeader);
    private static final Rule<Facts> CARRIED_OUT =
            new Rule<>("review.not-carried-out", "The review has not been carried out yet.", Facts::isCarriedOut);
    private static final Rule<Facts> OPEN = new Rule<>("review.closed", "The review is closed.", Facts::isOpen);
    private static final Rule<Facts> FROM_OUTSIDE = new Rule<>(
            "review.own-school",
            "Nobody from a school's own leadership records or retracts findings about it.",
            Facts::isFromOutsideTheSchool);
    private static final Rule<Facts> HAPPENED = new Rule<>(
            "review.in-future", "It is recorded after it happened: its date lies in the future.", Facts::hasHappened);
    private static final Rule<Facts> AFTER_REVIEW =
            new Rule<>("review.before-review", "The review took place later than this date.", Facts::isNotBeforeReview);
    private static final Rule<Facts> FINDING =
            new Rule<>("review.unknown-finding", "The review has no finding of this id.", Facts::hasFinding);
    private static final Rule<Facts> STANDING =
            new Rule<>("review.finding-retracted", "This finding was retracted.", Facts::hasStandingFinding);

    static final List<Rule<Facts>> CARRYING_OUT = List.of(
            THERE,
            new Rule<>(
                    "review.carried-out-already",
                    "The review is recorded as carried out already.",
                    Facts::isNotCarriedOutYet),
            BY_LEADER,
            HAPPENED,
            new Rule<>(
                    "review.leader-unnamed",
                    "A SLIM leader or Lead Practitioner leads reviews of their own: name the person.",
                    Facts::namesLeaderOfOwnReview),
            new Rule<>(
                    "review.needs-particulars",
                    "A temperature check says how each aspect stands, a safeguarding review how many cases were looked at in"
                            + " depth, an audit of the single central record how many entries were checked and incomplete.",
                    Facts::hasParticularsOfKind),
            new Rule<>(
                    "review.particulars-of-another-kind",
                    "These particulars belong to another kind of review.",
                    Facts::hasNoParticularsOfAnotherKind),
            new Rule<>(
                    "review.unknown-aspect",
                    "The strategy edition in force on the day of the review has no such aspect.",
                    Facts::hasTemperaturesOfEdition));
    static final List<Rule<Facts>> FINDING_SOMETHING = List.of(
            THERE,
            FROM_OUTSIDE,
            BY_LEADER,
            CARRIED_OUT,
            OPEN,
            new Rule<>(
                    "review.finding-id-taken", "The review has a finding with this id already.", Facts::hasNewFinding),
            new Rule<>(
                    "review.no-edition",
                    "No strategy edition is in force on the day of the review. Adopt one that begins by then.",
                    Facts::hasEdition),
            new Rule<>(
                    "review.unknown-aspect",
                    "The strategy edition in force on the day of the review has no such aspect.",
                    Facts::hasAspectOfEdition));
    static final List<Rule<Facts>> RETRACTING = List.of(THERE, FROM_OUTSIDE, BY_LEADER, FINDING, STANDING);
    static final List<Rule<Facts>> ANSWERING = List.of(
            THERE,
            FINDING,
            STANDING,
            OPEN,
            new Rule<>(
                    "review.answered-already",
                    "The school has answered this finding already.",
                    Facts::isNotAnsweredYet),
            HAPPENED,
            AFTER_REVIEW);
    static final List<Rule<Facts>> CLOSING = List.of(
            THERE,
            BY_LEADER,
            CARRIED_OUT,
            OPEN,
            HAPPENED,
            AFTER_REVIEW,
            new Rule<>(
                    "review.urgent-unanswered",
                    "The school has not answered every urgent finding yet.",
                    Facts::hasAnswersToUrgentFindings));

    private ReviewingASchool() {}

    static ReviewCarriedOut carryOut(CarryOutReview command, Facts facts) {
        Rule.check(CARRYING_OUT, facts);
        return new ReviewCarriedOut(
                command.school(),
                command.review(),
                facts.kind(),
                command.carriedOutOn(),
                command.ledBy().or(() -> facts.review().flatMap(Review::ledBy)),
                facts.particulars(),
                Optional.empty());
    }

    static FindingRecorded find(RecordFinding command, Facts facts) {
        Rule.check(FINDING_SOMETHING, facts);
        return new FindingRecorded(
                command.school(),
                command.review(),
                facts.kind(),
                command.finding(),
                command.kind(),
                command.aspect(),
                command.subject(),
                command.text(),
                facts.carriedOutOn());
    }

    static FindingRetracted retract(RetractFinding command, Facts facts) {
        Rule.check(RETRACTING, facts);
        return new FindingRetracted(
                command.school(), command.review(), facts.kind(), command.finding(), command.reason(), facts.on());
    }

    static FindingAnswered answer(AnswerFinding command, Facts facts) {
        Rule.check(ANSWERING, facts);
        return new FindingAnswered(
                command.school(), command.review(), facts.kind(), command.finding(), command.answer(), facts.on());
    }

    static ReviewClosed close(CloseReview command, Facts facts) {
        Rule.check(CLOSING, facts);
        return new ReviewClosed(command.school(), command.review(), facts.kind(), facts.on());
    }
}
