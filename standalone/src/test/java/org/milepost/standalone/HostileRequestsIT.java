package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ACC_MEMBER;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.Oakfield.STRANGER;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.edge.openapi.ApiDocument;
import org.milepost.standalone.RunningServer.Answer;
import org.milepost.standalone.store.StoredEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Requests that nobody in their right mind sends, made from the description of the interface: for each operation its own
 * example, bent. Whatever comes, the answer is prompt and says what is wrong; nothing breaks, and what is refused leaves
 * nothing in the record. The same seed, the same requests; {@code -Dmilepost.full} sends ten times as many.
 */
class HostileRequestsIT {
    private static final long SEED = 20260907;
    private static final int REQUESTS = Boolean.getBoolean("milepost.full") ? 100_000 : 10_000;
    private static final int AT_ONCE = 4;
    private static final Duration PROMPT = Duration.ofSeconds(2);

    private static final List<ActorId> PEOPLE =
            List.of(CEO, BOARD_MEMBER, ACC_MEMBER, CLERK, HEAD, SI_LEAD, AUDITOR, ADMINISTRATOR, STRANGER);
    private static final List<SchoolId> SCHOOLS = IntStream.range(0, 12)
            .mapToObj(number -> new SchoolId("school-" + number))
            .toList();

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "x".repeat(5_000),
            "é".repeat(300),
            "\u0000",
            "line\nline\r\nSet-Cookie: a=b",
            "\u202Eevil",
            "\uD83D\uDE00",
            "\uD800",
            "../../etc/passwd",
            "..%2f..%2f",
            "' OR '1'='1",
            "\"; DROP TABLE event; --",
            "<script>alert(1)</script>",
            "${jndi:ldap://127.0.0.1/a}",
            "#{7*7}",
            "{{7*7}}",
            "=HYPERLINK(\"http://127.0.0.1\")",
            "{\"$gt\":\"\"}",
            "2026-02-30",
            "-999999999-01-01",
            "+999999999-12-31",
            "9999-12-31",
            "0000-00-00",
            "2026-09-07T25:61:61Z",
            "1e400",
            "-1",
            "0",
            "2147483648",
            "9223372036854775808",
            "NaN",
            "true",
            "oakfield",
            "meadow",
            "trust:meadow",
            "school:oakfield",
            "100001",
            "%00",
            "a".repeat(61));

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "\"\"",
            "7",
            "{",
            "{\"a\":",
            "{}{}",
            "{\"a\":1,\"a\":2}",
            "[".repeat(2_000),
            "{\"a\":".repeat(1_500),
            "\uFEFF{}",
            "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><x>&e;</x>",
            "{\"@class\":\"java.lang.Runtime\"}",
            "{\"__proto__\":{\"admin\":true}}",
            "{\"number\":" + "9".repeat(2_000) + "}",
            "{\"text\":\"" + "x".repeat(300_000) + "\"}");

    @TempDir
    Path path;

    /** One operation of the description. */
    private record Operation(String method, String path, List<String> parameters, JsonNode example) {}

    /** What came of it. */
    private record Outcome(String asked, Answer answer, Duration took) {}

    @Test
    void nothing_breaks_nothing_hangs_and_nothing_refused_is_recorded() throws Exception {
        try (RunningServer server = RunningServer.on(path)) {
            Meadow.found(
                    server.asker(),
                    java.util.stream.Stream.concat(java.util.stream.Stream.of(OAKFIELD), SCHOOLS.stream())
                            .toList());
            Meadow.grant(server.asker(), HEAD, Office.HEADTEACHER, OAKFIELD, SCHOOLS.get(0), SCHOOLS.get(1));
            PEOPLE.forEach(server::token);
            List<Operation> operations = operations(server);
            assertThat(operations).hasSizeGreaterThan(50);
            StoredEvents stored = server.bean(StoredEvents.class);
            for (int i = 0; i < 100; i++) {
                send(server, operations, -1 - i);
            }
            long before = stored.count();

            Set<String> acknowledged = ConcurrentHashMap.newKeySet();
            Map<String, String> wrong = new ConcurrentSkipListMap<>();
            Map<Integer, AtomicInteger> statuses = new ConcurrentSkipListMap<>();
            AtomicInteger next = new AtomicInteger();
            try (ExecutorService senders = Executors.newFixedThreadPool(AT_ONCE)) {
                List<Future<Void>> done =
                        senders.invokeAll(java.util.Collections.nCopies(AT_ONCE, (Callable<Void>) () -> {
                            for (int i = next.getAndIncrement(); i < REQUESTS; i = next.getAndIncrement()) {
                                Outcome outcome = send(server, operations, i);
                                statuses.computeIfAbsent(outcome.answer().status(), status -> new AtomicInteger())
                                        .incrementAndGet();
                                judge(outcome, acknowledged, wrong);
                            }
                            return null;
                        }));
                for (Future<Void> sender : done) {
                    sender.get();
                }
            }
            System.out.printf("%,d hostile requests: %s%n", REQUESTS, statuses);
            assertThat(wrong).isEmpty();
            assertThat(stored.count() - before)
                    .as("events in the record that no answer has acknowledged, or the other way round")
                    .isEqualTo(acknowledged.size());
            assertThat(statuses.keySet()).as("all kinds of answers came").contains(200, 400, 401, 404);
            assertThat(server.get(CEO, "/api/trusts/meadow").status()).isEqualTo(200);
        }
    }

    private static void judge(Outcome outcome, Set<String> acknowledged, Map<String, String> wrong) {
        Answer answer = outcome.answer();
        int status = answer.status();
        if (status >= 500) {
            wrong.put(outcome.asked(), status + " " + answer.text());
        }
        if (outcome.took().compareTo(PROMPT) > 0) {
            wrong.put(outcome.asked(), "took " + outcome.took());
        }
        boolean hasBody = answer.text().startsWith("{");
        if (status == 200 && outcome.asked().contains("/commands/")) {
            answer.json()
                    .path("events")
                    .forEach(event -> acknowledged.add(event.path("id").asString()));
        }
        if (status >= 400 && hasBody && answer.code().isEmpty()) {
            wrong.put(outcome.asked(), "a problem without a code: " + answer.text());
        }
        if (answer.header("Set-Cookie").isPresent()) {
            wrong.put(outcome.asked(), "set a cookie");
        }
    }

    private static Outcome send(RunningServer server, List<Operation> operations, int number) {
        Random random = new Random(SEED + number);
        Operation operation = operations.get(random.nextInt(operations.size()));
        ActorId person = PEOPLE.get(random.nextInt(PEOPLE.size()));
        StringBuilder asked = new StringBuilder(address(operation.path(), random));
        String separator = "?";
        for (String parameter : operation.parameters()) {
            if (random.nextInt(4) == 0) {
                asked.append(separator).append(parameter).append('=').append(parameter(parameter, random));
                separator = "&";
            }
        }
        if (random.nextInt(20) == 0) {
            asked.append(separator).append(encoded(text(random))).append("=1");
        }
        HttpRequest.Builder request = server.request(asked.toString()).timeout(Duration.ofSeconds(20));
        String credentials = switch (random.nextInt(12)) {
            case 0 -> "";
            case 1 -> "Bearer " + "x".repeat(random.nextInt(3_000));
            case 2 -> "Basic !!!";
            default -> "Bearer " + server.token(person);
        };
        if (!credentials.isEmpty()) {
            request.header("Authorization", credentials);
        }
        if (random.nextInt(6) == 0) {
            request.header("Idempotency-Key", header(random));
        }
        if (random.nextInt(10) == 0) {
            request.header("Accept", header(random));
        }
        String body = "";
        if (operation.method().equals("POST")) {
            body = body(operation.example(), random);
            request.header("Content-Type", random.nextInt(15) == 0 ? header(random) : "application/json");
        }
        String method = random.nextInt(40) == 0 ? "PATCH" : operation.method();
        request.method(
                method,
                method.equals("GET") || method.equals("DELETE")
                        ? BodyPublishers.noBody()
                        : BodyPublishers.ofByteArray(bytes(body, random)));
        long began = System.nanoTime();
        Answer answer = server.send(request);
        return new Outcome(
                number + " " + person + " " + method + " " + shortened(asked.toString()) + " " + shortened(body),
                answer,
                Duration.ofNanos(System.nanoTime() - began));
    }

    private static String address(String template, Random random) {
        String path = template;
        while (path.contains("{")) {
            int from = path.indexOf('{');
            int to = path.indexOf('}');
            String name = path.substring(from + 1, to);
            String value = switch (name) {
                case "school" -> SCHOOLS.get(random.nextInt(SCHOOLS.size())).value();
                case "trust" -> "meadow";
                default -> "first";
            };
            if (random.nextInt(5) == 0) {
                value = text(random);
            }
            path = path.substring(0, from) + encoded(value) + path.substring(to + 1);
        }
        return path;
    }

    /** Waiting for what will never come is an answer of its own, and takes its time. */
    private static String parameter(String name, Random random) {
        if (name.equals("atLeast")) {
            return List.of("-5", "x", "1e9", "").get(random.nextInt(4));
        }
        return encoded(random.nextInt(3) == 0 ? "2026-01-15" : text(random));
    }

    private static String body(JsonNode example, Random random) {
        if (random.nextInt(6) == 0) {
            return BODIES.get(random.nextInt(BODIES.size()));
        }
        JsonNode bent = example.deepCopy();
        int times = random.nextInt(3);
        for (int i = 0; i <= times && bent instanceof ObjectNode object; i++) {
            bend(object, random);
        }
        String text = bent.toString();
        return random.nextInt(25) == 0 ? text.substring(0, random.nextInt(text.length() + 1)) : text;
    }

    /** Changes one thing of an object, or of an object within it. */
    private static void bend(ObjectNode object, Random random) {
        List<String> names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty() || random.nextInt(12) == 0) {
            object.put(
                    List.of("actor", "school", "trust", "office", "founding", "__proto__")
                            .get(random.nextInt(6)),
                    "x");
            return;
        }
        String name = names.get(random.nextInt(names.size()));
        JsonNode inner = object.get(name);
        if (inner instanceof ObjectNode deeper && random.nextInt(3) != 0) {
            bend(deeper, random);
        } else if (inner instanceof ArrayNode list
                && !list.isEmpty()
                && list.get(0) instanceof ObjectNode first
                && random.nextInt(3) != 0) {
            bend(first, random);
        } else {
            switch (random.nextInt(8)) {
                case 0 -> object.remove(name);
                case 1 -> object.putNull(name);
                case 2 -> object.put(name, random.nextLong());
                case 3 -> object.put(name, random.nextDouble() * 1e300);
                case 4 -> object.put(name, random.nextBoolean());
                case 5 -> {
                    ArrayNode many = object.putArray(name);
                    for (int i = 0; i < random.nextInt(300); i++) {
                        many.add(text(random).length());
                    }
                }
                case 6 -> object.putObject(name).put(text(random), "x");
                default -> object.put(name, text(random));
            }
        }
    }

    private static byte[] bytes(String body, Random random) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0 && random.nextInt(30) == 0) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return bytes;
    }

    private static String text(Random random) {
        return TEXTS.get(random.nextInt(TEXTS.size()));
    }

    /** What a header may carry at all: the rest is refused before it leaves. */
    private static String header(Random random) {
        String text = text(random).replaceAll("[^ -~]", "").strip();
        return text.isEmpty() ? "x" : text;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String shortened(String text) {
        return text.length() > 300 ? text.substring(0, 300) + " …" : text;
    }

    /** Everything described, but for what would read the whole record anew or take a file in. */
    private static List<Operation> operations(RunningServer server) {
        JsonNode document = server.send(server.request(ApiDocument.ADDRESS)).json();
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .propertyStream()
                .forEach(path -> path.getValue().propertyStream().forEach(operation -> {
                    boolean job = path.getKey().startsWith("/api/jobs/")
                            && operation.getKey().equals("post");
                    if (path.getKey().startsWith("/api/") && !job) {
                        List<String> parameters = new ArrayList<>();
                        operation.getValue().path("parameters").forEach(parameter -> {
                            if (parameter.path("in").asString("").equals("query")) {
                                parameters.add(parameter.path("name").asString());
                            }
                        });
                        operations.add(new Operation(
                                operation.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                parameters,
                                operation.getValue().at("/requestBody/content/application~1json/example")));
                    }
                }));
        return operations;
    }
}
