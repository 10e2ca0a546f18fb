package org.milepost.command.risk;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MINUTE;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.RiskExamples.ACCEPTED;
import static org.milepost.api.examples.RiskExamples.CLOSED;
import static org.milepost.api.examples.RiskExamples.IDENTIFIED;
import static org.milepost.api.examples.RiskExamples.LARGE;
import static org.milepost.api.examples.RiskExamples.OPEN_DAYS;
import static org.milepost.api.examples.RiskExamples.REVIEWED;
import static org.milepost.api.examples.RiskExamples.ROLL;
import static org.milepost.api.examples.RiskExamples.SEP_3;
import static org.milepost.api.examples.RiskExamples.SMALLER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.Minute;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.risk.RiskCommand.AcceptRisk;
import org.milepost.api.risk.RiskCommand.CloseRisk;
import org.milepost.api.risk.RiskCommand.IdentifyRisk;
import org.milepost.api.risk.RiskCommand.ReviewRisk;
import org.milepost.api.risk.RiskEvent.RiskAccepted;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** A risk of a school is named, looked at again, accepted by somebody who decides, and closed. */
class HandlingARiskTest {
    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void a_head_names_a_risk() {
        school.given(REGISTERED).when(HEAD.value(), identify(SEP_3)).records(IDENTIFIED);
    }

    @Test
    void an_id_stands_for_one_risk_only() {
        school.given(REGISTERED, IDENTIFIED).when(HEAD.value(), identify(SEP_3)).isRefused("risk.id-taken");
    }

    @Test
    void it_is_named_within_the_schools_life_and_not_in_the_future() {
        school.given(REGISTERED)
                .when(HEAD.value(), identify(LocalDate.of(2016, 8, 31)))
                .isRefused("risk.school-not-there");
        school.given(REGISTERED).when(HEAD.value(), identify(SEP_7.plusDays(1))).isRefused("risk.in-future");
    }

    @Test
    void it_is_looked_at_again() {
        school.given(REGISTERED, IDENTIFIED).when(HEAD.value(), review(SEP_7)).records(REVIEWED);
    }

    @Test
    void only_what_was_named_is_looked_at_and_later() {
        school.given(REGISTERED).when(HEAD.value(), review(SEP_7)).isRefused("risk.unknown");
        school.given(REGISTERED, IDENTIFIED)
                .when(HEAD.value(), review(SEP_3.minusDays(1)))
                .isRefused("risk.before-identified");
    }

    @Test
    void what_is_closed_stays_closed() {
        school.given(REGISTERED, IDENTIFIED, CLOSED)
                .when(HEAD.value(), review(SEP_7))
                .isRefused("risk.closed");
    }

    @Test
    void the_ceo_accepts_what_is_left_of_it() {
        school.given(REGISTERED, IDENTIFIED)
                .when(CEO.value(), accept(SEP_7, Optional.empty()))
                .records(new RiskAccepted(
                        OAKFIELD,
                        FIRST,
                        SEP_7,
                        Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of())));
    }

    @Test
    void the_clerk_records_that_the_board_accepts_it() {
        school.given(REGISTERED, IDENTIFIED)
                .when(CLERK.value(), accept(SEP_1, Optional.of(MINUTE)))
                .records(new RiskAccepted(
                        OAKFIELD,
                        FIRST,
                        SEP_1,
                        Decided.now(DecidedBy.body(Office.BOARD_MEMBER, MINUTE), SEP_1, BECAUSE, List.of())));
    }

    @Test
    void it_is_accepted_once_and_again_after_it_was_looked_at() {
        school.given(REGISTERED, IDENTIFIED, ACCEPTED)
                .when(CEO.value(), accept(SEP_7, Optional.empty()))
                .isRefused("risk.accepted");
        school.given(REGISTERED, IDENTIFIED, ACCEPTED, REVIEWED)
                .when(CEO.value(), accept(SEP_7, Optional.empty()))
                .records(new RiskAccepted(
                        OAKFIELD,
                        FIRST,
                        SEP_7,
                        Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of())));
    }

    @Test
    void a_ceo_who_leads_the_school_does_not_accept_its_risks() {
        Specification.of(
                        School.class,
                        Stream.concat(
                                        TrustExamples.IN_PLACE.stream(),
                                        Stream.of(TrustExamples.granted("head-2", CEO, Office.HEADTEACHER, OAKFIELD)))
                                .toList())
                .given(REGISTERED, IDENTIFIED)
                .when(CEO.value(), accept(SEP_7, Optional.empty()))
                .isRefused("risk.own-school");
    }

    @Test
    void a_head_may_name_risks_but_not_accept_them() {
        school.given(REGISTERED, IDENTIFIED)
                .when(HEAD.value(), accept(SEP_7, Optional.empty()))
                .isRefused("office.may-not");
    }

    @Test
    void a_risk_is_closed_with_the_reason() {
        school.given(REGISTERED, IDENTIFIED)
                .when(HEAD.value(), new CloseRisk(OAKFIELD, FIRST, BECAUSE))
                .records(CLOSED);
    }

    @Test
    void an_auditor_may_see_it_but_not_write() {
        school.given(REGISTERED, IDENTIFIED)
                .when(AUDITOR.value(), new CloseRisk(OAKFIELD, FIRST, BECAUSE))
                .isRefused("office.may-not");
    }

    private static IdentifyRisk identify(LocalDate on) {
        return new IdentifyRisk(OAKFIELD, FIRST, ROLL, LARGE, OPEN_DAYS, Optional.of(on));
    }

    private static ReviewRisk review(LocalDate on) {
        return new ReviewRisk(OAKFIELD, FIRST, SMALLER, BECAUSE, Optional.empty(), Optional.of(on));
    }

    private static AcceptRisk accept(LocalDate decidedOn, Optional<Minute> minute) {
        return new AcceptRisk(OAKFIELD, FIRST, decidedOn, BECAUSE, minute);
    }
}
