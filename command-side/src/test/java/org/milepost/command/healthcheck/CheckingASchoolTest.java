package org.milepost.command.healthcheck;

import static org.milepost.api.examples.HealthCheckExamples.CARRIED_OUT;
import static org.milepost.api.examples.HealthCheckExamples.CHECK;
import static org.milepost.api.examples.HealthCheckExamples.CONFIRMED;
import static org.milepost.api.examples.HealthCheckExamples.MISTAKE;
import static org.milepost.api.examples.HealthCheckExamples.PLACEMENT;
import static org.milepost.api.examples.HealthCheckExamples.PROFILE;
import static org.milepost.api.examples.HealthCheckExamples.RETRACTED;
import static org.milepost.api.examples.HealthCheckExamples.SEEN;
import static org.milepost.api.examples.HealthCheckExamples.profile;
import static org.milepost.api.examples.IdentityExamples.CLOSED;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ACC_MEMBER;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.OTHER_CEO;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.RapExamples.IN_REPAIR_2;
import static org.milepost.api.examples.RapExamples.placed;
import static org.milepost.api.examples.SummaryExamples.ACTIONS;
import static org.milepost.api.examples.TrustExamples.granted;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.healthcheck.AspectBand;
import org.milepost.api.healthcheck.HealthCheckCommand.CarryOutHealthCheck;
import org.milepost.api.healthcheck.HealthCheckCommand.ConfirmHealthCheck;
import org.milepost.api.healthcheck.HealthCheckCommand.RetractHealthCheck;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckCarriedOut;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckConfirmed;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** The annual health check: every aspect judged, a band proposed, and the CEO's conclusion. */
class CheckingASchoolTest {
    private static final Minute BOARD = new Minute(SEP_7, "Board 2026-09-07/3");

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final Specification<School> checked = school.given(REGISTERED, IN_REPAIR_2, CARRIED_OUT);

    @Test
    void an_si_lead_judges_every_aspect_and_a_band_is_proposed() {
        school.given(REGISTERED)
                .when(SI_LEAD.value(), carryOut(CHECK, SEP_1, PROFILE))
                .records(CARRIED_OUT);
    }

    @Test
    void the_ceo_judges_too_and_the_committee_reads() {
        school.given(REGISTERED)
                .when(CEO.value(), carryOut(CHECK, SEP_1, PROFILE))
                .records(new HealthCheckCarriedOut(
                        OAKFIELD,
                        CHECK,
                        TrustExamples.YEAR,
                        TrustExamples.EDITION.code(),
                        SEP_1,
                        PROFILE,
                        CARRIED_OUT.bestFit(),
                        ACTIONS,
                        CEO));
        school.given(REGISTERED)
                .when(ACC_MEMBER.value(), carryOut(CHECK, SEP_1, PROFILE))
                .isRefused("office.may-not");
        school.given(REGISTERED)
                .when(ADMINISTRATOR.value(), carryOut(CHECK, SEP_1, PROFILE))
                .isRefused("school.unknown");
    }

    @Test
    void an_id_stands_for_one_check_only() {
        checked.when(SI_LEAD.value(), carryOut(CHECK, SEP_7, PROFILE)).isRefused("healthcheck.id-taken");
    }

    @Test
    void a_school_year_has_one_check() {
        checked.when(SI_LEAD.value(), carryOut(SECOND, SEP_7, PROFILE)).isRefused("healthcheck.year-has-one");
    }

    @Test
    void a_retracted_check_makes_room_for_another() {
        school.given(REGISTERED, CARRIED_OUT, RETRACTED)
                .when(SI_LEAD.value(), carryOut(SECOND, SEP_1, PROFILE))
                .records(new HealthCheckCarriedOut(
                        OAKFIELD,
                        SECOND,
                        TrustExamples.YEAR,
                        TrustExamples.EDITION.code(),
                        SEP_1,
                        PROFILE,
                        CARRIED_OUT.bestFit(),
                        ACTIONS,
                        SI_LEAD));
    }

    @Test
    void nothing_is_judged_on_a_day_to_come() {
        school.given(REGISTERED)
                .when(SI_LEAD.value(), carryOut(CHECK, SEP_7.plusDays(1), PROFILE))
                .isRefused("healthcheck.in-future");
    }

    @Test
    void a_closed_school_is_not_checked() {
        school.given(REGISTERED, CLOSED)
                .when(SI_LEAD.value(), carryOut(CHECK, SEP_7, PROFILE))
                .isRefused("healthcheck.outside-school-life");
    }

    @Test
    void nobody_judges_the_school_they_lead() {
        leading(CEO)
                .given(REGISTERED)
                .when(CEO.value(), carryOut(CHECK, SEP_1, PROFILE))
                .isRefused("healthcheck.leads-school");
    }

    @Test
    void without_an_edition_there_are_no_aspects() {
        Specification.of(
                        School.class,
                        TrustExamples.IN_PLACE.stream()
                                .filter(event -> !event.equals(TrustExamples.ADOPTED))
                                .toList())
                .given(REGISTERED)
                .when(SI_LEAD.value(), carryOut(CHECK, SEP_1, PROFILE))
                .isRefused("healthcheck.no-edition");
    }

    @Test
    void aspects_are_those_of_the_edition() {
        school.given(REGISTERED)
                .when(SI_LEAD.value(), carryOut(CHECK, SEP_1, profile("cheerfulness", "REPAIR_1")))
                .isRefused("healthcheck.unknown-aspect");
    }

    @Test
    void no_aspect_is_left_out() {
        school.given(REGISTERED)
                .when(SI_LEAD.value(), carryOut(CHECK, SEP_1, List.of()))
                .isRefused("healthcheck.aspect-missing");
    }

    @Test
    void bands_are_those_of_the_edition() {
        school.given(REGISTERED)
                .when(SI_LEAD.value(), carryOut(CHECK, SEP_1, profile("achievement", "SPLENDID")))
                .isRefused("healthcheck.unknown-band");
    }

    @Test
    void a_check_judges_something() {
        school.given(REGISTERED)
                .when(
                        SI_LEAD.value(),
                        carryOut(
                                CHECK,
                                SEP_1,
                                List.of(new AspectBand("achievement", Optional.empty(), SEEN, List.of()))))
                .isRefused("healthcheck.nothing-judged");
    }

    @Test
    void each_band_rests_on_evidence() {
        school.given(REGISTERED)
                .when(
                        SI_LEAD.value(),
                        carryOut(
                                CHECK,
                                SEP_1,
                                List.of(new AspectBand("achievement", Optional.of("REPAIR_1"), SEEN, List.of()))))
                .isRefused("healthcheck.needs-evidence");
    }

    @Test
    void a_check_made_by_mistake_is_retracted() {
        checked.when(SI_LEAD.value(), new RetractHealthCheck(OAKFIELD, CHECK, MISTAKE))
                .records(RETRACTED);
    }

    @Test
    void only_what_stands_is_retracted() {
        school.given(REGISTERED)
                .when(SI_LEAD.value(), new RetractHealthCheck(OAKFIELD, CHECK, MISTAKE))
                .isRefused("healthcheck.unknown");
        school.given(REGISTERED, CARRIED_OUT, RETRACTED)
                .when(SI_LEAD.value(), new RetractHealthCheck(OAKFIELD, CHECK, MISTAKE))
                .isRefused("healthcheck.retracted");
    }

    @Test
    void what_was_concluded_is_not_retracted() {
        school.given(REGISTERED, IN_REPAIR_2, CARRIED_OUT, CONFIRMED)
                .when(CEO.value(), new RetractHealthCheck(OAKFIELD, CHECK, MISTAKE))
                .isRefused("healthcheck.confirmed-already");
    }

    @Test
    void the_ceo_concludes_with_a_placement_that_departs_and_it_is_noted() {
        checked.when(CEO.value(), confirm(PLACEMENT, SEP_7, Optional.empty())).records(CONFIRMED);
    }

    @Test
    void a_placement_as_proposed_does_not_depart() {
        school.given(REGISTERED, placed("as-proposed", "REPAIR_1", SEP_1), CARRIED_OUT)
                .when(CEO.value(), confirm(new ItemId("as-proposed"), SEP_7, Optional.empty()))
                .records(new HealthCheckConfirmed(
                        OAKFIELD,
                        CHECK,
                        TrustExamples.YEAR,
                        new ItemId("as-proposed"),
                        "REPAIR_1",
                        "REPAIR_1",
                        false,
                        SEP_7,
                        CONFIRMED.decided()));
    }

    @Test
    void a_placement_yet_to_take_effect_is_named_too() {
        LocalDate later = SEP_7.plusDays(14);
        school.given(REGISTERED, IN_REPAIR_2, placed("later", "REPAIR_1", later), CARRIED_OUT)
                .when(CEO.value(), confirm(new ItemId("later"), SEP_7, Optional.empty()))
                .records(new HealthCheckConfirmed(
                        OAKFIELD,
                        CHECK,
                        TrustExamples.YEAR,
                        new ItemId("later"),
                        "REPAIR_1",
                        "REPAIR_1",
                        false,
                        SEP_7,
                        CONFIRMED.decided()));
    }

    @Test
    void a_placement_that_another_has_replaced_is_not_named() {
        school.given(REGISTERED, IN_REPAIR_2, placed("newer", "REPAIR_1", SEP_7), CARRIED_OUT)
                .when(CEO.value(), confirm(PLACEMENT, SEP_7, Optional.empty()))
                .isRefused("healthcheck.placement-not-in-force");
    }

    @Test
    void a_conclusion_names_a_placement_of_the_record() {
        school.given(REGISTERED, CARRIED_OUT)
                .when(CEO.value(), confirm(PLACEMENT, SEP_7, Optional.empty()))
                .isRefused("healthcheck.no-such-placement");
    }

    @Test
    void a_check_is_concluded_once() {
        school.given(REGISTERED, IN_REPAIR_2, CARRIED_OUT, CONFIRMED)
                .when(CEO.value(), confirm(PLACEMENT, SEP_7, Optional.empty()))
                .isRefused("healthcheck.confirmed-already");
    }

    @Test
    void a_check_is_not_concluded_before_it_was_carried_out() {
        checked.when(CEO.value(), confirm(PLACEMENT, SEP_1.minusDays(1), Optional.empty()))
                .isRefused("healthcheck.before-check");
    }

    @Test
    void an_si_lead_judges_and_does_not_conclude() {
        checked.when(SI_LEAD.value(), confirm(PLACEMENT, SEP_7, Optional.empty()))
                .isRefused("office.may-not");
        checked.when(HEAD.value(), confirm(PLACEMENT, SEP_7, Optional.empty())).isRefused("office.may-not");
    }

    @Test
    void where_a_ceo_may_the_board_does_not() {
        checked.when(BOARD_MEMBER.value(), confirm(PLACEMENT, SEP_7, Optional.of(BOARD)))
                .isRefused("healthcheck.ceo-confirms");
    }

    @Test
    void a_ceo_who_leads_the_school_does_not_conclude_and_the_board_does_where_both_do() {
        leading(CEO)
                .given(REGISTERED, IN_REPAIR_2, CARRIED_OUT)
                .when(CEO.value(), confirm(PLACEMENT, SEP_7, Optional.empty()))
                .isRefused("healthcheck.leads-school");
        leading(CEO, OTHER_CEO)
                .given(REGISTERED, IN_REPAIR_2, CARRIED_OUT)
                .when(BOARD_MEMBER.value(), confirm(PLACEMENT, SEP_7, Optional.of(BOARD)))
                .records(new HealthCheckConfirmed(
                        OAKFIELD,
                        CHECK,
                        TrustExamples.YEAR,
                        PLACEMENT,
                        "REPAIR_2",
                        "REPAIR_1",
                        true,
                        SEP_7,
                        Decided.now(DecidedBy.body(Office.BOARD_MEMBER, BOARD), SEP_7, BECAUSE, List.of(REVIEW))));
    }

    private static CarryOutHealthCheck carryOut(ItemId check, LocalDate on, List<AspectBand> profile) {
        return new CarryOutHealthCheck(OAKFIELD, check, on, profile, ACTIONS);
    }

    private static ConfirmHealthCheck confirm(ItemId placement, LocalDate on, Optional<Minute> minute) {
        return new ConfirmHealthCheck(OAKFIELD, CHECK, placement, on, BECAUSE, List.of(REVIEW), minute);
    }

    private static Specification<School> leading(ActorId... leaders) {
        return Specification.of(
                School.class,
                Stream.concat(
                                TrustExamples.IN_PLACE.stream(),
                                Stream.of(leaders)
                                        .map(leader ->
                                                granted("leads-" + leader, leader, Office.EXECUTIVE_LEADER, OAKFIELD)))
                        .toList());
    }
}
