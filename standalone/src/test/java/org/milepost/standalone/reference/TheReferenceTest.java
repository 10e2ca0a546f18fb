package org.milepost.standalone.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.standalone.importing.ImportKind;
import org.milepost.standalone.importing.ImportSource;
import org.milepost.standalone.importing.ImportSummary;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.importing.SchoolSort;
import org.milepost.standalone.importing.WrongShape;

class TheReferenceTest {
    private static final SchoolYear YEAR = new SchoolYear(2018);

    @TempDir
    private Path folder;

    private Reference reference;

    @BeforeEach
    void open() {
        reference = Reference.open(folder.resolve("data"));
    }

    @AfterEach
    void close() {
        reference.close();
    }

    private ImportSource file(String name, String text) throws IOException {
        return ImportSource.of(Files.writeString(folder.resolve(name), text));
    }

    private ImportSummary fill(ImportKind kind, String name, String text) throws IOException {
        return reference.fill(kind, List.of(file(name, text)), _ -> Progress.UNWATCHED);
    }

    private static final String ABSENCE = """
            LA,ESTAB,URN,PERCTOT,PPERSABS10
            305,1,900001,3.0,8
            305,2,900002,4.0,9
            305,3,900003,4.0,SUPP
            305,4,900004,8.25,20
            NAT,PRI,,4,8.2
            NAT,SEC,,5.5,13.7
            """;

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    @Test
    void a_percentile_counts_the_lower_and_half_of_the_equal() throws IOException {
        fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE);
        assertThat(reference.percentile(PublishedMeasure.ABSENCE_OVERALL, YEAR, number("4")))
                .contains(new Percentile(number("50.0"), 4));
        assertThat(reference.percentile(PublishedMeasure.ABSENCE_OVERALL, YEAR, number("8.2")))
                .contains(new Percentile(number("75.0"), 4));
        assertThat(reference.percentile(PublishedMeasure.ABSENCE_OVERALL, YEAR, number("2")))
                .contains(new Percentile(number("0.0"), 4));
    }

    @Test
    void a_withheld_figure_is_none_in_any_percentile() throws IOException {
        fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE);
        assertThat(reference.percentile(PublishedMeasure.ABSENCE_PERSISTENT_10, YEAR, number("8")))
                .contains(new Percentile(number("16.7"), 3));
    }

    @Test
    void another_year_and_another_threshold_answer_nothing() throws IOException {
        fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE);
        assertThat(reference.percentile(PublishedMeasure.ABSENCE_OVERALL, YEAR.next(), number("4")))
                .isEmpty();
        assertThat(reference.percentile(PublishedMeasure.ABSENCE_PERSISTENT_15, YEAR, number("4")))
                .isEmpty();
        assertThat(reference.national(PublishedMeasure.ABSENCE_PERSISTENT_15, YEAR))
                .isEmpty();
    }

    @Test
    void the_country_has_figures_by_the_schools_they_cover() throws IOException {
        fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE);
        assertThat(reference.national(PublishedMeasure.ABSENCE_OVERALL, YEAR))
                .isEqualTo(Map.of(NationalGroup.PRIMARY, number("4"), NationalGroup.SECONDARY, number("5.5")));
    }

    @Test
    void the_same_file_again_brings_nothing_new_and_a_revised_figure_replaces_the_old() throws IOException {
        ImportSummary first = fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE);
        ImportSummary again = fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE);
        ImportSummary revised =
                fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE.replace("900004,8.25", "900004,8.5"));
        assertThat(first)
                .extracting(ImportSummary::created, ImportSummary::unchanged)
                .containsExactly(12L, 0L);
        assertThat(again)
                .extracting(ImportSummary::created, ImportSummary::unchanged)
                .containsExactly(0L, 12L);
        assertThat(revised)
                .extracting(ImportSummary::created, ImportSummary::unchanged, ImportSummary::changed)
                .containsExactly(0L, 11L, 1L);
        assertThat(reference.figures(new Urn("900004"), PublishedMeasure.ABSENCE_OVERALL, YEAR))
                .containsValue(number("8.5"));
    }

    @Test
    void rejected_lines_are_in_the_summary_and_the_rest_is_in_the_table() throws IOException {
        ImportSummary summary = fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE + "305,9,900009,lots,3\n");
        assertThat(summary.rejections())
                .hasSize(1)
                .first()
                .hasToString("absence_2018-19.csv line 8: overall absence"
                        + " should be a figure or a marker such as SUPP, and is 'lots'");
        assertThat(summary.created()).isEqualTo(12);
    }

    @Test
    void one_file_of_another_shape_refuses_all() throws IOException {
        List<ImportSource> files =
                List.of(file("absence_2018-19.csv", ABSENCE), file("other_2018-19.csv", "URN,Rating\n"));
        assertThatExceptionOfType(WrongShape.class)
                .isThrownBy(() -> reference.fill(ImportKind.ABSENCE, files, _ -> Progress.UNWATCHED));
        assertThat(reference.percentile(PublishedMeasure.ABSENCE_OVERALL, YEAR, number("4")))
                .isEmpty();
    }

    @Test
    void two_predecessors_figures_stand_side_by_side_under_any_urn_of_the_school() throws IOException {
        fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE);
        fill(ImportKind.GIAS_LOOKUP, "lookup.csv", "OLD_URN,LATEST_URN\n900001,900010.0\n900002,900010.0\n");
        Map<Urn, BigDecimal> both = Map.of(new Urn("900001"), number("3"), new Urn("900002"), number("4"));
        assertThat(reference.figures(new Urn("900010"), PublishedMeasure.ABSENCE_OVERALL, YEAR))
                .isEqualTo(both);
        assertThat(reference.figures(new Urn("900001"), PublishedMeasure.ABSENCE_OVERALL, YEAR))
                .isEqualTo(both);
    }

    /** Forty primary schools of one size, a pupil in a hundred more with free meals from one to the next. */
    private void fillSimilarSchools() throws IOException {
        StringBuilder census = new StringBuilder("URN,LA,ESTAB,SCHOOLTYPE,NOR,TSENELSE,TSENELK,PNUMFSMEVER\n");
        StringBuilder absence = new StringBuilder("LA,ESTAB,URN,PERCTOT,PPERSABS10\n");
        IntStream.range(0, 40).forEach(i -> {
            census.append("9001%02d,305,%d,State-funded primary,400,0,0,%d\n".formatted(i, i, i));
            absence.append("305,%d,9001%02d,%s,9\n".formatted(i, i, number("2").add(BigDecimal.valueOf(i, 1))));
        });
        census.append("900200,305,99,State-funded primary,90,0,0,20\n");
        census.append("900201,305,99,State-funded secondary,400,0,0,20\n");
        absence.append("305,99,900200,50,9\n305,99,900201,50,9\n");
        fill(ImportKind.CENSUS, "census_2018-19.csv", census.toString());
        fill(ImportKind.ABSENCE, "absence_2018-19.csv", absence.toString());
    }

    @Test
    void similar_are_the_thirty_nearest_by_free_meals_of_the_same_sort_and_size() throws IOException {
        fillSimilarSchools();
        SimilarSchools similar = reference
                .similar(new Urn("900120"), PublishedMeasure.ABSENCE_OVERALL, YEAR)
                .orElseThrow();
        assertThat(similar.schools())
                .hasSize(30)
                .startsWith(new Urn("900119"), new Urn("900121"), new Urn("900118"))
                .doesNotContain(new Urn("900120"), new Urn("900200"), new Urn("900201"), new Urn("900100"));
        assertThat(similar.median()).isEqualByComparingTo("4.0");
        assertThat(similar.lowerQuartile()).isLessThan(similar.median());
        assertThat(similar.upperQuartile()).isGreaterThan(similar.median());
    }

    @Test
    void similar_schools_of_another_year_come_from_the_nearest_census() throws IOException {
        fillSimilarSchools();
        StringBuilder absence = new StringBuilder("URN,PERCTOT\n");
        IntStream.range(0, 20).forEach(i -> absence.append("9001%02d,5\n".formatted(i)));
        fill(ImportKind.ABSENCE, "absence_2016-17.csv", absence.toString());
        SimilarSchools similar = reference
                .similar(new Urn("900120"), PublishedMeasure.ABSENCE_OVERALL, new SchoolYear(2016))
                .orElseThrow();
        assertThat(similar.censusOf()).isEqualTo(YEAR);
        assertThat(similar.schools()).hasSize(20);
        assertThat(similar.median()).isEqualByComparingTo("5");
    }

    @Test
    void a_school_of_two_predecessors_is_nobodys_similar_school() throws IOException {
        fillSimilarSchools();
        fill(ImportKind.GIAS_LOOKUP, "lookup.csv", "OLD_URN,LATEST_URN\n900119,900121\n");
        assertThat(reference
                        .similar(new Urn("900120"), PublishedMeasure.ABSENCE_OVERALL, YEAR)
                        .orElseThrow()
                        .schools())
                .doesNotContain(new Urn("900119"), new Urn("900121"));
    }

    @Test
    void fewer_than_ten_similar_schools_and_a_school_unknown_to_the_census_answer_nothing() throws IOException {
        fillSimilarSchools();
        assertThat(reference.similar(new Urn("900200"), PublishedMeasure.ABSENCE_OVERALL, YEAR))
                .isEmpty();
        assertThat(reference.similar(new Urn("900999"), PublishedMeasure.ABSENCE_OVERALL, YEAR))
                .isEmpty();
    }

    @Test
    void a_percentile_can_be_among_schools_of_one_sort() throws IOException {
        fillSimilarSchools();
        assertThat(reference.percentile(PublishedMeasure.ABSENCE_OVERALL, YEAR, number("50"), SchoolSort.SECONDARY))
                .contains(new Percentile(number("50.0"), 1));
        assertThat(reference
                        .percentile(PublishedMeasure.ABSENCE_OVERALL, YEAR, number("50"), SchoolSort.PRIMARY)
                        .map(Percentile::schools))
                .contains(41L);
    }

    @Test
    void inspections_and_memberships_are_kept_beside_the_figures() throws IOException {
        ImportSummary inspections =
                fill(ImportKind.OFSTED, "ofsted.csv", "URN,Rating,Inspection Date\n900001,Good,20130314\n");
        ImportSummary members = fill(ImportKind.GIAS_LINKS, "links.csv", """
                URN,Group UID,Group Name,Group Type,Joined date,EstablishmentName
                900001,7001,Trust,Multi-academy trust,2015-09-01,Oakfield
                900001,7002,Sponsor,School sponsor,2015-09-01,Oakfield
                """);
        assertThat(inspections.created()).isEqualTo(1);
        assertThat(members.created()).isEqualTo(1);
        assertThat(members.passedOver()).containsEntry("the group is no trust of academies", 1L);
    }

    @Test
    void what_was_filled_is_there_after_opening_again() throws IOException {
        fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE);
        fill(ImportKind.GIAS_LOOKUP, "lookup.csv", "OLD_URN,LATEST_URN\n900001,900010.0\n");
        reference.close();
        reference = Reference.open(folder.resolve("data"));
        assertThat(reference.figures(new Urn("900010"), PublishedMeasure.ABSENCE_OVERALL, YEAR))
                .containsValue(number("3"));
    }

    @Test
    void a_damaged_table_is_thrown_away_and_made_anew() throws IOException {
        fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE);
        reference.close();
        Files.writeString(folder.resolve("data").resolve("reference.db"), "this is no table at all ".repeat(500));
        reference = Reference.open(folder.resolve("data"));
        assertThat(reference.percentile(PublishedMeasure.ABSENCE_OVERALL, YEAR, number("4")))
                .isEmpty();
        assertThat(fill(ImportKind.ABSENCE, "absence_2018-19.csv", ABSENCE).created())
                .isEqualTo(12);
    }

    @Test
    void a_value_keeps_its_decimals_and_gains_none() {
        assertThat(ReferenceWriter.value(ReferenceWriter.millionths(number("-11.80"))))
                .isEqualTo(number("-11.8"));
        assertThat(ReferenceWriter.value(ReferenceWriter.millionths(number("4727089"))))
                .isEqualTo(number("4727089"));
        assertThat(Optional.of(ReferenceWriter.value(0))).contains(BigDecimal.ZERO);
    }

    @Test
    void primary_schools_are_banded_by_forms_of_entry() {
        assertThat(RollBand.of(SchoolSort.PRIMARY, 420)).isEqualTo(new RollBand(316, 420));
        assertThat(RollBand.of(SchoolSort.PRIMARY, 421)).isEqualTo(new RollBand(421, 630));
        assertThat(RollBand.of(SchoolSort.PRIMARY, 5)).isEqualTo(new RollBand(0, 105));
        assertThat(RollBand.of(SchoolSort.SECONDARY, 2000)).isEqualTo(new RollBand(1501, Long.MAX_VALUE));
    }
}
