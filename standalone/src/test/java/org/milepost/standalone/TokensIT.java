package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.STRANGER;

import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.edge.access.Invitations;
import org.milepost.standalone.RunningServer.Answer;
import org.milepost.standalone.store.StoredEvents;

/** API tokens over HTTP: made, used both ways, revoked, run out, and kept as hashes across a restart. */
class TokensIT {
    private static final SchoolId WILLOW = new SchoolId("willow");

    @TempDir
    Path path;

    @Test
    void a_token_lives_from_its_making_to_its_end() throws Exception {
        String kept;
        try (RunningServer server = RunningServer.on(path)) {
            Meadow.found(server.asker(), List.of(OAKFIELD));

            Answer made = server.post(CEO, "/api/tokens", "{\"label\":\"dashboard\"}");
            assertThat(made.status()).isEqualTo(200);
            String secret = made.json().path("secret").asString();
            assertThat(made.json().path("actor").asString()).isEqualTo(CEO.value());
            assertThat(bearer(server, secret)).isEqualTo(200);
            assertThat(basic(server, "whoever:" + secret)).isEqualTo(200);
            assertThat(basic(server, ":" + secret)).isEqualTo(200);
            assertThat(basic(server, secret + ":")).isEqualTo(401);

            Answer list = server.get(CEO, "/api/tokens");
            assertThat(list.text()).contains("dashboard").doesNotContain(secret);
            assertThat(server.get(STRANGER, "/api/tokens").text()).doesNotContain("dashboard");

            String id = made.json().path("id").asString();
            assertThat(revoke(server, server.token(STRANGER), id)).isEqualTo(404);
            assertThat(revoke(server, server.token(CEO), id)).isEqualTo(204);
            assertThat(bearer(server, secret)).isEqualTo(401);
            assertThat(basic(server, "x:" + secret)).isEqualTo(401);

            assertThat(server.post(STRANGER, "/api/tokens", "{\"label\":\"x\",\"actor\":\"the-ceo\"}")
                            .status())
                    .isEqualTo(403);
            assertThat(server.post(ADMINISTRATOR, "/api/tokens", "{\"label\":\"x\",\"actor\":\"the-ceo\"}")
                            .code())
                    .as("an administrator would read by it what is not theirs to read")
                    .isEqualTo("token.not-yours");
            kept = server.post(CEO, "/api/tokens", "{\"label\":\"x\"}")
                    .json()
                    .path("secret")
                    .asString();
            assertThat(bearer(server, kept)).isEqualTo(200);
            assertThat(server.post(CEO, "/api/tokens", "{\"label\":\"x\",\"expiresAt\":\"2020-01-01T00:00:00Z\"}")
                            .json()
                            .path("pointer")
                            .asString())
                    .isEqualTo("/expiresAt");
        }
        try (RunningServer restarted = RunningServer.on(path)) {
            assertThat(bearer(restarted, kept)).isEqualTo(200);
        }
        try (var files = Files.list(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .as("%s holds the secret itself", file)
                        .doesNotContain(kept);
            }
        }
    }

    @Test
    void a_token_that_has_run_out_opens_nothing() {
        MovedClock clock = new MovedClock(Clock.systemUTC());
        try (RunningServer server = RunningServer.on(path, clock)) {
            Meadow.found(server.asker(), List.of(OAKFIELD));
            Instant end = clock.instant().plus(Duration.ofHours(1));
            String secret = server.post(CEO, "/api/tokens", "{\"label\":\"x\",\"expiresAt\":\"" + end + "\"}")
                    .json()
                    .path("secret")
                    .asString();
            assertThat(bearer(server, secret)).isEqualTo(200);
            clock.move(Duration.ofHours(1));
            assertThat(bearer(server, secret)).isEqualTo(401);
        }
    }

    @Test
    void a_token_is_good_for_no_more_than_it_was_made_for() {
        try (RunningServer server = RunningServer.on(path)) {
            Meadow.found(server.asker(), List.of(OAKFIELD, WILLOW));
            StoredEvents stored = server.bean(StoredEvents.class);
            String reading = made(server, "{\"label\":\"x\",\"kind\":\"SERVICE\"}");
            assertThat(bearer(server, reading)).isEqualTo(200);
            long before = stored.count();
            Answer refused = propose(server, "Bearer " + reading, "oakfield");
            assertThat(refused.status()).isEqualTo(403);
            assertThat(refused.code()).isEqualTo("token.not-for-this");
            assertThat(propose(server, basicOf("excel:" + reading), "oakfield").status())
                    .isEqualTo(403);
            assertThat(send(server, "POST", "/api/tokens", reading, "{\"label\":\"another\"}"))
                    .isEqualTo(403);
            assertThat(stored.count()).isEqualTo(before);

            String ofPlaces = made(
                    server,
                    "{\"label\":\"x\",\"scope\":{\"records\":true,\"schools\":[\"oakfield\"],\"parts\":[\"place\"]}}");
            assertThat(propose(server, "Bearer " + ofPlaces, "willow").status()).isEqualTo(403);
            assertThat(get(server, "/api/schools/willow", ofPlaces)).isEqualTo(403);
            assertThat(get(server, "/api/schools/oakfield/plans", ofPlaces)).isEqualTo(403);
            assertThat(get(server, "/api/schools/oakfield", ofPlaces))
                    .as("what shows several parts at once")
                    .isEqualTo(403);
            assertThat(get(server, "/api/trusts/meadow", ofPlaces)).isEqualTo(403);
            assertThat(propose(server, "Bearer " + ofPlaces, "oakfield").status())
                    .isEqualTo(200);

            String ofPlans = made(server, "{\"label\":\"x\",\"kind\":\"SERVICE\",\"scope\":{\"parts\":[\"plan\"]}}");
            assertThat(get(server, "/api/schools/oakfield/plans?atLeast=0", ofPlans))
                    .isEqualTo(200);
            assertThat(get(server, "/api/schools/oakfield/metrics", ofPlans)).isEqualTo(403);
            String wider = server.post(STRANGER, "/api/tokens", "{\"label\":\"x\",\"scope\":{\"parts\":[\"plan\"]}}")
                    .json()
                    .path("secret")
                    .asString();
            assertThat(get(server, "/api/schools/oakfield/plans", wider))
                    .as("a scope gives nothing that its person has not")
                    .isEqualTo(404);
        }
    }

    @Test
    void what_a_token_is_for_and_until_when_is_said_when_it_is_made_and_when_it_is_listed() {
        MovedClock clock = new MovedClock(Clock.systemUTC());
        try (RunningServer server = RunningServer.on(path, clock)) {
            Answer made = server.post(
                    CEO,
                    "/api/tokens",
                    "{\"label\":\"Power BI\",\"kind\":\"SERVICE\",\"scope\":{\"parts\":[\"metrics\"],\"schools\":[\"oakfield\"]}}");
            assertThat(made.status()).as(made.text()).isEqualTo(200);
            Instant end = Instant.parse(made.json().path("expiresAt").asString());
            assertThat(Duration.between(clock.instant(), end).toDays()).isBetween(89L, 90L);
            String secret = made.json().path("secret").asString();
            assertThat(bearer(server, secret)).isEqualTo(403);
            assertThat(server.get(CEO, "/api/tokens").json().path("tokens"))
                    .filteredOn(token -> token.path("label").asString().equals("Power BI"))
                    .singleElement()
                    .satisfies(token -> {
                        assertThat(token.path("kind").asString()).isEqualTo("SERVICE");
                        assertThat(token.at("/scope/records").asBoolean()).isFalse();
                        assertThat(token.at("/scope/schools/0").asString()).isEqualTo("oakfield");
                        assertThat(token.at("/scope/parts/0").asString()).isEqualTo("metrics");
                        assertThat(token.path("expiresAt").asString()).isEqualTo(end.toString());
                        assertThat(token.path("lastUsedAt").asString("")).isNotEmpty();
                    });
            for (String faulty : List.of(
                    "{\"label\":\"x\",\"kind\":\"SERVICE\",\"scope\":{\"records\":true}}",
                    "{\"label\":\"x\",\"scope\":{\"parts\":[\"no-such-part\"]}}",
                    "{\"label\":\"x\",\"scope\":{\"admin\":true}}",
                    "{\"label\":\"\"}",
                    "{\"label\":\"x\",\"expiresAt\":\"" + clock.instant().plus(Duration.ofDays(400)) + "\"}")) {
                assertThat(server.post(CEO, "/api/tokens", faulty).status())
                        .as(faulty)
                        .isEqualTo(400);
            }
            clock.move(Duration.ofDays(91));
            assertThat(bearer(server, secret)).isEqualTo(401);
        }
    }

    @Test
    void people_make_and_revoke_their_own_on_a_page_and_nobody_elses() {
        try (RunningServer server = RunningServer.on(path);
                Browser browser = new Browser(server);
                Browser other = new Browser(server)) {
            signIn(server, browser, "someone");
            signIn(server, other, "somebody-else");
            assertThat(browser.get("/account").text()).contains("/account/tokens");
            assertThat(browser.submit("/account/tokens", "/account/tokens", "label", "", "months", "3")
                            .status())
                    .isEqualTo(422);
            Answer made = browser.submit(
                    "/account/tokens", "/account/tokens", "label", "My <b>figures</b>", "may", "read", "months", "1");
            Matcher shown = Pattern.compile("id=\"secret\">(mp_[^<]+)<").matcher(made.text());
            assertThat(shown.find()).as(made.text()).isTrue();
            String secret = shown.group(1);
            assertThat(bearer(server, secret)).isEqualTo(200);
            String page = browser.get("/account/tokens").text();
            assertThat(page)
                    .contains("My &lt;b&gt;figures&lt;/b&gt;", "reading", "ends on", "last used on")
                    .doesNotContain(secret);
            Matcher id = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(page);
            assertThat(id.find()).isTrue();

            assertThat(other.get("/account/tokens").text()).doesNotContain("figures");
            other.submit("/account/tokens", "/account/tokens/revoke", "token", id.group(1));
            assertThat(bearer(server, secret)).as("revoked by somebody else").isEqualTo(200);
            browser.submit("/account/tokens", "/account/tokens/revoke", "token", id.group(1));
            assertThat(bearer(server, secret)).isEqualTo(401);
            assertThat(browser.get("/account/tokens").text()).contains("revoked on");
        }
    }

    private static void signIn(RunningServer server, Browser browser, String person) {
        String password = "three short words";
        browser.get(server.bean(Invitations.class)
                .invite(new ActorId(person), ADMINISTRATOR)
                .path());
        browser.submit("/invitation", "/invitation", "name", person, "password", password, "repeated", password);
        browser.signIn(person, password);
    }

    private static String made(RunningServer server, String wanted) {
        Answer made = server.post(CEO, "/api/tokens", wanted);
        assertThat(made.status()).as(made.text()).isEqualTo(200);
        return made.json().path("secret").asString();
    }

    private static Answer propose(RunningServer server, String authorization, String school) {
        return server.send(server.request("/api/schools/" + school + "/commands/propose-placement")
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        "{\"band\":\"IMPROVE_1\",\"effectiveOn\":\"2025-09-08\",\"reason\":\"Because.\"}")));
    }

    private static int get(RunningServer server, String address, String secret) {
        return server.send(server.request(address).header("Authorization", "Bearer " + secret))
                .status();
    }

    private static int send(RunningServer server, String method, String address, String secret, String body) {
        return server.send(server.request(address)
                        .header("Authorization", "Bearer " + secret)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body)))
                .status();
    }

    private static String basicOf(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static int bearer(RunningServer server, String secret) {
        return server.send(server.request("/api/trusts").header("Authorization", "Bearer " + secret))
                .status();
    }

    private static int basic(RunningServer server, String pair) {
        String encoded = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return server.send(server.request("/api/trusts").header("Authorization", "Basic " + encoded))
                .status();
    }

    private static int revoke(RunningServer server, String secret, String id) {
        return server.send(server.request("/api/tokens/" + id)
                        .header("Authorization", "Bearer " + secret)
                        .DELETE())
                .status();
    }
}
