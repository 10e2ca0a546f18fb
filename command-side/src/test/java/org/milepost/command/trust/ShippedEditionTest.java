package org.milepost.command.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.milepost.api.strategy.Aspect;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.Basis;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.api.strategy.Obligation;
import org.milepost.api.strategy.Policy;
import org.milepost.api.strategy.StrategyEdition;
import tools.jackson.databind.json.JsonMapper;

/** The strategy of 2025-26 as the trust wrote it: its table of phases (section 6) and its obligations. */
class ShippedEditionTest {
    private static final StrategyEdition EDITION = Shipped.edition("2025-26").orElseThrow();

    @Test
    void there_are_six_bands_the_gentlest_first() {
        assertThat(EDITION.bands())
                .extracting(Band::code)
                .containsExactly("SUSTAIN", "IMPROVE_1", "IMPROVE_2", "REPAIR_1", "REPAIR_2", "STABILISE");
        assertThat(EDITION.bands()).extracting(Band::rank).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // band   | phase     | stage   | days | visits | RAP      | approver | deadline | RAP monitored |
                // update to
                "SUSTAIN   | Sustain   | -       | 1 | -      | NONE     | -     | -                                | -           | []",
                "IMPROVE_1 | Improve   | -       | 2 | -      | NONE     | -     | -                                | -           | []",
                "IMPROVE_2 | Improve   | -       | 4 | -      | NONE     | -     | -                                | -           | [CEO, ACC]",
                "REPAIR_1  | Repair    | Stage 1 | 6 | -      | ALLOWED  | CEO   | -                                | half-termly | [CEO, ACC]",
                "REPAIR_2  | Repair    | Stage 2 | 6 | -      | REQUIRED | CEO   | within a term of entering the band | half-termly | []",
                "STABILISE | Stabilise | Stage 3 | - | weekly | REQUIRED | BOARD | within a term of entering the band | -           | [BOARD]"
            })
    void each_band_promises_and_asks_what_the_table_says(
            String code,
            String phase,
            String stage,
            Integer days,
            String visits,
            String rap,
            String approver,
            String deadline,
            String monitored,
            String updateTo) {
        BandTerms terms = EDITION.band(code).orElseThrow().terms(EDITION);

        assertThat(terms.phase()).isEqualTo(phase);
        assertThat(terms.stage()).isEqualTo(Optional.ofNullable(stage));
        assertThat(terms.supportDaysATerm()).isEqualTo(Optional.ofNullable(days));
        assertThat(terms.supportVisits().map(Object::toString)).isEqualTo(Optional.ofNullable(visits));
        assertThat(terms.rap()).hasToString(rap);
        assertThat(terms.rapApprover().map(Enum::name)).isEqualTo(Optional.ofNullable(approver));
        assertThat(terms.rapDeadline().map(Object::toString)).isEqualTo(Optional.ofNullable(deadline));
        assertThat(terms.rapMonitoring().map(monitoring -> monitoring.cadence().words()))
                .isEqualTo(Optional.ofNullable(monitored));
        assertThat(terms.termlyUpdateTo()).hasToString(updateTo);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SUSTAIN   | []",
                "IMPROVE_1 | []",
                "IMPROVE_2 | [phase]",
                "REPAIR_1  | [phase, rapApprover]",
                "REPAIR_2  | [phase, supportDaysATerm, rapDeadline, rapMonitoring]",
                "STABILISE | [rapDeadline]"
            })
    void what_the_strategy_leaves_open_is_assumed_and_nothing_else(String code, String assumed) {
        assertThat(EDITION.band(code).orElseThrow().terms(EDITION).assumed()).hasToString(assumed);
    }

    @Test
    void that_the_ceo_places_a_school_is_assumed() {
        assertThat(EDITION.placedBy().value()).isEqualTo(DecidingOffice.CEO);
        assertThat(EDITION.placedBy().assumed()).isTrue();
    }

    @Test
    void aspects_that_the_strategy_does_not_name_are_assumed() {
        assertThat(EDITION.aspects())
                .extracting(Aspect::code)
                .containsExactly(
                        "curriculum-and-teaching",
                        "achievement",
                        "attendance-and-behaviour",
                        "personal-development",
                        "leadership-and-governance",
                        "inclusion",
                        "early-years",
                        "safeguarding-culture",
                        "overall");
        assertThat(EDITION.aspects())
                .filteredOn(aspect -> aspect.basis().assumed())
                .extracting(Aspect::code)
                .containsExactly("achievement", "inclusion", "early-years");
    }

    /** A row of the strategy that asks for two things stands as two. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key-metrics                | weekly before the meeting          | SCHOOL           | 5.1        | []",
                "weekly-meeting             | weekly                             | SCHOOL           | 5.1        | []",
                "temperature-check          | every 3 weeks                      | SCHOOL           | 3.4        | []",
                "acc-visit                  | termly                             | SCHOOL           | 3.4        | []",
                "improvement-plan           | yearly in September                | SCHOOL           | 3.4        | []",
                "improvement-plan-update    | termly                             | SCHOOL           | 6          | [IMPROVE_2, REPAIR_1]",
                "school-summary             | termly                             | SCHOOL           | 3.4        | []",
                "health-check               | yearly in September                | SCHOOL           | 6, 7.2     | []",
                "acc-review                 | termly                             | TRUST            | 3.1, 3.2   | []",
                "in-house-monitoring        | termly                             | SCHOOL           | 3.4        | []",
                "support-plan               | yearly                             | SCHOOL           | 6.1        | []",
                "action-plan                | while in the band                  | SCHOOL           | 6          | [REPAIR_1, STABILISE]",
                "rap-approved               | within a term of entering the band | SCHOOL           | 6          | [REPAIR_2, STABILISE]",
                "rap-monitoring             | half-termly                        | SCHOOL           | 6          | [REPAIR_1, REPAIR_2]",
                "action-plan-monitoring     | termly                             | SCHOOL           | 6          | [STABILISE]",
                "board-update               | termly                             | SCHOOL           | 6          | [STABILISE]",
                "support-visit              | weekly                             | SCHOOL           | 6          | [STABILISE]",
                "support-days               | termly                             | SCHOOL           | 6          | [SUSTAIN, IMPROVE_1, IMPROVE_2, REPAIR_1, REPAIR_2]",
                "risk-assessment            | yearly                             | TRUST_PER_SCHOOL | 3.1        | []",
                "risk-review                | termly                             | TRUST_PER_SCHOOL | 3.1        | []",
                "safeguarding-review        | yearly                             | SCHOOL           | 5.1        | []",
                "single-central-record-audit | termly                            | SCHOOL           | 5.1        | []",
                "health-and-safety-review   | yearly                             | SCHOOL           | 5.1        | []",
                "headteacher-objectives     | yearly                             | SCHOOL           | 3.3, 5.1   | []",
                "headteacher-mid-year-review | mid-year                          | SCHOOL           | 3.3        | []",
                "si-lead-growth             | yearly                             | TRUST            | 3.5        | []",
                "ceo-growth                 | yearly                             | TRUST            | 3.6        | []",
                "management-group           | half-termly                        | TRUST_PER_SCHOOL | 5.1        | []",
                "leadership-network         | half-termly                        | TRUST_PER_SCHOOL | 5.1        | []",
                "slim-meeting               | half-termly                        | TRUST_PER_SCHOOL | 5.1        | []",
                "send-group                 | termly                             | TRUST_PER_SCHOOL | 5.1        | []",
                "pupil-support-leads        | termly                             | TRUST_PER_SCHOOL | 5.1        | []",
                "early-years-group          | termly                             | TRUST_PER_SCHOOL | 5.1        | []",
                "ect-programme              | across the year                    | SCHOOL           | 5.1        | []",
                "peer-review                | as planned                         | SCHOOL           | 5.1, cycle | []",
                "external-review            | as planned                         | SCHOOL           | 5.1, cycle | []",
                "ceo-visit                  | as needed                          | SCHOOL           | 3.3        | []",
                "practice-shared            | expected                           | SCHOOL           | 2.2, 6     | []",
                "bespoke-support            | on request                         | SCHOOL           | 4.2        | []",
                "grant-strategies           | yearly                             | SCHOOL           | 4.3        | []",
                "executive-leader           | while in the band                  | SCHOOL           | 6          | [STABILISE]",
                "staffing-redeployment      | as needed                          | SCHOOL           | 6          | [STABILISE]",
                "ceo-growth-goals           | yearly                             | TRUST            | 3.6        | []",
                "placement                  | as needed                          | SCHOOL           | 3.1        | []",
                "mileposts                  | as planned                         | SCHOOL           | 3.4        | []",
                "challenge                  | as needed                          | SCHOOL           | 3.2, 3.3   | []",
                "subject-review-request     | on request                         | SCHOOL           | 5.1        | []",
                "school-to-school-support   | expected                           | SCHOOL           | 2.2, 6     | []",
                "actions-followed-up        | as needed                          | SCHOOL           | 5.1, cycle | []",
                "improvement-cycle          | as needed                          | SCHOOL           | 5.1, cycle | []",
                "inspection                 | as needed                          | SCHOOL           | 6          | []"
            })
    void each_obligation_recurs_and_applies_as_the_table_says(
            String id, String cadence, String scope, String section, String bands) {
        Obligation obligation = EDITION.obligations().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();

        assertThat(obligation.cadence().value()).hasToString(cadence);
        assertThat(obligation.scope()).hasToString(scope);
        assertThat(obligation.basis()).isEqualTo(Basis.stated(section));
        assertThat(obligation.bands().stream().map(Policy::value).toList()).hasToString(bands);
        assertThat(EDITION.obligations()).hasSize(51);
    }

    @Test
    void every_obligation_names_what_fulfils_it() {
        assertThat(EDITION.obligations())
                .allSatisfy(row -> assertThat(row.metBy()).as(row.id()).isNotEmpty());
        assertThat(obligation("temperature-check").metBy()).containsExactly("review.carried-out TEMPERATURE_CHECK");
        assertThat(obligation("rap-approved").standsUntil()).containsExactly("rap.completed", "rap.superseded");
        assertThat(obligation("rap-monitoring").during().orElseThrow().from()).containsExactly("rap.approved");
        assertThat(EDITION.obligations())
                .filteredOn(row -> row.amount().isPresent())
                .extracting(Obligation::id)
                .containsExactly("support-days");
    }

    private static Obligation obligation(String id) {
        return EDITION.obligations().stream()
                .filter(row -> row.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void assumed_obligations_are_marked() {
        assertThat(EDITION.obligations())
                .filteredOn(row -> row.cadence().assumed())
                .extracting(Obligation::id)
                .containsExactly("school-summary", "in-house-monitoring", "rap-approved", "risk-review");
        assertThat(EDITION.obligations())
                .filteredOn(row -> row.bands().stream().anyMatch(Policy::assumed))
                .extracting(Obligation::id)
                .containsExactly("rap-monitoring", "support-days");
    }

    @Test
    void every_value_of_the_edition_has_a_basis() {
        List<Basis> found = new ArrayList<>();
        collect(EDITION, found);

        // Eight values at the least for each band, one for each aspect and two for each obligation.
        assertThat(found).hasSizeGreaterThan(6 * 8 + 9 + 2 * 51);
        assertThat(found).allSatisfy(basis -> {
            if (basis.assumed()) {
                assertThat(basis.text())
                        .as("a reason is a sentence")
                        .endsWith(".")
                        .contains(" ");
            } else {
                assertThat(basis.text()).matches("[0-9](\\.[0-9])?(, ([0-9](\\.[0-9])?|cycle))?");
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-25", "../strategy/2025-26", "2025-26.yaml", ""})
    void no_other_edition_ships(String code) {
        assertThat(Shipped.edition(code)).isEmpty();
    }

    @Test
    void the_edition_survives_the_journey_through_an_event() {
        JsonMapper json = new JsonMapper();
        String written = json.writeValueAsString(EDITION);

        assertThat(json.readValue(written, StrategyEdition.class)).isEqualTo(EDITION);
        assertThat(written)
                .contains("\"cadence\":{\"value\":\"every 3 weeks\",\"basis\":{\"kind\":\"STATED\",\"text\":\"3.4\"}}");
    }

    @Test
    void the_terms_of_each_band_survive_it_too() {
        JsonMapper json = new JsonMapper();
        for (Band band : EDITION.bands()) {
            BandTerms terms = band.terms(EDITION);
            assertThat(json.readValue(json.writeValueAsString(terms), BandTerms.class))
                    .isEqualTo(terms);
        }
    }

    private static void collect(Object value, List<Basis> found) {
        switch (value) {
            case Basis basis -> found.add(basis);
            case Optional<?> optional -> optional.ifPresent(inner -> collect(inner, found));
            case Collection<?> items -> items.forEach(item -> collect(item, found));
            case Record parts -> {
                for (RecordComponent component : parts.getClass().getRecordComponents()) {
                    collect(read(component, parts), found);
                }
            }
            default -> {}
        }
    }

    private static Object read(RecordComponent component, Record parts) {
        try {
            return component.getAccessor().invoke(parts);
        } catch (ReflectiveOperationException unreadable) {
            throw new LinkageError(component.getName(), unreadable);
        }
    }
}
