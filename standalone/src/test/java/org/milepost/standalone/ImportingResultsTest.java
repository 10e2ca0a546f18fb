package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionEvent.OutcomesCorrected;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.NationalEvent.NationalFiguresRecorded;
import org.milepost.api.inspection.PublishedFigure;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.standalone.ImportedInto.Answer;

/** Each trap of the made-up files, seen through to the schools' streams. */
class ImportingResultsTest {
    private static final String TRUST = "7001";

    @TempDir
    Path temporary;

    private ImportedInto folder;

    @BeforeEach
    void schoolsAndTheirPredecessors() {
        folder = new ImportedInto(temporary.resolve("data"));
        imported("gias-links", "gias-links.csv");
        imported("gias-lookup", "gias-lookup.csv");
    }

    private Answer imported(String kind, String fixture) {
        Answer answer = folder.files(kind, TRUST, ImportedInto.fixture(fixture));
        assertThat(answer.status()).as(answer.err()).isZero();
        return answer;
    }

    private static String figure(List<PublishedFigure> figures, PublishedMeasure measure) {
        return figures.stream()
                .filter(figure -> figure.measure() == measure)
                .map(figure -> figure.value()
                        .map(value -> value.stripTrailingZeros().toPlainString())
                        .orElseGet(() -> figure.notPublished().orElseThrow().name()))
                .collect(Collectors.joining());
    }

    private void secondRunRecordsNothing(String kind, String fixture) {
        int before = folder.recorded().size();
        Answer again = imported(kind, fixture);
        assertThat(folder.recorded()).hasSize(before);
        assertThat(again.count("created")).isZero();
        assertThat(again.count("unchanged")).isPositive();
    }

    @Test
    void inspections_stand_in_the_framework_of_their_day_once_each() {
        Answer answer = imported("ofsted", "ofsted.csv");
        assertThat(folder.events(InspectionRecorded.class))
                .extracting(
                        event -> event.school().value(),
                        event -> event.report().urn().value(),
                        event -> event.report().on().toString(),
                        event -> event.report().overall().orElseThrow().words(),
                        event -> event.framework().name())
                .containsExactly(
                        tuple("oakfield-primary-school", "900001", "2013-03-14", "Good", "FROM_2012"),
                        tuple("oakfield-primary-school", "900001", "2010-06-09", "Satisfactory", "FROM_2009"),
                        tuple("ash-lane-infant-school", "900002", "2013-12-04", "Requires improvement", "FROM_2012"));
        assertThat(answer.out())
                .contains("The third grade is Satisfactory until 31 August 2012")
                .contains("ofsted.csv line 7:")
                // Whose a line is that cannot be used is not known for sure, so all are listed.
                .contains("ofsted.csv line 12:");
        secondRunRecordsNothing("ofsted", "ofsted.csv");
    }

    @Test
    void two_predecessors_results_stand_side_by_side_and_nought_without_scores_is_no_figure() {
        imported("ks2", "ks2_2017.csv");
        assertThat(folder.events(OutcomesRecorded.class))
                .extracting(
                        event -> event.school().value(),
                        event -> event.urn().value(),
                        event -> event.schoolYear().toString(),
                        event -> figure(event.measures(), PublishedMeasure.KS2_RWM_EXPECTED))
                .containsExactlyInAnyOrder(
                        tuple("oakfield-primary-school", "900001", "2015/16", "71"),
                        tuple("oakfield-primary-school", "900001", "2016/17", "82"),
                        tuple("ash-lane-infant-school", "900002", "2016/17", "ZERO_WITHOUT_SCORES"),
                        tuple("ash-lane-infant-school", "800003", "2016/17", "58"),
                        tuple("ash-lane-infant-school", "800004", "2016/17", "60"));
        secondRunRecordsNothing("ks2", "ks2_2017.csv");
    }

    @Test
    void persistent_absence_knows_its_threshold_and_the_country_stands_beside() {
        imported("absence", "absence_2018-19.csv");
        imported("absence", "absence_2010-11.csv");
        assertThat(folder.events(OutcomesRecorded.class))
                .extracting(
                        event -> event.urn().value(),
                        event -> event.schoolYear().toString(),
                        event -> figure(event.measures(), PublishedMeasure.ABSENCE_PERSISTENT_10),
                        event -> figure(event.measures(), PublishedMeasure.ABSENCE_OVERALL))
                .contains(tuple("900001", "2018/19", "4.2", "3.4"), tuple("900002", "2018/19", "11", "4.3"));
        assertThat(folder.events(OutcomesRecorded.class).stream()
                        .filter(event -> event.schoolYear().startsIn() == 2010))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(figure(event.measures(), PublishedMeasure.ABSENCE_PERSISTENT_10))
                        .isEmpty());
        assertThat(folder.events(NationalFiguresRecorded.class))
                .extracting(
                        event -> event.group().name(),
                        event -> event.schoolYear().toString(),
                        event -> figure(event.figures(), PublishedMeasure.ABSENCE_PERSISTENT_10))
                .contains(tuple("PRIMARY", "2018/19", "8.2"), tuple("SECONDARY", "2018/19", "13.7"));
        secondRunRecordsNothing("absence", "absence_2018-19.csv");
    }

    @Test
    void the_census_tells_the_sort_of_school_and_keeps_its_gaps() {
        imported("census", "census_2018-19.csv");
        assertThat(folder.events(OutcomesRecorded.class))
                .extracting(
                        event -> event.urn().value(),
                        event -> figure(event.measures(), PublishedMeasure.CENSUS_ROLL),
                        event -> event.group().orElseThrow().name())
                .containsExactlyInAnyOrder(tuple("900001", "420", "PRIMARY"), tuple("900002", "180", "PRIMARY"));
        assertThat(folder.events(NationalFiguresRecorded.class))
                .extracting(event -> figure(event.figures(), PublishedMeasure.CENSUS_ROLL))
                .containsExactly("4727089");
        secondRunRecordsNothing("census", "census_2018-19.csv");
    }

    @Test
    void figures_published_anew_correct_what_stands_and_an_empty_cell_takes_nothing_away() throws IOException {
        imported("absence", "absence_2018-19.csv");
        Path revised = Files.writeString(
                temporary.resolve("absence-revised_2018-19.csv"),
                "LA,ESTAB,URN,PERCTOT,PPERSABS10\n305,2001,900001,3.40,4.5\n305,2002,900002,4.3,\n");
        Answer answer = folder.files("absence", TRUST, revised.toString());
        assertThat(answer.count("changed")).isEqualTo(1);
        assertThat(answer.count("unchanged")).isEqualTo(1);
        assertThat(folder.events(OutcomesCorrected.class))
                .extracting(
                        event -> event.urn().value(),
                        event -> figure(event.measures(), PublishedMeasure.ABSENCE_PERSISTENT_10),
                        event -> event.reason().text())
                .containsExactly(tuple(
                        "900001", "4.5", "Other figures than before are published in absence-revised_2018-19.csv."));
    }

    @Test
    void what_is_only_tried_is_not_recorded() {
        int before = folder.recorded().size();
        Answer answer = folder.run(
                "import",
                "ks2",
                ImportedInto.fixture("ks2_2017.csv"),
                "--trust",
                TRUST,
                "--dry-run",
                "--data",
                folder.folder().toString());
        assertThat(answer.out()).startsWith("Tried only, nothing was recorded.");
        assertThat(answer.count("created")).isEqualTo(5);
        assertThat(folder.recorded()).hasSize(before);
    }
}
