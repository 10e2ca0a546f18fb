package org.milepost.command.review;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.ReviewExamples.AGREED;
import static org.milepost.api.examples.ReviewExamples.DECLINED;
import static org.milepost.api.examples.ReviewExamples.MATHEMATICS;
import static org.milepost.api.examples.ReviewExamples.PLANNED;
import static org.milepost.api.examples.ReviewExamples.REQUESTED;
import static org.milepost.api.examples.ReviewExamples.SEP_3;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.review.Leader;
import org.milepost.api.review.ReviewCommand.PlanReview;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Planning a peer or external review. */
class PlanningAReviewTest {
    private static final Optional<Leader> BY_SLIM_LEADER = Optional.of(Leader.of(Office.SLIM_LEADER, SLIM_LEADER));

    private final Specification<School> school = Specification.of(
            School.class,
            Stream.<TrustLifeEvent>concat(
                            TrustExamples.IN_PLACE.stream(),
                            Stream.of(TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER)))
                    .toList());

    @Test
    void a_review_is_planned_for_an_agreed_request() {
        school.given(REGISTERED, REQUESTED, AGREED)
                .when(CEO.value(), plan(FIRST, BY_SLIM_LEADER, Optional.of(FIRST)))
                .records(PLANNED);
    }

    @Test
    void an_external_review_may_be_led_from_outside_the_trust() {
        PlanReview plan = new PlanReview(
                OAKFIELD,
                FIRST,
                ReviewKind.EXTERNAL,
                List.of("achievement"),
                List.of(),
                SEP_3,
                Optional.empty(),
                List.of(),
                Optional.empty());
        school.given(REGISTERED)
                .when(SI_LEAD.value(), plan)
                .records(new ReviewPlanned(
                        OAKFIELD,
                        FIRST,
                        ReviewKind.EXTERNAL,
                        List.of("achievement"),
                        List.of(),
                        SEP_3,
                        Optional.empty(),
                        List.of(),
                        Optional.empty()));
    }

    @Test
    void a_slim_leader_plans_a_review_of_their_own() {
        school.given(REGISTERED, REQUESTED, AGREED)
                .when(SLIM_LEADER.value(), plan(FIRST, BY_SLIM_LEADER, Optional.of(FIRST)))
                .records(PLANNED);
    }

    @Test
    void an_id_stands_for_one_review_only() {
        school.given(REGISTERED, PLANNED)
                .when(CEO.value(), plan(FIRST, BY_SLIM_LEADER, Optional.empty()))
                .isRefused("review.id-taken");
    }

    @Test
    void an_aspect_is_one_of_the_edition() {
        school.given(REGISTERED).when(CEO.value(), about("handwriting", SEP_3)).isRefused("review.unknown-aspect");
    }

    @Test
    void a_day_without_an_edition_is_refused() {
        school.given(REGISTERED)
                .when(CEO.value(), about("achievement", LocalDate.of(2010, 1, 1)))
                .isRefused("review.no-edition");
    }

    @Test
    void a_review_by_a_slim_leader_names_the_person() {
        school.given(REGISTERED)
                .when(
                        CEO.value(),
                        plan(
                                FIRST,
                                Optional.of(new Leader(Optional.of(Office.SLIM_LEADER), Optional.empty())),
                                Optional.empty()))
                .isRefused("review.leader-unnamed");
    }

    @Test
    void a_slim_leader_plans_nobody_elses_review() {
        school.given(REGISTERED)
                .when(
                        SLIM_LEADER.value(),
                        plan(FIRST, Optional.of(Leader.of(Office.SI_LEAD, SI_LEAD)), Optional.empty()))
                .isRefused("review.not-yours-to-plan");
    }

    @Test
    void a_review_fulfils_a_request_that_was_agreed_and_only_once() {
        PlanReview second = plan(SECOND, BY_SLIM_LEADER, Optional.of(FIRST));
        school.given(REGISTERED).when(CEO.value(), second).isRefused("review.request-not-agreed");
        school.given(REGISTERED, REQUESTED).when(CEO.value(), second).isRefused("review.request-not-agreed");
        school.given(REGISTERED, REQUESTED, DECLINED).when(CEO.value(), second).isRefused("review.request-not-agreed");
        school.given(REGISTERED, REQUESTED, AGREED, PLANNED)
                .when(CEO.value(), second)
                .isRefused("review.request-not-agreed");
    }

    @Test
    void a_head_may_see_it_but_not_plan_it() {
        school.given(REGISTERED)
                .when(HEAD.value(), plan(FIRST, BY_SLIM_LEADER, Optional.empty()))
                .isRefused("office.may-not");
    }

    private static PlanReview plan(ItemId id, Optional<Leader> ledBy, Optional<ItemId> request) {
        return new PlanReview(
                OAKFIELD,
                id,
                ReviewKind.PEER,
                List.of("achievement"),
                List.of(MATHEMATICS),
                SEP_3,
                ledBy,
                List.of(SI_LEAD),
                request);
    }

    private static PlanReview about(String aspect, LocalDate plannedOn) {
        return new PlanReview(
                OAKFIELD,
                FIRST,
                ReviewKind.PEER,
                List.of(aspect),
                List.of(),
                plannedOn,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }
}
