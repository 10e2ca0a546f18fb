package org.milepost.query.healthcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.HealthCheckExamples.CARRIED_OUT;
import static org.milepost.api.examples.HealthCheckExamples.CONFIRMED;
import static org.milepost.api.examples.HealthCheckExamples.MISTAKE;
import static org.milepost.api.examples.HealthCheckExamples.RETRACTED;
import static org.milepost.api.examples.HealthCheckExamples.profile;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.RapExamples.IN_REPAIR_2;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.Rejected;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.healthcheck.BestFit;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckCarriedOut;
import org.milepost.api.healthcheck.HealthCheckQuery.HealthChecksOf;
import org.milepost.api.healthcheck.HealthCheckQuery.HealthChecksOfTrust;
import org.milepost.api.healthcheck.SchoolHealthChecks;
import org.milepost.api.healthcheck.SchoolHealthChecks.Check;
import org.milepost.api.healthcheck.TrustHealthChecks;
import org.milepost.api.phase.PhaseBoard.Movement;
import org.milepost.query.TestRecord;

/** What is answered about a school's health checks: profile, proposal, conclusion, and what moved since the last. */
class TheHealthChecksOfASchoolTest {
    private static final HealthCheckCarriedOut A_YEAR_BEFORE = new HealthCheckCarriedOut(
            OAKFIELD,
            new ItemId("check-2025"),
            new SchoolYear(2025),
            TrustExamples.EDITION.code(),
            LocalDate.of(2025, 9, 15),
            profile("achievement", "REPAIR_2"),
            BestFit.of(TrustExamples.EDITION, List.of("REPAIR_2")),
            List.of(),
            SI_LEAD);

    private final TestRecord record = new TestRecord()
            .record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record("2020-09-01T08:00:00Z", CEO, REGISTERED, IN_REPAIR_2);

    @Test
    void documents_and_the_fold_say_the_same_after_redelivery() {
        record.record("2026-09-07T08:00:00Z", SI_LEAD, A_YEAR_BEFORE, CARRIED_OUT, RETRACTED);
        HealthChecksView view = new HealthChecksView();
        HealthChecksView.Checks checks = record.document(view, "", OAKFIELD);
        assertThat(checks).isEqualTo(record.fold(view, "", OAKFIELD, "2026-09-08T09:00:00Z"));
        assertThat(checks.checks())
                .extracting(check -> check.check() + " " + check.retracted().isPresent())
                .containsExactly("check-2025 false", "check-2026 true");
    }

    @Test
    void each_aspect_stands_beside_the_year_before() {
        record.record("2026-09-07T08:00:00Z", SI_LEAD, A_YEAR_BEFORE, CARRIED_OUT);
        assertThat(checks(AsOf.NOW, HEAD).getFirst().profile()).singleElement().satisfies(aspect -> {
            assertThat(aspect.name()).contains("Achievement");
            assertThat(aspect.phase()).contains("Repair");
            assertThat(aspect.band()).contains("REPAIR_1");
            assertThat(aspect.before()).contains("REPAIR_2");
            assertThat(aspect.moved()).contains(Movement.GENTLER);
        });
    }

    @Test
    void the_answer_states_its_rule_and_the_conclusion_whether_it_departs() {
        record.record("2026-09-07T08:00:00Z", SI_LEAD, CARRIED_OUT, CONFIRMED);
        SchoolHealthChecks answer = answer(AsOf.NOW, CEO);
        assertThat(answer.rule()).startsWith("Of the judged aspects, in order");
        assertThat(answer.checks()).singleElement().satisfies(check -> {
            assertThat(check.bestFit().band()).isEqualTo("REPAIR_1");
            assertThat(check.conclusion()).hasValueSatisfying(conclusion -> {
                assertThat(conclusion.band()).isEqualTo("REPAIR_2");
                assertThat(conclusion.departs()).isTrue();
                assertThat(conclusion.decided()).isEqualTo(CONFIRMED.decided());
            });
        });
    }

    @Test
    void the_answer_is_that_of_the_day_asked_for() {
        record.record("2026-09-07T08:00:00Z", SI_LEAD, CARRIED_OUT, CONFIRMED);
        assertThat(checks(on(SEP_1), CEO))
                .singleElement()
                .satisfies(check -> assertThat(check.conclusion()).isEmpty());
        assertThat(checks(on(SEP_1.minusDays(1)), CEO)).isEmpty();
    }

    @Test
    void a_retracted_check_says_why_and_counts_no_more() {
        record.record("2026-09-07T08:00:00Z", SI_LEAD, CARRIED_OUT, RETRACTED);
        assertThat(checks(AsOf.NOW, CEO))
                .singleElement()
                .satisfies(check -> assertThat(check.retracted()).contains(MISTAKE));
        assertThat(ofTrust(Optional.empty()).schools())
                .singleElement()
                .satisfies(school -> assertThat(school.check()).isEmpty());
    }

    @Test
    void the_trusts_list_shows_the_schools_without_a_check_too() {
        record.record("2026-09-07T08:00:00Z", SI_LEAD, CARRIED_OUT);
        assertThat(ofTrust(Optional.empty()).schools())
                .singleElement()
                .satisfies(school -> assertThat(school.check()).isPresent());
        assertThat(ofTrust(Optional.of(new SchoolYear(2025))).schools())
                .singleElement()
                .satisfies(school -> assertThat(school.check()).isEmpty());
    }

    @Test
    void an_administrator_reads_none() {
        assertThatThrownBy(() -> checks(AsOf.NOW, ADMINISTRATOR)).isInstanceOf(Rejected.class);
    }

    private TrustHealthChecks ofTrust(Optional<SchoolYear> year) {
        return register().answer(new HealthChecksOfTrust(MEADOW, AsOf.NOW, year), CEO.value());
    }

    private List<Check> checks(AsOf asOf, ActorId reader) {
        return answer(asOf, reader).checks();
    }

    private SchoolHealthChecks answer(AsOf asOf, ActorId reader) {
        return register().answer(new HealthChecksOf(OAKFIELD, asOf), reader.value());
    }

    private HealthCheckRegister register() {
        return new HealthCheckRegister(record.at("2026-09-08T09:00:00Z"));
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty(), Optional.empty());
    }
}
