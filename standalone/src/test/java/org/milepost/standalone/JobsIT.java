package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.Oakfield;
import org.milepost.api.trust.TrustLifeCommand.AdoptCatalogue;
import org.milepost.api.trust.TrustLifeCommand.CreateTrust;
import org.milepost.api.trust.TrustLifeCommand.GrantOffice;
import org.milepost.standalone.RunningServer.Answer;
import org.milepost.standalone.store.StoredEvents;
import tools.jackson.databind.JsonNode;

/** Imports and rebuilds beside a running server, and who may ask for them. */
class JobsIT {
    private static final ActorId ADMINISTRATOR = Oakfield.ADMINISTRATOR;
    private static final ActorId HEAD = new ActorId("the-head");
    private static final ActorId AUDITOR = new ActorId("the-auditor");
    private static final TrustId OAKS = new TrustId("oaks");
    private static final String OAKFIELD = "/api/schools/oakfield-primary-school";

    @TempDir
    private static Path folder;

    @TempDir
    private Path files;

    @SuppressWarnings(
            "NullAway.Init") // started before the tests, once: imports are idempotent, and a start takes seconds
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.on(folder);
        tell(new CreateTrust(OAKS, "Oaks", Optional.of("7001"), Optional.empty()));
        grant(AUDITOR, Office.AUDITOR, Set.of());
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static void tell(Command command) {
        server.asker().tell(command, ADMINISTRATOR, Integer.toHexString(command.hashCode()), "body");
    }

    private static void grant(ActorId person, Office office, Set<SchoolId> schools) {
        tell(new GrantOffice(
                OAKS,
                new ItemId("grant-" + person.value()),
                person,
                office,
                schools,
                LocalDate.of(2020, 9, 1),
                Optional.empty()));
    }

    private static Path fixture(String name) {
        return Path.of(ImportedInto.fixture(name));
    }

    private static Answer sent(ActorId actor, List<String> fields, Path... sent) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (Path file : sent) {
            try {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return server.send(new FormWithFile(files, fields.toArray(String[]::new))
                .into(server.request("/api/jobs/import").header("Authorization", "Bearer " + server.token(actor))));
    }

    private static JsonNode ended(ActorId actor, Answer taken) {
        assertThat(taken.status()).as(taken.text()).isEqualTo(202);
        String address = taken.header("Location").orElseThrow();
        // A job of a few lines; what takes long on a busy machine is only the waiting for a turn.
        return await().atMost(Duration.ofSeconds(30))
                .until(() -> server.get(actor, address).json(), job -> job.has("endedAt"));
    }

    private static JsonNode done(Answer taken) {
        JsonNode job = ended(ADMINISTRATOR, taken);
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        return job;
    }

    private static void schoolsAndPredecessors() {
        done(sent(ADMINISTRATOR, List.of("kind", "gias-links", "trust", "7001"), fixture("gias-links.csv")));
        done(sent(ADMINISTRATOR, List.of("kind", "gias-lookup", "trust", "7001"), fixture("gias-lookup.csv")));
    }

    @Test
    void files_are_imported_beside_the_running_server_and_read_at_once() {
        schoolsAndPredecessors();
        JsonNode job = done(sent(ADMINISTRATOR, List.of("kind", "ks2", "trust", "7001"), fixture("ks2_2017.csv")));
        assertThat(job.path("summary").path("created").asInt()).isEqualTo(5);
        assertThat(job.path("summary").path("rejections").size()).isPositive();
        assertThat(job.path("kind").asString()).isEqualTo("ks2");
        assertThat(job.path("trust").asInt()).isEqualTo(7001);
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(server.get(ADMINISTRATOR, OAKFIELD + "/outcomes")
                                .text())
                        .contains("ks2_2017.csv"));

        JsonNode again = done(sent(ADMINISTRATOR, List.of("kind", "ks2", "trust", "7001"), fixture("ks2_2017.csv")));
        assertThat(again.path("summary").path("created").asInt()).isZero();
        assertThat(again.path("summary").path("unchanged").asInt()).isEqualTo(5);
        assertThat(server.get(ADMINISTRATOR, "/api/jobs")
                        .json()
                        .path("jobs")
                        .path(0)
                        .path("job")
                        .asString())
                .isEqualTo(again.path("job").asString());
    }

    @Test
    void what_is_only_tried_is_told_and_not_recorded() {
        schoolsAndPredecessors();
        long before = server.bean(StoredEvents.class).count();
        JsonNode job = done(sent(
                ADMINISTRATOR,
                List.of("kind", "census", "trust", "7001", "dryRun", "true"),
                fixture("census_2018-19.csv")));
        assertThat(job.path("summary").path("created").asInt()).isEqualTo(3);
        assertThat(job.path("dryRun").asBoolean()).isTrue();
        assertThat(server.bean(StoredEvents.class).count()).isEqualTo(before);
    }

    @Test
    void another_shape_is_refused_with_what_was_expected() {
        JsonNode job = ended(
                ADMINISTRATOR,
                sent(ADMINISTRATOR, List.of("kind", "ofsted", "trust", "7001"), fixture("gias-lookup.csv")));
        assertThat(job.path("state").asString()).isEqualTo("REFUSED");
        assertThat(job.path("because").asString()).contains("gias-lookup.csv is refused. Expected: ");
    }

    @Test
    void without_a_trust_the_table_of_the_country_is_filled() {
        long before = server.bean(StoredEvents.class).count();
        JsonNode job = done(sent(ADMINISTRATOR, List.of("kind", "ks2"), fixture("ks2_2017.csv")));
        assertThat(job.path("summary").path("created").asInt()).isPositive();
        assertThat(server.bean(StoredEvents.class).count()).isEqualTo(before);
    }

    @Test
    void a_schools_figures_stand_beside_the_countrys() {
        schoolsAndPredecessors();
        done(sent(ADMINISTRATOR, List.of("kind", "absence", "trust", "7001"), fixture("absence_2018-19.csv")));
        done(sent(ADMINISTRATOR, List.of("kind", "absence"), fixture("absence_2018-19.csv")));
        String comparators = OAKFIELD + "/comparators?schoolYear=2018/19&measure=absence-overall";
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(server.get(AUDITOR, comparators)
                                .json()
                                .path("figures")
                                .size())
                        .isEqualTo(1));
        JsonNode figure =
                server.get(AUDITOR, comparators).json().path("figures").path(0);
        assertThat(figure.path("value").asString()).isEqualTo("3.4");
        assertThat(figure.path("urn").asString()).isEqualTo("900001");
        assertThat(figure.path("percentile").path("percent").asDouble()).isBetween(1.0, 50.0);
        assertThat(figure.has("similar")).as("fewer than ten schools like it").isFalse();

        assertThat(server.get(new ActorId("nobody"), comparators).status()).isEqualTo(404);
        assertThat(server.get(AUDITOR, OAKFIELD + "/comparators?knownOn=2020-01-01")
                        .status())
                .isEqualTo(400);
        assertThat(server.get(AUDITOR, OAKFIELD + "/comparators?measure=luck").status())
                .isEqualTo(400);
    }

    @Test
    void a_headteacher_imports_the_own_schools_key_metrics_and_nothing_else() throws IOException {
        schoolsAndPredecessors();
        tell(new AdoptCatalogue(OAKS, Optional.of("primary"), Optional.empty(), List.of(), LocalDate.of(2020, 9, 1)));
        grant(HEAD, Office.HEADTEACHER, Set.of(new SchoolId("oakfield-primary-school")));
        List<String> metrics = List.of("kind", "metrics", "trust", "7001");
        Path own = Files.writeString(files.resolve("own.csv"), """
                school,week,metric,value,numerator,denominator,note
                oakfield-primary-school,2025-09-08,attendance,,3987,4200,
                """);
        Path others = Files.writeString(files.resolve("others.csv"), """
                school,week,metric,value,numerator,denominator,note
                ash-lane-infant-school,2025-09-08,attendance,,1650,1710,
                """);
        JsonNode job = ended(HEAD, sent(HEAD, metrics, own));
        assertThat(job.path("state").asString()).as(job.toString()).isEqualTo("DONE");
        assertThat(job.path("summary").path("created").asInt()).isEqualTo(1);
        assertThat(ended(HEAD, sent(HEAD, metrics, others)).path("state").asString())
                .isEqualTo("REFUSED");
        assertThat(sent(HEAD, List.of("kind", "ks2", "trust", "7001"), fixture("ks2_2017.csv"))
                        .status())
                .isEqualTo(404);
        assertThat(server.post(HEAD, "/api/jobs/rebuild", "").status()).isEqualTo(404);
        assertThat(server.get(HEAD, "/api/jobs").json().path("jobs").size()).isEqualTo(2);
    }

    @Test
    void to_everybody_else_there_is_nothing_here() {
        JsonNode job = done(server.post(ADMINISTRATOR, "/api/jobs/rebuild", ""));
        for (ActorId outsider : List.of(AUDITOR, new ActorId("nobody"))) {
            assertThat(sent(outsider, List.of("kind", "ks2", "trust", "7001"), fixture("ks2_2017.csv"))
                            .status())
                    .isEqualTo(404);
            assertThat(server.post(outsider, "/api/jobs/rebuild", "").status()).isEqualTo(404);
            assertThat(server.get(outsider, "/api/jobs").status()).isEqualTo(404);
            assertThat(server.get(outsider, "/api/jobs/" + job.path("job").asString())
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void what_cannot_be_read_is_a_bad_request() {
        int before = server.get(ADMINISTRATOR, "/api/jobs").json().path("jobs").size();
        List<Answer> answers = List.of(
                sent(ADMINISTRATOR, List.of("kind", "pupils", "trust", "7001"), fixture("ks2_2017.csv")),
                sent(ADMINISTRATOR, List.of("kind", "ks2", "trust", "many"), fixture("ks2_2017.csv")),
                sent(ADMINISTRATOR, List.of("kind", "metrics"), fixture("metrics.csv")),
                sent(ADMINISTRATOR, List.of("kind", "ks2", "year", "soon"), fixture("ks2_2017.csv")),
                sent(ADMINISTRATOR, List.of("kind", "ks2", "publishedOn", "soon"), fixture("ks2_2017.csv")),
                sent(ADMINISTRATOR, List.of("kind", "ks2", "trust", "7001")),
                server.send(server.request("/api/jobs/import")
                        .header("Authorization", "Bearer " + server.token(ADMINISTRATOR))
                        .header("Content-Type", "multipart/form-data; boundary=cut")
                        .POST(BodyPublishers.ofString("--cut\r\nContent-Disp"))));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.text()).isEqualTo(400);
            assertThat(answer.code()).isEqualTo("request.malformed");
        });
        assertThat(server.get(new ActorId("nobody-here"), "/api/jobs/").status())
                .isEqualTo(404);
        assertThat(server.post(ADMINISTRATOR, "/api/jobs/import", "{}").status())
                .isEqualTo(415);
        assertThat(server.get(ADMINISTRATOR, "/api/jobs").json().path("jobs").size())
                .isEqualTo(before);
    }

    @Test
    void views_are_read_anew_and_live_reading_goes_on() {
        schoolsAndPredecessors();
        await().atMost(Duration.ofSeconds(20)).until(() -> answered().contains("willow-school"));
        String before = answered();
        JsonNode job = done(server.post(ADMINISTRATOR, "/api/jobs/rebuild", ""));
        assertThat(job.path("events").asLong())
                .isEqualTo(server.bean(StoredEvents.class).count());
        assertThat(answered()).isEqualTo(before);

        for (int round = 0; round < 3; round++) {
            done(server.post(ADMINISTRATOR, "/api/jobs/rebuild", ""));
        }
        done(sent(ADMINISTRATOR, List.of("kind", "ofsted", "trust", "7001"), fixture("ofsted.csv")));
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(server.get(ADMINISTRATOR, OAKFIELD + "/inspections")
                                .text())
                        .contains("2013-03-14"));
    }

    /** What the trust's schools look like, without the moment of asking. */
    private static String answered() {
        JsonNode schools = server.get(ADMINISTRATOR, "/api/trusts/oaks").json();
        return StreamSupport.stream(schools.path("schools").spliterator(), false)
                .map(JsonNode::toString)
                .sorted()
                .toList()
                .toString();
    }
}
