package org.milepost.command.review;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.Oakfield.STRANGER;
import static org.milepost.api.examples.ReviewExamples.AGREED;
import static org.milepost.api.examples.ReviewExamples.DECLINED;
import static org.milepost.api.examples.ReviewExamples.MATHEMATICS;
import static org.milepost.api.examples.ReviewExamples.REASON;
import static org.milepost.api.examples.ReviewExamples.REQUESTED;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.review.ReviewCommand.AgreeReviewRequest;
import org.milepost.api.review.ReviewCommand.DeclineReviewRequest;
import org.milepost.api.review.ReviewCommand.RequestReview;
import org.milepost.api.review.ReviewEvent.ReviewRequestAgreed;
import org.milepost.api.review.ReviewEvent.ReviewRequestDeclined;
import org.milepost.api.review.ReviewEvent.ReviewRequested;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** A headteacher asks for a review of a subject. */
class AskingForAReviewTest {
    private static final Decided BY_CEO = Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of());

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final RequestReview ask = new RequestReview(OAKFIELD, FIRST, MATHEMATICS, REASON);

    @Test
    void a_head_asks_for_a_review_of_a_subject() {
        school.given(REGISTERED).when(HEAD.value(), ask).records(REQUESTED);
    }

    @Test
    void the_ceo_agrees() {
        school.given(REGISTERED, REQUESTED)
                .when(CEO.value(), agree(SEP_7))
                .records(new ReviewRequestAgreed(OAKFIELD, FIRST, SEP_7, BY_CEO));
    }

    @Test
    void the_ceo_declines_and_says_why() {
        school.given(REGISTERED, REQUESTED)
                .when(CEO.value(), decline())
                .records(new ReviewRequestDeclined(OAKFIELD, FIRST, SEP_7, BY_CEO));
    }

    @Test
    void an_id_stands_for_one_request_only() {
        school.given(REGISTERED, REQUESTED).when(HEAD.value(), ask).isRefused("review.request-id-taken");
    }

    @Test
    void only_what_was_asked_for_is_agreed() {
        school.given(REGISTERED).when(CEO.value(), agree(SEP_7)).isRefused("review.unknown-request");
    }

    @Test
    void a_request_is_decided_once() {
        school.given(REGISTERED, REQUESTED, AGREED).when(CEO.value(), decline()).isRefused("review.request-decided");
        school.given(REGISTERED, REQUESTED, DECLINED)
                .when(CEO.value(), agree(SEP_7))
                .isRefused("review.request-decided");
    }

    @Test
    void nobody_agrees_to_what_they_asked_for_themselves() {
        school.given(REGISTERED, new ReviewRequested(OAKFIELD, FIRST, MATHEMATICS, REASON, CEO))
                .when(CEO.value(), agree(SEP_7))
                .isRefused("review.own-request");
    }

    @Test
    void a_decision_is_not_dated_in_the_future() {
        school.given(REGISTERED, REQUESTED)
                .when(CEO.value(), agree(SEP_7.plusDays(1)))
                .isRefused("decision.in-future");
    }

    @Test
    void an_si_lead_may_see_it_but_not_agree() {
        school.given(REGISTERED, REQUESTED).when(SI_LEAD.value(), agree(SEP_7)).isRefused("office.may-not");
    }

    @Test
    void a_stranger_learns_nothing() {
        school.given(REGISTERED).when(STRANGER.value(), ask).isRefused("school.unknown");
    }

    private static AgreeReviewRequest agree(LocalDate decidedOn) {
        return new AgreeReviewRequest(OAKFIELD, FIRST, decidedOn, BECAUSE);
    }

    private static DeclineReviewRequest decline() {
        return new DeclineReviewRequest(OAKFIELD, FIRST, SEP_7, BECAUSE);
    }
}
