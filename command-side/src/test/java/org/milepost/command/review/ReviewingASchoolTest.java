package org.milepost.command.review;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.ReviewExamples.ANSWER;
import static org.milepost.api.examples.ReviewExamples.ANSWERED;
import static org.milepost.api.examples.ReviewExamples.CARRIED_OUT;
import static org.milepost.api.examples.ReviewExamples.CLOSED;
import static org.milepost.api.examples.ReviewExamples.FOUND;
import static org.milepost.api.examples.ReviewExamples.MATHEMATICS;
import static org.milepost.api.examples.ReviewExamples.PLANNED;
import static org.milepost.api.examples.ReviewExamples.RETRACTED;
import static org.milepost.api.examples.ReviewExamples.SEP_3;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;
import static org.milepost.api.examples.ReviewExamples.STRENGTH;
import static org.milepost.api.examples.ReviewExamples.URGENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.review.FindingKind;
import org.milepost.api.review.Leader;
import org.milepost.api.review.Particulars;
import org.milepost.api.review.ReviewCommand.AnswerFinding;
import org.milepost.api.review.ReviewCommand.CarryOutReview;
import org.milepost.api.review.ReviewCommand.CloseReview;
import org.milepost.api.review.ReviewCommand.RecordFinding;
import org.milepost.api.review.ReviewCommand.RetractFinding;
import org.milepost.api.review.ReviewEvent.FindingRecorded;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.api.review.ReviewKind;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Carrying out a review, what it finds, what the school answers, and its close. */
class ReviewingASchoolTest {
    private static final ActorId OTHER_SLIM_LEADER = new ActorId("another-slim-leader");
    private static final ActorId CEO_AND_HEAD = new ActorId("the-executive-head");
    private static final ReviewPlanned FROM_OUTSIDE = new ReviewPlanned(
            OAKFIELD,
            FIRST,
            ReviewKind.EXTERNAL,
            List.of("achievement"),
            List.of(),
            SEP_3,
            Optional.empty(),
            List.of(),
            Optional.empty());
    private static final ReviewCarriedOut FROM_OUTSIDE_CARRIED_OUT =
            carriedOut(ReviewKind.EXTERNAL, SEP_3, Optional.empty());

    private final Specification<School> school = Specification.of(
            School.class,
            Stream.<TrustLifeEvent>concat(
                            TrustExamples.IN_PLACE.stream(),
                            Stream.of(
                                    TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER),
                                    TrustExamples.granted("slim-2", OTHER_SLIM_LEADER, Office.SLIM_LEADER),
                                    TrustExamples.granted("ceo-3", CEO_AND_HEAD, Office.CEO),
                                    TrustExamples.granted("head-3", CEO_AND_HEAD, Office.HEADTEACHER, OAKFIELD)))
                    .toList());
    private final RecordFinding find = finding(FIRST, "achievement");
    private final CarryOutReview carryOut = carryOut(SEP_3, Optional.empty());

    @Test
    void who_leads_a_review_says_that_it_took_place() {
        given(PLANNED).when(SLIM_LEADER.value(), carryOut).records(CARRIED_OUT);
    }

    @Test
    void somebody_else_may_have_led_it() {
        Optional<Leader> other = Optional.of(Leader.of(Office.SI_LEAD, SI_LEAD));
        given(PLANNED).when(CEO.value(), carryOut(SEP_3, other)).records(carriedOut(ReviewKind.PEER, SEP_3, other));
    }

    @Test
    void a_review_is_carried_out_once() {
        given(PLANNED, CARRIED_OUT).when(SLIM_LEADER.value(), carryOut).isRefused("review.carried-out-already");
    }

    @Test
    void only_a_planned_review_is_carried_out() {
        given().when(CEO.value(), carryOut).isRefused("review.unknown");
    }

    @Test
    void a_review_is_not_carried_out_tomorrow() {
        given(PLANNED)
                .when(SLIM_LEADER.value(), carryOut(SEP_7.plusDays(1), Optional.empty()))
                .isRefused("review.in-future");
    }

    @Test
    void a_slim_leader_who_led_in_anothers_place_is_named() {
        given(PLANNED)
                .when(
                        CEO.value(),
                        carryOut(SEP_3, Optional.of(new Leader(Optional.of(Office.SLIM_LEADER), Optional.empty()))))
                .isRefused("review.leader-unnamed");
    }

    @Test
    void who_leads_the_review_and_the_ceo_record_what_it_found() {
        given(PLANNED, CARRIED_OUT).when(SLIM_LEADER.value(), find).records(URGENT);
        given(PLANNED, CARRIED_OUT).when(CEO.value(), find).records(URGENT);
    }

    @Test
    void an_si_lead_records_what_a_leader_from_outside_the_trust_found() {
        given(FROM_OUTSIDE, FROM_OUTSIDE_CARRIED_OUT)
                .when(SI_LEAD.value(), find)
                .records(new FindingRecorded(
                        OAKFIELD,
                        FIRST,
                        ReviewKind.EXTERNAL,
                        FIRST,
                        FindingKind.URGENT,
                        "achievement",
                        Optional.of(MATHEMATICS),
                        FOUND,
                        SEP_3));
    }

    @Test
    void nobody_but_who_leads_it_records_findings() {
        given(PLANNED, CARRIED_OUT).when(OTHER_SLIM_LEADER.value(), find).isRefused("review.not-leader");
        given(PLANNED, CARRIED_OUT).when(SI_LEAD.value(), find).isRefused("review.not-leader");
        given(FROM_OUTSIDE, FROM_OUTSIDE_CARRIED_OUT)
                .when(SLIM_LEADER.value(), find)
                .isRefused("review.not-leader");
    }

    @Test
    void nobody_from_the_schools_own_leadership_records_findings() {
        given(PLANNED, CARRIED_OUT).when(CEO_AND_HEAD.value(), find).isRefused("review.own-school");
    }

    @Test
    void nothing_is_found_before_the_review_took_place() {
        given(PLANNED).when(SLIM_LEADER.value(), find).isRefused("review.not-carried-out");
    }

    @Test
    void nothing_is_found_after_the_review_was_closed() {
        given(PLANNED, CARRIED_OUT, CLOSED).when(SLIM_LEADER.value(), find).isRefused("review.closed");
    }

    @Test
    void an_id_stands_for_one_finding_only() {
        given(PLANNED, CARRIED_OUT, URGENT).when(SLIM_LEADER.value(), find).isRefused("review.finding-id-taken");
    }

    @Test
    void a_finding_is_about_an_aspect_of_the_edition() {
        given(PLANNED, CARRIED_OUT)
                .when(SLIM_LEADER.value(), finding(FIRST, "handwriting"))
                .isRefused("review.unknown-aspect");
        given(PLANNED, carriedOut(ReviewKind.PEER, LocalDate.of(2010, 1, 1), PLANNED.ledBy()))
                .when(SLIM_LEADER.value(), find)
                .isRefused("review.no-edition");
    }

    @Test
    void the_head_answers_a_finding() {
        given(PLANNED, CARRIED_OUT, URGENT)
                .when(HEAD.value(), answer(FIRST, Optional.empty()))
                .records(ANSWERED);
    }

    @Test
    void only_what_was_found_and_stands_is_answered() {
        given(PLANNED, CARRIED_OUT, URGENT)
                .when(HEAD.value(), answer(SECOND, Optional.empty()))
                .isRefused("review.unknown-finding");
        given(PLANNED, CARRIED_OUT, URGENT, RETRACTED)
                .when(HEAD.value(), answer(FIRST, Optional.empty()))
                .isRefused("review.finding-retracted");
    }

    @Test
    void a_finding_is_answered_once() {
        given(PLANNED, CARRIED_OUT, URGENT, ANSWERED)
                .when(HEAD.value(), answer(FIRST, Optional.empty()))
                .isRefused("review.answered-already");
    }

    @Test
    void an_answer_is_not_older_than_the_review() {
        given(PLANNED, CARRIED_OUT, URGENT)
                .when(HEAD.value(), answer(FIRST, Optional.of(SEP_3.minusDays(1))))
                .isRefused("review.before-review");
    }

    @Test
    void the_ceo_does_not_answer_for_the_school() {
        given(PLANNED, CARRIED_OUT, URGENT)
                .when(CEO.value(), answer(FIRST, Optional.empty()))
                .isRefused("office.may-not");
    }

    @Test
    void a_finding_is_retracted_with_the_reason() {
        given(PLANNED, CARRIED_OUT, URGENT)
                .when(SLIM_LEADER.value(), new RetractFinding(OAKFIELD, FIRST, FIRST, BECAUSE))
                .records(RETRACTED);
    }

    @Test
    void a_finding_is_retracted_once() {
        given(PLANNED, CARRIED_OUT, URGENT, RETRACTED)
                .when(SLIM_LEADER.value(), new RetractFinding(OAKFIELD, FIRST, FIRST, BECAUSE))
                .isRefused("review.finding-retracted");
    }

    @Test
    void a_review_closes_when_its_urgent_findings_are_answered() {
        given(PLANNED, CARRIED_OUT, URGENT, STRENGTH, ANSWERED)
                .when(SLIM_LEADER.value(), close())
                .records(CLOSED);
    }

    @Test
    void a_retracted_finding_keeps_no_review_open() {
        given(PLANNED, CARRIED_OUT, URGENT, RETRACTED)
                .when(SLIM_LEADER.value(), close())
                .records(CLOSED);
    }

    @Test
    void an_urgent_finding_without_an_answer_keeps_the_review_open() {
        given(PLANNED, CARRIED_OUT, URGENT).when(SLIM_LEADER.value(), close()).isRefused("review.urgent-unanswered");
    }

    @Test
    void a_board_member_may_see_it_but_not_close_it() {
        given(PLANNED, CARRIED_OUT).when(BOARD_MEMBER.value(), close()).isRefused("office.may-not");
    }

    private Specification<School> given(Event... events) {
        return school.given(
                Stream.concat(Stream.of(REGISTERED), Stream.of(events)).toArray(Event[]::new));
    }

    private static CarryOutReview carryOut(LocalDate day, Optional<Leader> ledBy) {
        return new CarryOutReview(OAKFIELD, FIRST, day, ledBy, Optional.empty());
    }

    private static ReviewCarriedOut carriedOut(ReviewKind kind, LocalDate day, Optional<Leader> ledBy) {
        return new ReviewCarriedOut(OAKFIELD, FIRST, kind, day, ledBy, Particulars.NONE, Optional.empty());
    }

    private static RecordFinding finding(ItemId id, String aspect) {
        return new RecordFinding(OAKFIELD, FIRST, id, FindingKind.URGENT, aspect, Optional.of(MATHEMATICS), FOUND);
    }

    private static AnswerFinding answer(ItemId finding, Optional<LocalDate> on) {
        return new AnswerFinding(OAKFIELD, FIRST, finding, ANSWER, on);
    }

    private static CloseReview close() {
        return new CloseReview(OAKFIELD, FIRST, Optional.empty());
    }
}
