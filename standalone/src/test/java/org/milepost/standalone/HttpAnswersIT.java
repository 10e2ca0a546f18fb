package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.STRANGER;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.SchoolId;
import org.milepost.api.Urn;
import org.milepost.api.access.Office;
import org.milepost.api.school.IdentityCommand.ChangeUrn;
import org.milepost.api.school.IdentityCommand.RecordPredecessor;
import org.milepost.standalone.RunningServer.Answer;
import tools.jackson.databind.JsonNode;

/** What programs rely on: which status and code each kind of error has, waiting for one's own writes, pages, and URNs. */
class HttpAnswersIT {
    private static final SchoolId ELMWOOD = new SchoolId("elmwood");
    private static final String PLACE = "/api/schools/oakfield/commands/place-school";
    private static final String GOOD = """
            {"band":"IMPROVE_1","decidedOn":"2025-09-08","effectiveOn":"2025-09-08","reason":"Best fit."}""";

    private static final String GOOD_PROPOSAL = """
            {"band":"IMPROVE_1","effectiveOn":"2025-09-08","reason":"Best fit."}""";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static RunningServer server;

    @BeforeAll
    static void start(@TempDir Path path) {
        server = RunningServer.on(path);
        Meadow.found(server.asker(), List.of(OAKFIELD, ELMWOOD));
        Meadow.grant(server.asker(), HEAD, Office.HEADTEACHER, OAKFIELD);
        Meadow.tell(
                server.asker(),
                ADMINISTRATOR,
                new RecordPredecessor(
                        OAKFIELD, new Urn("101600"), Optional.empty(), Meadow.BEGINNING, Optional.empty()));
        Meadow.tell(
                server.asker(),
                ADMINISTRATOR,
                new ChangeUrn(OAKFIELD, new Urn("136920"), Meadow.BEGINNING, Optional.empty()));
        Meadow.tell(
                server.asker(),
                ADMINISTRATOR,
                new ChangeUrn(OAKFIELD, new Urn("140000"), Meadow.SEP_8, Optional.empty()));
        assertThat(server.get(CEO, "/api/schools/oakfield?atLeast=3").status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void nobody_gets_past_without_a_valid_token() {
        for (String authorization : List.of("Bearer nonsense", "Basic nonsense", "Basic OnhA", "Bearer ", "Digest x")) {
            Answer answer = server.send(server.request("/api/trusts").header("Authorization", authorization));
            assertProblem(answer, 401, "token.invalid");
            assertThat(answer.header("WWW-Authenticate")).isPresent();
        }
        assertProblem(server.send(server.request("/api/no/such/path")), 401, "token.invalid");
    }

    @Test
    void a_reader_whose_office_may_not_decide_is_told_so() {
        assertProblem(server.post(AUDITOR, PLACE, GOOD), 403, "office.may-not");
    }

    @Test
    void out_of_scope_is_answered_as_unknown() {
        for (String path : List.of("", "/timeline", "/decisions", "?on=2025-09-08", "?knownOn=2025-09-08")) {
            Answer unknown = server.get(HEAD, "/api/schools/nosuch" + path);
            assertProblem(unknown, 404, "school.unknown");
            Answer outOfScope = server.get(HEAD, "/api/schools/elmwood" + path);
            assertThat(outOfScope.status()).isEqualTo(404);
            assertThat(outOfScope.text().replace("elmwood", "nosuch")).isEqualTo(unknown.text());
        }
        Answer unknown = server.post(HEAD, "/api/schools/nosuch/commands/propose-placement", GOOD_PROPOSAL);
        assertProblem(unknown, 404, "school.unknown");
        Answer outOfScope = server.post(HEAD, "/api/schools/elmwood/commands/propose-placement", GOOD_PROPOSAL);
        assertThat(outOfScope.text().replace("elmwood", "nosuch")).isEqualTo(unknown.text());

        Answer noTrust = server.get(STRANGER, "/api/trusts/nosuch");
        assertProblem(noTrust, 404, "trust.unknown");
        assertThat(server.get(STRANGER, "/api/trusts/meadow").text().replace("meadow", "nosuch"))
                .isEqualTo(noTrust.text());
        assertProblem(server.get(CEO, "/api/no/such/path"), 404, "path.unknown");
        assertProblem(server.post(CEO, "/api/schools/oakfield/commands/no-such", "{}"), 404, "command.unknown");
    }

    @Test
    void what_cannot_be_read_is_pointed_at() {
        assertMalformed("{\"band\":", "");
        assertMalformed("[]", "");
        assertMalformed(GOOD.replace("\"band\"", "\"bandit\":1,\"band\""), "/bandit");
        assertMalformed(GOOD.replace("\"decidedOn\":\"2025-09-08\"", "\"decidedOn\":\"2025-9-8\""), "/decidedOn");
        assertMalformed(GOOD.replace("Best fit.", ""), "/reason");
        assertMalformed(GOOD.replace("\"band\"", "\"school\":\"elmwood\",\"band\""), "/school");
        assertMalformed(
                GOOD.replace("}", ",\"evidence\":[{\"title\":\"A\",\"url\":\"http://example.org\"}]}"), "/evidence/0");
        Answer badKey = server.post(CEO, PLACE, GOOD, "Idempotency-Key", "no spaces here");
        assertProblem(badKey, 400, "command.malformed");
        assertProblem(server.post(CEO, PLACE.replace("oakfield", "OAKFIELD"), GOOD), 400, "request.malformed");
    }

    @Test
    void a_parameter_that_nobody_understands_is_not_passed_over() {
        assertPointsAt(server.get(CEO, "/api/schools/oakfield?bogus=1"), "/bogus");
        assertPointsAt(server.get(CEO, "/api/schools/oakfield?on=yesterday"), "/on");
        assertPointsAt(server.get(CEO, "/api/schools/oakfield?knownOn=2199-01-01"), "/knownOn");
        assertPointsAt(server.get(CEO, "/api/schools/oakfield?knownOn=soon"), "/knownOn");
        assertPointsAt(server.get(CEO, "/api/schools/oakfield?atLeast=many"), "/atLeast");
        assertPointsAt(server.get(CEO, "/api/schools/oakfield/timeline?limit=0"), "/limit");
        assertPointsAt(server.get(CEO, "/api/schools/oakfield/timeline?limit=501"), "/limit");
        assertPointsAt(server.get(CEO, "/api/schools/oakfield/timeline?after=elsewhere"), "/after");
        assertPointsAt(server.get(CEO, "/api/schools/oakfield/timeline?office=KING"), "/office");
    }

    @Test
    void a_rule_refuses_and_nothing_is_recorded() {
        long before = sequence(server.get(CEO, "/api/schools/elmwood"));
        String unknownBand = GOOD.replace("IMPROVE_1", "NO_SUCH_BAND");
        assertProblem(
                server.post(CEO, "/api/schools/elmwood/commands/place-school", unknownBand), 409, "phase.unknown-band");
        assertThat(sequence(server.get(CEO, "/api/schools/elmwood"))).isEqualTo(before);
    }

    @Test
    void a_repeat_under_the_same_key_gets_the_first_answer_and_something_else_is_refused() {
        Answer first = server.post(CEO, PLACE, GOOD, "Idempotency-Key", "a-key");
        assertThat(first.status()).isEqualTo(200);
        assertThat(server.post(CEO, PLACE, GOOD, "Idempotency-Key", "a-key").text())
                .isEqualTo(first.text());
        assertProblem(
                server.post(CEO, PLACE, GOOD.replace("IMPROVE_1", "REPAIR_1"), "Idempotency-Key", "a-key"),
                409,
                "command.id-reused");
    }

    @Test
    void the_protocol_is_kept() {
        String tooLong = GOOD.replace("Best fit.", "x".repeat(1_000_001));
        assertProblem(server.post(CEO, PLACE, tooLong), 413, "body.too-large");
        assertProblem(
                server.send(server.request(PLACE)
                        .header("Authorization", "Bearer " + server.token(CEO))
                        .header("Content-Type", "text/plain")
                        .POST(BodyPublishers.ofString(GOOD))),
                415,
                "body.not-json");
        Answer wrongMethod = server.send(server.request("/api/schools/oakfield")
                .header("Authorization", "Bearer " + server.token(CEO))
                .DELETE());
        assertProblem(wrongMethod, 405, "method.not-allowed");
        assertThat(wrongMethod.header("Allow")).isPresent();
        assertProblem(server.get(CEO, PLACE), 405, "method.not-allowed");
    }

    @Test
    void a_reader_waits_for_their_own_write_but_not_for_ever() {
        for (int i = 0; i < 20; i++) {
            Answer written = server.post(CEO, PLACE, GOOD);
            long sequence = written.json().path("sequence").asLong();
            Answer read = server.get(CEO, "/api/schools/oakfield?atLeast=" + sequence);
            assertThat(read.status()).isEqualTo(200);
            assertThat(sequence(read)).isGreaterThanOrEqualTo(sequence);
        }
        Answer never = server.get(CEO, "/api/schools/oakfield?atLeast=999999");
        assertProblem(never, 503, "view.behind");
        assertThat(never.header("Retry-After")).isPresent();
    }

    @Test
    void pages_give_every_entry_once_while_more_are_recorded() {
        List<String> events = new ArrayList<>();
        Optional<String> after = Optional.empty();
        do {
            Answer page = server.get(
                    CEO,
                    "/api/schools/oakfield/timeline?limit=2"
                            + after.map(cursor -> "&after=" + cursor).orElse(""));
            assertThat(page.status()).isEqualTo(200);
            page.json()
                    .path("entries")
                    .forEach(entry -> events.add(entry.path("event").asString()));
            if (events.size() < 8) {
                assertThat(server.post(CEO, PLACE, GOOD).status()).isEqualTo(200);
            }
            after = page.json().path("next").asStringOpt();
        } while (after.isPresent());
        assertThat(events).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(8);
        JsonNode whole =
                server.get(CEO, "/api/schools/oakfield/timeline?limit=500").json();
        assertThat(whole.path("entries")).hasSameSizeAs(events);
    }

    @Test
    void an_address_under_any_urn_the_school_ever_had_leads_to_the_school() {
        for (String urn : List.of("101600", "136920", "140000")) {
            for (String rest : List.of("", "?on=2025-09-08", "/timeline?limit=2&slice=phase", "/decisions")) {
                Answer moved = server.get(CEO, "/api/schools/" + urn + rest);
                assertThat(moved.status()).isEqualTo(308);
                assertThat(moved.header("Location")).contains("/api/schools/oakfield" + rest);
            }
            Answer command = server.post(CEO, "/api/schools/" + urn + "/commands/place-school", GOOD);
            assertThat(command.status()).isEqualTo(308);
            assertThat(command.header("Location")).contains(PLACE);
        }
        Answer unknown = server.get(CEO, "/api/schools/100000");
        assertProblem(unknown, 404, "school.unknown");
        Answer notForEverybody = server.get(STRANGER, "/api/schools/136920");
        assertThat(notForEverybody.status()).isEqualTo(404);
        assertThat(notForEverybody.text().replace("136920", "100000")).isEqualTo(unknown.text());
    }

    private static void assertMalformed(String body, String pointer) {
        Answer answer = server.post(CEO, PLACE, body);
        assertProblem(answer, 400, "command.malformed");
        assertThat(answer.json().path("pointer").asString()).as(answer.text()).isEqualTo(pointer);
    }

    private static void assertPointsAt(Answer answer, String pointer) {
        assertProblem(answer, 400, "request.malformed");
        assertThat(answer.json().path("pointer").asString()).as(answer.text()).isEqualTo(pointer);
    }

    private static void assertProblem(Answer answer, int status, String code) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.code()).as(answer.text()).isEqualTo(code);
        assertThat(answer.header("Content-Type")).get().asString().startsWith("application/problem+json");
        assertThat(answer.json().path("because").asString()).isNotBlank();
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    }

    private static long sequence(Answer answer) {
        return answer.json().path("moment").path("sequence").asLong();
    }
}
