package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.STRANGER;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.access.Office;
import org.milepost.standalone.RunningServer.Answer;
import tools.jackson.databind.JsonNode;

/** A trustee asks who decided something and what they knew, and what is different now from then. */
class DecisionsInContextIT {
    private static final String SCHOOL = "/api/schools/oakfield";
    private static final String METRICS = """
            {"week":"2025-09-15","readings":[{"metric":"attendance","numerator":1824,"denominator":2000}]}""";
    private static final String CORRECTION = """
            {"week":"2025-09-15","reason":"A class was left out.",
            "readings":[{"metric":"attendance","numerator":1882,"denominator":2000}]}""";

    @SuppressWarnings("NullAway.Init") // made before the first test
    private static RunningServer server;

    private static String figures = "";
    private static String beforeCorrection = "";
    private static String repair = "";
    private static String improve = "";

    @BeforeAll
    static void start(@TempDir Path path) {
        server = RunningServer.on(path);
        Meadow.found(server.asker(), List.of(OAKFIELD));
        Meadow.grant(server.asker(), HEAD, Office.HEADTEACHER, OAKFIELD);
        JsonNode submitted = record(HEAD, "submit-metrics", METRICS);
        figures = submitted.at("/events/0/id").asString();
        repair = record(CEO, "place-school", """
                {"placement":"p-repair","band":"REPAIR_2","decidedOn":"2025-10-06","effectiveOn":"2025-10-06",
                "reason":"Attendance is low.","evidence":[{"event":"%s"}]}""".formatted(figures))
                .at("/events/0/id")
                .asString();
        improve = record(CLERK, "place-school", """
                {"placement":"p-improve","band":"IMPROVE_1","decidedOn":"2026-03-02","effectiveOn":"2026-03-02",
                "reason":"It has improved.","minute":{"meetingOn":"2026-03-02","reference":"Board 4"}}""").at("/events/0/id").asString();
        beforeCorrection =
                answered(CEO, SCHOOL + "?atLeast=3").at("/moment/knownOn").asString();
        record(HEAD, "correct-metrics", CORRECTION);
        assertThat(server.get(CEO, SCHOOL + "?atLeast=4").status()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_decision_names_its_evidence_and_what_was_corrected_since() {
        JsonNode decision = answered(AUDITOR, SCHOOL + "/decisions/" + repair);
        assertThat(decision.at("/decision/decided/by/office").asString()).isEqualTo("CEO");
        assertThat(decision.at("/decision/decided/reason").asString()).isEqualTo("Attendance is low.");
        assertThat(decision.at("/evidence/0/says/event").asString()).isEqualTo(figures);
        assertThat(decision.at("/evidence/0/correctedBy/sentence").asString())
                .as(decision.toString())
                .isNotBlank();
        JsonNode asKnownThen = answered(AUDITOR, SCHOOL + "/decisions/" + repair + "?knownOn=" + beforeCorrection);
        assertThat(asKnownThen.at("/evidence/0/says/event").asString()).isEqualTo(figures);
        assertThat(asKnownThen.at("/evidence/0/correctedBy").isNull()
                        || asKnownThen.at("/evidence/0/correctedBy").isMissingNode())
                .isTrue();
    }

    @Test
    void the_school_as_known_at_that_moment_is_one_request_away() {
        JsonNode decision = answered(AUDITOR, SCHOOL + "/decisions/" + improve);
        assertThat(decision.at("/decision/decided/by/minute/reference").asString())
                .isEqualTo("Board 4");
        String address = decision.at("/known/addresses/0").asString();
        JsonNode then = answered(AUDITOR, address);
        assertThat(then.toString()).as(address).contains("REPAIR_2").doesNotContain("p-improve");
        assertThat(decision.at("/known/on").asString()).isEqualTo("2026-03-02");
    }

    @Test
    void decisions_are_filtered_ordered_and_counted() {
        assertThat(answered(CEO, "/api/trusts/meadow/decisions?school=oakfield&kind=phase.placed")
                        .path("total")
                        .asInt())
                .isEqualTo(2);
        assertThat(answered(CEO, SCHOOL + "/decisions?office=BOARD_MEMBER")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(answered(CEO, SCHOOL + "/decisions?person=" + CLERK.value())
                        .at("/decisions/0/id")
                        .asString())
                .isEqualTo(improve);
        assertThat(answered(CEO, SCHOOL + "/decisions?order=recorded")
                        .at("/decisions/1/id")
                        .asString())
                .isEqualTo(repair);
        assertThat(answered(CEO, SCHOOL + "/decisions?from=2026-01-01")
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(answered(CEO, SCHOOL + "/decisions?from=2025-10-01&to=2025-10-31")
                        .at("/decisions/0/id")
                        .asString())
                .isEqualTo(repair);
        JsonNode page = answered(CEO, "/api/trusts/meadow/decisions?limit=1");
        assertThat(page.path("total").asInt()).isGreaterThan(1);
        JsonNode following = answered(
                CEO,
                "/api/trusts/meadow/decisions?limit=1&after="
                        + page.path("next").asString());
        assertThat(following.path("total")).isEqualTo(page.path("total"));
        assertThat(following.path("decisions").size()).isEqualTo(1);
        assertThat(following.at("/decisions/0/id")).isNotEqualTo(page.at("/decisions/0/id"));
        assertThat(server.get(CEO, SCHOOL + "/decisions?order=size").code()).isEqualTo("request.malformed");
        assertThat(server.get(CEO, SCHOOL + "/decisions/nosuch").code()).isEqualTo("decision.unknown");
        assertThat(server.get(STRANGER, SCHOOL + "/decisions/" + repair).code()).isEqualTo("school.unknown");
        assertThat(answered(CEO, "/api/trusts/meadow/decisions/" + repair)
                        .at("/decision/id")
                        .asString())
                .isEqualTo(repair);
    }

    @Test
    void another_band_is_told_between_two_days() {
        JsonNode comparison =
                answered(CEO, SCHOOL + "?on=2026-03-10&compare=2025-10-10").path("comparison");
        assertThat(comparison.path("sentences").toString()).contains("Repair, Stage 2 → Improve");
        assertThat(comparison.path("events").valueStream())
                .extracting(event -> event.path("event").asString())
                .contains(improve)
                .doesNotContain(repair);
        JsonNode board = answered(CEO, "/api/trusts/meadow/phase-board?on=2026-03-10&compare=2025-10-10");
        assertThat(board.at("/comparison/bands/0/school").asString()).isEqualTo("oakfield");
        assertThat(board.at("/comparison/data").valueStream())
                .anySatisfy(difference ->
                        assertThat(difference.path("path").asString()).startsWith("/schools/oakfield/"));
    }

    @Test
    void a_correction_changes_what_was_known_and_not_what_was_true_then() {
        String metrics = SCHOOL + "/metrics?from=2025-09-15&to=2025-09-21&on=2025-09-30";
        JsonNode comparison = answered(CEO, metrics + "&compare=2025-09-30@" + beforeCorrection)
                .path("comparison");
        assertThat(comparison.path("sentences").toString())
                .as(comparison.toString())
                .contains("corrected", "91.2", "94.1", "Recorded on");
        assertThat(comparison.path("data").isEmpty()).isFalse();
        JsonNode none = answered(CEO, metrics + "&compare=2025-09-30").path("comparison");
        assertThat(none.path("sentences").isEmpty()).as(none.toString()).isTrue();
        assertThat(none.path("data").isEmpty()).isTrue();
    }

    @Test
    void a_moment_that_nobody_understands_is_pointed_at() {
        for (String with : List.of("yesterday", "@", "2025-09-30@soon", "@2199-01-01")) {
            assertThat(server.get(CEO, SCHOOL + "?compare=" + with).code())
                    .as(with)
                    .isEqualTo("request.malformed");
        }
    }

    private static JsonNode record(ActorId actor, String command, String json) {
        Answer answer = server.post(actor, SCHOOL + "/commands/" + command, json);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }

    private static JsonNode answered(ActorId actor, String path) {
        Answer answer = server.get(actor, path);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.json();
    }
}
