package org.milepost.command.plan;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ACC_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.PlanExamples.APPROVED;
import static org.milepost.api.examples.PlanExamples.AUTUMN;
import static org.milepost.api.examples.PlanExamples.CAME_OF_IT;
import static org.milepost.api.examples.PlanExamples.CLOSED;
import static org.milepost.api.examples.PlanExamples.CONTENT;
import static org.milepost.api.examples.PlanExamples.DRAFTED;
import static org.milepost.api.examples.PlanExamples.JUDGED;
import static org.milepost.api.examples.PlanExamples.PLAN;
import static org.milepost.api.examples.PlanExamples.SEEN;
import static org.milepost.api.examples.PlanExamples.SUBMITTED;
import static org.milepost.api.examples.PlanExamples.SUMMER;
import static org.milepost.api.examples.PlanExamples.TOLD;
import static org.milepost.api.examples.PlanExamples.UPDATED;
import static org.milepost.api.examples.PlanExamples.YEAR;
import static org.milepost.api.examples.PlanExamples.judged;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.milepost.api.ItemId;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.plan.MilepostOutcome;
import org.milepost.api.plan.PlanCommand.ClosePlan;
import org.milepost.api.plan.PlanCommand.JudgeMilepost;
import org.milepost.api.plan.PlanCommand.UpdatePlan;
import org.milepost.api.plan.PlanEvent.MilepostJudged;
import org.milepost.api.plan.PlanEvent.PlanClosed;
import org.milepost.api.strategy.Party;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** What is done with an improvement plan in force: updates each term, mileposts judged, and its end. */
class FollowingAPlanTest {
    private static final MilepostJudged SUMMER_JUDGED = judged(SUMMER, MilepostOutcome.MET, SEP_7);

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final Specification<School> inForce = school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED);

    @Test
    void a_head_tells_ceo_and_committee_how_it_goes_this_term() {
        inForce.when(HEAD.value(), update(SEP_7)).records(UPDATED);
    }

    @Test
    void nobody_tells_of_a_plan_that_is_not_there() {
        school.given(REGISTERED).when(HEAD.value(), update(SEP_7)).isRefused("plan.no-such-plan");
    }

    @Test
    void nobody_tells_of_a_plan_that_is_not_in_force() {
        school.given(REGISTERED, DRAFTED, SUBMITTED)
                .when(HEAD.value(), update(SEP_7))
                .isRefused("plan.not-in-force");
        inForce.when(HEAD.value(), update(SEP_1)).isRefused("plan.not-in-force");
    }

    @Test
    void nobody_tells_today_of_what_is_to_come() {
        inForce.when(HEAD.value(), update(SEP_7.plusDays(1))).isRefused("plan.in-future");
    }

    @Test
    void nobody_tells_of_a_closed_plan() {
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED, CLOSED)
                .when(HEAD.value(), update(SEP_7))
                .isRefused("plan.closed");
    }

    @Test
    void an_update_belongs_to_the_plans_own_year() {
        LocalDate nextYear = LocalDate.of(2027, 9, 6);
        inForce.on(nextYear).when(HEAD.value(), update(nextYear)).isRefused("plan.another-year");
    }

    @Test
    void without_term_dates_nobody_knows_the_term() {
        Specification.of(
                        School.class,
                        TrustExamples.IN_PLACE.stream()
                                .filter(event -> !event.equals(TrustExamples.DATES_SET))
                                .toList())
                .given(REGISTERED, DRAFTED, SUBMITTED, APPROVED)
                .when(HEAD.value(), update(SEP_7))
                .isRefused("plan.no-term-dates");
    }

    @Test
    void the_ceo_does_not_tell_in_the_place_of_the_head() {
        inForce.when(CEO.value(), update(SEP_7)).isRefused("office.may-not");
    }

    @Test
    void a_head_says_how_a_milepost_turned_out() {
        inForce.when(HEAD.value(), judge(AUTUMN, MilepostOutcome.PARTLY, SEP_7)).records(JUDGED);
    }

    @Test
    void so_does_the_ceo_and_not_the_committee() {
        inForce.when(CEO.value(), judge(AUTUMN, MilepostOutcome.MISSED, SEP_7))
                .records(new MilepostJudged(
                        OAKFIELD,
                        PLAN,
                        YEAR,
                        1,
                        CONTENT.hash(),
                        AUTUMN,
                        SEP_7,
                        MilepostOutcome.MISSED,
                        SEEN,
                        List.of(REVIEW),
                        CEO));
        inForce.when(ACC_MEMBER.value(), judge(AUTUMN, MilepostOutcome.MISSED, SEP_7))
                .isRefused("office.may-not");
    }

    @Test
    void what_was_missed_is_met_after_all() {
        LocalDate later = SEP_7.plusDays(14);
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED, judged(AUTUMN, MilepostOutcome.MISSED, SEP_7))
                .on(later)
                .when(HEAD.value(), judge(AUTUMN, MilepostOutcome.MET, later))
                .records(judged(AUTUMN, MilepostOutcome.MET, later));
    }

    @Test
    void judgements_follow_each_other_in_time() {
        LocalDate later = SEP_7.plusDays(14);
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED, judged(AUTUMN, MilepostOutcome.MISSED, later))
                .on(later)
                .when(HEAD.value(), judge(AUTUMN, MilepostOutcome.MET, SEP_7))
                .isRefused("plan.judged-later");
    }

    @Test
    void only_mileposts_of_the_plan_in_force_are_judged() {
        inForce.when(HEAD.value(), judge(new ItemId("another"), MilepostOutcome.MET, SEP_7))
                .isRefused("plan.unknown-milepost");
    }

    @Test
    void a_plan_is_closed_once_every_milepost_is_judged() {
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED, JUDGED)
                .when(HEAD.value(), close(SEP_7))
                .isRefused("plan.milepost-open");
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED, JUDGED, SUMMER_JUDGED)
                .when(HEAD.value(), close(SEP_7))
                .records(CLOSED);
    }

    @Test
    void the_ceo_closes_a_plan_too() {
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED, JUDGED, SUMMER_JUDGED)
                .when(CEO.value(), close(SEP_7))
                .records(new PlanClosed(OAKFIELD, PLAN, YEAR, 1, CONTENT.hash(), SEP_7, CAME_OF_IT, CEO));
    }

    @Test
    void a_plan_that_was_never_approved_is_given_up() {
        school.given(REGISTERED, DRAFTED).when(HEAD.value(), close(SEP_7)).records(CLOSED);
    }

    @Test
    void a_plan_is_not_closed_before_its_last_step() {
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED, JUDGED, SUMMER_JUDGED)
                .when(HEAD.value(), close(SEP_1))
                .isRefused("plan.out-of-order");
    }

    private static UpdatePlan update(LocalDate on) {
        return new UpdatePlan(OAKFIELD, PLAN, on, List.of(Party.CEO, Party.ACC), TOLD, List.of(REVIEW));
    }

    private static JudgeMilepost judge(ItemId milepost, MilepostOutcome outcome, LocalDate on) {
        return new JudgeMilepost(OAKFIELD, PLAN, milepost, outcome, on, SEEN, List.of(REVIEW));
    }

    private static ClosePlan close(LocalDate on) {
        return new ClosePlan(OAKFIELD, PLAN, on, CAME_OF_IT);
    }
}
