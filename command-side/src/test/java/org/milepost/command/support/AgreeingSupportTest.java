package org.milepost.command.support;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.PhaseExamples.PLACED;
import static org.milepost.api.examples.SupportExamples.NEED;
import static org.milepost.api.examples.SupportExamples.PLAN_AGREED;
import static org.milepost.api.examples.SupportExamples.PURPOSE;
import static org.milepost.api.examples.SupportExamples.REQUESTED;
import static org.milepost.api.examples.SupportExamples.REQUEST_AGREED;
import static org.milepost.api.examples.SupportExamples.REQUEST_DECLINED;
import static org.milepost.api.examples.SupportExamples.REQUEST_DELIVERED;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.support.SupportCommand.AgreeSupportPlan;
import org.milepost.api.support.SupportCommand.AgreeSupportRequest;
import org.milepost.api.support.SupportCommand.DeclineSupportRequest;
import org.milepost.api.support.SupportCommand.DeliverRequestedSupport;
import org.milepost.api.support.SupportCommand.RequestSupport;
import org.milepost.api.support.SupportEvent.SupportRequestAgreed;
import org.milepost.api.support.SupportEvent.SupportRequestDeclined;
import org.milepost.api.support.SupportEvent.SupportRequested;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** The year's support is agreed; a school asks for more, and the CEO agrees or declines. */
class AgreeingSupportTest {
    private static final Decided BY_CEO = Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of());

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final RequestSupport ask = new RequestSupport(OAKFIELD, FIRST, NEED, Optional.of(new BigDecimal("1.5")));

    @Test
    void the_ceo_agrees_the_support_of_a_year_with_what_the_band_promises() {
        school.given(REGISTERED, PLACED).when(CEO.value(), plan(SEP_7, SEP_7)).records(PLAN_AGREED);
    }

    @Test
    void an_id_stands_for_one_support_plan_only() {
        school.given(REGISTERED, PLACED, PLAN_AGREED)
                .when(CEO.value(), plan(SEP_7, SEP_7))
                .isRefused("support.plan-id-taken");
    }

    @Test
    void support_follows_from_a_band() {
        school.given(REGISTERED).when(CEO.value(), plan(SEP_7, SEP_7)).isRefused("support.no-band");
    }

    @Test
    void a_plan_takes_effect_within_its_year() {
        school.given(REGISTERED, PLACED)
                .when(CEO.value(), plan(SEP_7, LocalDate.of(2027, 9, 1)))
                .isRefused("support.plan-outside-year");
    }

    @Test
    void a_ceo_who_leads_the_school_does_not_agree_its_support() {
        Specification.of(
                        School.class,
                        Stream.concat(
                                        TrustExamples.IN_PLACE.stream(),
                                        Stream.of(TrustExamples.granted("head-2", CEO, Office.HEADTEACHER, OAKFIELD)))
                                .toList())
                .given(REGISTERED, PLACED)
                .when(CEO.value(), plan(SEP_7, SEP_7))
                .isRefused("support.plan-own-school");
    }

    @Test
    void a_plan_is_recorded_after_it_was_agreed() {
        school.given(REGISTERED, PLACED)
                .when(CEO.value(), plan(SEP_7.plusDays(1), SEP_7))
                .isRefused("decision.in-future");
    }

    @Test
    void an_si_lead_may_see_the_plan_but_not_agree_it() {
        school.given(REGISTERED, PLACED)
                .when(SI_LEAD.value(), plan(SEP_7, SEP_7))
                .isRefused("office.may-not");
    }

    @Test
    void a_head_asks_for_support() {
        school.given(REGISTERED).when(HEAD.value(), ask).records(REQUESTED);
    }

    @Test
    void an_id_stands_for_one_request_only() {
        school.given(REGISTERED, REQUESTED).when(HEAD.value(), ask).isRefused("support.request-id-taken");
    }

    @Test
    void the_ceo_agrees_to_some_of_it() {
        school.given(REGISTERED, REQUESTED)
                .when(CEO.value(), agree(SEP_7))
                .records(new SupportRequestAgreed(OAKFIELD, FIRST, Optional.of(BigDecimal.ONE), SEP_7, BY_CEO));
    }

    @Test
    void the_ceo_declines_and_says_why() {
        school.given(REGISTERED, REQUESTED)
                .when(CEO.value(), new DeclineSupportRequest(OAKFIELD, FIRST, SEP_7, BECAUSE))
                .records(new SupportRequestDeclined(OAKFIELD, FIRST, SEP_7, BY_CEO));
    }

    @Test
    void only_what_was_asked_for_is_decided_and_once() {
        school.given(REGISTERED).when(CEO.value(), agree(SEP_7)).isRefused("support.unknown-request");
        school.given(REGISTERED, REQUESTED, REQUEST_DECLINED)
                .when(CEO.value(), agree(SEP_7))
                .isRefused("support.request-decided");
        school.given(REGISTERED, REQUESTED, REQUEST_AGREED)
                .when(CEO.value(), new DeclineSupportRequest(OAKFIELD, FIRST, SEP_7, BECAUSE))
                .isRefused("support.request-decided");
    }

    @Test
    void nobody_agrees_to_what_they_asked_for_themselves() {
        school.given(REGISTERED, new SupportRequested(OAKFIELD, FIRST, NEED, Optional.empty(), CEO))
                .when(CEO.value(), agree(SEP_7))
                .isRefused("support.own-request");
    }

    @Test
    void a_decision_is_not_dated_in_the_future() {
        school.given(REGISTERED, REQUESTED)
                .when(CEO.value(), agree(SEP_7.plusDays(1)))
                .isRefused("decision.in-future");
    }

    @Test
    void an_si_lead_says_that_it_was_given() {
        school.given(REGISTERED, REQUESTED, REQUEST_AGREED)
                .when(SI_LEAD.value(), deliver(SEP_7))
                .records(REQUEST_DELIVERED);
    }

    @Test
    void only_what_was_agreed_is_given_and_once() {
        school.given(REGISTERED, REQUESTED)
                .when(SI_LEAD.value(), deliver(SEP_7))
                .isRefused("support.request-not-agreed");
        school.given(REGISTERED, REQUESTED, REQUEST_AGREED, REQUEST_DELIVERED)
                .when(SI_LEAD.value(), deliver(SEP_7))
                .isRefused("support.request-not-agreed");
    }

    @Test
    void it_is_given_between_the_agreement_and_today() {
        school.given(REGISTERED, REQUESTED, REQUEST_AGREED)
                .when(SI_LEAD.value(), deliver(SEP_7.plusDays(1)))
                .isRefused("support.in-future");
        school.given(REGISTERED, REQUESTED, REQUEST_AGREED)
                .when(SI_LEAD.value(), deliver(SEP_7.minusDays(1)))
                .isRefused("support.before-agreed");
    }

    @Test
    void a_head_may_see_the_decision_but_not_take_it() {
        school.given(REGISTERED, REQUESTED).when(HEAD.value(), agree(SEP_7)).isRefused("office.may-not");
    }

    private static AgreeSupportPlan plan(LocalDate decidedOn, LocalDate effectiveOn) {
        return new AgreeSupportPlan(
                OAKFIELD, FIRST, TrustExamples.YEAR, PURPOSE, decidedOn, effectiveOn, BECAUSE, List.of(REVIEW));
    }

    private static AgreeSupportRequest agree(LocalDate decidedOn) {
        return new AgreeSupportRequest(OAKFIELD, FIRST, Optional.of(BigDecimal.ONE), decidedOn, BECAUSE);
    }

    private static DeliverRequestedSupport deliver(LocalDate on) {
        return new DeliverRequestedSupport(OAKFIELD, FIRST, BECAUSE, Optional.of(on));
    }
}
