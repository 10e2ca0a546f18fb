package org.milepost.command.review;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;
import org.milepost.api.review.Leader;
import org.milepost.api.review.ReviewCommand.PlanReview;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.command.Rule;

/** Who may plan which review. */
final class PlanningAReview {
    /** Those whose reviews are their own and nobody else's: SLIM leaders and Lead Practitioners. */
    static final Set<Office> OF_OWN_REVIEWS = Set.of(Office.SLIM_LEADER, Office.LEAD_PRACTITIONER);

    /**
     * What the rules rest on.
     *
     * @param taken whether the id stands for another review already
     * @param request the request that the review fulfils, where the command names one that is there
     * @param edition the strategy edition in force on the day for which it is planned
     */
    record Facts(
            boolean taken,
            Optional<Request> request,
            Optional<StrategyEdition> edition,
            PlanReview plan,
            ActorId actor,
            Office office) {

        boolean hasNewId() {
            return !taken;
        }

        boolean hasEdition() {
            return edition.isPresent();
        }

        boolean hasAspectsOfEdition() {
            return plan.aspects().stream().allMatch(code -> hasAspect(edition, code));
        }

        boolean namesLeaderOfOwnReview() {
            return namesPersonWhereOwn(plan.ledBy());
        }

        boolean isActorsToPlan() {
            return !OF_OWN_REVIEWS.contains(office)
                    || plan.ledBy()
                            .flatMap(Leader::person)
                            .filter(actor::equals)
                            .isPresent();
        }

        boolean fulfilsAgreedRequest() {
            return plan.request().isEmpty()
                    || request.filter(found -> found.state() == Request.State.AGREED)
                            .isPresent();
        }
    }

    static final List<Rule<Facts>> PLANNING = List.of(
            new Rule<>("review.id-taken", "A review with this id stands in the record already.", Facts::hasNewId),
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
                    Facts::isActorsToPlan),
            new Rule<>(
                    "review.request-not-agreed",
                    "A review fulfils a request that was agreed and for which none is planned yet.",
                    Facts::fulfilsAgreedRequest));

    private PlanningAReview() {}

    static ReviewPlanned plan(PlanReview command, Facts facts) {
        Rule.check(PLANNING, facts);
        return new ReviewPlanned(
                command.school(),
                command.review(),
                command.kind(),
                command.aspects(),
                command.subjects(),
                command.plannedOn(),
                command.ledBy(),
                command.reviewers(),
                command.request());
    }

    static boolean hasAspect(Optional<StrategyEdition> edition, String code) {
        return edition.stream()
                .flatMap(found -> found.aspects().stream())
                .anyMatch(aspect -> aspect.code().equals(code));
    }

    static boolean namesPersonWhereOwn(Optional<Leader> leader) {
        return leader.filter(
                        led -> led.office().filter(OF_OWN_REVIEWS::contains).isPresent())
                .map(led -> led.person().isPresent())
                .orElse(true);
    }
}
