package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.Oakfield.STRANGER;

import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.standalone.RunningServer.Answer;
import tools.jackson.databind.JsonNode;

/** The ledger over HTTP: who may ask, what is proven, and what a start does about a record that somebody changed. */
class LedgerIT {
    private static final String TRUST = "/api/trusts/meadow/ledger";
    private static final String ALDER = "/api/schools/alder/ledger";

    @TempDir
    Path path;

    @Test
    void what_was_signed_is_proven_and_a_changed_record_is_noticed_at_the_next_start() throws Exception {
        long size;
        try (RunningServer server = RunningServer.on(path)) {
            Meadow.found(server.asker(), History.SCHOOLS);
            History.happen(server.asker());

            assertThat(server.post(STRANGER, TRUST + "/checkpoints", "{}").status())
                    .isEqualTo(404);
            assertThat(server.post(SI_LEAD, TRUST + "/checkpoints", "{}").status())
                    .isEqualTo(404);
            assertThat(server.post(CEO, TRUST + "/checkpoints", "{}").status()).isEqualTo(403);
            assertThat(server.post(CLERK, TRUST + "/checkpoints", "{\"occasion\":\"DAILY\"}")
                            .status())
                    .isEqualTo(400);
            Answer made = server.post(CLERK, TRUST + "/checkpoints", "{\"occasion\":\"MEETING\"}");
            assertThat(made.status()).isEqualTo(200);
            String note = made.json().path("note").asString();
            assertThat(note).startsWith("milepost/meadow\n4\n").contains("\n\u2014 milepost/meadow ");
            assertThat(note.length()).as("short enough to print").isLessThan(300);
            assertThat(server.post(ADMINISTRATOR, TRUST + "/checkpoints", "{}").status())
                    .isEqualTo(200);
            assertThat(server.post(AUDITOR, TRUST + "/checkpoints", "{}").status())
                    .isEqualTo(200);

            // Who may read a school is in its views, which follow the record by a moment.
            assertThat(server.get(AUDITOR, "/api/schools/alder?atLeast=60").status())
                    .isEqualTo(200);
            JsonNode log = server.get(AUDITOR, ALDER).json();
            size = log.path("size").asLong();
            assertThat(size).isGreaterThan(50);
            assertThat(log.path("total").asInt()).isGreaterThanOrEqualTo(3);
            assertThat(log.path("checkpoints").path(0).path("size").asLong()).isEqualTo(size);
            assertThat(log.path("checkpoints").path(0).path("root").asString())
                    .isEqualTo(log.path("root").asString());
            assertThat(log.path("checkpoints").path(2).path("note").asString()).isEqualTo(note);
            assertThat(server.get(AUDITOR, TRUST)
                            .json()
                            .path("checkpoints")
                            .path(0)
                            .path("heads"))
                    .hasSize(4);

            assertThat(server.get(ADMINISTRATOR, TRUST).status()).isEqualTo(404);
            assertThat(server.get(ADMINISTRATOR, ALDER).status()).isEqualTo(404);
            assertThat(server.get(ADMINISTRATOR, TRUST + "/checkpoints").json().path("checkpoints"))
                    .hasSizeGreaterThanOrEqualTo(3);

            String event = server.get(CEO, "/api/schools/alder/timeline?limit=1")
                    .json()
                    .path("entries")
                    .path(0)
                    .path("event")
                    .asString();
            JsonNode proof = server.get(CEO, ALDER + "/proof?event=" + event).json();
            assertThat(proof.path("size").asLong()).isEqualTo(size);
            assertThat(proof.path("path").size()).isBetween(5, 8);
            assertThat(rootOf(proof)).isEqualTo(log.path("root").asString());
            assertThat(server.get(CEO, ALDER + "/proof?event=unknown").status()).isEqualTo(404);
            assertThat(server.get(CEO, ALDER + "/consistency?from=3&to=7")
                            .json()
                            .path("path"))
                    .isNotEmpty();
            assertThat(server.get(CEO, ALDER + "/consistency?from=0&to=7").status())
                    .isEqualTo(400);
            assertThat(server.get(CEO, ALDER + "/consistency?from=3&to=100000").status())
                    .isEqualTo(400);
            assertThat(server.get(STRANGER, ALDER + "/proof?event=" + event).status())
                    .isEqualTo(404);
        }

        change("recorded_at = recorded_at - 1", "school:alder", 17);

        try (RunningServer server = RunningServer.on(path)) {
            Answer refused = server.post(CEO, "/api/schools/birch/commands/rename-school", """
                {"name":"Birch","effectiveOn":"2025-09-08"}\
                """);
            assertThat(refused.status()).isEqualTo(503);
            assertThat(refused.code()).isEqualTo("store.read-only");
            assertThat(refused.json().path("because").asString()).contains("school:alder", "event 17");
            assertThat(server.get(CEO, "/api/schools/alder").status()).isEqualTo(200);
            assertThat(server.get(CEO, "/api/schools/alder/timeline").status()).isEqualTo(200);
            assertThat(server.get(STRANGER, "/actuator/health").text()).contains("DOWN");
        }
    }

    /** Bytes that are no event any more stop nobody from reading the other schools. */
    @Test
    void an_event_that_cannot_even_be_read_is_told_of_and_the_rest_stays_readable() throws Exception {
        try (RunningServer server = RunningServer.on(path)) {
            Meadow.found(server.asker(), History.SCHOOLS);
            History.happen(server.asker());
            assertThat(server.post(CLERK, TRUST + "/checkpoints", "{}").status())
                    .isEqualTo(200);
        }
        change("payload = x'7b7b7b'", "school:alder", 17);
        try (RunningServer server = RunningServer.on(path)) {
            Answer refused = server.post(CEO, "/api/schools/birch/commands/rename-school", """
                {"name":"Birch","effectiveOn":"2025-09-08"}\
                """);
            assertThat(refused.code()).isEqualTo("store.read-only");
            assertThat(refused.json().path("because").asString()).contains("school:alder", "event 17");
            assertThat(server.get(CEO, "/api/schools/birch").status()).isEqualTo(200);
        }
    }

    /** RFC 9162, section 2.1.3.2, as anybody may write it down who gets a proof. */
    private static String rootOf(JsonNode proof) throws Exception {
        long node = proof.path("index").asLong();
        long last = proof.path("size").asLong() - 1;
        byte[] hash = Base64.getDecoder().decode(proof.path("leaf").asString());
        for (JsonNode step : proof.path("path")) {
            byte[] beside = Base64.getDecoder().decode(step.asString());
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            sha256.update((byte) 1);
            if (node % 2 == 1 || node == last) {
                sha256.update(beside);
                hash = sha256.digest(hash);
                while (node % 2 == 0 && node != 0) {
                    node /= 2;
                    last /= 2;
                }
            } else {
                sha256.update(hash);
                hash = sha256.digest(beside);
            }
            node /= 2;
            last /= 2;
        }
        assertThat(last).isZero();
        return Base64.getEncoder().encodeToString(hash);
    }

    /** Somebody with the folder in their hands, and a tool for SQLite, makes one word of one event another. */
    private void change(String what, String stream, long sequence) throws Exception {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path.resolve("events.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TRIGGER event_never_changes");
            assertThat(statement.executeUpdate("UPDATE event SET %s WHERE stream = '%s' AND sequence = %d"
                            .formatted(what, stream, sequence)))
                    .isEqualTo(1);
            statement.execute("""
                CREATE TRIGGER event_never_changes BEFORE UPDATE ON event
                BEGIN SELECT RAISE(ABORT, 'A recorded event never changes'); END\
                """);
        }
    }
}
