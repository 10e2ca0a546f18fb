package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.STRANGER;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.standalone.RunningServer.Answer;

/** API tokens over HTTP: made, used both ways, revoked, run out, and kept as hashes across a restart. */
class TokensIT {
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
            kept = server.post(ADMINISTRATOR, "/api/tokens", "{\"label\":\"x\",\"actor\":\"the-ceo\"}")
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
