package org.milepost.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.milepost.api.inspection.PublishedMeasure.KS2_ELIGIBLE_PUPILS;
import static org.milepost.api.inspection.PublishedMeasure.KS2_MATHS_SCORE;
import static org.milepost.api.inspection.PublishedMeasure.KS2_READING_EXPECTED;
import static org.milepost.api.inspection.PublishedMeasure.KS2_READING_PROGRESS;
import static org.milepost.api.inspection.PublishedMeasure.KS2_RWM_EXPECTED;
import static org.milepost.api.inspection.PublishedMeasure.KS2_RWM_HIGHER;
import static org.milepost.api.inspection.PublishedMeasure.KS2_WRITING_EXPECTED;
import static org.milepost.api.inspection.PublishedMeasure.KS2_WRITING_PROGRESS;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.NotPublishedBecause;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.standalone.importing.Published.Figure;
import org.milepost.standalone.importing.Published.NotPublished;

class ReadingKeyStage2Test {
    private static final SchoolYear SUMMER_2017 = new SchoolYear(2016);

    private final Reads<OutcomesRow> read = ks2(Reads.fixture("ks2_2017.csv"));
    private final Reads<OutcomesRow> department =
            ks2(Reads.fixture("ks2-department.csv").inYear(new SchoolYear(2015)));

    private static Reads<OutcomesRow> ks2(ImportSource source) {
        return Reads.all(ImportKind.outcomes(ImportKind.KS2, source, Progress.UNWATCHED));
    }

    private static OutcomesRow of(Reads<OutcomesRow> read, Whose whose) {
        return read.rows().stream()
                .filter(row -> row.whose().equals(whose))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    private static Whose school(String urn) {
        return new Whose.School(new Urn(urn));
    }

    private static Optional<Published> figure(String value) {
        return Optional.of(new Figure(new BigDecimal(value)));
    }

    private static Optional<Published> gap(NotPublishedBecause reason) {
        return Optional.of(new NotPublished(reason));
    }

    @Test
    void the_academic_year_2017_is_the_school_year_2016_17() {
        OutcomesRow oakfield = of(read, school("900001"));
        assertThat(oakfield.year()).isEqualTo(SUMMER_2017);
        assertThat(oakfield.of(KS2_RWM_EXPECTED)).isEqualTo(figure("82"));
        assertThat(oakfield.of(KS2_READING_PROGRESS)).isEqualTo(figure("0.9"));
        assertThat(oakfield.of(KS2_ELIGIBLE_PUPILS)).isEqualTo(figure("59"));
    }

    @Test
    void a_year_that_differs_from_the_files_name_is_believed_with_a_warning() {
        assertThat(read.rows()).first().extracting(OutcomesRow::year).isEqualTo(new SchoolYear(2015));
        assertThat(read.warned().get(2L)).contains("2016/17").contains("2015/16");
    }

    @Test
    void zero_per_cent_without_both_scores_is_not_published() {
        OutcomesRow withheld = of(read, school("900002"));
        assertThat(withheld.of(KS2_RWM_EXPECTED)).isEqualTo(gap(NotPublishedBecause.ZERO_WITHOUT_SCORES));
        assertThat(withheld.of(KS2_RWM_HIGHER)).isEqualTo(gap(NotPublishedBecause.ZERO_WITHOUT_SCORES));
        assertThat(withheld.of(KS2_READING_EXPECTED)).isEqualTo(gap(NotPublishedBecause.ZERO_WITHOUT_SCORES));
        assertThat(withheld.of(KS2_WRITING_EXPECTED)).isEqualTo(figure("12"));
        assertThat(withheld.of(KS2_WRITING_PROGRESS)).isEqualTo(figure("-4.5"));
    }

    @Test
    void zero_per_cent_with_both_scores_is_kept() {
        assertThat(of(read, school("900003")).of(KS2_RWM_EXPECTED)).isEqualTo(figure("0"));
        assertThat(read.warned()).doesNotContainKey(5L);
    }

    @Test
    void zero_per_cent_with_one_score_is_kept_with_a_warning() {
        assertThat(of(read, school("900004")).of(KS2_RWM_EXPECTED)).isEqualTo(figure("0"));
        assertThat(read.warned().get(6L)).contains("the maths score is missing");
    }

    @Test
    void an_empty_line_of_a_school_is_gaps_and_not_nothing() {
        OutcomesRow tiny = of(read, school("900005"));
        assertThat(tiny.of(KS2_RWM_EXPECTED)).isEqualTo(gap(NotPublishedBecause.EMPTY));
        assertThat(tiny.of(KS2_ELIGIBLE_PUPILS)).isEqualTo(figure("4"));
    }

    @Test
    void low_coverage_is_a_gap_of_its_own() {
        assertThat(of(read, school("900006")).of(KS2_READING_PROGRESS))
                .isEqualTo(gap(NotPublishedBecause.LOW_COVERAGE));
    }

    @Test
    void impossible_figures_contradictions_and_years_without_tests_are_rejected() {
        assertThat(read.rejected())
                .containsExactly(
                        entry(
                                9L,
                                "the percentage at the standard in reading should be a percentage between 0 and 100, and"
                                        + " is '163%'"),
                        entry(
                                10L,
                                "the average reading score should be a figure or a marker such as SUPP, and is 'many'"),
                        entry(11L, "there were no key stage 2 tests in 2019/20"),
                        entry(13L, "contradicts line 3, which tells something else of the same"),
                        entry(14L, "the academic year should be a year such as 2016 or 2015/16, and is 'soon'"));
        assertThat(read.passedOver()).containsExactly(entry(12L, "repeats an earlier line"));
    }

    @Test
    void two_predecessors_keep_their_own_results() {
        assertThat(of(read, school("800003")).of(KS2_RWM_EXPECTED)).isEqualTo(figure("58"));
        assertThat(of(read, school("800004")).of(KS2_RWM_EXPECTED)).isEqualTo(figure("60"));
    }

    @Test
    void the_departments_own_headings_are_understood_with_and_without_a_percent_sign() {
        OutcomesRow oakfield = of(department, school("900001"));
        assertThat(oakfield.year()).isEqualTo(new SchoolYear(2015));
        assertThat(oakfield.of(KS2_RWM_EXPECTED)).isEqualTo(figure("71"));
        assertThat(oakfield.of(KS2_RWM_HIGHER)).isEqualTo(figure("8"));
        assertThat(oakfield.of(KS2_MATHS_SCORE)).isEqualTo(figure("107"));
    }

    @Test
    void each_marker_is_a_gap_with_its_reason() {
        assertThat(of(department, school("900002")).of(KS2_RWM_EXPECTED))
                .isEqualTo(gap(NotPublishedBecause.SUPPRESSED));
        assertThat(of(department, school("900003")).of(KS2_RWM_EXPECTED))
                .isEqualTo(gap(NotPublishedBecause.NO_ENTRIES));
        OutcomesRow beech = of(department, school("900004"));
        assertThat(beech.of(KS2_RWM_EXPECTED)).isEqualTo(gap(NotPublishedBecause.NOT_PUBLISHED));
        assertThat(beech.of(KS2_READING_PROGRESS)).isEqualTo(gap(NotPublishedBecause.NOT_APPLICABLE));
        assertThat(beech.of(KS2_WRITING_PROGRESS)).isEqualTo(gap(NotPublishedBecause.NOT_AVAILABLE));
        assertThat(beech.of(PublishedMeasure.KS2_MATHS_PROGRESS)).isEqualTo(gap(NotPublishedBecause.SUPPRESSED));
        assertThat(beech.of(PublishedMeasure.KS2_READING_HIGHER)).isEqualTo(gap(NotPublishedBecause.ROUNDS_TO_NOTHING));
    }

    @Test
    void national_rows_are_the_countrys_and_a_local_authoritys_total_is_passed_over() {
        assertThat(of(department, new Whose.Nation(NationalGroup.ALL_SCHOOLS)).of(KS2_RWM_EXPECTED))
                .isEqualTo(figure("53"));
        OutcomesRow stateFunded = of(department, new Whose.Nation(NationalGroup.STATE_FUNDED));
        assertThat(stateFunded.of(KS2_RWM_EXPECTED)).isEqualTo(figure("54"));
        assertThat(stateFunded.of(KS2_ELIGIBLE_PUPILS)).isEqualTo(figure("560000"));
        assertThat(department.passedOver()).containsExactly(entry(6L, "a local authority's total"));
        assertThat(department.rejected()).isEmpty();
    }

    @Test
    void a_line_of_another_year_than_the_one_given_is_rejected() {
        Reads<OutcomesRow> given = ks2(Reads.fixture("ks2_2017.csv").inYear(SUMMER_2017));
        assertThat(given.rejected()).containsEntry(2L, "the line is of 2015/16, the file was said to be of 2016/17");
    }

    @Test
    void a_table_of_another_shape_is_refused_with_what_was_expected_and_found() {
        assertThatExceptionOfType(WrongShape.class)
                .isThrownBy(() -> ks2(Reads.fixture("absence_2018-19.csv")))
                .satisfies(refused -> {
                    assertThat(refused.expected()).contains("key stage 2").contains("reading, writing and maths");
                    assertThat(refused.found()).contains("PERCTOT, PPERSABS10");
                });
    }

    @Test
    void a_file_of_a_summer_without_tests_is_refused_whole(@TempDir Path folder) {
        ImportSource cancelled = Reads.written(
                folder, "england_ks2_2020.csv", "URN,PTRWM_EXP,READ_AVERAGE,MAT_AVERAGE\n900001,70,104,105\n");
        assertThatExceptionOfType(WrongShape.class)
                .isThrownBy(() -> ks2(cancelled))
                .withMessageContaining("there were no key stage 2 tests in 2019/20");
    }

    @Test
    void a_file_that_nobody_knows_the_year_of_is_refused(@TempDir Path folder) {
        ImportSource nameless =
                Reads.written(folder, "results.csv", "URN,PTRWM_EXP,READ_AVERAGE,MAT_AVERAGE\n900001,70,104,105\n");
        assertThatExceptionOfType(WrongShape.class)
                .isThrownBy(() -> ks2(nameless))
                .withMessageContaining("a school year");
    }
}
