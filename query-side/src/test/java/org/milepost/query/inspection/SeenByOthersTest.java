package org.milepost.query.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.milepost.api.examples.IdentityExamples.PREDECESSOR;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.InspectionExamples.INSPECTED;
import static org.milepost.api.examples.InspectionExamples.INSPECTED_BY_AREA;
import static org.milepost.api.examples.InspectionExamples.INSPECTION_CORRECTED;
import static org.milepost.api.examples.InspectionExamples.NATIONAL;
import static org.milepost.api.examples.InspectionExamples.OUTCOMES;
import static org.milepost.api.examples.InspectionExamples.OUTCOMES_CORRECTED;
import static org.milepost.api.examples.InspectionExamples.TABLES;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.STRANGER;
import static org.milepost.api.examples.Oakfield.URN;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.Rejected;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.InspectionFramework;
import org.milepost.api.inspection.InspectionGrade;
import org.milepost.api.inspection.InspectionQuery.InspectionsOf;
import org.milepost.api.inspection.InspectionQuery.OutcomesOf;
import org.milepost.api.inspection.Inspections;
import org.milepost.api.inspection.NationalEvent.NationalFiguresRecorded;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.inspection.Outcomes;
import org.milepost.api.inspection.PublishedFigure;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.query.TestRecord;

/** Oakfield as others saw it, over the years. */
class SeenByOthersTest {
    private static final Urn OLD_URN = new Urn("100002");
    private static final String NOW = "2026-09-07T09:00:00Z";

    private final TestRecord record = new TestRecord()
            .record("2026-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record("2026-09-01T08:01:00Z", ADMINISTRATOR, REGISTERED, PREDECESSOR);

    @Test
    void each_inspection_comes_with_the_framework_of_its_day_newest_first() {
        record.record("2026-09-02T08:00:00Z", CLERK, INSPECTED, INSPECTED_BY_AREA);

        Inspections answer = inspections(AsOf.NOW);

        assertThat(answer.inspections())
                .extracting(Inspections.Entry::framework)
                .containsExactly(InspectionFramework.FROM_NOVEMBER_2025, InspectionFramework.FROM_2015);
        assertThat(answer.inspections().getFirst().category()).isEqualTo(INSPECTED_BY_AREA.category());
        assertThat(answer.inspections().getLast().report()).isEqualTo(INSPECTED.report());
        assertThat(answer.moment().sequence()).isEqualTo(3);
    }

    @Test
    void an_inspection_of_a_later_day_is_not_there_yet() {
        record.record("2026-09-02T08:00:00Z", CLERK, INSPECTED, INSPECTED_BY_AREA);

        assertThat(inspections(on(LocalDate.of(2018, 1, 1))).inspections())
                .extracting(Inspections.Entry::inspection)
                .containsExactly(FIRST);
    }

    @Test
    void a_correction_counts_from_the_day_it_is_known_and_says_why() {
        record.record("2026-09-02T08:00:00Z", CLERK, INSPECTED)
                .record("2026-09-04T08:00:00Z", CLERK, INSPECTION_CORRECTED);

        Inspections.Entry before =
                inspections(knownOn("2026-09-03T00:00:00Z")).inspections().getFirst();
        Inspections.Entry after = inspections(AsOf.NOW).inspections().getFirst();

        assertThat(before.report().overall()).contains(InspectionGrade.GOOD);
        assertThat(before.corrections()).isEmpty();
        assertThat(after.report().overall()).contains(InspectionGrade.OUTSTANDING);
        assertThat(after.corrections()).containsExactly(BECAUSE);
    }

    @Test
    void documents_and_folds_say_the_same_however_often_events_are_delivered() {
        record.record("2026-09-02T08:00:00Z", CLERK, INSPECTED, INSPECTED_BY_AREA, OUTCOMES)
                .record("2026-09-04T08:00:00Z", CLERK, INSPECTION_CORRECTED, OUTCOMES_CORRECTED);

        InspectionsView inspections = new InspectionsView();
        OutcomesView outcomes = new OutcomesView();
        assertThat(record.document(inspections, "", OAKFIELD)).isEqualTo(record.fold(inspections, "", OAKFIELD, NOW));
        assertThat(record.document(outcomes, "", OAKFIELD)).isEqualTo(record.fold(outcomes, "", OAKFIELD, NOW));
        assertThat(record.document(inspections, "", OAKFIELD).inspections()).hasSize(2);
        assertThat(record.document(outcomes, "", OAKFIELD).results()).hasSize(1);
    }

    @Test
    void years_without_tests_and_without_records_are_gaps() {
        record.record("2026-09-02T08:00:00Z", CLERK, keyStage2(URN, 2018, "65"), keyStage2(URN, 2022, "60"));

        Outcomes.Table table = outcomes(AsOf.NOW).tables().getFirst();

        assertThat(table.years())
                .extracting(year -> year.schoolYear().startsIn() + 1, Outcomes.Year::gap)
                .containsExactly(
                        tuple(2019, Optional.empty()),
                        tuple(2020, Optional.of("No key stage 2 tests were held in 2020.")),
                        tuple(2021, Optional.of("No key stage 2 tests were held in 2021.")),
                        tuple(2022, Optional.of("Nothing is recorded for this year.")),
                        tuple(2023, Optional.empty()));
    }

    @Test
    void two_predecessors_results_stand_side_by_side() {
        record.record("2026-09-02T08:00:00Z", CLERK, keyStage2(URN, 2015, "61"), keyStage2(OLD_URN, 2015, "54"));

        Outcomes.Year year = outcomes(AsOf.NOW).tables().getFirst().years().getFirst();

        assertThat(year.results())
                .extracting(Outcomes.Result::urn, result -> value(result))
                .containsExactly(
                        tuple(URN, Optional.of(new BigDecimal("61"))),
                        tuple(OLD_URN, Optional.of(new BigDecimal("54"))));
    }

    @Test
    void a_figure_that_was_not_published_is_a_gap_and_not_0() {
        record.record("2026-09-02T08:00:00Z", CLERK, OUTCOMES);

        Outcomes.Figure withheld = figures().getLast();

        assertThat(withheld.value()).isEmpty();
        assertThat(withheld.notPublished()).isPresent();
    }

    @Test
    void the_country_stands_beside_a_figure_of_the_same_year_and_definition() {
        record.record("2026-09-02T08:00:00Z", CLERK, OUTCOMES, NATIONAL);

        assertThat(figures().getFirst().national())
                .extracting(Outcomes.National::group, Outcomes.National::value)
                .containsExactly(tuple(NationalGroup.STATE_FUNDED, Optional.of(new BigDecimal("64"))));
        assertThat(figures().getLast().national()).isEmpty();
    }

    @Test
    void persistent_absence_at_another_threshold_never_stands_beside() {
        record.record(
                "2026-09-02T08:00:00Z",
                CLERK,
                absence(PublishedMeasure.ABSENCE_PERSISTENT_15, Optional.empty()),
                nationalAbsence(NationalGroup.STATE_FUNDED, PublishedMeasure.ABSENCE_PERSISTENT_10, Optional.empty()));

        assertThat(figures().getFirst().national()).isEmpty();
    }

    @Test
    void a_figure_reckoned_in_another_way_never_stands_beside() {
        record.record(
                "2026-09-02T08:00:00Z",
                CLERK,
                absence(PublishedMeasure.ABSENCE_OVERALL, Optional.of("five-half-terms")),
                nationalAbsence(NationalGroup.STATE_FUNDED, PublishedMeasure.ABSENCE_OVERALL, Optional.empty()));

        assertThat(figures().getFirst().national()).isEmpty();
    }

    @Test
    void a_figure_of_one_phase_stands_beside_schools_known_to_be_of_that_phase() {
        record.record(
                "2026-09-02T08:00:00Z",
                CLERK,
                absence(PublishedMeasure.ABSENCE_OVERALL, Optional.empty()),
                nationalAbsence(NationalGroup.PRIMARY, PublishedMeasure.ABSENCE_OVERALL, Optional.empty()),
                nationalAbsence(NationalGroup.SECONDARY, PublishedMeasure.ABSENCE_OVERALL, Optional.empty()));
        assertThat(figures().getFirst().national()).isEmpty();

        record.record("2026-09-03T08:00:00Z", CLERK, OUTCOMES);

        Outcomes.Table absence = outcomes(AsOf.NOW).tables().getLast();
        assertThat(absence.years()
                        .getFirst()
                        .results()
                        .getFirst()
                        .measures()
                        .getFirst()
                        .national())
                .extracting(Outcomes.National::group)
                .containsExactly(NationalGroup.PRIMARY);
    }

    @Test
    void a_stranger_is_told_of_no_school() {
        record.record("2026-09-02T08:00:00Z", CLERK, INSPECTED);

        assertThatThrownBy(() -> new SeenByOthers(record.at(NOW))
                        .answer(new InspectionsOf(OAKFIELD, AsOf.NOW), STRANGER.value()))
                .isInstanceOf(Rejected.class);
    }

    private Inspections inspections(AsOf asOf) {
        return new SeenByOthers(record.at(NOW)).answer(new InspectionsOf(OAKFIELD, asOf), CEO.value());
    }

    private Outcomes outcomes(AsOf asOf) {
        return new SeenByOthers(record.at(NOW)).answer(new OutcomesOf(OAKFIELD, asOf), CEO.value());
    }

    private List<Outcomes.Figure> figures() {
        return outcomes(AsOf.NOW)
                .tables()
                .getFirst()
                .years()
                .getFirst()
                .results()
                .getFirst()
                .measures();
    }

    private static Optional<BigDecimal> value(Outcomes.Result result) {
        return result.measures().getFirst().value();
    }

    private static AsOf on(LocalDate day) {
        return new AsOf(Optional.of(day), Optional.empty(), Optional.empty());
    }

    private static AsOf knownOn(String instant) {
        return new AsOf(Optional.empty(), Optional.of(Instant.parse(instant)), Optional.empty());
    }

    private static OutcomesRecorded keyStage2(Urn urn, int startsIn, String percent) {
        return new OutcomesRecorded(
                OAKFIELD,
                urn,
                OutcomeKind.KEY_STAGE_2,
                new SchoolYear(startsIn),
                List.of(PublishedFigure.of(PublishedMeasure.KS2_RWM_EXPECTED, new BigDecimal(percent))),
                Optional.empty(),
                TABLES,
                Optional.empty());
    }

    private static OutcomesRecorded absence(PublishedMeasure measure, Optional<String> definition) {
        return new OutcomesRecorded(
                OAKFIELD,
                URN,
                OutcomeKind.ABSENCE,
                new SchoolYear(2018),
                List.of(percent(measure, definition)),
                Optional.empty(),
                TABLES,
                Optional.empty());
    }

    private static NationalFiguresRecorded nationalAbsence(
            NationalGroup group, PublishedMeasure measure, Optional<String> definition) {
        return new NationalFiguresRecorded(
                MEADOW,
                OutcomeKind.ABSENCE,
                new SchoolYear(2018),
                group,
                List.of(percent(measure, definition)),
                TABLES,
                Optional.empty());
    }

    private static PublishedFigure percent(PublishedMeasure measure, Optional<String> definition) {
        return new PublishedFigure(measure, Optional.of(new BigDecimal("4.2")), Optional.empty(), definition);
    }
}
