package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
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
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.standalone.RunningServer.Answer;
import org.milepost.standalone.store.StoredEvents;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What one sender cannot make a request say about another: ids swapped, fields added, headers and log lines forged. */
@ExtendWith(OutputCaptureExtension.class)
class HeldApartIT {
    private static final SchoolId WILLOW = new SchoolId("willow");
    private static final ActorId OTHER_HEAD = new ActorId("the-head-of-willow");

    @TempDir
    static Path path;

    private static RunningServer server;

    @BeforeAll
    static void found() {
        server = RunningServer.on(path);
        Meadow.found(server.asker(), List.of(OAKFIELD, WILLOW));
        Meadow.grant(server.asker(), HEAD, Office.HEADTEACHER, OAKFIELD);
        Meadow.grant(server.asker(), OTHER_HEAD, Office.HEADTEACHER, WILLOW);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_id_of_another_school_opens_nothing_wherever_it_is_put() {
        Answer placed = server.post(CEO, "/api/schools/willow/commands/propose-placement", """
                {"placement":"of-willow","band":"IMPROVE_1","effectiveOn":"2025-09-08","reason":"Because."}""");
        assertThat(placed.status()).as(placed.text()).isEqualTo(200);
        Answer swapped = server.post(CEO, "/api/schools/oakfield/commands/approve-placement", """
                {"placement":"of-willow","decidedOn":"2025-09-08","reason":"Because."}""");
        assertThat(swapped.status()).isEqualTo(409);

        for (String address : List.of("", "/timeline", "/decisions", "/metrics", "/raps", "/plans/first")) {
            Answer other = server.get(HEAD, "/api/schools/willow" + address);
            Answer nowhere = server.get(HEAD, "/api/schools/nowhere" + address);
            assertThat(other.status()).as(address).isEqualTo(404);
            assertThat(other.text().replace("willow", "nowhere"))
                    .as("a school of somebody else's looks like none")
                    .isEqualTo(nowhere.text());
        }
        assertThat(server.get(HEAD, "/api/schools?q=willow").json().path("schools"))
                .isEmpty();
        assertThat(server.get(HEAD, "/api/trusts/meadow/decisions").text()).doesNotContain("willow");
        assertThat(server.get(HEAD, "/api/trusts/meadow/phase-board").text()).doesNotContain("willow");
    }

    @Test
    void who_acts_and_where_never_comes_from_the_body() {
        for (String added : List.of(
                "\"school\":\"willow\"",
                "\"actor\":\"the-ceo\"",
                "\"office\":\"CEO\"",
                "\"founding\":true",
                "\"recordedAt\":\"2020-01-01T00:00:00Z\"",
                "\"decided\":{}")) {
            Answer answer = server.post(
                    HEAD,
                    "/api/schools/oakfield/commands/propose-placement",
                    "{\"band\":\"IMPROVE_1\",\"effectiveOn\":\"2025-09-08\",\"reason\":\"Because.\"," + added + "}");
            assertThat(answer.status()).as(added).isEqualTo(400);
            assertThat(answer.json().path("pointer").asString()).as(added).isNotEmpty();
        }
        assertThat(server.post(STRANGER, "/api/tokens", "{\"label\":\"x\",\"secret\":\"mine\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void nothing_is_recorded_for_those_who_would_not_take_the_answer() {
        StoredEvents stored = server.bean(StoredEvents.class);
        long before = stored.count();
        Answer answer = server.post(CEO, "/api/schools/willow/commands/propose-placement", """
                {"placement":"unanswered","band":"IMPROVE_1","effectiveOn":"2025-09-08","reason":"Because."}""", "Accept", "image/png");
        assertThat(answer.status()).isEqualTo(406);
        assertThat(answer.code()).isEqualTo("answer.not-acceptable");
        assertThat(stored.count()).isEqualTo(before);
    }

    @Test
    void nobody_gives_themselves_an_office() {
        for (ActorId person : List.of(ADMINISTRATOR, CLERK, HEAD, STRANGER)) {
            Answer answer = server.post(
                    person,
                    "/api/trusts/meadow/commands/grant-office",
                    "{\"person\":\"" + person.value()
                            + "\",\"office\":\"CEO\",\"schools\":[],\"effectiveOn\":\"2025-09-01\"}");
            assertThat(answer.status()).as("%s", person).isIn(403, 404, 409);
        }
    }

    @Test
    void what_was_sent_forges_no_header_and_no_line_of_the_log(CapturedOutput output) {
        String forged = "x%0d%0aSet-Cookie:%20a=b%0d%0a2026-09-07%20ERROR%20forged";
        for (String address : List.of(
                "/api/schools/" + forged,
                "/api/schools?q=" + forged,
                "/api/schools/oakfield?on=" + forged,
                "/sign-in?" + forged,
                "/assets/" + forged)) {
            Answer answer = server.get(CEO, address);
            assertThat(answer.status()).as(address).isLessThan(500);
            assertThat(answer.headers().map().keySet()).as(address).doesNotContain("a");
            assertThat(answer.header("Set-Cookie").orElse("")).doesNotContain("a=b");
        }
        try (Browser browser = new Browser(server)) {
            browser.signIn("somebody\r\n2026-09-07 ERROR forged", "not the password");
        }
        assertThat(output.getAll().lines().filter(line -> line.startsWith("2026-09-07 ERROR")))
                .isEmpty();
    }

    @Test
    void a_fault_tells_the_sender_nothing_of_the_inside() {
        Answer answer = server.get(CEO, "/api/nothing-here");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.text()).doesNotContain("org.", "Exception", "\tat ");
        assertThat(server.get(CEO, "/error").text()).doesNotContain("org.", "Exception", "\tat ");
    }
}
