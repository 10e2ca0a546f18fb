package org.milepost.standalone.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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
import org.milepost.standalone.importing.SharedData;

/** All real files in the reference table; says how long it took and what it needed. */
class TheWholeCountryTest {
    private static final Urn HAYES = new Urn("136920");

    @TempDir
    private Path folder;

    private static Map<ImportKind, List<ImportSource>> files() {
        Map<ImportKind, List<ImportSource>> files = new EnumMap<>(ImportKind.class);
        files.put(ImportKind.GIAS_LOOKUP, List.of(SharedData.file("gias_urn_lookup_2022-03.csv")));
        files.put(ImportKind.GIAS_LINKS, List.of(SharedData.file("gias_group_links_2022-03.csv")));
        files.put(ImportKind.OFSTED, List.of(SharedData.file("ofsted_inspections_2005_2020.csv")));
        files.put(
                ImportKind.KS2,
                List.of(
                        SharedData.file("ks2_2016.csv"),
                        SharedData.file("ks2_2017.csv"),
                        SharedData.file("ks2_2018.csv")));
        files.put(ImportKind.ABSENCE, List.of(SharedData.file("absence_2018-19.csv")));
        files.put(ImportKind.CENSUS, List.of(SharedData.file("census_2018-19.csv")));
        return files;
    }

    @Test
    void all_files_fill_the_table_and_the_table_answers() throws Exception {
        Map<ImportKind, List<ImportSource>> files = files();
        try (Reference reference = Reference.open(folder)) {
            Instant before = Instant.now();
            long created = fill(reference, files).values().stream()
                    .mapToLong(ImportSummary::created)
                    .sum();
            Duration took = Duration.between(before, Instant.now());
            System.out.printf(
                    "Ran: %,d entries of the whole country in %,d ms, table %,d kB, %s%n",
                    created,
                    took.toMillis(),
                    Files.size(folder.resolve("reference.db")) / 1024,
                    Files.exists(Path.of("/proc/self/status"))
                            ? Files.readAllLines(Path.of("/proc/self/status")).stream()
                                    .filter(line -> line.startsWith("VmHWM"))
                                    .findFirst()
                                    .orElse("")
                            : "");
            assertThat(took).isLessThan(Duration.ofMinutes(3));

            SchoolYear year = new SchoolYear(2017);
            Instant asked = Instant.now();
            Percentile hayes = reference
                    .percentile(PublishedMeasure.KS2_RWM_EXPECTED, year, new BigDecimal("87"))
                    .orElseThrow();
            SimilarSchools similar = reference
                    .similar(HAYES, PublishedMeasure.KS2_RWM_EXPECTED, year)
                    .orElseThrow();
            System.out.printf(
                    "Ran: 87%% is at percentile %s of %,d; similar schools' median %s%%; both asked in %d ms%n",
                    hayes.percent(),
                    hayes.schools(),
                    similar.median(),
                    Duration.between(asked, Instant.now()).toMillis());
            assertThat(hayes.percent()).isBetween(new BigDecimal("80"), new BigDecimal("99"));
            assertThat(similar.schools()).hasSize(Reference.SIMILAR).doesNotContain(HAYES);
            assertThat(reference.national(PublishedMeasure.ABSENCE_PERSISTENT_10, new SchoolYear(2018)))
                    .containsEntry(NationalGroup.PRIMARY, new BigDecimal("8.2"));
            assertThat(reference
                            .percentile(
                                    PublishedMeasure.ABSENCE_OVERALL,
                                    new SchoolYear(2018),
                                    new BigDecimal("4"),
                                    SchoolSort.PRIMARY)
                            .orElseThrow()
                            .schools())
                    .isBetween(16_000L, 17_000L);

            assertThat(fill(reference, files).values())
                    .allSatisfy(again ->
                            assertThat(again.created() + again.changed()).isZero());
        }
    }

    private static Map<ImportKind, ImportSummary> fill(Reference reference, Map<ImportKind, List<ImportSource>> files) {
        Map<ImportKind, ImportSummary> summaries = new EnumMap<>(ImportKind.class);
        files.forEach((kind, sources) -> summaries.put(kind, reference.fill(kind, sources, _ -> Progress.UNWATCHED)));
        return summaries;
    }
}
