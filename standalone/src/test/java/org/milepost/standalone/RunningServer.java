package org.milepost.standalone;

import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.axonframework.eventhandling.GenericEventMessage;
import org.milepost.api.ActorId;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.Tokens;
import org.milepost.edge.messages.Asker;
import org.milepost.standalone.demo.Generator;
import org.milepost.standalone.demo.SimulatedClock;
import org.milepost.standalone.store.DataFolder;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A server as a start makes it, on a folder of the test's and a free port, with a token for whoever asks. */
final class RunningServer implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Clock clockBefore = GenericEventMessage.clock;
    private final DataFolder folder;
    private final ConfigurableApplicationContext context;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Map<ActorId, String> tokens = new ConcurrentHashMap<>();

    private RunningServer(
            DataFolder opened, Clock clock, ApplicationContextInitializer<GenericApplicationContext> besides) {
        folder = opened;
        context = new SpringApplicationBuilder(Server.class)
                .bannerMode(Banner.Mode.OFF)
                .properties(
                        Map.of("server.port", "0", "server.address", "127.0.0.1", "milepost.sign-in.bcrypt-cost", "4"))
                .initializers((GenericApplicationContext beans) -> {
                    beans.registerBean(Server.Start.class, () -> new Server.Start(folder, clock));
                    besides.initialize(beans);
                })
                .run();
        bean(AccessKeep.class).addInstallationAdministrator(ADMINISTRATOR);
    }

    static RunningServer on(Path path) {
        return on(path, Clock.systemUTC());
    }

    static RunningServer on(Path path, Clock clock) {
        return on(path, clock, beans -> {});
    }

    /** {@code besides} puts beans of a test's own among the server's. */
    static RunningServer on(Path path, Clock clock, ApplicationContextInitializer<GenericApplicationContext> besides) {
        return new RunningServer(DataFolder.openForServing(path), clock, besides);
    }

    /** A server on the demo's ten years, in which there is something of everything. */
    static RunningServer ofDemo(Path path, LocalDate today) throws Exception {
        DataFolder folder = DataFolder.openSynthetic(path);
        SimulatedClock clock = new SimulatedClock(Generator.beginning());
        try (Writer writer = Writer.open(folder, clock, Generator.administrator()::equals)) {
            Generator.generate(writer, clock, today);
        }
        return new RunningServer(folder, clock, beans -> {});
    }

    /** On a demo's made-up record. */
    static RunningServer onMadeUp(Path path, Clock clock) {
        return new RunningServer(DataFolder.openSynthetic(path), clock, beans -> {});
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    Asker asker() {
        return bean(Asker.class);
    }

    /** An answer over HTTP. */
    record Answer(int status, HttpHeaders headers, String text) {
        JsonNode json() {
            return JSON.readTree(text);
        }

        /** The code of a problem. */
        String code() {
            return json().path("code").asString("");
        }

        Optional<String> header(String name) {
            return headers.firstValue(name);
        }
    }

    Answer get(ActorId actor, String path) {
        return send(request(path).header("Authorization", "Bearer " + token(actor)));
    }

    Answer post(ActorId actor, String path, String json, String... headers) {
        HttpRequest.Builder request = request(path)
                .header("Authorization", "Bearer " + token(actor))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json));
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + StartCommand.port(context) + path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    String token(ActorId actor) {
        return tokens.computeIfAbsent(
                actor,
                who -> bean(Tokens.class).issue(who, "test", Optional.empty()).secret());
    }

    /** Stops as a process does that was told to end; what the test holds stays open. */
    void stopServing() {
        context.close();
    }

    @Override
    public void close() {
        http.close();
        context.close();
        folder.close();
        GenericEventMessage.clock = clockBefore;
    }
}
