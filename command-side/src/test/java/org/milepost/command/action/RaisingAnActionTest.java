package org.milepost.command.action;

import static org.milepost.api.examples.ActionExamples.FROM_REVIEW;
import static org.milepost.api.examples.ActionExamples.PLAN_AGREED;
import static org.milepost.api.examples.ActionExamples.RAISED;
import static org.milepost.api.examples.ActionExamples.SEP_30;
import static org.milepost.api.examples.ActionExamples.SEP_4;
import static org.milepost.api.examples.ActionExamples.SEP_5;
import static org.milepost.api.examples.ActionExamples.TASK;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.PhaseExamples.PLACED;
import static org.milepost.api.examples.ReviewExamples.PLANNED;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;
import static org.milepost.api.examples.ReviewExamples.URGENT;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.action.ActionCommand.AgreeActionPlan;
import org.milepost.api.action.ActionCommand.RaiseAction;
import org.milepost.api.action.ActionEvent.ActionRaised;
import org.milepost.api.action.Owner;
import org.milepost.api.action.Source;
import org.milepost.api.examples.TrustExamples;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Somebody says what is to be done; the trust agrees an action plan with the school. */
class RaisingAnActionTest {
    private static final Owner THE_HEAD = new Owner(Office.HEADTEACHER, Optional.of(HEAD));
    private static final Source FROM_MEETING = Source.of(Source.Kind.MEETING, SECOND);

    private final Specification<School> school = Specification.of(
            School.class,
            Stream.concat(
                            TrustExamples.IN_PLACE.stream(),
                            Stream.of(TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER)))
                    .toList());
    private final RaiseAction raise = raise(FROM_REVIEW, THE_HEAD, SEP_5, Optional.empty(), SEP_4);

    @Test
    void an_si_lead_raises_an_action_from_a_review_for_the_head_to_do() {
        school.given(REGISTERED, PLANNED, URGENT).when(SI_LEAD.value(), raise).records(RAISED);
    }

    @Test
    void what_an_action_comes_from_stands_in_the_record() {
        school.given(REGISTERED).when(SI_LEAD.value(), raise).isRefused("action.unknown-source");
        school.given(REGISTERED, PLANNED).when(SI_LEAD.value(), raise).isRefused("action.unknown-source");
        school.given(REGISTERED, PLANNED, URGENT)
                .when(
                        SI_LEAD.value(),
                        raise(Source.of(Source.Kind.RAP, FIRST), THE_HEAD, SEP_5, Optional.empty(), SEP_4))
                .isRefused("action.unknown-source");
        school.given(REGISTERED, PLANNED, URGENT)
                .when(
                        SI_LEAD.value(),
                        raise(
                                new Source(
                                        Source.Kind.REVIEW,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.of("no-such-event")),
                                THE_HEAD,
                                SEP_5,
                                Optional.empty(),
                                SEP_4))
                .isRefused("action.unknown-source");
    }

    @Test
    void an_action_is_raised_into_an_agreed_plan() {
        school.given(REGISTERED, PLACED, PLAN_AGREED, PLANNED, URGENT)
                .when(SI_LEAD.value(), raise(FROM_REVIEW, THE_HEAD, SEP_5, Optional.of(FIRST), SEP_4))
                .records(new ActionRaised(
                        OAKFIELD, FIRST, TASK, FROM_REVIEW, THE_HEAD, SEP_5, Optional.of(FIRST), SI_LEAD, SEP_4));
    }

    @Test
    void a_slim_leader_raises_an_action_of_a_review_that_they_lead() {
        school.given(REGISTERED, PLANNED, URGENT)
                .when(SLIM_LEADER.value(), raise)
                .records(new ActionRaised(
                        OAKFIELD, FIRST, TASK, FROM_REVIEW, THE_HEAD, SEP_5, Optional.empty(), SLIM_LEADER, SEP_4));
    }

    @Test
    void a_slim_leader_raises_no_action_of_anything_else() {
        school.given(REGISTERED).when(SLIM_LEADER.value(), raise).isRefused("action.not-yours");
        school.given(REGISTERED, PLANNED)
                .when(SLIM_LEADER.value(), raise(FROM_MEETING, THE_HEAD, SEP_5, Optional.empty(), SEP_4))
                .isRefused("action.not-yours");
    }

    @Test
    void an_id_stands_for_one_action_only() {
        school.given(REGISTERED, RAISED).when(CEO.value(), raise).isRefused("action.id-taken");
    }

    @Test
    void a_plan_that_was_not_agreed_takes_no_actions() {
        school.given(REGISTERED)
                .when(CEO.value(), raise(FROM_REVIEW, THE_HEAD, SEP_5, Optional.of(FIRST), SEP_4))
                .isRefused("action.unknown-plan");
    }

    @Test
    void the_owner_named_holds_the_office() {
        school.given(REGISTERED)
                .when(
                        CEO.value(),
                        raise(
                                FROM_REVIEW,
                                new Owner(Office.SI_LEAD, Optional.of(HEAD)),
                                SEP_5,
                                Optional.empty(),
                                SEP_4))
                .isRefused("action.owner-not-in-office");
    }

    @Test
    void nothing_is_raised_before_the_school_was_there_or_in_the_future() {
        LocalDate before = LocalDate.of(2016, 8, 31);
        school.given(REGISTERED)
                .when(CEO.value(), raise(FROM_REVIEW, THE_HEAD, SEP_5, Optional.empty(), before))
                .isRefused("action.school-not-there");
        school.given(REGISTERED)
                .when(CEO.value(), raise(FROM_REVIEW, THE_HEAD, SEP_30, Optional.empty(), SEP_7.plusDays(1)))
                .isRefused("action.in-future");
    }

    @Test
    void an_action_is_not_due_before_it_is_raised() {
        school.given(REGISTERED)
                .when(CEO.value(), raise(FROM_REVIEW, THE_HEAD, SEP_4, Optional.empty(), SEP_5))
                .isRefused("action.due-before-raised");
    }

    @Test
    void an_auditor_may_see_it_but_not_write() {
        school.given(REGISTERED).when(AUDITOR.value(), raise).isRefused("office.may-not");
    }

    @Test
    void the_ceo_agrees_an_action_plan_for_the_band_that_the_school_is_in() {
        school.given(REGISTERED, PLACED, RAISED)
                .when(CEO.value(), agree(FIRST, SEP_7))
                .records(PLAN_AGREED);
    }

    @Test
    void an_id_stands_for_one_action_plan_only() {
        school.given(REGISTERED, PLACED, RAISED, PLAN_AGREED)
                .when(CEO.value(), agree(FIRST, SEP_7))
                .isRefused("action.plan-id-taken");
    }

    @Test
    void a_plan_is_agreed_for_a_band_and_of_actions_that_are_there() {
        school.given(REGISTERED, RAISED).when(CEO.value(), agree(FIRST, SEP_7)).isRefused("action.no-band");
        school.given(REGISTERED, PLACED, RAISED)
                .when(CEO.value(), agree(SECOND, SEP_7))
                .isRefused("action.unknown");
    }

    @Test
    void a_ceo_who_leads_the_school_does_not_agree_its_action_plan() {
        Specification.of(
                        School.class,
                        Stream.concat(
                                        TrustExamples.IN_PLACE.stream(),
                                        Stream.of(TrustExamples.granted("head-2", CEO, Office.HEADTEACHER, OAKFIELD)))
                                .toList())
                .given(REGISTERED, PLACED, RAISED)
                .when(CEO.value(), agree(FIRST, SEP_7))
                .isRefused("action.plan-own-school");
    }

    @Test
    void a_plan_is_recorded_after_it_was_agreed() {
        school.given(REGISTERED, PLACED, RAISED)
                .when(CEO.value(), agree(FIRST, SEP_7.plusDays(1)))
                .isRefused("decision.in-future");
    }

    @Test
    void a_head_may_see_the_plan_but_not_agree_it() {
        school.given(REGISTERED, PLACED, RAISED)
                .when(HEAD.value(), agree(FIRST, SEP_7))
                .isRefused("office.may-not");
    }

    private static RaiseAction raise(
            Source source, Owner owner, LocalDate dueOn, Optional<ItemId> plan, LocalDate raisedOn) {
        return new RaiseAction(OAKFIELD, FIRST, TASK, source, owner, dueOn, plan, Optional.of(raisedOn));
    }

    private static AgreeActionPlan agree(ItemId action, LocalDate decidedOn) {
        return new AgreeActionPlan(OAKFIELD, FIRST, TASK, List.of(action), decidedOn, SEP_7, BECAUSE, List.of(REVIEW));
    }
}
