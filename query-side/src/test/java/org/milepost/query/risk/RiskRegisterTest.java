package org.milepost.query.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.RiskExamples.ACCEPTED;
import static org.milepost.api.examples.RiskExamples.ASSESSED;
import static org.milepost.api.examples.RiskExamples.ASSESSMENT_REVIEWED;
import static org.milepost.api.examples.RiskExamples.CLOSED;
import static org.milepost.api.examples.RiskExamples.IDENTIFIED;
import static org.milepost.api.examples.RiskExamples.LARGE;
import static org.milepost.api.examples.RiskExamples.REVIEWED;
import static org.milepost.api.examples.RiskExamples.ROLL;
import static org.milepost.api.examples.RiskExamples.SEP_3;
import static org.milepost.api.examples.RiskExamples.SMALLER;
import static org.milepost.api.examples.RiskExamples.TRUST_ACCEPTED;
import static org.milepost.api.examples.RiskExamples.TRUST_IDENTIFIED;
import static org.milepost.api.examples.RiskExamples.TRUST_REVIEWED;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.Rejected;
import org.milepost.api.examples.RiskExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.risk.RiskQuery.RisksOfSchool;
import org.milepost.api.risk.RiskQuery.RisksOfTrust;
import org.milepost.api.risk.SchoolRisks;
import org.milepost.api.risk.SchoolRisks.Risk;
import org.milepost.api.risk.SchoolRisks.Status;
import org.milepost.api.risk.TrustRisks;
import org.milepost.query.TestRecord;
import org.milepost.query.timeline.Telling;

/** A risk at Oakfield and one of its trust, step by step. */
class RiskRegisterTest {
    private static final String NOW = "2026-09-10T09:00:00Z";

    private final TestRecord record = new TestRecord()
            .record("2026-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record("2026-09-01T08:01:00Z", ADMINISTRATOR, REGISTERED)
            .record("2026-09-03T08:00:00Z", HEAD, IDENTIFIED);

    @Test
    void a_risk_is_as_large_as_it_was_found_last() {
        record.record("2026-09-07T08:00:00Z", HEAD, REVIEWED);

        assertThat(first(SEP_3).score()).isEqualTo(LARGE);
        assertThat(first(SEP_3).size()).isEqualTo(12);
        Risk now = first(SEP_7);
        assertThat(now.score()).isEqualTo(SMALLER);
        assertThat(now.first()).isEqualTo(LARGE);
        assertThat(now.lastReviewedOn()).contains(SEP_7);
    }

    @Test
    void an_accepted_risk_is_open_again_once_it_is_looked_at() {
        record.record("2026-09-07T08:00:00Z", CEO, ACCEPTED);
        assertThat(first(SEP_7).status()).isEqualTo(Status.ACCEPTED);
        assertThat(first(SEP_7).steps().getFirst().decided()).contains(ACCEPTED.decided());

        record.record("2026-09-07T09:00:00Z", HEAD, REVIEWED);
        assertThat(first(SEP_7).status()).isEqualTo(Status.OPEN);

        record.record("2026-09-07T10:00:00Z", HEAD, CLOSED);
        assertThat(first(SEP_7).status()).isEqualTo(Status.CLOSED);
        assertThat(first(SEP_3).status()).isEqualTo(Status.OPEN);
    }

    @Test
    void the_trust_sees_its_own_risks_those_of_its_schools_and_the_trustees_assessment() {
        record.record("2026-09-03T09:00:00Z", CEO, TRUST_IDENTIFIED)
                .record("2026-09-04T09:00:00Z", CLERK, TRUST_ACCEPTED, ASSESSED, ASSESSMENT_REVIEWED)
                .record("2026-09-07T09:00:00Z", CEO, TRUST_REVIEWED);

        TrustRisks answer = new RiskRegister(record.at(NOW)).answer(new RisksOfTrust(MEADOW, AsOf.NOW), CEO.value());
        assertThat(answer.risks().getFirst().score()).isEqualTo(SMALLER);
        assertThat(answer.risks().getFirst().mitigation()).isEqualTo(ROLL);
        assertThat(answer.schools().getFirst().risks())
                .isEqualTo(risks(AsOf.NOW).risks());
        assertThat(answer.assessments().getFirst().reviews()).hasSize(1);
        assertThat(answer.assessments().getFirst().decided()).isEqualTo(ASSESSED.decided());
    }

    @Test
    void an_administrator_learns_nothing() {
        assertThatThrownBy(() -> new RiskRegister(record.at(NOW))
                        .answer(new RisksOfSchool(OAKFIELD, AsOf.NOW), ADMINISTRATOR.value()))
                .isInstanceOf(Rejected.class);
    }

    @Test
    void documents_and_folds_say_the_same_however_often_events_are_delivered() {
        record.record("2026-09-07T08:00:00Z", HEAD, REVIEWED, ACCEPTED, CLOSED);

        RisksView view = new RisksView();
        assertThat(record.document(view, "", OAKFIELD)).isEqualTo(record.fold(view, "", OAKFIELD, NOW));
        assertThat(record.document(view, "", OAKFIELD).risks().getFirst().steps())
                .hasSize(3);
    }

    @Test
    void everything_is_told() {
        Stream.<Event>concat(RiskExamples.ALL.stream(), RiskExamples.ALL_OF_TRUST.stream())
                .forEach(event -> assertThat(Telling.BEGINNING.sentence(event)).endsWith("."));
        assertThat(Telling.BEGINNING.sentence(IDENTIFIED))
                .isEqualTo("Risk identified, 12 of 25 (likelihood 4, impact 3).");
    }

    private SchoolRisks risks(AsOf asOf) {
        return new RiskRegister(record.at(NOW)).answer(new RisksOfSchool(OAKFIELD, asOf), CEO.value());
    }

    private Risk first(LocalDate day) {
        return risks(new AsOf(Optional.of(day), Optional.empty(), Optional.empty()))
                .risks()
                .getFirst();
    }
}
