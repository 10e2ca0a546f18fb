package org.milepost.standalone.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.milepost.api.inspection.PublishedMeasure.ABSENCE_PERSISTENT_10;
import static org.milepost.api.inspection.PublishedMeasure.CENSUS_ROLL;
import static org.milepost.api.inspection.PublishedMeasure.KS2_RWM_EXPECTED;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.InspectionFramework;
import org.milepost.api.inspection.InspectionGrade;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.NotPublishedBecause;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.standalone.importing.Published.Figure;
import org.milepost.standalone.importing.Published.NotPublished;

/** The readers on the files as published; the counts were made independently of them. */
class RealPublishedFilesTest {
    private static final Urn HAYES = new Urn("136920");
    private static final Urn LEESONS = new Urn("141291");
    private static final Urn MIDFIELD = new Urn("141613");
    private static final int SPRING_PARTNERSHIP = 3496;

    private record SchoolAndYear(Urn urn, SchoolYear year) {}

    private static List<OutcomesRow> ks2() {
        List<OutcomesRow> rows = new ArrayList<>();
        for (String name : List.of("ks2_2016.csv", "ks2_2017.csv", "ks2_2018.csv")) {
            Reads<OutcomesRow> read =
                    Reads.all(ImportKind.outcomes(ImportKind.KS2, SharedData.file(name), Progress.UNWATCHED));
            System.out.printf(
                    "Ran on %s: %,d rows, %d rejected, %d warnings%n",
                    name,
                    read.rows().size(),
                    read.rejected().size(),
                    read.warned().size());
            assertThat(read.rejected()).isEmpty();
            rows.addAll(read.rows());
        }
        return rows;
    }

    private static UrnMap urnMap() {
        Reads<UrnChangeRow> read =
                Reads.all(ImportKind.urnChanges(SharedData.file("gias_urn_lookup_2022-03.csv"), Progress.UNWATCHED));
        assertThat(read.rejected()).isEmpty();
        UrnMap.Made made = UrnMap.of(read.rows());
        assertThat(made.warnings()).isEmpty();
        return made.map();
    }

    private static Urn urn(OutcomesRow row) {
        return switch (row.whose()) {
            case Whose.School(Urn urn) -> urn;
            case Whose.Nation nation -> throw new AssertionError("not a school: " + nation);
        };
    }

    private static Optional<Published> rwm(List<OutcomesRow> rows, Urn urn, int summer) {
        return rows.stream()
                .filter(row -> urn(row).equals(urn) && row.year().startsIn() == summer - 1)
                .flatMap(row -> row.of(KS2_RWM_EXPECTED).stream())
                .findFirst();
    }

    @Test
    void hayes_has_71_82_and_87_per_cent_and_leesons_2017_is_not_published() {
        List<OutcomesRow> rows = ks2();
        assertThat(rwm(rows, HAYES, 2016)).contains(new Figure(new BigDecimal("71")));
        assertThat(rwm(rows, HAYES, 2017)).contains(new Figure(new BigDecimal("82")));
        assertThat(rwm(rows, HAYES, 2018)).contains(new Figure(new BigDecimal("87")));
        assertThat(rwm(rows, LEESONS, 2017)).contains(new NotPublished(NotPublishedBecause.ZERO_WITHOUT_SCORES));
    }

    @Test
    void schools_and_their_predecessors_results_side_by_side_are_as_many_as_counted() {
        UrnMap map = urnMap();
        Map<SchoolAndYear, Set<Urn>> results = new HashMap<>();
        for (OutcomesRow row : ks2()) {
            results.computeIfAbsent(new SchoolAndYear(map.latest(urn(row)), row.year()), _ -> new HashSet<>())
                    .add(urn(row));
        }
        long schools =
                results.keySet().stream().map(SchoolAndYear::urn).distinct().count();
        long several = results.values().stream().filter(urns -> urns.size() > 1).count();
        System.out.printf(
                "Ran: %,d schools with key stage 2 results, %d school years from two or more predecessors%n",
                schools, several);
        assertThat(schools).isEqualTo(16_246);
        assertThat(several).isEqualTo(561);
        assertThat(map.latest(new Urn("101665"))).isEqualTo(HAYES);
        assertThat(map.latest(new Urn("143109"))).isEqualTo(new Urn("143109"));
    }

    @Test
    void rows_of_zero_per_cent_are_told_apart_by_their_scores() {
        List<OutcomesRow> rows = ks2();
        long withheld = rows.stream()
                .filter(row -> row.of(KS2_RWM_EXPECTED)
                        .equals(Optional.of(new NotPublished(NotPublishedBecause.ZERO_WITHOUT_SCORES))))
                .count();
        Map<Long, Long> keptByScores = rows.stream()
                .filter(row -> row.of(KS2_RWM_EXPECTED).equals(Optional.of(new Figure(BigDecimal.ZERO))))
                .collect(Collectors.groupingBy(
                        row -> List.of(PublishedMeasure.KS2_READING_SCORE, PublishedMeasure.KS2_MATHS_SCORE).stream()
                                .filter(score -> row.of(score).orElseThrow() instanceof Figure)
                                .count(),
                        Collectors.counting()));
        System.out.printf("Ran: 0%% without scores %,d, with both and with one %s%n", withheld, keptByScores);
        assertThat(withheld).isEqualTo(1_152);
        assertThat(keptByScores).isEqualTo(Map.of(2L, 462L, 1L, 75L));
    }

    @Test
    void memberships_are_those_of_trusts_alone() {
        ImportSource file = SharedData.file("gias_group_links_2022-03.csv");
        Reads<MembershipRow> read = Reads.all(ImportKind.memberships(file, Progress.UNWATCHED));
        System.out.printf(
                "Ran on %s: %,d memberships%n", file.name(), read.rows().size());
        assertThat(read.rejected()).isEmpty();
        assertThat(read.rows()).hasSize(9_905);
        assertThat(read.passedOver()).hasSize(20_395 - 9_905);
        assertThat(read.rows())
                .filteredOn(row -> row.groupUid() == SPRING_PARTNERSHIP)
                .extracting(MembershipRow::urn, row -> row.joinedOn().orElseThrow())
                .containsExactlyInAnyOrder(
                        tuple(HAYES, LocalDate.of(2011, 7, 1)),
                        tuple(new Urn("140533"), LocalDate.of(2014, 1, 1)),
                        tuple(new Urn("141117"), LocalDate.of(2014, 11, 1)),
                        tuple(LEESONS, LocalDate.of(2016, 12, 1)),
                        tuple(MIDFIELD, LocalDate.of(2016, 12, 1)));
    }

    @Test
    void a_school_in_several_groups_is_a_member_of_one_trust_at_most() throws IOException {
        ImportSource file = SharedData.file("gias_group_links_2022-03.csv");
        Map<String, Integer> groups = new HashMap<>();
        try (CsvReader<CsvRecord> lines = CsvReader.builder().ofCsvRecord(file.file())) {
            lines.forEach(line -> groups.merge(line.getField(1), 1, Integer::sum));
        }
        long inSeveral = groups.values().stream().filter(count -> count > 1).count();
        List<MembershipRow> rows =
                Reads.all(ImportKind.memberships(file, Progress.UNWATCHED)).rows();
        System.out.printf("Ran on %s: %,d URNs in several groups%n", file.name(), inSeveral);
        assertThat(inSeveral).isEqualTo(7_314);
        assertThat(rows).extracting(MembershipRow::urn).doesNotHaveDuplicates();
    }

    @Test
    void inspections_of_the_trusts_schools_are_as_published() {
        ImportSource file = SharedData.file("ofsted_inspections_2005_2020.csv");
        Reads<InspectionRow> read = Reads.all(ImportKind.inspections(file, Progress.UNWATCHED));
        System.out.printf(
                "Ran on %s: %,d inspections, %d warnings, rejected %s%n",
                file.name(), read.rows().size(), read.warned().size(), read.rejected());
        assertThat(read.rows())
                .contains(new InspectionRow(
                        MIDFIELD,
                        LocalDate.of(2017, 11, 7),
                        InspectionGrade.OUTSTANDING,
                        InspectionFramework.FROM_2015,
                        Optional.empty()));
        assertThat(read.rows())
                .filteredOn(row -> row.urn().equals(HAYES))
                .extracting(InspectionRow::on)
                .contains(LocalDate.of(2013, 3, 14));
        assertThat(read.rows()).hasSize(60_131);
        assertThat(read.passedOver()).hasSize(2);
        assertThat(read.rejected()).containsOnlyKeys(54_403L);
    }

    @Test
    void absence_and_census_end_with_the_country() {
        Reads<OutcomesRow> absence = Reads.all(
                ImportKind.outcomes(ImportKind.ABSENCE, SharedData.file("absence_2018-19.csv"), Progress.UNWATCHED));
        Reads<OutcomesRow> census = Reads.all(
                ImportKind.outcomes(ImportKind.CENSUS, SharedData.file("census_2018-19.csv"), Progress.UNWATCHED));
        System.out.printf(
                "Ran on absence and census: %,d and %,d rows%n",
                absence.rows().size(), census.rows().size());
        assertThat(absence.rejected()).isEmpty();
        assertThat(census.rejected()).isEmpty();
        assertThat(absence.rows()).hasSize(21_217);
        assertThat(census.rows()).hasSize(23_942);
        assertThat(absence.rows().get(21_214).of(ABSENCE_PERSISTENT_10)).contains(new Figure(new BigDecimal("8.2")));
        assertThat(census.rows().get(23_939).whose()).isEqualTo(new Whose.Nation(NationalGroup.PRIMARY));
        assertThat(census.rows().get(23_939).of(CENSUS_ROLL)).contains(new Figure(new BigDecimal("4727089")));
    }
}
