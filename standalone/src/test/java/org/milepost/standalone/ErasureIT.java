package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.Tokens;
import org.milepost.query.Streams;
import org.milepost.verify.Verify;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What a person wrote, and who a person is, can be made unreadable for good, and every proof still holds. */
@ExtendWith(OutputCaptureExtension.class)
class ErasureIT {
    private static final String SECRET = "Xyzzyplugh has been seen crying in the corridor";
    private static final String NAME = "Quillwhistle Fernandopulle";
    private static final String SIGN_IN_NAME = "q.fernandopulle";
    private static final ActorId HEAD = new ActorId("the-head");

    @TempDir
    Path path;

    @Test
    void what_is_erased_is_nowhere_any_more_and_every_proof_still_holds(CapturedOutput said) throws Exception {
        Path data = path.resolve("data");
        Path backup = path.resolve("backups/before.zip");
        Files.createDirectories(backup.getParent());
        String event;
        byte[] key;
        try (RunningServer server = RunningServer.on(data)) {
            Meadow.found(server.asker(), History.SCHOOLS);
            assertThat(server.post(ADMINISTRATOR, "/api/trusts/meadow/people", """
                {"person":"the-head","name":"%s","email":"q@example.org"}\
                """.formatted(NAME))
                            .status())
                    .isEqualTo(200);
            assertThat(server.get(CLERK, "/api/trusts/meadow/people").text()).contains(NAME);
            assertThat(server.get(SI_LEAD, "/api/trusts/meadow/people").status())
                    .isEqualTo(404);
            assertThat(server.post(CLERK, "/api/trusts/meadow/people", "{\"person\":\"x-1\",\"name\":\"X\"}")
                            .status())
                    .isEqualTo(403);

            server.bean(AccountKeep.class).keep(new AccountKeep.Account(HEAD, SIGN_IN_NAME, "no hash", Instant.EPOCH));
            server.bean(Tokens.class).issue(HEAD, "reports of " + NAME, Optional.empty());

            JsonNode placed = server.post(CEO, "/api/schools/alder/commands/place-school", """
                {"band":"IMPROVE_1","decidedOn":"2025-09-08","effectiveOn":"2025-09-08","reason":"%s"}\
                """.formatted(SECRET))
                    .json();
            event = placed.path("events").path(0).path("id").asString();
            assertThat(everywhere(server)).contains(SECRET);
            assertThat(inFiles(data, SECRET))
                    .as("sealed on disk from the first")
                    .isEmpty();
            assertThat(inFiles(data, NAME)).isNotEmpty();
            assertThat(inFiles(data, SIGN_IN_NAME)).isNotEmpty();
            assertThat(server.post(CLERK, "/api/trusts/meadow/ledger/checkpoints", "{}")
                            .status())
                    .isEqualTo(200);
            assertThat(Milepost.run("backup", backup.toString(), "--data", data.toString()))
                    .isZero();
            String exported = exported(server, "before.zip");
            assertThat(exported).contains(SECRET);
            key = keyOf(SECRET, exported);
            assertThat(inFiles(data, key))
                    .as("the key, with which it can be read")
                    .isNotEmpty();

            assertThat(server.post(ADMINISTRATOR, "/api/trusts/meadow/commands/erase-note", """
                {"event":"%s","field":"/decided/reason","reason":"It is about a child."}\
                """.formatted(event))
                            .status())
                    .isEqualTo(200);
            assertThat(server.post(ADMINISTRATOR, "/api/trusts/meadow/commands/erase-person", """
                {"person":"the-head","reason":"Asked for it."}\
                """)
                            .status())
                    .isEqualTo(200);
            assertThat(everywhere(server)).doesNotContain(SECRET).contains("[erased]", "It is about a child.");
            assertThat(server.get(CLERK, "/api/trusts/meadow/people").text()).doesNotContain(NAME);
            assertThat(exported(server, "after.zip")).doesNotContain(SECRET);
            assertThat(inFiles(data, SECRET)).isEmpty();
            assertThat(inFiles(data, key)).isEmpty();
            assertThat(inFiles(data, NAME)).isEmpty();
            assertThat(inFiles(data, SIGN_IN_NAME)).isEmpty();
            assertThat(server.post(
                                    ADMINISTRATOR,
                                    "/api/trusts/meadow/people",
                                    "{\"person\":\"the-head\",\"name\":\"Somebody\"}")
                            .code())
                    .isEqualTo("directory.was-erased");
            assertThat(server.post(ADMINISTRATOR, "/api/trusts/meadow/commands/erase-note", """
                {"event":"%s","field":"/decided/reason","reason":"Again."}\
                """.formatted(event))
                            .code())
                    .isEqualTo("erasure.unknown-note");
            assertThat(server.post(CEO, "/api/trusts/meadow/commands/erase-person", """
                {"person":"the-ceo","reason":"No."}\
                """)
                            .status())
                    .isEqualTo(404);
        }
        for (String file : List.of("before.zip", "after.zip")) {
            StringWriter checked = new StringWriter();
            assertThat(Verify.check(new PrintWriter(checked), path.resolve(file), Optional.empty(), List.of()))
                    .as(checked.toString())
                    .isZero();
        }

        try (RunningServer server = RunningServer.on(data)) {
            assertThat(everywhere(server))
                    .as("after a start")
                    .doesNotContain(SECRET)
                    .contains("[erased]");
            assertThat(server.post(CEO, "/api/schools/birch/commands/place-school", """
                {"band":"IMPROVE_1","decidedOn":"2025-09-08","effectiveOn":"2025-09-08","reason":"x"}\
                """)
                            .status())
                    .as("the ledger found nothing wrong")
                    .isEqualTo(200);
        }

        Files.copy(data.resolve("erasures.list"), backup.resolveSibling("erasures.list"));
        Path restored = path.resolve("restored");
        assertThat(Milepost.run("restore", backup.toString(), "--data", restored.toString()))
                .isZero();
        for (byte[] gone : List.of(key, bytes(NAME), bytes(SIGN_IN_NAME))) {
            assertThat(inFiles(restored, gone))
                    .as("erased again after a restore")
                    .isEmpty();
        }
        try (RunningServer server = RunningServer.on(restored)) {
            assertThat(everywhere(server)).doesNotContain(SECRET).contains("[erased]");
            assertThat(exported(server, "restored.zip")).doesNotContain(SECRET);
        }
        assertThat(Milepost.run("verify", path.resolve("restored.zip").toString()))
                .isZero();
        assertThat(said.getAll()).as("what was logged").doesNotContain(SECRET, NAME, SIGN_IN_NAME);
    }

    /** While a backup reads, the keep's log cannot be emptied: it is as soon as the backup is done. */
    @Test
    void what_is_erased_beside_a_reader_is_gone_when_the_reader_is() throws Exception {
        Path data = path.resolve("data");
        try (RunningServer server = RunningServer.on(data)) {
            Meadow.found(server.asker(), History.SCHOOLS);
            server.post(ADMINISTRATOR, "/api/trusts/meadow/people", """
                {"person":"the-head","name":"%s"}\
                """.formatted(NAME));
            try (Connection reader = DriverManager.getConnection("jdbc:sqlite:" + data.resolve("keep.db"));
                    Statement statement = reader.createStatement()) {
                statement.execute("BEGIN");
                statement.executeQuery("SELECT count(*) FROM directory").close();
                assertThat(server.post(ADMINISTRATOR, "/api/trusts/meadow/commands/erase-person", """
                    {"person":"the-head","reason":"Asked for it."}\
                    """)
                                .status())
                        .isEqualTo(200);
                assertThat(inFiles(data, NAME)).as("still being read").isNotEmpty();
                statement.execute("COMMIT");
            }
            server.bean(Tokens.class).issue(CLERK, "anything kept later", Optional.empty());
            assertThat(inFiles(data, NAME)).isEmpty();
        }
    }

    /** What readers can see of it: every answer there is about the trust and the school, now and as known before. */
    private static String everywhere(RunningServer server) {
        assertThat(server.get(AUDITOR, "/api/schools/alder?atLeast=1").status()).isEqualTo(200);
        StringBuilder all = new StringBuilder();
        server.get(AUDITOR, "/v3/api-docs").json().path("paths").properties().stream()
                .filter(entry -> entry.getValue().has("get"))
                .map(entry -> entry.getKey().replace("{school}", "alder").replace("{trust}", "meadow"))
                .filter(address -> !address.contains("{") && !address.endsWith("/export"))
                .forEach(address -> {
                    for (ActorId reader : List.of(AUDITOR, CEO)) {
                        all.append(server.get(reader, address).text());
                        all.append(server.get(reader, address + "?knownOn=" + LocalDate.now(ZoneOffset.UTC))
                                .text());
                    }
                });
        all.append(server.bean(Streams.class).whole(History.ALDER));
        all.append(server.bean(Streams.class).whole(MEADOW));
        return all.toString();
    }

    /** An export shows with which key a note can be read. */
    private static byte[] keyOf(String note, String export) {
        Matcher found = Pattern.compile("\"key\":\"([^\"]+)\",\"text\":\"" + note + "\"")
                .matcher(export);
        assertThat(found.find()).isTrue();
        return Base64.getDecoder().decode(found.group(1));
    }

    private String exported(RunningServer server, String name) throws IOException, InterruptedException {
        Path file = path.resolve(name);
        try (HttpClient http = HttpClient.newHttpClient()) {
            assertThat(http.send(
                                    server.request("/api/trusts/meadow/export")
                                            .header("Authorization", "Bearer " + server.token(AUDITOR))
                                            .build(),
                                    BodyHandlers.ofFile(file))
                            .statusCode())
                    .isEqualTo(200);
        }
        StringBuilder text = new StringBuilder();
        try (InputStream in = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    /** The files in which these bytes stand, one after another. */
    private static List<Path> inFiles(Path folder, String text) throws IOException {
        return inFiles(folder, bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<Path> inFiles(Path folder, byte[] wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (holds(Files.readAllBytes(file), wanted)) {
                    found.add(file);
                }
            }
        }
        return found;
    }

    private static boolean holds(byte[] bytes, byte[] wanted) {
        for (int i = 0; i + wanted.length <= bytes.length; i++) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return true;
            }
        }
        return false;
    }
}
