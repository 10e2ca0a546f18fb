package org.milepost.edge.distributed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.milepost.api.ActorId;
import org.milepost.edge.access.Tokens;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service starts whatever is missing, says what is missing, and refuses what it cannot do without it. */
@ExtendWith(OutputCaptureExtension.class)
public abstract class StartsWithoutServers {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void it_starts_without_any_server_and_says_what_is_missing(CapturedOutput output) throws Exception {
        int nobody = portThatNobodyListensOn();
        Instant began = Instant.now();
        try (ConfigurableApplicationContext service = start(nobody, nobody)) {
            assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofSeconds(60));

            HttpResponse<String> health = get(service, "/actuator/health", "");
            assertThat(health.statusCode()).isEqualTo(503);
            JsonNode answer = JSON.readTree(health.body());
            assertThat(answer.path("status").asString()).isEqualTo("DOWN");
            assertThat(answer.at("/components/axonServer/details/because").asString())
                    .startsWith("Axon Server does not answer at 127.0.0.1:" + nobody);
            assertThat(answer.at("/components/mongodb/details/because").asString())
                    .startsWith("MongoDB does not answer at 127.0.0.1:" + nobody);

            isRefusedForNow(ask(service, "mp_any"), "MongoDB does not answer");

            await("the watch looks after five seconds and speaks once; the clients try every two and say nothing")
                    .pollDelay(Duration.ofSeconds(12))
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> true);
            assertThat(output.getAll().lines())
                    .filteredOn(line -> !line.isBlank())
                    .as("lines written in some 15 seconds without servers")
                    .hasSizeLessThan(30);
            assertThat(output.getAll())
                    .containsOnlyOnce("Axon Server does not answer at")
                    .containsOnlyOnce("MongoDB does not answer at");
        }
    }

    @Test
    void without_axon_server_it_knows_who_asks_and_refuses_for_now() throws Exception {
        MongoServer mongo = new MongoServer(new MemoryBackend());
        try (ConfigurableApplicationContext service =
                start(portThatNobodyListensOn(), mongo.bind().getPort())) {
            String secret = service.getBean(Tokens.class)
                    .issue(new ActorId("clerk-1"), "test", Optional.empty())
                    .secret();
            isRefusedForNow(ask(service, secret), "A server that Milepost needs does not answer");
            assertThat(ask(service, "mp_wrong").statusCode()).isEqualTo(401);
            assertThat(JSON.readTree(get(service, "/actuator/health", "").body())
                            .at("/components/mongodb/status")
                            .asString())
                    .isEqualTo("UP");
        } finally {
            mongo.shutdownNow();
        }
    }

    private static void isRefusedForNow(HttpResponse<String> answer, String because) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        JsonNode problem = JSON.readTree(answer.body());
        assertThat(problem.path("code").asString()).isEqualTo("store.unreachable");
        assertThat(problem.path("because").asString()).startsWith(because);
    }

    /** The service under test, not yet started. */
    protected abstract SpringApplicationBuilder application();

    /** A request that needs both servers. */
    protected abstract HttpRequest.Builder asks(HttpRequest.Builder request);

    /** The path that {@link #asks} is sent to. */
    protected abstract String path();

    private ConfigurableApplicationContext start(int axonServer, int mongodb) {
        return application()
                .run(
                        "--server.port=0",
                        "--milepost.axonserver.servers=127.0.0.1:" + axonServer,
                        "--milepost.mongodb.uri=mongodb://127.0.0.1:" + mongodb + "/milepost");
    }

    private HttpResponse<String> ask(ConfigurableApplicationContext service, String token)
            throws IOException, InterruptedException {
        return send(asks(request(service, path(), token)));
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext service, String path, String token)
            throws IOException, InterruptedException {
        return send(request(service, path, token).GET());
    }

    private static HttpRequest.Builder request(ConfigurableApplicationContext service, String path, String token) {
        String port = service.getEnvironment().getRequiredProperty("local.server.port");
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static int portThatNobodyListensOn() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
