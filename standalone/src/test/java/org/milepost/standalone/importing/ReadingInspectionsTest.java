package org.milepost.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.Urn;
import org.milepost.api.inspection.InspectionFramework;
import org.milepost.api.inspection.InspectionGrade;

class ReadingInspectionsTest {
    private final Reads<InspectionRow> read =
            Reads.all(ImportKind.inspections(Reads.fixture("ofsted.csv"), Progress.UNWATCHED));

    @Test
    void an_inspection_stands_in_the_framework_of_its_day() {
        assertThat(read.rows())
                .extracting(InspectionRow::on, InspectionRow::grade, InspectionRow::framework)
                .contains(
                        tuple(LocalDate.of(2013, 3, 14), InspectionGrade.GOOD, InspectionFramework.FROM_2012),
                        tuple(LocalDate.of(2010, 6, 9), InspectionGrade.SATISFACTORY, InspectionFramework.FROM_2009),
                        tuple(LocalDate.of(2019, 10, 15), InspectionGrade.INADEQUATE, InspectionFramework.FROM_2019));
    }

    @Test
    void the_frameworks_begin_on_their_days() {
        assertThat(InspectionFramework.on(LocalDate.of(2005, 8, 31))).isEmpty();
        assertThat(InspectionFramework.on(LocalDate.of(2012, 8, 31))).contains(InspectionFramework.FROM_JANUARY_2012);
        assertThat(InspectionFramework.on(LocalDate.of(2012, 9, 1))).contains(InspectionFramework.FROM_2012);
        assertThat(InspectionFramework.on(LocalDate.of(2019, 9, 1))).contains(InspectionFramework.FROM_2019);
        assertThat(InspectionFramework.on(LocalDate.of(2025, 11, 9))).contains(InspectionFramework.FROM_2019);
        assertThat(InspectionFramework.on(LocalDate.of(2025, 11, 10))).contains(InspectionFramework.FROM_NOVEMBER_2025);
    }

    @Test
    void the_number_3_is_satisfactory_before_september_2012_and_requires_improvement_after() {
        assertThat(read.rows())
                .filteredOn(row -> row.urn().equals(new Urn("900003")))
                .extracting(InspectionRow::grade)
                .containsExactly(
                        InspectionGrade.OUTSTANDING,
                        InspectionGrade.SATISFACTORY,
                        InspectionGrade.REQUIRES_IMPROVEMENT);
    }

    @Test
    void a_grade_out_of_its_day_is_kept_with_a_warning() {
        assertThat(read.warned()).containsOnlyKeys(7L, 13L);
        assertThat(read.rows())
                .contains(new InspectionRow(
                        new Urn("900002"),
                        LocalDate.of(2014, 3, 25),
                        InspectionGrade.SATISFACTORY,
                        InspectionFramework.FROM_2012,
                        Optional.empty()));
    }

    @Test
    void two_grades_of_one_day_are_not_both_believed() {
        assertThat(read.rejected())
                .containsExactly(
                        entry(6L, "contradicts line 5, which tells something else of the same"),
                        entry(11L, "the inspection of 2004-10-12 is older than the framework of September 2005"),
                        entry(
                                12L,
                                "there is no overall grade since 10 November 2025, and the line gives one for 2025-11-18"),
                        entry(
                                15L,
                                "the overall grade should be Outstanding, Good, Satisfactory, Requires improvement or"
                                        + " Inadequate, and is 'Splendid'"),
                        entry(16L, "the day of the inspection should be a day of the calendar, and is '20151345'"));
    }

    @Test
    void repeats_and_inspections_without_a_grade_are_passed_over() {
        assertThat(read.passedOver())
                .containsExactly(
                        entry(4L, "repeats an earlier line"), entry(14L, "the inspection gave no overall grade"));
    }

    @Test
    void ofsteds_own_headings_are_understood_and_the_day_of_publication_kept(@TempDir Path folder) {
        ImportSource file = Reads.written(folder, "management-information.csv", """
                Web link,URN,Inspection start date,Publication date,Overall effectiveness
                https://example.org,900001,07/11/2017,01/12/2017,1
                """);
        assertThat(Reads.all(ImportKind.inspections(file, Progress.UNWATCHED)).rows())
                .containsExactly(new InspectionRow(
                        new Urn("900001"),
                        LocalDate.of(2017, 11, 7),
                        InspectionGrade.OUTSTANDING,
                        InspectionFramework.FROM_2015,
                        Optional.of(LocalDate.of(2017, 12, 1))));
    }
}
