package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.api.school.IdentityCommand.RegisterSchool;
import org.milepost.api.trust.TrustLifeCommand.AdoptCatalogue;
import org.milepost.api.trust.TrustLifeCommand.CreateTrust;
import org.milepost.standalone.importing.ImportKind;
import org.milepost.standalone.importing.ImportSource;
import org.milepost.standalone.importing.ImportSummary;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.intake.Hand;
import org.milepost.standalone.intake.Order;
import org.milepost.standalone.intake.TrustImport;
import org.milepost.standalone.intake.Watch;
import org.milepost.standalone.store.DataFolder;

class ImportingKeyMetricsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-10-01T08:00:00Z"), ZoneOffset.UTC);
    private static final TrustId TRUST = new TrustId("oaks");
    private static final Watch UNWATCHED = new Watch() {
        @Override
        public Progress reading(ImportSource source) {
            return Progress.UNWATCHED;
        }

        @Override
        public Progress recording(long rows) {
            return Progress.UNWATCHED;
        }
    };

    @TempDir
    Path temporary;

    private static void tell(Writer writer, Command command, ActorId actor) {
        String id = Integer.toHexString(command.toString().hashCode());
        writer.asker().tell(command, actor, id, "body");
    }

    private void trust(Writer writer) {
        ActorId importer = Hand.IMPORTER;
        tell(writer, new CreateTrust(TRUST, "Oaks", Optional.of("7001"), Optional.empty()), importer);
        tell(
                writer,
                new AdoptCatalogue(
                        TRUST, Optional.of("primary"), Optional.empty(), List.of(), LocalDate.of(2020, 9, 1)),
                importer);
        for (String school : List.of("oakfield", "ash-lane")) {
            tell(
                    writer,
                    new RegisterSchool(
                            new SchoolId(school),
                            school,
                            Optional.empty(),
                            TRUST,
                            LocalDate.of(2011, 7, 1),
                            Optional.empty()),
                    importer);
        }
    }

    private ImportSummary imported(boolean dryRun) {
        try (DataFolder folder = DataFolder.openForServing(temporary);
                Writer writer = Writer.open(folder, CLOCK, Hand.IMPORTER::equals)) {
            if (writer.stored().count() == 0) {
                trust(writer);
            }
            return new TrustImport(
                            writer.appender(), writer.stored(), writer.reader(), writer.eventStore(), writer.asker())
                    .run(
                            new Order(
                                    ImportKind.METRICS,
                                    7001,
                                    Optional.empty(),
                                    List.of(ImportSource.of(Path.of(ImportedInto.fixture("metrics.csv")))),
                                    dryRun),
                            Hand.of(Hand.IMPORTER),
                            Set.of(),
                            UNWATCHED);
        }
    }

    private List<MetricsSubmitted> weeks() {
        return new ImportedInto(temporary).events(MetricsSubmitted.class);
    }

    @Test
    void a_week_with_a_line_that_cannot_be_used_is_held_back_whole_and_the_others_are_recorded() {
        ImportSummary summary = imported(false);
        assertThat(weeks())
                .extracting(
                        event -> event.school().value(), event -> event.week().toString())
                .containsExactlyInAnyOrder(tuple("oakfield", "2026-09-14"), tuple("ash-lane", "2026-09-07"));
        assertThat(weeks()).allSatisfy(event -> {
            assertThat(event.late()).isTrue();
            assertThat(event.importedFrom().orElseThrow().title()).contains("metrics.csv");
            assertThat(event.readings()).extracting(MetricReading::metric).containsExactly("attendance");
        });
        assertThat(summary.text()).contains("the week of 2026-09-07 of 'oakfield' is held back whole");
        assertThat(summary.created()).isEqualTo(2);
    }

    @Test
    void a_second_import_records_nothing() {
        imported(false);
        ImportSummary again = imported(false);
        assertThat(weeks()).hasSize(2);
        assertThat(again.created()).isZero();
        assertThat(again.unchanged()).isEqualTo(2);
    }

    @Test
    void what_is_only_tried_is_not_recorded() {
        ImportSummary tried = imported(true);
        assertThat(tried.created()).isEqualTo(2);
        assertThat(weeks()).isEmpty();
        assertThat(imported(false).created()).isEqualTo(2);
    }
}
