package org.milepost.command.support;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MINUTE;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.SupportExamples.APPOINTED;
import static org.milepost.api.examples.SupportExamples.EXECUTIVE_LEADER;
import static org.milepost.api.examples.SupportExamples.POSTS;
import static org.milepost.api.examples.SupportExamples.REDEPLOYED;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.Minute;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.support.SupportCommand.AppointExecutiveLeader;
import org.milepost.api.support.SupportCommand.RedeployStaffing;
import org.milepost.api.support.SupportEvent.StaffingRedeployed;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** The Board appoints an executive leader; staff are moved to a school that needs them. */
class LeadingAndStaffingTest {
    private static final SchoolId ELMSTEAD = new SchoolId("elmstead");

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void the_clerk_records_whom_the_board_appointed() {
        school.given(REGISTERED)
                .when(CLERK.value(), appoint(EXECUTIVE_LEADER, SEP_1, Optional.empty(), Optional.of(MINUTE)))
                .records(APPOINTED);
    }

    @Test
    void an_id_stands_for_one_appointment_only() {
        school.given(REGISTERED, APPOINTED)
                .when(CLERK.value(), appoint(EXECUTIVE_LEADER, SEP_1, Optional.empty(), Optional.of(MINUTE)))
                .isRefused("support.appointment-id-taken");
    }

    @Test
    void an_appointment_names_the_boards_meeting() {
        school.given(REGISTERED)
                .when(BOARD_MEMBER.value(), appoint(EXECUTIVE_LEADER, SEP_1, Optional.empty(), Optional.empty()))
                .isRefused("decision.needs-minute");
        school.given(REGISTERED)
                .when(
                        CLERK.value(),
                        appoint(EXECUTIVE_LEADER, SEP_1.minusDays(1), Optional.empty(), Optional.of(MINUTE)))
                .isRefused("decision.before-meeting");
    }

    @Test
    void the_ceo_may_see_it_but_not_appoint() {
        school.given(REGISTERED)
                .when(CEO.value(), appoint(EXECUTIVE_LEADER, SEP_1, Optional.empty(), Optional.empty()))
                .isRefused("office.may-not");
    }

    @Test
    void nobody_records_their_own_appointment() {
        school.given(REGISTERED)
                .when(CLERK.value(), appoint(CLERK, SEP_1, Optional.empty(), Optional.of(MINUTE)))
                .isRefused("support.own-appointment");
    }

    @Test
    void an_appointment_ends_after_it_begins() {
        school.given(REGISTERED)
                .when(CLERK.value(), appoint(EXECUTIVE_LEADER, SEP_1, Optional.of(SEP_1), Optional.of(MINUTE)))
                .isRefused("support.leader-until-before-from");
    }

    @Test
    void the_board_or_the_ceo_moves_staff_to_the_school() {
        school.given(REGISTERED)
                .when(CLERK.value(), redeploy(ELMSTEAD, SEP_1, Optional.of(MINUTE)))
                .records(REDEPLOYED);
        school.given(REGISTERED)
                .when(CEO.value(), redeploy(ELMSTEAD, SEP_7, Optional.empty()))
                .records(new StaffingRedeployed(
                        OAKFIELD,
                        SECOND,
                        POSTS,
                        List.of(ELMSTEAD),
                        SEP_7,
                        Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of())));
    }

    @Test
    void the_ceo_does_not_speak_for_the_board() {
        school.given(REGISTERED)
                .when(CEO.value(), redeploy(ELMSTEAD, SEP_1, Optional.of(MINUTE)))
                .isRefused("decision.not-yours-to-minute");
    }

    @Test
    void an_id_stands_for_one_redeployment_only() {
        school.given(REGISTERED, REDEPLOYED)
                .when(CEO.value(), redeploy(ELMSTEAD, SEP_7, Optional.empty()))
                .isRefused("support.redeployment-id-taken");
    }

    @Test
    void staff_come_from_other_schools() {
        school.given(REGISTERED)
                .when(CEO.value(), redeploy(OAKFIELD, SEP_7, Optional.empty()))
                .isRefused("support.redeployed-from-itself");
        school.given(REGISTERED)
                .when(CEO.value(), redeploy(new SchoolId(Specification.NO_SUCH_SCHOOL), SEP_7, Optional.empty()))
                .isRefused("support.unknown-school");
    }

    @Test
    void a_ceo_who_leads_the_school_leaves_it_to_the_board() {
        Specification.of(
                        School.class,
                        Stream.concat(
                                        TrustExamples.IN_PLACE.stream(),
                                        Stream.of(TrustExamples.granted("head-2", CEO, Office.HEADTEACHER, OAKFIELD)))
                                .toList())
                .given(REGISTERED)
                .when(CEO.value(), redeploy(ELMSTEAD, SEP_7, Optional.empty()))
                .isRefused("support.redeployment-own-school");
    }

    @Test
    void a_head_may_see_it_but_not_decide() {
        school.given(REGISTERED)
                .when(HEAD.value(), redeploy(ELMSTEAD, SEP_7, Optional.empty()))
                .isRefused("office.may-not");
    }

    private static AppointExecutiveLeader appoint(
            ActorId leader, LocalDate decidedOn, Optional<LocalDate> until, Optional<Minute> minute) {
        return new AppointExecutiveLeader(OAKFIELD, FIRST, leader, decidedOn, SEP_7, until, BECAUSE, List.of(), minute);
    }

    private static RedeployStaffing redeploy(SchoolId from, LocalDate decidedOn, Optional<Minute> minute) {
        return new RedeployStaffing(
                OAKFIELD, SECOND, POSTS, List.of(from), decidedOn, SEP_7, BECAUSE, List.of(), minute);
    }
}
