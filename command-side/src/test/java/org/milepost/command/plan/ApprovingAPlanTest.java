package org.milepost.command.plan;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.OTHER_CEO;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.PlanExamples.APPROVED;
import static org.milepost.api.examples.PlanExamples.CHANGED;
import static org.milepost.api.examples.PlanExamples.CLOSED;
import static org.milepost.api.examples.PlanExamples.CONTENT;
import static org.milepost.api.examples.PlanExamples.DRAFTED;
import static org.milepost.api.examples.PlanExamples.EDITED;
import static org.milepost.api.examples.PlanExamples.PLAN;
import static org.milepost.api.examples.PlanExamples.RETURNED;
import static org.milepost.api.examples.PlanExamples.SUBMITTED;
import static org.milepost.api.examples.PlanExamples.YEAR;
import static org.milepost.api.examples.TrustExamples.granted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.Minute;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.plan.PlanCommand.ApprovePlan;
import org.milepost.api.plan.PlanCommand.ReturnPlan;
import org.milepost.api.plan.PlanContent;
import org.milepost.api.plan.PlanEvent.PlanApproved;
import org.milepost.api.plan.PlanEvent.PlanDrafted;
import org.milepost.api.plan.PlanEvent.PlanReturned;
import org.milepost.api.plan.PlanEvent.PlanSubmitted;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Approving an improvement plan, and returning one: who may, of whose plan, and which words. */
class ApprovingAPlanTest {
    private static final Minute BOARD = new Minute(SEP_7, "Board 2026-09-07/2");

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final Specification<School> waiting = school.given(REGISTERED, DRAFTED, SUBMITTED);

    @Test
    void the_ceo_approves_the_plan() {
        waiting.when(CEO.value(), approve(CONTENT, Optional.empty())).records(APPROVED);
    }

    @Test
    void nobody_approves_what_is_not_in_the_record() {
        school.given(REGISTERED)
                .when(CEO.value(), approve(CONTENT, Optional.empty()))
                .isRefused("plan.no-such-plan");
    }

    @Test
    void only_a_submitted_plan_is_approved() {
        school.given(REGISTERED, DRAFTED)
                .when(CEO.value(), approve(CONTENT, Optional.empty()))
                .isRefused("plan.not-submitted");
        school.given(REGISTERED, DRAFTED, SUBMITTED, RETURNED)
                .when(CEO.value(), approve(CONTENT, Optional.empty()))
                .isRefused("plan.not-submitted");
    }

    @Test
    void an_edit_after_approval_is_submitted_before_it_is_approved() {
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED, EDITED)
                .when(CEO.value(), approve(CHANGED, Optional.empty()))
                .isRefused("plan.not-submitted");
    }

    @Test
    void an_edit_after_approval_is_approved_by_its_own_hash() {
        PlanSubmitted again = new PlanSubmitted(OAKFIELD, PLAN, YEAR, 2, CHANGED.hash(), SEP_7, HEAD);
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED, EDITED, again)
                .when(CEO.value(), approve(CHANGED, Optional.empty()))
                .records(new PlanApproved(OAKFIELD, PLAN, YEAR, 2, CHANGED.hash(), SEP_7, BY_CEO));
    }

    @Test
    void a_closed_plan_is_not_approved() {
        school.given(REGISTERED, DRAFTED, SUBMITTED, CLOSED)
                .when(CEO.value(), approve(CONTENT, Optional.empty()))
                .isRefused("plan.closed");
    }

    @Test
    void an_approval_binds_the_words_that_were_read() {
        school.given(REGISTERED, DRAFTED, SUBMITTED, EDITED)
                .when(CEO.value(), approve(CONTENT, Optional.empty()))
                .isRefused("plan.content-changed");
    }

    @Test
    void nobody_approves_a_plan_of_their_own() {
        school.given(REGISTERED, draftedBy(CEO), SUBMITTED)
                .when(CEO.value(), approve(CONTENT, Optional.empty()))
                .isRefused("plan.own-plan");
    }

    @Test
    void a_co_author_does_not_approve_it() {
        PlanContent withCeo = new PlanContent(YEAR, CONTENT.context(), CONTENT.goals(), List.of(CEO));
        school.given(
                        REGISTERED,
                        new PlanDrafted(
                                OAKFIELD, PLAN, YEAR, 1, withCeo.hash(), withCeo, SEP_1, HEAD, Optional.empty()),
                        new PlanSubmitted(OAKFIELD, PLAN, YEAR, 1, withCeo.hash(), SEP_1, HEAD))
                .when(CEO.value(), approve(withCeo, Optional.empty()))
                .isRefused("plan.own-plan");
    }

    @Test
    void of_two_ceos_the_other_one_approves() {
        school.given(REGISTERED, draftedBy(CEO), SUBMITTED)
                .when(OTHER_CEO.value(), approve(CONTENT, Optional.empty()))
                .records(approvedBy(DecidedBy.person(Office.CEO, OTHER_CEO)));
    }

    @Test
    void a_ceo_who_leads_the_school_does_not_approve_its_plan() {
        leading(CEO).when(CEO.value(), approve(CONTENT, Optional.empty())).isRefused("plan.leads-school");
    }

    @Test
    void where_no_ceo_may_the_board_approves() {
        leading(CEO, OTHER_CEO)
                .when(BOARD_MEMBER.value(), approve(CONTENT, Optional.of(BOARD)))
                .records(approvedBy(DecidedBy.body(Office.BOARD_MEMBER, BOARD)));
    }

    @Test
    void where_a_ceo_may_the_board_does_not() {
        waiting.when(BOARD_MEMBER.value(), approve(CONTENT, Optional.of(BOARD))).isRefused("plan.ceo-approves");
    }

    @Test
    void the_board_names_its_minute() {
        waiting.when(BOARD_MEMBER.value(), approve(CONTENT, Optional.empty())).isRefused("decision.needs-minute");
    }

    @Test
    void the_ceo_does_not_speak_for_the_board() {
        waiting.when(CEO.value(), approve(CONTENT, Optional.of(BOARD))).isRefused("decision.not-yours-to-minute");
    }

    @Test
    void the_clerk_reads_it_only() {
        waiting.when(CLERK.value(), approve(CONTENT, Optional.of(BOARD))).isRefused("office.may-not");
    }

    @Test
    void a_head_approves_nothing() {
        waiting.when(HEAD.value(), approve(CONTENT, Optional.empty())).isRefused("office.may-not");
    }

    @Test
    void a_decision_does_not_come_before_what_it_decides_about() {
        school.given(REGISTERED, DRAFTED, new PlanSubmitted(OAKFIELD, PLAN, YEAR, 1, CONTENT.hash(), SEP_7, HEAD))
                .when(CEO.value(), approve(CONTENT, SEP_1, Optional.empty(), Optional.empty()))
                .isRefused("plan.out-of-order");
    }

    @Test
    void a_decision_is_not_dated_in_the_future() {
        waiting.when(CEO.value(), approve(CONTENT, SEP_7.plusDays(1), Optional.empty(), Optional.empty()))
                .isRefused("decision.in-future");
    }

    @Test
    void a_plan_is_not_in_force_before_it_is_approved() {
        waiting.when(CEO.value(), approve(CONTENT, SEP_7, Optional.of(SEP_1), Optional.empty()))
                .isRefused("plan.in-force-too-early");
    }

    @Test
    void a_body_does_not_decide_before_its_meeting() {
        leading(CEO, OTHER_CEO)
                .when(BOARD_MEMBER.value(), approve(CONTENT, SEP_1, Optional.empty(), Optional.of(BOARD)))
                .isRefused("decision.before-meeting");
    }

    @Test
    void the_ceo_returns_a_plan_with_the_reasons() {
        waiting.when(CEO.value(), new ReturnPlan(OAKFIELD, PLAN, SEP_7, BECAUSE, Optional.empty()))
                .records(new PlanReturned(
                        OAKFIELD,
                        PLAN,
                        YEAR,
                        1,
                        CONTENT.hash(),
                        SEP_7,
                        Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of())));
    }

    @Test
    void nobody_returns_a_plan_of_their_own() {
        school.given(REGISTERED, draftedBy(CEO), SUBMITTED)
                .when(CEO.value(), new ReturnPlan(OAKFIELD, PLAN, SEP_7, BECAUSE, Optional.empty()))
                .isRefused("plan.own-plan");
    }

    private static ApprovePlan approve(PlanContent content, Optional<Minute> minute) {
        return approve(content, SEP_7, Optional.empty(), minute);
    }

    private static ApprovePlan approve(
            PlanContent content, LocalDate decidedOn, Optional<LocalDate> effectiveOn, Optional<Minute> minute) {
        return new ApprovePlan(
                OAKFIELD, PLAN, content.hash(), decidedOn, effectiveOn, BECAUSE, List.of(REVIEW), minute);
    }

    private static PlanApproved approvedBy(DecidedBy by) {
        return new PlanApproved(
                OAKFIELD, PLAN, YEAR, 1, CONTENT.hash(), SEP_7, Decided.now(by, SEP_7, BECAUSE, List.of(REVIEW)));
    }

    private static PlanDrafted draftedBy(ActorId author) {
        return new PlanDrafted(OAKFIELD, PLAN, YEAR, 1, CONTENT.hash(), CONTENT, SEP_1, author, Optional.empty());
    }

    /** A plan waits in a school that these people lead. */
    private static Specification<School> leading(ActorId... leaders) {
        List<TrustLifeEvent> trust = Stream.concat(
                        TrustExamples.IN_PLACE.stream(),
                        Stream.of(leaders)
                                .map(leader -> granted("leads-" + leader, leader, Office.EXECUTIVE_LEADER, OAKFIELD)))
                .toList();
        return Specification.of(School.class, trust).given(REGISTERED, DRAFTED, SUBMITTED);
    }
}
