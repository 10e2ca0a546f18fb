package org.milepost.command.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;
import org.milepost.api.review.Leader;
import org.milepost.api.review.Particulars;
import org.milepost.api.review.ReviewCommand.RecordReview;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.Unplanned;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.command.Rule;

/** Recording a review that took place and that nobody had planned in the record: most visits, checks and audits. */
final class RecordingAReview {

    /**
     * What the rules rest on.
     *
     * @param taken whether the id stands for another review already
     * @param edition the strategy edition in force on the day of the review
     */
    record Facts(
            boolean taken,
            Optional<StrategyEdition> edition,
            RecordReview review,
            ActorId actor,
            Office office,
            LocalDate today) {

        boolean hasNewId() {
            return !taken;
        }

        boolean hasHappened() {
            return !review.carriedOutOn().isAfter(today);
        }

        boolean hasEdition() {
            return edition.isPresent();
        }

        boolean hasAspectsOfEdition() {
            return review.aspects().stream().allMatch(code -> PlanningAReview.hasAspect(edition, code))
                    && areOfEdition(particulars(), edition);
        }

        boolean namesLeaderOfOwnReview() {
            return PlanningAReview.namesPersonWhereOwn(review.ledBy());
        }

        boolean isActorsToRecord() {
            return !PlanningAReview.OF_OWN_REVIEWS.contains(office)
                    || review.ledBy()
                            .flatMap(Leader::person)
                            .filter(actor::equals)
                            .isPresent();
        }

        boolean hasParticularsOfKind() {
            return particulars().areWholeFor(review.kind());
        }

        boolean hasNoParticularsOfAnotherKind() {
            return particulars().belongTo(review.kind());
        }

        private Particulars particulars() {
            return review.particulars().orElse(Particulars.NONE);
        }
    }

    static final List<Rule<Facts>> RECORDING = List.of(
            new Rule<>("review.id-taken", "A review with this id stands in the record already.", Facts::hasNewId),
            new Rule<>(
                    "review.in-future",
                    "It is recorded after it happened: its date lies in the future.",
                    Facts::hasHappened),
            new Rule<>(
                    "review.no-edition",
                    "No strategy edition is in force on the day of the review. Adopt one that begins by then.",
                    Facts::hasEdition),
            new Rule<>(
                    "review.unknown-aspect",
                    "The strategy edition in force on the day of the review has no such aspect.",
                    Facts::hasAspectsOfEdition),
            new Rule<>(
                    "review.leader-unnamed",
                    "A SLIM leader or Lead Practitioner leads reviews of their own: name the person.",
                    Facts::namesLeaderOfOwnReview),
            new Rule<>(
                    "review.not-yours-to-plan",
                    "A SLIM leader or Lead Practitioner plans the reviews that they lead.",
                    Facts::isActorsToRecord),
            new Rule<>(
                    "review.needs-particulars",
                    "A temperature check says how each aspect stands, a safeguarding review how many cases were looked at in"
                            + " depth, an audit of the single central record how many entries were checked and incomplete.",
                    Facts::hasParticularsOfKind),
            new Rule<>(
                    "review.particulars-of-another-kind",
                    "These particulars belong to another kind of review.",
                    Facts::hasNoParticularsOfAnotherKind));

    private RecordingAReview() {}

    static ReviewCarriedOut record(RecordReview command, Facts facts) {
        Rule.check(RECORDING, facts);
        return new ReviewCarriedOut(
                command.school(),
                command.review(),
                command.kind(),
                command.carriedOutOn(),
                command.ledBy(),
                facts.particulars(),
                Optional.of(new Unplanned(command.aspects(), command.subjects(), command.reviewers())));
    }

    /** Whether the edition knows every aspect whose temperature was taken. */
    static boolean areOfEdition(Particulars particulars, Optional<StrategyEdition> edition) {
        return particulars.temperatures().stream().allMatch(of -> PlanningAReview.hasAspect(edition, of.aspect()));
    }
}
