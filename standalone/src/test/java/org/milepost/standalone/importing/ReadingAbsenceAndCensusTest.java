package org.milepost.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;
import static org.milepost.api.inspection.PublishedMeasure.ABSENCE_OVERALL;
import static org.milepost.api.inspection.PublishedMeasure.ABSENCE_PERSISTENT_10;
import static org.milepost.api.inspection.PublishedMeasure.ABSENCE_PERSISTENT_15;
import static org.milepost.api.inspection.PublishedMeasure.ABSENCE_PERSISTENT_20;
import static org.milepost.api.inspection.PublishedMeasure.CENSUS_EAL_PERCENT;
import static org.milepost.api.inspection.PublishedMeasure.CENSUS_EHC_PLANS;
import static org.milepost.api.inspection.PublishedMeasure.CENSUS_FSM6_PERCENT;
import static org.milepost.api.inspection.PublishedMeasure.CENSUS_ROLL;

import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.NotPublishedBecause;
import org.milepost.standalone.importing.Published.Figure;
import org.milepost.standalone.importing.Published.NotPublished;

class ReadingAbsenceAndCensusTest {
    private static Reads<OutcomesRow> read(ImportKind kind, String fixture) {
        return Reads.all(ImportKind.outcomes(kind, Reads.fixture(fixture), Progress.UNWATCHED));
    }

    private static Optional<Published> figure(String value) {
        return Optional.of(new Figure(new BigDecimal(value)));
    }

    private static Optional<Published> gap(NotPublishedBecause reason) {
        return Optional.of(new NotPublished(reason));
    }

    @Test
    void absence_is_of_the_school_year_in_the_files_name() {
        OutcomesRow oakfield =
                read(ImportKind.ABSENCE, "absence_2018-19.csv").rows().getFirst();
        assertThat(oakfield.whose()).isEqualTo(new Whose.School(new Urn("900001")));
        assertThat(oakfield.year()).isEqualTo(new SchoolYear(2018));
        assertThat(oakfield.of(ABSENCE_OVERALL)).isEqualTo(figure("3.4"));
        assertThat(oakfield.of(ABSENCE_PERSISTENT_10)).isEqualTo(figure("4.2"));
    }

    @Test
    void percentages_come_with_and_without_a_sign_and_gaps_stay_gaps() {
        Reads<OutcomesRow> read = read(ImportKind.ABSENCE, "absence_2018-19.csv");
        assertThat(read.rows().get(1).of(ABSENCE_OVERALL)).isEqualTo(figure("4.3"));
        assertThat(read.rows().get(2).of(ABSENCE_PERSISTENT_10)).isEqualTo(gap(NotPublishedBecause.SUPPRESSED));
        assertThat(read.rows().get(3).of(ABSENCE_OVERALL)).isEqualTo(gap(NotPublishedBecause.NOT_AVAILABLE));
    }

    @Test
    void the_last_rows_are_the_country_by_phase() {
        Reads<OutcomesRow> read = read(ImportKind.ABSENCE, "absence_2018-19.csv");
        assertThat(read.rows())
                .filteredOn(row -> row.whose() instanceof Whose.Nation)
                .extracting(OutcomesRow::whose, row -> row.of(ABSENCE_PERSISTENT_10))
                .containsExactly(
                        tuple(new Whose.Nation(NationalGroup.PRIMARY), figure("8.2")),
                        tuple(new Whose.Nation(NationalGroup.SECONDARY), figure("13.7")));
    }

    @Test
    void bad_lines_of_absence_are_rejected() {
        assertThat(read(ImportKind.ABSENCE, "absence_2018-19.csv").rejected())
                .containsExactly(
                        entry(6L, "overall absence should be a percentage between 0 and 100, and is '104'"),
                        entry(7L, "the URN is empty"),
                        entry(
                                10L,
                                "the establishment number should be PRI, SEC or SPE in a national row, and is 'XYZ'"));
    }

    @Test
    void each_threshold_of_persistent_absence_is_a_measure_of_its_own() {
        OutcomesRow old = read(ImportKind.ABSENCE, "absence_2010-11.csv").rows().getFirst();
        assertThat(old.year()).isEqualTo(new SchoolYear(2010));
        assertThat(old.of(ABSENCE_PERSISTENT_15)).isEqualTo(figure("5.8"));
        assertThat(old.of(ABSENCE_PERSISTENT_20)).isEqualTo(figure("2.7"));
        assertThat(old.of(ABSENCE_PERSISTENT_10)).isEmpty();
    }

    @Test
    void a_heading_without_a_threshold_has_that_of_its_year_and_a_warning() {
        Reads<OutcomesRow> read = read(ImportKind.ABSENCE, "absence-threshold-unsaid.csv");
        assertThat(read.rows().get(0).of(ABSENCE_PERSISTENT_20)).isEqualTo(figure("3.1"));
        assertThat(read.rows().get(1).of(ABSENCE_PERSISTENT_15)).isEqualTo(figure("4.4"));
        assertThat(read.rows().get(2).of(ABSENCE_PERSISTENT_10)).isEqualTo(figure("8.8"));
        assertThat(read.warned().get(2L)).contains("names no threshold").contains("20%");
    }

    @Test
    void the_threshold_changed_in_2010_and_in_2015() {
        assertThat(AbsenceReader.thresholdIn(new SchoolYear(2009))).isEqualTo(20);
        assertThat(AbsenceReader.thresholdIn(new SchoolYear(2010))).isEqualTo(15);
        assertThat(AbsenceReader.thresholdIn(new SchoolYear(2014))).isEqualTo(15);
        assertThat(AbsenceReader.thresholdIn(new SchoolYear(2015))).isEqualTo(10);
    }

    @Test
    void the_census_tells_who_is_on_roll_and_what_sort_of_school_it_is() {
        Reads<OutcomesRow> read = read(ImportKind.CENSUS, "census_2018-19.csv");
        OutcomesRow oakfield = read.rows().getFirst();
        assertThat(oakfield.sort()).contains(SchoolSort.PRIMARY);
        assertThat(oakfield.of(CENSUS_ROLL)).isEqualTo(figure("420"));
        assertThat(oakfield.of(CENSUS_EHC_PLANS)).isEqualTo(figure("5"));
        assertThat(oakfield.of(CENSUS_FSM6_PERCENT)).isEqualTo(figure("15"));
        assertThat(read.rows().get(1).of(CENSUS_ROLL)).isEqualTo(figure("180"));
        assertThat(read.rows().get(2).of(CENSUS_EAL_PERCENT)).isEqualTo(gap(NotPublishedBecause.NOT_APPLICABLE));
        assertThat(read.rows().getLast().whose()).isEqualTo(new Whose.Nation(NationalGroup.PRIMARY));
        assertThat(read.rejected())
                .containsExactly(entry(5L, "the number on roll should be a number of pupils, and is '12.5'"));
        assertThat(read.warned()).containsOnlyKeys(6L);
    }
}
