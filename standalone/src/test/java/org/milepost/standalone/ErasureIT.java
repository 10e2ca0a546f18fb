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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.query.Streams;
import org.milepost.verify.Verify;
import tools.jackson.databind.JsonNode;

/** What a person wrote, and who a person is, can be made unreadable for good, and every proof still holds. */
class ErasureIT {
    private static final String SECRET = "Xyzzyplugh has been seen crying in the corridor";
    private static final String NAME = "Quillwhistle Fernandopulle";

    @TempDir
    Path path;

    @Test
    void what_is_erased_is_nowhere_any_more_and_every_proof_still_holds() throws Exception {
        Path data = path.resolve("data");
        Path backup = path.resolve("backups/before.zip");
        Files.createDirectories(backup.getParent());
        String event;
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
            assertThat(server.post(CLERK, "/api/trusts/meadow/ledger/checkpoints", "{}")
                            .status())
                    .isEqualTo(200);
            assertThat(Milepost.run("backup", backup.toString(), "--data", data.toString()))
                    .isZero();
            assertThat(exported(server, "before.zip")).contains(SECRET);

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
            assertThat(inFiles(data, NAME)).isEmpty();
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
            StringWriter said = new StringWriter();
            assertThat(Verify.check(new PrintWriter(said), path.resolve(file), Optional.empty(), List.of()))
                    .as(said.toString())
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
        assertThat(inFiles(restored, NAME)).as("erased again after a restore").isEmpty();
        try (RunningServer server = RunningServer.on(restored)) {
            assertThat(everywhere(server)).doesNotContain(SECRET).contains("[erased]");
        }
    }

    /** What readers can see of it, now and as known before. */
    private static String everywhere(RunningServer server) {
        StringBuilder all = new StringBuilder();
        for (String question : List.of(
                "/api/schools/alder?atLeast=1",
                "/api/schools/alder/timeline?atLeast=1",
                "/api/schools/alder/timeline?knownOn=" + LocalDate.now(ZoneOffset.UTC),
                "/api/schools/alder/decisions",
                "/api/trusts/meadow/decisions",
                "/api/trusts/meadow/phase-board",
                "/api/trusts/meadow")) {
            all.append(server.get(AUDITOR, question).text());
        }
        all.append(server.bean(Streams.class).whole(History.ALDER));
        all.append(server.bean(Streams.class).whole(MEADOW));
        return all.toString();
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
        byte[] wanted = text.getBytes(StandardCharsets.UTF_8);
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
