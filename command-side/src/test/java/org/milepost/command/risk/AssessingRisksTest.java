package org.milepost.command.risk;

import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.MINUTE;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.RiskExamples.ASSESSED;
import static org.milepost.api.examples.RiskExamples.ASSESSMENT_REVIEWED;
import static org.milepost.api.examples.RiskExamples.LARGE;
import static org.milepost.api.examples.RiskExamples.OPEN_DAYS;
import static org.milepost.api.examples.RiskExamples.ROLL;
import static org.milepost.api.examples.RiskExamples.SEP_3;
import static org.milepost.api.examples.RiskExamples.SMALLER;
import static org.milepost.api.examples.RiskExamples.TRUST_ACCEPTED;
import static org.milepost.api.examples.RiskExamples.TRUST_CLOSED;
import static org.milepost.api.examples.RiskExamples.TRUST_IDENTIFIED;
import static org.milepost.api.examples.RiskExamples.TRUST_REVIEWED;
import static org.milepost.api.examples.TrustExamples.CREATED;
import static org.milepost.api.examples.TrustExamples.YEAR;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.risk.TrustRiskCommand.AcceptTrustRisk;
import org.milepost.api.risk.TrustRiskCommand.CloseTrustRisk;
import org.milepost.api.risk.TrustRiskCommand.IdentifyTrustRisk;
import org.milepost.api.risk.TrustRiskCommand.MakeRiskAssessment;
import org.milepost.api.risk.TrustRiskCommand.ReviewRiskAssessment;
import org.milepost.api.risk.TrustRiskCommand.ReviewTrustRisk;
import org.milepost.command.Specification;
import org.milepost.command.trust.Trust;

/** The trust's own risks, and the trustees' yearly assessment of all. */
class AssessingRisksTest {
    private final Specification<Trust> trust = Specification.of(Trust.class, TrustExamples.IN_PLACE);

    @Test
    void the_ceo_names_a_risk_of_the_trust() {
        trust.given(CREATED).when(CEO.value(), identify()).records(TRUST_IDENTIFIED);
    }

    @Test
    void an_id_stands_for_one_risk_of_the_trust_only() {
        trust.given(CREATED, TRUST_IDENTIFIED).when(CEO.value(), identify()).isRefused("risk.id-taken");
    }

    @Test
    void it_is_looked_at_again() {
        trust.given(CREATED, TRUST_IDENTIFIED).when(CEO.value(), review()).records(TRUST_REVIEWED);
        trust.given(CREATED).when(CEO.value(), review()).isRefused("risk.unknown");
    }

    @Test
    void the_clerk_records_that_the_board_accepts_it() {
        trust.given(CREATED, TRUST_IDENTIFIED)
                .when(CLERK.value(), accept(Optional.of(MINUTE)))
                .records(TRUST_ACCEPTED);
        trust.given(CREATED, TRUST_IDENTIFIED)
                .when(CLERK.value(), accept(Optional.empty()))
                .isRefused("decision.needs-minute");
    }

    @Test
    void it_is_closed_with_the_reason() {
        trust.given(CREATED, TRUST_IDENTIFIED)
                .when(CEO.value(), new CloseTrustRisk(MEADOW, FIRST, BECAUSE))
                .records(TRUST_CLOSED);
        trust.given(CREATED, TRUST_IDENTIFIED, TRUST_CLOSED)
                .when(CEO.value(), new CloseTrustRisk(MEADOW, FIRST, BECAUSE))
                .isRefused("risk.closed");
    }

    @Test
    void a_head_may_see_the_trusts_risks_but_not_write() {
        trust.given(CREATED).when(HEAD.value(), identify()).isRefused("office.may-not");
    }

    @Test
    void the_clerk_records_the_trustees_assessment_of_the_year() {
        trust.given(CREATED).when(CLERK.value(), assess(FIRST, YEAR, SEP_1)).records(ASSESSED);
    }

    @Test
    void an_id_stands_for_one_assessment_and_a_year_has_one() {
        trust.given(CREATED, ASSESSED)
                .when(CLERK.value(), assess(FIRST, YEAR.next(), SEP_1))
                .isRefused("risk.assessment-id-taken");
        trust.given(CREATED, ASSESSED)
                .when(CLERK.value(), assess(SECOND, YEAR, SEP_1))
                .isRefused("risk.assessed-already");
    }

    @Test
    void it_is_made_within_its_year() {
        trust.given(CREATED)
                .when(CLERK.value(), assess(FIRST, YEAR.next(), SEP_1))
                .isRefused("risk.assessment-outside-year");
    }

    @Test
    void the_trustees_look_at_it_again() {
        trust.given(CREATED, ASSESSED)
                .when(CLERK.value(), reviewAssessment(SEP_1))
                .records(ASSESSMENT_REVIEWED);
    }

    @Test
    void only_what_was_made_is_looked_at_again_and_later() {
        trust.given(CREATED).when(CLERK.value(), reviewAssessment(SEP_1)).isRefused("risk.unknown-assessment");
        trust.given(CREATED, ASSESSED)
                .when(CLERK.value(), reviewAssessment(SEP_1.minusDays(1)))
                .isRefused("risk.before-assessment");
    }

    @Test
    void the_assessment_is_the_trustees_and_not_the_ceos() {
        trust.given(CREATED).when(CEO.value(), assess(FIRST, YEAR, SEP_1)).isRefused("office.may-not");
    }

    private static IdentifyTrustRisk identify() {
        return new IdentifyTrustRisk(MEADOW, FIRST, ROLL, LARGE, OPEN_DAYS, Optional.of(SEP_3));
    }

    private static ReviewTrustRisk review() {
        return new ReviewTrustRisk(MEADOW, FIRST, SMALLER, BECAUSE, Optional.of(ROLL), Optional.empty());
    }

    private static AcceptTrustRisk accept(Optional<Minute> minute) {
        return new AcceptTrustRisk(MEADOW, FIRST, SEP_1, BECAUSE, minute);
    }

    private static MakeRiskAssessment assess(ItemId id, SchoolYear year, LocalDate decidedOn) {
        return new MakeRiskAssessment(
                MEADOW, id, year, ROLL, List.of(OAKFIELD), decidedOn, BECAUSE, List.of(), Optional.of(MINUTE));
    }

    private static ReviewRiskAssessment reviewAssessment(LocalDate decidedOn) {
        return new ReviewRiskAssessment(
                MEADOW, FIRST, OPEN_DAYS, List.of(OAKFIELD), decidedOn, BECAUSE, Optional.of(MINUTE));
    }
}
