package org.milepost.command.review;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.review.ReviewCommand.AgreeReviewRequest;
import org.milepost.api.review.ReviewCommand.DeclineReviewRequest;
import org.milepost.api.review.ReviewCommand.RequestReview;
import org.milepost.api.review.ReviewEvent.ReviewRequestAgreed;
import org.milepost.api.review.ReviewEvent.ReviewRequestDeclined;
import org.milepost.api.review.ReviewEvent.ReviewRequested;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/** A headteacher asks for a review of a subject; somebody else agrees or declines. */
final class AskingForAReview {

    /** What the rules rest on. */
    record Facts(Optional<Request> request, Decider decider) {
        boolean isNew() {
            return request.isEmpty();
        }

        boolean isThere() {
            return request.isPresent();
        }

        boolean isOpen() {
            return request.filter(found -> found.state() == Request.State.OPEN).isPresent();
        }

        boolean hasSecondPairOfEyes() {
            return request.map(found -> !found.by().equals(decider.actor())).orElse(true);
        }
    }

    static final List<Rule<Facts>> ASKING = List.of(new Rule<>(
            "review.request-id-taken", "A request with this id stands in the record already.", Facts::isNew));
    static final List<Rule<Facts>> DECIDING = Rule.join(
            List.of(
                    new Rule<>("review.unknown-request", "No request of this id stands in the record.", Facts::isThere),
                    new Rule<>("review.request-decided", "This request was agreed or declined already.", Facts::isOpen),
                    new Rule<>(
                            "review.own-request",
                            "Whoever asked for a review does not agree to it or decline it.",
                            Facts::hasSecondPairOfEyes)),
            Rule.about(Facts::decider, List.of(Decider.TAKEN)));

    private AskingForAReview() {}

    static ReviewRequested ask(RequestReview command, Facts facts) {
        Rule.check(ASKING, facts);
        return new ReviewRequested(
                command.school(),
                command.request(),
                command.subject(),
                command.reason(),
                facts.decider().actor());
    }

    static ReviewRequestAgreed agree(AgreeReviewRequest command, Facts facts) {
        Rule.check(DECIDING, facts);
        return new ReviewRequestAgreed(
                command.school(),
                command.request(),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), List.of()));
    }

    static ReviewRequestDeclined decline(DeclineReviewRequest command, Facts facts) {
        Rule.check(DECIDING, facts);
        return new ReviewRequestDeclined(
                command.school(),
                command.request(),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), List.of()));
    }
}
