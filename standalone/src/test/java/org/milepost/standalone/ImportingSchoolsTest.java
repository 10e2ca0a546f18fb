package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.access.Office;
import org.milepost.api.school.IdentityEvent.PredecessorRecorded;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.api.trust.TrustLifeCommand.CreateTrust;
import org.milepost.api.trust.TrustLifeEvent.OfficeGranted;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;
import org.milepost.standalone.ImportedInto.Answer;
import org.milepost.standalone.store.DataFolder;

class ImportingSchoolsTest {
    private static final TrustId TRUST = new TrustId("oakfield-ash-and-elm-trust");

    @TempDir
    Path temporary;

    private ImportedInto folder() {
        return new ImportedInto(temporary.resolve("data"));
    }

    private Answer links(ImportedInto folder) {
        return folder.files("gias-links", "7001", ImportedInto.fixture("gias-links.csv"));
    }

    @Test
    void the_trust_is_created_and_its_schools_registered_as_of_the_day_they_joined() {
        ImportedInto folder = folder();
        Answer answer = links(folder);
        assertThat(answer.status()).isZero();
        assertThat(folder.events(TrustCreated.class))
                .extracting(TrustCreated::trust, TrustCreated::name, TrustCreated::groupUid)
                .containsExactly(tuple(TRUST, "OAKFIELD, ASH AND ELM TRUST", Optional.of("7001")));
        assertThat(folder.events(SchoolRegistered.class))
                .extracting(
                        event -> event.school().value(),
                        event -> event.urn().orElseThrow().value(),
                        SchoolRegistered::trust,
                        event -> event.effectiveOn().toString(),
                        event -> event.source().orElseThrow().title().orElseThrow())
                .containsExactly(
                        tuple("oakfield-primary-school", "900001", TRUST, "2011-07-01", source()),
                        tuple("ash-lane-infant-school", "900002", TRUST, "2014-01-01", source()),
                        tuple("willow-school", "900009", TRUST, "2016-09-01", source()));
        assertThat(answer.count("created")).isEqualTo(4);
        assertThat(answer.out())
                .contains("Beech School is registered as of the day it joined, which the file does not know");
    }

    private static String source() {
        return "gias-links.csv, Get Information about Schools, Department for Education, Open Government Licence v3.0";
    }

    @Test
    void the_importer_records_and_whoever_starts_milepost_first_administers_the_trust() {
        ImportedInto folder = folder();
        links(folder);
        assertThat(folder.recorded())
                .allSatisfy(recorded -> assertThat(recorded.metadata())
                        .containsEntry(Meta.ACTOR, "importer")
                        .containsEntry(Meta.OFFICE, "ADMINISTRATOR"));
        assertThat(folder.events(OfficeGranted.class))
                .extracting(OfficeGranted::person, OfficeGranted::office)
                .containsExactly(tuple(new ActorId("administrator"), Office.ADMINISTRATOR));
    }

    @Test
    void a_second_import_records_nothing() {
        ImportedInto folder = folder();
        links(folder);
        int before = folder.recorded().size();
        Answer again = links(folder);
        assertThat(folder.recorded()).hasSize(before);
        assertThat(again.count("created")).isZero();
        assertThat(again.count("unchanged")).isEqualTo(3);
    }

    @Test
    void predecessors_are_found_through_chains_of_urns() {
        ImportedInto folder = folder();
        links(folder);
        Answer answer = folder.files("gias-lookup", "7001", ImportedInto.fixture("gias-lookup.csv"));
        assertThat(answer.status()).isZero();
        assertThat(folder.events(PredecessorRecorded.class))
                .extracting(
                        event -> event.school().value(), event -> event.urn().value())
                .containsExactlyInAnyOrder(
                        tuple("oakfield-primary-school", "800001"),
                        tuple("ash-lane-infant-school", "800002"),
                        tuple("ash-lane-infant-school", "800003"),
                        tuple("ash-lane-infant-school", "800004"));
        assertThat(answer.out())
                .contains("the file does not tell when Oakfield Primary School took over from 800001: recorded as of"
                        + " 2011-07-01");

        int before = folder.recorded().size();
        Answer again = folder.files("gias-lookup", "7001", ImportedInto.fixture("gias-lookup.csv"));
        assertThat(folder.recorded()).hasSize(before);
        assertThat(again.count("unchanged")).isEqualTo(4);
    }

    @Test
    void what_refers_to_a_trust_that_is_not_there_is_refused() {
        ImportedInto folder = folder();
        Answer unknown = folder.files("gias-lookup", "7001", ImportedInto.fixture("gias-lookup.csv"));
        assertThat(unknown.status()).isEqualTo(1);
        assertThat(unknown.err())
                .contains("No trust here has the group UID 7001. Import the file of its schools first");
        Answer absent = folder.files("gias-links", "4711", ImportedInto.fixture("gias-links.csv"));
        assertThat(absent.status()).isEqualTo(1);
        assertThat(absent.err()).contains("No line of these files is about a trust with the group UID 4711");
        assertThat(folder.recorded()).isEmpty();
    }

    @Test
    void another_shape_is_refused_before_anything_is_recorded() {
        ImportedInto folder = folder();
        Answer answer = folder.files(
                "gias-links", "7001", ImportedInto.fixture("gias-links.csv"), ImportedInto.fixture("ofsted.csv"));
        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.err()).contains("ofsted.csv is refused. Expected: ");
        assertThat(folder.recorded()).isEmpty();
    }

    @Test
    void an_unknown_kind_a_missing_file_or_an_id_without_a_trust_is_wrongly_asked() {
        ImportedInto folder = folder();
        String links = ImportedInto.fixture("gias-links.csv");
        assertThat(folder.files("pupils", "7001", links).status()).isEqualTo(2);
        assertThat(folder.files("gias-links", "7001", "no-such.csv").status()).isEqualTo(2);
        assertThat(folder.run("import", "gias-links", links, "--trust-id", "elm")
                        .status())
                .isEqualTo(2);
        assertThat(folder.run("import", "metrics", links).status()).isEqualTo(2);
        assertThat(Files.exists(folder.folder())).isFalse();
    }

    @Test
    void a_folder_in_use_is_left_alone() {
        ImportedInto folder = folder();
        try (DataFolder held = DataFolder.openForServing(folder.folder())) {
            Answer answer = links(folder);
            assertThat(answer.status()).isEqualTo(1);
            assertThat(answer.err()).contains("is in use by another Milepost");
            assertThat(held.isWritable()).isTrue();
        }
    }

    @Test
    void a_trust_with_a_chosen_id_is_found_again_by_its_number() {
        ImportedInto folder = folder();
        folder.run(
                "import",
                "gias-links",
                ImportedInto.fixture("gias-links.csv"),
                "--trust",
                "7001",
                "--trust-id",
                "oaks",
                "--data",
                folder.folder().toString());
        assertThat(folder.events(TrustCreated.class))
                .extracting(event -> event.trust().value())
                .containsExactly("oaks");
        assertThat(links(folder).count("unchanged")).isEqualTo(3);
    }

    @Test
    void a_trust_that_people_created_is_imported_into_by_its_administrator() {
        ImportedInto folder = folder();
        ActorId administrator = new ActorId("administrator");
        try (DataFolder opened = DataFolder.openForServing(folder.folder());
                Writer writer = Writer.open(opened, Clock.systemUTC())) {
            writer.access().addInstallationAdministrator(administrator);
            writer.asker()
                    .tell(
                            new CreateTrust(new TrustId("oaks"), "Oaks", Optional.of("7001"), Optional.empty()),
                            administrator,
                            "one",
                            "body");
        }
        assertThat(links(folder).status()).isZero();
        assertThat(folder.events(SchoolRegistered.class))
                .extracting(SchoolRegistered::trust)
                .containsOnly(new TrustId("oaks"));
        assertThat(folder.recorded())
                .allSatisfy(recorded -> assertThat(recorded.metadata()).containsEntry(Meta.ACTOR, "administrator"));
    }

    @Test
    void without_a_trust_the_files_fill_the_countrys_table_and_no_stream() {
        ImportedInto folder = folder();
        Answer answer = folder.run(
                "import",
                "gias-links",
                ImportedInto.fixture("gias-links.csv"),
                "--data",
                folder.folder().toString());
        assertThat(answer.status()).isZero();
        assertThat(answer.count("created")).isPositive();
        assertThat(folder.recorded()).isEmpty();
    }

    @Test
    void two_schools_of_one_name_have_ids_of_their_own() throws Exception {
        ImportedInto folder = folder();
        Path file = Files.writeString(temporary.resolve("links.csv"), """
            URN,Group UID,Group Name,Group Type,Joined date,EstablishmentName
            900001,7001,Elm Trust,Multi-academy trust,2015-09-01,St Mary's Church of England & Methodist Primary School and Nursery
            900002,7001,Elm Trust,Multi-academy trust,2016-09-01,St Mary’s Church of England & Methodist Primary School and Nursery
            """);
        folder.files("gias-links", "7001", file.toString());
        assertThat(folder.events(SchoolRegistered.class))
                .extracting(event -> event.school().value())
                .containsExactly(
                        "st-marys-church-of-england-and-methodist-primary-school-and",
                        "st-marys-church-of-england-and-methodist-primary-900002");
        assertThat(folder.events(SchoolRegistered.class))
                .extracting(event -> event.urn().orElseThrow(), SchoolRegistered::effectiveOn)
                .containsExactly(
                        tuple(new Urn("900001"), LocalDate.of(2015, 9, 1)),
                        tuple(new Urn("900002"), LocalDate.of(2016, 9, 1)));
        assertThat(Set.copyOf(folder.recorded().stream()
                        .map(recorded -> recorded.metadata().get(Meta.COMMAND_ID))
                        .toList()))
                .hasSize(4);
    }
}
