package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.OAKFIELD;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.access.Tokens;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** No secret lies in the repository, and none that people or programs use comes into what the server says of its work. */
@ExtendWith(OutputCaptureExtension.class)
class NothingSecretIT {
    /** What secrets look like, ours and those of others. */
    private static final Map<String, Pattern> SECRETS = new LinkedHashMap<>();

    static {
        SECRETS.put("a private key", Pattern.compile("-----BEGIN (?:[A-Z]+ )?PRIVATE KEY" + "-----"));
        SECRETS.put("an API token", Pattern.compile("\\bmp_[A-Za-z0-9_-]{40,}"));
        SECRETS.put("a one-time link", Pattern.compile("/invitation/[A-Za-z0-9_-]{40,}"));
        SECRETS.put("a password hash", Pattern.compile("\\$2[aby]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}"));
        SECRETS.put("a signed statement (JWT)", Pattern.compile("\\beyJ[A-Za-z0-9_-]{20,}\\.eyJ[A-Za-z0-9_-]{20,}\\."));
        SECRETS.put("a key of a cloud", Pattern.compile("\\b(?:AKIA|ASIA)[A-Z0-9]{16}\\b"));
        SECRETS.put("a token of a forge", Pattern.compile("\\b(?:gh[pousr]_[A-Za-z0-9]{36}|glpat-[A-Za-z0-9_-]{20})"));
        SECRETS.put(
                "a password in a setting",
                Pattern.compile(
                        "(?im)^[ \\t]*[\\w.-]*(?:password|passwd|client-secret|api-key)[\"']?[ \\t]*[:=][ \\t]*[\"']?(?!\\$\\{)[^\\s\"'<>{}$]{6,}"));
    }

    /** Where a setting may stand; prose and programs speak of passwords all the time. */
    private static final Set<String> SETTINGS = Set.of("yml", "yaml", "properties", "env", "conf", "ini", "toml");

    private static final Set<String> NOT_OURS = Set.of(".git", "target", "node_modules", ".idea", "milepost-data");
    private static final String PASSWORD = "three short words";

    @TempDir
    static Path path;

    @Test
    void no_secret_lies_in_the_repository() throws IOException {
        List<String> found = new ArrayList<>();
        int[] files = {0};
        Path root = root();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(String.valueOf(folder.getFileName()))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files[0]++;
                secrets(file.getFileName().toString(), read(file))
                        .forEach(secret -> found.add(root.relativize(file) + ": " + secret));
                return FileVisitResult.CONTINUE;
            }
        });
        assertThat(files[0]).as("files looked at").isGreaterThan(500);
        assertThat(found).isEmpty();
    }

    /** Lest the patterns find nothing because they can find nothing. */
    @Test
    void a_secret_would_be_found() {
        String random = "a".repeat(43);
        Map<String, String> planted = Map.of(
                "key.pem", "-----BEGIN EC PRIVATE KEY" + "-----\n",
                "Notes.md", "curl -H 'Authorization: Bearer mp_" + random + "'",
                "log.txt", "http://127.0.0.1:8080/invitation/" + random,
                "people.sql", "$2" + "a$12$" + "b".repeat(53),
                "Call.java", "\"eyJ" + random + ".eyJ" + random + ".\"",
                "aws.sh", "AKIA" + "A".repeat(16),
                "ci.sh", "ghp_" + "b".repeat(36),
                "application.yaml", "spring:\n  datasource:\n    password: hunter22\n",
                ".env", "MONGO_PASSWORD=hunter22");
        planted.forEach((file, text) -> assertThat(secrets(file, text)).as(file).isNotEmpty());
        assertThat(secrets("application.yaml", "  client-secret: ${CLIENT_SECRET}\n"))
                .isEmpty();
    }

    @Test
    void no_secret_comes_into_the_log(CapturedOutput output) {
        Map<String, String> secrets = new LinkedHashMap<>();
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        try (RunningServer server = RunningServer.on(path.resolve("data"));
                Browser browser = new Browser(server)) {
            listen(log);
            Meadow.found(server.asker(), List.of(OAKFIELD));
            String link = server.bean(Invitations.class)
                    .invite(new ActorId("discreet"), ADMINISTRATOR)
                    .path();
            secrets.put("the link's secret", link.substring(Invitations.PATH.length()));
            browser.get(link);
            browser.submit(
                    "/invitation", "/invitation", "name", "discreet", "password", PASSWORD, "repeated", PASSWORD);
            browser.signIn("discreet", "not the password, but nearly");
            browser.signIn("discreet", PASSWORD);
            secrets.put("the password", PASSWORD);
            secrets.put("a mistyped password", "not the password, but nearly");
            secrets.put("the session", browser.session());
            secrets.put(
                    "the token of forms",
                    Browser.csrf(browser.get("/account").text()).orElseThrow());
            secrets.put(
                    "the hash of the password",
                    server.bean(AccountKeep.class)
                            .of(new ActorId("discreet"))
                            .orElseThrow()
                            .passwordHash());
            Matcher made = Pattern.compile("id=\"secret\">(mp_[^<]+)<")
                    .matcher(browser.submit("/account/tokens", "/account/tokens", "label", "quiet", "months", "1")
                            .text());
            assertThat(made.find()).isTrue();
            secrets.put("a token", made.group(1));
            secrets.put("a token's hash", Tokens.sha256(made.group(1)));
            secrets.put("a token that opens nothing", "mp_guessed-by-somebody");
            for (String secret : List.of(made.group(1), "mp_guessed-by-somebody")) {
                for (String header : List.of("Bearer " + secret, "Basic " + basic("excel:" + secret))) {
                    server.send(server.request("/api/trusts").header("Authorization", header));
                    server.send(
                            server.request("/api/trusts/%00?token=" + secret).header("Authorization", header));
                }
                secrets.put("Basic of " + secret, basic("excel:" + secret));
            }
            server.post(CEO, "/api/schools/oakfield/commands/place-school", "{\"reason\":\"what is confided\"");
            server.post(CEO, "/api/schools/oakfield/commands/place-school", """
                    {"band":"IMPROVE_1","decidedOn":"2025-09-08","effectiveOn":"2025-09-08","reason":"what is confided"}""");
            secrets.put("a note", "what is confided");
        }
        assertThat(output.getAll()).as("something was said at all").contains("Tomcat");
        secrets.forEach((what, secret) -> {
            assertThat(secret).as(what).hasSizeGreaterThan(8);
            assertThat(output.getAll().contains(secret))
                    .as("%s stands in the log", what)
                    .isFalse();
        });
        assertThat(secrets).hasSizeGreaterThan(10);
    }

    /** Everything that our own code has to say, and what the others say as they are set up. */
    private static void listen(ListAppender<ILoggingEvent> log) {
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ((Logger) LoggerFactory.getLogger("org.milepost")).setLevel(Level.TRACE);
        root.setLevel(Level.INFO);
        log.setContext(root.getLoggerContext());
        log.start();
        root.addAppender(log);
    }

    private static List<String> secrets(String file, String text) {
        String ending = file.substring(file.lastIndexOf('.') + 1);
        return SECRETS.entrySet().stream()
                .filter(secret -> !secret.getKey().equals("a password in a setting") || SETTINGS.contains(ending))
                .filter(secret -> secret.getValue().matcher(text).find())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String basic(String pair) {
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    /** The folder of the root pom. */
    private static Path root() {
        Path at = Path.of("").toAbsolutePath();
        while (!Files.exists(at.resolve("milepost")) || !Files.exists(at.resolve("pom.xml"))) {
            at = Objects.requireNonNull(at.getParent());
        }
        return at;
    }
}
