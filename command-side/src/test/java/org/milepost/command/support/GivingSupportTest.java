package org.milepost.command.support;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;
import static org.milepost.api.examples.SupportExamples.BY_SI_LEAD;
import static org.milepost.api.examples.SupportExamples.CANCELLED;
import static org.milepost.api.examples.SupportExamples.CORRECTED;
import static org.milepost.api.examples.SupportExamples.DELIVERED;
import static org.milepost.api.examples.SupportExamples.PURPOSE;
import static org.milepost.api.examples.SupportExamples.REQUESTED;
import static org.milepost.api.examples.SupportExamples.REQUEST_AGREED;
import static org.milepost.api.examples.SupportExamples.RETRACTED;
import static org.milepost.api.examples.SupportExamples.SCHEDULED;
import static org.milepost.api.examples.SupportExamples.SEP_3;
import static org.milepost.api.examples.SupportExamples.VISITED;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.support.Length;
import org.milepost.api.support.SupportCommand.CancelSupportDay;
import org.milepost.api.support.SupportCommand.CorrectSupportDay;
import org.milepost.api.support.SupportCommand.DeliverSupportDay;
import org.milepost.api.support.SupportCommand.RecordSupportVisit;
import org.milepost.api.support.SupportCommand.RetractSupportDay;
import org.milepost.api.support.SupportCommand.ScheduleSupportDay;
import org.milepost.api.support.SupportEvent.SupportDayCorrected;
import org.milepost.api.support.SupportEvent.SupportDayDelivered;
import org.milepost.api.support.SupportEvent.SupportDayScheduled;
import org.milepost.api.support.Supporter;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Support days are scheduled, delivered or cancelled; visits are recorded. */
class GivingSupportTest {
    private static final Supporter BY_SLIM_LEADER = Supporter.of(Office.SLIM_LEADER, SLIM_LEADER);

    private final Specification<School> school = Specification.of(
            School.class,
            Stream.concat(
                            TrustExamples.IN_PLACE.stream(),
                            Stream.of(TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER)))
                    .toList());

    @Test
    void an_si_lead_schedules_a_day() {
        school.given(REGISTERED)
                .when(SI_LEAD.value(), schedule(BY_SI_LEAD, SEP_3, Optional.empty()))
                .records(SCHEDULED);
    }

    @Test
    void a_day_may_belong_to_an_agreed_request() {
        school.given(REGISTERED, REQUESTED, REQUEST_AGREED)
                .when(SI_LEAD.value(), schedule(BY_SI_LEAD, SEP_3, Optional.of(FIRST)))
                .records(new SupportDayScheduled(
                        OAKFIELD, FIRST, SEP_3, Length.DAY, BY_SI_LEAD, PURPOSE, Optional.of(FIRST)));
        school.given(REGISTERED, REQUESTED)
                .when(SI_LEAD.value(), schedule(BY_SI_LEAD, SEP_3, Optional.of(FIRST)))
                .isRefused("support.request-not-agreed");
    }

    @Test
    void an_id_stands_for_one_day_only() {
        school.given(REGISTERED, SCHEDULED)
                .when(SI_LEAD.value(), schedule(BY_SI_LEAD, SEP_3, Optional.empty()))
                .isRefused("support.day-id-taken");
    }

    @Test
    void a_slim_leader_schedules_their_own_days() {
        school.given(REGISTERED)
                .when(SLIM_LEADER.value(), schedule(BY_SLIM_LEADER, SEP_3, Optional.empty()))
                .records(new SupportDayScheduled(
                        OAKFIELD, FIRST, SEP_3, Length.DAY, BY_SLIM_LEADER, PURPOSE, Optional.empty()));
        school.given(REGISTERED)
                .when(SLIM_LEADER.value(), schedule(BY_SI_LEAD, SEP_3, Optional.empty()))
                .isRefused("support.not-your-day");
        school.given(REGISTERED, SCHEDULED)
                .when(SLIM_LEADER.value(), new CancelSupportDay(OAKFIELD, FIRST, BECAUSE))
                .isRefused("support.not-your-day");
    }

    @Test
    void a_day_lies_within_the_schools_life() {
        school.given(REGISTERED)
                .when(SI_LEAD.value(), schedule(BY_SI_LEAD, LocalDate.of(2016, 8, 31), Optional.empty()))
                .isRefused("support.school-not-there");
    }

    @Test
    void a_day_takes_place_as_scheduled() {
        school.given(REGISTERED, SCHEDULED)
                .when(SI_LEAD.value(), deliver(Optional.empty(), Optional.empty()))
                .records(DELIVERED);
    }

    @Test
    void a_day_takes_place_on_another_day_and_for_half_of_it() {
        school.given(REGISTERED, SCHEDULED)
                .when(SI_LEAD.value(), deliver(Optional.of(SEP_7), Optional.of(Length.HALF_DAY)))
                .records(new SupportDayDelivered(
                        OAKFIELD, FIRST, SEP_3, Length.HALF_DAY, BY_SI_LEAD, BECAUSE, Optional.empty(), SEP_7));
    }

    @Test
    void what_was_said_of_a_day_is_corrected_with_the_reason() {
        school.given(REGISTERED, SCHEDULED, DELIVERED)
                .when(SI_LEAD.value(), correct(Optional.empty(), Optional.of(Length.HALF_DAY)))
                .records(CORRECTED);
        school.given(REGISTERED, SCHEDULED, DELIVERED, CORRECTED)
                .when(SI_LEAD.value(), correct(Optional.of(SEP_7), Optional.empty()))
                .records(new SupportDayCorrected(
                        OAKFIELD,
                        FIRST,
                        SEP_3,
                        SEP_3,
                        Length.HALF_DAY,
                        Length.HALF_DAY,
                        BY_SI_LEAD,
                        BECAUSE,
                        Optional.empty(),
                        SEP_7));
    }

    @Test
    void that_a_day_took_place_is_taken_back_with_the_reason_and_once() {
        school.given(REGISTERED, SCHEDULED, DELIVERED)
                .when(SI_LEAD.value(), new RetractSupportDay(OAKFIELD, FIRST, BECAUSE))
                .records(RETRACTED);
        school.given(REGISTERED, SCHEDULED, DELIVERED, RETRACTED)
                .when(SI_LEAD.value(), new RetractSupportDay(OAKFIELD, FIRST, BECAUSE))
                .isRefused("support.day-not-delivered");
    }

    @Test
    void only_what_took_place_is_corrected_by_those_whose_day_it_was_and_into_the_past() {
        school.given(REGISTERED)
                .when(SI_LEAD.value(), correct(Optional.empty(), Optional.empty()))
                .isRefused("support.unknown-day");
        school.given(REGISTERED, SCHEDULED)
                .when(SI_LEAD.value(), correct(Optional.empty(), Optional.empty()))
                .isRefused("support.day-not-delivered");
        school.given(REGISTERED, SCHEDULED, CANCELLED)
                .when(SI_LEAD.value(), correct(Optional.empty(), Optional.empty()))
                .isRefused("support.day-not-delivered");
        school.given(REGISTERED, SCHEDULED, DELIVERED)
                .when(SLIM_LEADER.value(), correct(Optional.empty(), Optional.empty()))
                .isRefused("support.not-your-day");
        school.given(REGISTERED, SCHEDULED, DELIVERED)
                .when(SI_LEAD.value(), correct(Optional.of(SEP_7.plusDays(1)), Optional.empty()))
                .isRefused("support.in-future");
        school.given(REGISTERED, SCHEDULED, DELIVERED)
                .when(HEAD.value(), correct(Optional.empty(), Optional.empty()))
                .isRefused("office.may-not");
    }

    private static CorrectSupportDay correct(Optional<LocalDate> on, Optional<Length> length) {
        return new CorrectSupportDay(OAKFIELD, FIRST, on, length, Optional.empty(), BECAUSE);
    }

    @Test
    void only_what_was_scheduled_takes_place_and_once() {
        school.given(REGISTERED)
                .when(SI_LEAD.value(), deliver(Optional.empty(), Optional.empty()))
                .isRefused("support.unknown-day");
        school.given(REGISTERED, SCHEDULED, DELIVERED)
                .when(SI_LEAD.value(), deliver(Optional.empty(), Optional.empty()))
                .isRefused("support.day-ended");
    }

    @Test
    void it_is_recorded_after_it_took_place() {
        school.given(REGISTERED, SCHEDULED)
                .when(SI_LEAD.value(), deliver(Optional.of(SEP_7.plusDays(1)), Optional.empty()))
                .isRefused("support.in-future");
    }

    @Test
    void a_day_is_cancelled_with_the_reason() {
        school.given(REGISTERED, SCHEDULED)
                .when(CEO.value(), new CancelSupportDay(OAKFIELD, FIRST, BECAUSE))
                .records(CANCELLED);
    }

    @Test
    void what_has_ended_is_not_cancelled() {
        school.given(REGISTERED, SCHEDULED, CANCELLED)
                .when(CEO.value(), new CancelSupportDay(OAKFIELD, FIRST, BECAUSE))
                .isRefused("support.day-ended");
    }

    @Test
    void a_weekly_visit_is_recorded() {
        school.given(REGISTERED).when(SI_LEAD.value(), visit(FIRST)).records(VISITED);
    }

    @Test
    void an_id_stands_for_one_visit_only() {
        school.given(REGISTERED, VISITED).when(SI_LEAD.value(), visit(FIRST)).isRefused("support.visit-id-taken");
    }

    @Test
    void a_head_may_see_it_but_not_write() {
        school.given(REGISTERED).when(HEAD.value(), visit(FIRST)).isRefused("office.may-not");
        school.given(REGISTERED)
                .when(HEAD.value(), schedule(BY_SI_LEAD, SEP_3, Optional.empty()))
                .isRefused("office.may-not");
    }

    private static ScheduleSupportDay schedule(Supporter by, LocalDate on, Optional<ItemId> request) {
        return new ScheduleSupportDay(OAKFIELD, FIRST, on, Length.DAY, by, PURPOSE, request);
    }

    private static DeliverSupportDay deliver(Optional<LocalDate> on, Optional<Length> length) {
        return new DeliverSupportDay(OAKFIELD, FIRST, BECAUSE, on, length, Optional.empty());
    }

    private static RecordSupportVisit visit(ItemId id) {
        return new RecordSupportVisit(OAKFIELD, id, VISITED.by(), BECAUSE, SEP_7);
    }
}
