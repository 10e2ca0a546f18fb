package org.milepost.command.inspection;

import static org.milepost.api.examples.IdentityExamples.PREDECESSOR;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.InspectionExamples.OUTCOMES;
import static org.milepost.api.examples.InspectionExamples.OUTCOMES_CORRECTED;
import static org.milepost.api.examples.InspectionExamples.TABLES;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.URN;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.inspection.InspectionCommand.CorrectOutcomes;
import org.milepost.api.inspection.InspectionCommand.RecordOutcomes;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.inspection.PublishedFigure;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Recording published results of a school year, and putting them right. */
class RecordingOutcomesTest {
    private final Specification<School> school =
            Specification.of(School.class, TrustExamples.IN_PLACE).given(REGISTERED);
    private final RecordOutcomes record = new RecordOutcomes(
            OAKFIELD,
            OUTCOMES.urn(),
            OUTCOMES.kind(),
            OUTCOMES.schoolYear(),
            OUTCOMES.measures(),
            OUTCOMES.group(),
            OUTCOMES.source(),
            OUTCOMES.publishedOn());
    private final CorrectOutcomes correct = new CorrectOutcomes(
            OAKFIELD,
            URN,
            OUTCOMES_CORRECTED.kind(),
            OUTCOMES_CORRECTED.schoolYear(),
            OUTCOMES_CORRECTED.measures(),
            OUTCOMES_CORRECTED.group(),
            OUTCOMES_CORRECTED.source(),
            OUTCOMES_CORRECTED.publishedOn(),
            OUTCOMES_CORRECTED.reason());

    @Test
    void a_table_of_results_is_recorded_with_its_gaps() {
        school.when(ADMINISTRATOR.value(), record).records(OUTCOMES);
    }

    @Test
    void two_predecessors_results_of_one_year_stand_side_by_side() {
        RecordOutcomes other = census(new Urn("100002"), new SchoolYear(2014), Optional.empty());
        school.given(REGISTERED, PREDECESSOR, recorded(census(URN, new SchoolYear(2014), Optional.empty())))
                .when(CLERK.value(), other)
                .records(recorded(other));
    }

    @Test
    void a_table_is_recorded_once() {
        school.given(REGISTERED, OUTCOMES)
                .when(CLERK.value(), record)
                .isRefused("inspection.outcomes-recorded-already");
    }

    @Test
    void results_of_another_school_are_refused() {
        school.when(CLERK.value(), census(new Urn("199999"), new SchoolYear(2014), Optional.empty()))
                .isRefused("inspection.unknown-urn");
    }

    @Test
    void there_were_no_key_stage_2_tests_in_2020_and_2021() {
        for (int startsIn : List.of(2014, 2019, 2020)) {
            school.when(CLERK.value(), keyStage2(new SchoolYear(startsIn)))
                    .isRefused("inspection.no-results-that-year");
        }
    }

    @Test
    void results_to_come_are_refused() {
        school.when(CLERK.value(), keyStage2(new SchoolYear(2026))).isRefused("inspection.results-in-future");
        school.when(CLERK.value(), census(URN, new SchoolYear(2025), Optional.of(LocalDate.of(2026, 12, 1))))
                .isRefused("inspection.results-in-future");
    }

    @Test
    void a_correction_replaces_the_table_and_says_why() {
        school.given(REGISTERED, OUTCOMES).when(CLERK.value(), correct).records(OUTCOMES_CORRECTED);
    }

    @Test
    void only_what_stands_in_the_record_is_corrected() {
        school.when(CLERK.value(), correct).isRefused("inspection.no-such-outcomes");
    }

    @Test
    void a_head_may_see_them_but_not_record_them() {
        school.when(HEAD.value(), record).isRefused("office.may-not");
    }

    private static RecordOutcomes keyStage2(SchoolYear year) {
        return table(URN, OutcomeKind.KEY_STAGE_2, year, PublishedMeasure.KS2_RWM_EXPECTED, Optional.empty());
    }

    private static RecordOutcomes census(Urn urn, SchoolYear year, Optional<LocalDate> publishedOn) {
        return table(urn, OutcomeKind.CENSUS, year, PublishedMeasure.CENSUS_EAL_PERCENT, publishedOn);
    }

    private static RecordOutcomes table(
            Urn urn, OutcomeKind kind, SchoolYear year, PublishedMeasure measure, Optional<LocalDate> publishedOn) {
        return new RecordOutcomes(
                OAKFIELD,
                urn,
                kind,
                year,
                List.of(PublishedFigure.of(measure, new BigDecimal("12.5"))),
                Optional.empty(),
                TABLES,
                publishedOn);
    }

    private static OutcomesRecorded recorded(RecordOutcomes command) {
        return new OutcomesRecorded(
                command.school(),
                command.urn(),
                command.kind(),
                command.schoolYear(),
                command.measures(),
                command.group(),
                command.source(),
                command.publishedOn());
    }
}
