package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.InspectionGrade;
import org.milepost.api.inspection.NationalEvent.NationalFiguresRecorded;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.api.school.IdentityEvent.PredecessorRecorded;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;
import org.milepost.standalone.ImportedInto.Answer;
import org.milepost.standalone.importing.SharedData;

/** The published files, through the command line and the real wiring into the record of a real trust. */
class ImportingTheTrustsRealFilesTest {
    private static final String SPRING_PARTNERSHIP = "3496";

    @TempDir
    Path temporary;

    private static String file(String name) {
        return SharedData.file(name).file().toString();
    }

    private static Answer imported(ImportedInto folder, String kind, String... files) {
        Answer answer = folder.files(kind, SPRING_PARTNERSHIP, files);
        System.out.printf("Ran: import %s --trust %s%n%s%s", kind, SPRING_PARTNERSHIP, answer.out(), answer.err());
        assertThat(answer.status()).isZero();
        return answer;
    }

    private static void everything(ImportedInto folder) {
        imported(folder, "gias-links", file("gias_group_links_2022-03.csv"));
        imported(folder, "gias-lookup", file("gias_urn_lookup_2022-03.csv"));
        imported(folder, "ofsted", file("ofsted_inspections_2005_2020.csv"));
        imported(folder, "ks2", file("ks2_2016.csv"), file("ks2_2017.csv"), file("ks2_2018.csv"));
        imported(folder, "absence", file("absence_2018-19.csv"));
        imported(folder, "census", file("census_2018-19.csv"));
    }

    @Test
    void the_trusts_schools_get_their_real_history_and_a_second_run_records_nothing() {
        ImportedInto folder = new ImportedInto(temporary);
        everything(folder);
        int recorded = folder.recorded().size();

        assertThat(folder.events(TrustCreated.class))
                .extracting(event -> event.trust().value())
                .containsExactly("the-spring-partnership-trust");
        assertThat(folder.events(SchoolRegistered.class))
                .extracting(
                        event -> event.school().value(),
                        event -> event.urn().orElseThrow().value(),
                        event -> event.effectiveOn().toString())
                .containsExactlyInAnyOrder(
                        tuple("hayes-primary-school", "136920", "2011-07-01"),
                        tuple("elmstead-wood-primary-school", "140533", "2014-01-01"),
                        tuple("st-mary-cray-primary-academy", "141117", "2014-11-01"),
                        tuple("leesons-primary-school", "141291", "2016-12-01"),
                        tuple("midfield-primary-school", "141613", "2016-12-01"));
        assertThat(folder.events(PredecessorRecorded.class))
                .extracting(
                        event -> event.school().value(), event -> event.urn().value())
                .contains(
                        tuple("hayes-primary-school", "101665"),
                        tuple("st-mary-cray-primary-academy", "101622"),
                        tuple("leesons-primary-school", "101633"),
                        tuple("midfield-primary-school", "101634"));

        inspectionsAndResultsAreThere(folder);

        everything(folder);
        System.out.printf(
                "Ran: %d events after the first run, %d after the second%n",
                recorded, folder.recorded().size());
        assertThat(folder.recorded()).hasSize(recorded);
    }

    private static void inspectionsAndResultsAreThere(ImportedInto folder) {
        assertThat(folder.events(InspectionRecorded.class))
                .extracting(
                        event -> event.school().value(),
                        event -> event.report().urn().value(),
                        event -> event.report().on().toString(),
                        event -> event.report().overall().orElseThrow())
                .contains(
                        tuple("hayes-primary-school", "136920", "2013-03-14", InspectionGrade.GOOD),
                        tuple("midfield-primary-school", "141613", "2017-11-07", InspectionGrade.OUTSTANDING));
        assertThat(folder.events(OutcomesRecorded.class))
                .filteredOn(event -> event.kind() == OutcomeKind.KEY_STAGE_2)
                .extracting(
                        event -> event.school().value(),
                        event -> event.schoolYear().toString(),
                        ImportingTheTrustsRealFilesTest::readingWritingAndMaths)
                .contains(
                        tuple("hayes-primary-school", "2015/16", "71"),
                        tuple("hayes-primary-school", "2016/17", "82"),
                        tuple("hayes-primary-school", "2017/18", "87"),
                        tuple("leesons-primary-school", "2016/17", "ZERO_WITHOUT_SCORES"));
        assertThat(folder.events(OutcomesRecorded.class))
                .extracting(OutcomesRecorded::kind)
                .contains(OutcomeKind.ABSENCE, OutcomeKind.CENSUS);
        assertThat(folder.events(NationalFiguresRecorded.class))
                .extracting(NationalFiguresRecorded::kind, NationalFiguresRecorded::group)
                .contains(
                        tuple(OutcomeKind.ABSENCE, NationalGroup.PRIMARY),
                        tuple(OutcomeKind.CENSUS, NationalGroup.PRIMARY));
    }

    private static String readingWritingAndMaths(OutcomesRecorded event) {
        return event.measures().stream()
                .filter(figure -> figure.measure() == PublishedMeasure.KS2_RWM_EXPECTED)
                .map(figure -> figure.value()
                        .map(BigDecimal::toPlainString)
                        .orElseGet(() -> figure.notPublished().orElseThrow().name()))
                .collect(Collectors.joining());
    }
}
