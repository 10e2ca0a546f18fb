package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.access.Authority;
import org.milepost.standalone.RunningServer.Answer;
import org.milepost.standalone.demo.Generator;
import org.milepost.standalone.demo.SimulatedClock;
import org.milepost.standalone.store.DataFolder;
import tools.jackson.databind.JsonNode;

/**
 * What every address of the trust and of its schools answered on a day in 2020, and what it answers a year and a half of
 * corrections, retractions and late facts afterwards, when it is asked for what was known then. The trust is the demo's; how
 * things stood on that day is its record without what was recorded since.
 */
class WhatWasKnownIT {
    private static final LocalDate DAY = LocalDate.of(2020, 2, 14);
    private static final Instant THEN = Instant.parse("2020-02-14T21:00:00Z");
    private static final LocalDate LATER = LocalDate.of(2021, 7, 9);
    private static final ActorId AUDITOR = new ActorId("demo-auditor");

    /** About files and checkpoints rather than about the two kinds of time. */
    private static final Set<String> NOT_DATED = Set.of("/export", "/people", "/ledger", "/comparators");

    @TempDir
    Path path;

    @Test
    void what_was_known_then_is_what_every_address_said_then() throws Exception {
        Instant later = made(path.resolve("later"));
        try (DataFolder then = DataFolder.openSynthetic(path.resolve("then"))) {
            withoutWhatCameAfter(then, path.resolve("later"));
        }
        Map<String, String> said = new LinkedHashMap<>();
        try (RunningServer server = RunningServer.onMadeUp(path.resolve("then"), Clock.fixed(THEN, ZoneOffset.UTC))) {
            for (String question : questions(server)) {
                Answer answer = server.get(AUDITOR, question);
                assertThat(answer.status()).as(question + answer.text()).isEqualTo(200);
                said.put(question, answer.text());
            }
        }
        assertThat(said).hasSizeGreaterThan(200);

        Map<String, String> changed = new TreeMap<>();
        List<String> uncompared = new ArrayList<>();
        int unlike = 0;
        MovedClock clock = new MovedClock(Clock.systemUTC());
        clock.set(later);
        try (RunningServer server = RunningServer.onMadeUp(path.resolve("later"), clock)) {
            Map<String, String> wrong = new TreeMap<>();
            for (Learnt learnt : Learnt.of(Generator.school(), Generator.trust())) {
                wrong.putAll(learn(server, clock, learnt));
            }
            assertThat(wrong).as("what was learnt later").isEmpty();
            for (Map.Entry<String, String> asked : said.entrySet()) {
                String question = asked.getKey() + (asked.getKey().contains("?") ? "&" : "?") + "on=" + DAY;
                String known =
                        server.get(AUDITOR, question + "&knownOn=" + THEN).text();
                if (!known.equals(asked.getValue())) {
                    changed.put(asked.getKey(), difference(asked.getValue(), known));
                }
                if (question.contains(Generator.trust()) || question.contains("/" + Generator.school())) {
                    JsonNode compared = server.get(AUDITOR, question + "&compare=" + LATER)
                            .json()
                            .path("comparison");
                    if (!compared.path("sentences").isArray()
                            || !compared.path("data").isArray()) {
                        uncompared.add(asked.getKey());
                    }
                }
                if (!undated(server.get(AUDITOR, question).text()).equals(undated(known))) {
                    unlike++;
                }
            }
        }
        assertThat(uncompared)
                .as("answers that do not say what differs from another day")
                .isEmpty();
        assertThat(changed).as("what was known then is told otherwise").isEmpty();
        assertThat(unlike)
                .as("answers about that day that later knowledge changed")
                .isGreaterThan(20);
    }

    /** The demo's history, and the moment after its end. */
    private static Instant made(Path path) throws Exception {
        SimulatedClock clock = new SimulatedClock(Generator.beginning());
        try (DataFolder folder = DataFolder.openSynthetic(path);
                Writer writer = Writer.open(folder, clock, Generator.administrator()::equals)) {
            Generator.generate(writer, clock, LATER);
        }
        return clock.instant().plusSeconds(1);
    }

    private static void withoutWhatCameAfter(DataFolder then, Path later) throws Exception {
        for (String file : List.of("events.db", "keep.db")) {
            Files.copy(later.resolve(file), then.path().resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        try (Connection record = DriverManager.getConnection("jdbc:sqlite:" + then.record());
                Statement statement = record.createStatement()) {
            statement.execute("DROP TRIGGER event_never_goes");
            assertThat(statement.executeUpdate("DELETE FROM event WHERE recorded_at > " + THEN.toEpochMilli()))
                    .isGreaterThan(1_000);
        }
    }

    /**
     * Records something about the past and compares what is said of that day with what was known before. What was known is
     * told as before; what is known now differs, and not for the day before it was true.
     *
     * @return what is wrong
     */
    private static Map<String, String> learn(RunningServer server, MovedClock clock, Learnt learnt) {
        Map<String, String> wrong = new TreeMap<>();
        String asked = learnt.question() + (learnt.question().contains("?") ? "&" : "?");
        LocalDate day = learnt.since().isAfter(DAY) ? learnt.since() : DAY;
        String known = asked + "on=" + day + "&knownOn=" + clock.instant();
        String earlier = asked + "on=" + learnt.since().minusDays(1) + "&knownOn=";
        String before = server.get(AUDITOR, known).text();
        String longBefore = server.get(AUDITOR, earlier + clock.instant()).text();
        clock.move(Duration.ofMinutes(1));
        Answer recorded = server.post(new ActorId(learnt.actor()), learnt.command(), learnt.body());
        if (recorded.status() != 200) {
            return Map.of(learnt.command() + learnt.body(), recorded.text());
        }
        clock.move(Duration.ofMinutes(1));
        if (!server.get(AUDITOR, known).text().equals(before)) {
            wrong.put(learnt.command(), learnt.question() + " tells otherwise what was known then");
        }
        String after = server.get(AUDITOR, asked + "on=" + day + "&knownOn=" + clock.instant())
                .text();
        if (undated(after).equals(undated(before))) {
            wrong.put(learnt.command(), learnt.question() + " does not know it: " + part(after, 160));
        }
        String stillThere = server.get(AUDITOR, earlier + clock.instant()).text();
        if (!undated(stillThere).equals(undated(longBefore))) {
            wrong.put(
                    learnt.command() + " the day before",
                    learnt.question() + " has it too early: " + difference(undated(longBefore), undated(stillThere)));
        }
        return wrong;
    }

    private static String undated(String answer) {
        return answer.replaceAll("\"moment\":\\{[^}]*}|\"sequence\":[0-9]+", "");
    }

    /** Every dated address, for the trust and each of its schools, and for the first and the last decision and plan of each. */
    private static List<String> questions(RunningServer server) {
        List<String> streams = new ArrayList<>();
        streams.add("/api/trusts/" + Generator.trust());
        for (JsonNode school : server.get(AUDITOR, "/api/schools").json().path("schools")) {
            streams.add("/api/schools/" + school.path("school").asString());
        }
        assertThat(streams).hasSize(9);
        List<String> questions = new ArrayList<>();
        for (String address : Authority.table().addresses().keySet()) {
            String pattern = address.replaceFirst("^GET ", "");
            boolean dated = NOT_DATED.stream().noneMatch(pattern::contains);
            for (String stream : streams) {
                String kind = stream.startsWith("/api/trusts/") ? "/api/trusts/{trust}" : "/api/schools/{school}";
                if (dated && address.startsWith("GET " + kind)) {
                    of(server, stream + pattern.substring(kind.length())).forEach(questions::add);
                }
            }
        }
        return questions;
    }

    private static Stream<String> of(RunningServer server, String question) {
        if (question.endsWith("/what-if")) {
            return Stream.of(question + "?edition=2025-26");
        }
        int item = question.indexOf("/{");
        if (item < 0) {
            return Stream.of(question);
        }
        String list = question.substring(0, item);
        List<String> ids = new ArrayList<>();
        for (JsonNode listed : server.get(AUDITOR, list).json().path(list.substring(list.lastIndexOf('/') + 1))) {
            Optional.of(listed.path(list.endsWith("/plans") ? "plan" : "event").asString(""))
                    .filter(id -> !id.isEmpty())
                    .ifPresent(ids::add);
        }
        return ids.isEmpty()
                ? Stream.empty()
                : Stream.of(ids.getFirst(), ids.getLast()).distinct().map(id -> list + "/" + id);
    }

    private static String difference(String was, String is) {
        int at = 0;
        while (at < Math.min(was.length(), is.length()) && was.charAt(at) == is.charAt(at)) {
            at++;
        }
        return "was …" + part(was, at) + "… is …" + part(is, at) + "…";
    }

    private static String part(String text, int at) {
        return text.substring(Math.min(text.length(), Math.max(0, at - 120)), Math.min(text.length(), at + 160));
    }
}
