package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.standalone.Browser.leads;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Office;
import org.milepost.api.trust.TrustLifeCommand.EndOffice;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.openapi.ApiDocument;
import org.milepost.standalone.RunningServer.Answer;
import org.milepost.standalone.store.StoredEvents;
import org.springframework.core.env.MapPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What guards every page and every command alike, asked of each that the authority table names: so a page or a command that is
 * added is asked too.
 */
class GuardedIT {
    private static final String PASSWORD = "three short words";
    private static final String MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)>\"'&{{7*7}}${7*7}";

    /** What would make a browser run text of a page, or take its style from it. */
    private static final List<Pattern> INLINE = List.of(
            Pattern.compile(
                    "<script(?![^>]*\\ssrc=)(?![^>]*type=\"application/json\")[^>]*>", Pattern.CASE_INSENSITIVE),
            Pattern.compile("<[a-z][^>]*\\son[a-z]+\\s*=", Pattern.CASE_INSENSITIVE),
            Pattern.compile("<style[\\s>]", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(href|src|action)\\s*=\\s*[\"']?\\s*javascript:", Pattern.CASE_INSENSITIVE),
            Pattern.compile("(src|href)\\s*=\\s*[\"']https?://[^\"']*\\.(js|css)", Pattern.CASE_INSENSITIVE));

    /** What a sender might hope is taken from the body: who acts, in which office, where, when, and how it is marked. */
    private static final Map<String, String> ADDED = new TreeMap<>(Map.of(
            "actor", "\"the-ceo\"",
            "actingAs", "\"CEO\"",
            "founding", "true",
            "recordedAt", "\"2020-01-01T00:00:00Z\"",
            "sequence", "1",
            "commandId", "\"mine\"",
            "@class", "\"java.lang.Runtime\"",
            "metadata", "{}"));

    @TempDir
    static Path path;

    private static RunningServer server;

    @BeforeAll
    static void found() {
        server = RunningServer.on(
                path.resolve("data"),
                Clock.systemUTC(),
                beans -> beans.getEnvironment()
                        .getPropertySources()
                        .addFirst(new MapPropertySource("slow", Map.of("milepost.sign-in.bcrypt-cost", "10"))));
        Meadow.found(server.asker(), List.of(OAKFIELD));
        Meadow.grant(server.asker(), HEAD, Office.HEADTEACHER, OAKFIELD);
        Answer written = server.post(
                CEO,
                "/api/schools/oakfield/commands/place-school",
                "{\"band\":\"IMPROVE_1\",\"decidedOn\":\"2025-09-08\",\"effectiveOn\":\"2025-09-08\",\"reason\":\""
                        + MARKUP.replace("\"", "\\\"") + "\"}");
        assertThat(written.status()).as(written.text()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void every_page_forbids_inline_script_and_holds_none() {
        Map<String, String> wrong = new TreeMap<>();
        int shown = 0;
        boolean encoded = false;
        try (Browser browser = signedIn("reads-pages", CEO)) {
            for (String address : pages("GET ")) {
                Answer page = browser.begin(at(address));
                if (page.status() != 200) {
                    continue;
                }
                shown++;
                faults(page).forEach(fault -> wrong.put(address, fault));
                assertThat(page.text()).as(address).doesNotContain("<script>alert", "<img src=x");
                encoded |= page.text().contains("&lt;script&gt;alert(1)");
            }
            for (String address :
                    List.of("/nothing-here", "/schools/nowhere", "/trusts/meadow/phase-board?x=<script>")) {
                faults(browser.get(address.replace("<", "%3C").replace(">", "%3E")))
                        .forEach(fault -> wrong.put(address, fault));
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(shown).as("pages that were shown").isGreaterThan(12);
        assertThat(encoded).as("the note with markup was shown on a page").isTrue();
    }

    /** Lest the patterns find nothing because they can find nothing. */
    @Test
    void what_is_inline_would_be_found() {
        for (String planted : List.of(
                "<script>x</script>",
                "<SCRIPT type=\"text/javascript\">",
                "<a onclick=\"x\">",
                "<img src=x onerror=x>",
                "<style>",
                "<a href=\"javascript:x\">",
                "<script src=\"https://elsewhere.example/x.js\">")) {
            assertThat(INLINE.stream()
                            .anyMatch(pattern -> pattern.matcher(planted).find()))
                    .as(planted)
                    .isTrue();
        }
        assertThat(INLINE.stream()
                        .anyMatch(pattern -> pattern.matcher("<script src=\"/assets/milepost.js\" defer>")
                                .find()))
                .isFalse();
    }

    @Test
    void every_form_needs_the_token_of_its_page() {
        StoredEvents stored = server.bean(StoredEvents.class);
        Map<String, String> wrong = new TreeMap<>();
        Set<String> forms = new TreeSet<>(pages("POST "));
        forms.add("/sign-out");
        assertThat(forms).hasSizeGreaterThan(8);
        try (Browser browser = signedIn("sends-forms", CEO);
                Browser other = signedIn("sends-others", new ActorId("another"))) {
            String foreign = Browser.csrf(other.get("/account").text()).orElseThrow();
            long before = stored.count();
            for (String address : forms) {
                for (String token : List.of("", "guessed", foreign)) {
                    Answer answer = token.isEmpty()
                            ? browser.post(at(address), "x", "y")
                            : browser.post(at(address), "_csrf", token);
                    if (answer.status() != 403) {
                        wrong.put(address, token + ": " + answer.status());
                    }
                }
            }
            assertThat(stored.count()).isEqualTo(before);
            assertThat(browser.get("/account").status()).as("still signed in").isEqualTo(200);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void no_command_takes_a_field_that_is_not_its_own() {
        StoredEvents stored = server.bean(StoredEvents.class);
        JsonNode document = server.send(server.request(ApiDocument.ADDRESS)).json();
        Map<String, String> wrong = new TreeMap<>();
        List<String> commands = new ArrayList<>();
        long before = stored.count();
        document.path("paths")
                .propertyStream()
                .filter(path -> path.getKey().contains("/commands/"))
                .forEach(path -> {
                    commands.add(path.getKey());
                    ObjectNode example =
                            (ObjectNode) path.getValue().at("/post/requestBody/content/application~1json/example");
                    String address = at(path.getKey());
                    Map<String, String> added = new TreeMap<>(ADDED);
                    added.put(path.getKey().startsWith("/api/schools/") ? "school" : "trust", "\"elsewhere\"");
                    added.forEach((field, value) -> {
                        String body = example.isEmpty()
                                ? "{\"" + field + "\":" + value + "}"
                                : "{\"" + field + "\":" + value + ","
                                        + example.toString().substring(1);
                        Answer answer = server.post(CEO, address, body);
                        if (answer.status() != 400
                                || !answer.json().path("pointer").asString("").contains(field.replace("~", "~0"))) {
                            wrong.put(path.getKey() + " + " + field, answer.status() + " " + answer.text());
                        }
                    });
                });
        assertThat(wrong).isEmpty();
        assertThat(commands).hasSizeGreaterThan(90);
        assertThat(stored.count()).isEqualTo(before);
    }

    @Test
    void an_unknown_name_takes_as_long_as_a_wrong_password() {
        List<String> known = List.of("timed-1", "timed-2", "timed-3");
        known.forEach(name -> signedIn(name, new ActorId(name)).close());
        List<Duration> wrong = new ArrayList<>();
        List<Duration> unknown = new ArrayList<>();
        try (Browser browser = new Browser(server)) {
            browser.signIn("warming-up", "not the password");
            for (int i = 0; i < 9; i++) {
                wrong.add(timed(browser, known.get(i % 3)));
                unknown.add(timed(browser, "nobody-" + i % 3));
            }
        }
        double ratio = (double) median(unknown).toNanos() / median(wrong).toNanos();
        assertThat(ratio)
                .as("unknown %s, wrong %s", median(unknown), median(wrong))
                .isBetween(0.5, 2.0);
    }

    @Test
    void an_office_taken_away_is_gone_from_pages_at_the_next_request() {
        ActorId person = new ActorId("soon-gone");
        Meadow.grant(server.asker(), person, Office.SI_LEAD);
        try (Browser browser = signedIn("soon-gone", person)) {
            assertThat(browser.get("/schools/oakfield").status()).isEqualTo(200);
            Meadow.tell(
                    server.asker(),
                    ADMINISTRATOR,
                    new EndOffice(
                            MEADOW,
                            new ItemId("soon-gone-grant"),
                            LocalDate.ofInstant(Clock.systemUTC().instant(), RecordedEvent.SCHOOL_ZONE),
                            BECAUSE));
            assertThat(browser.get("/schools/oakfield").status()).isEqualTo(404);
            assertThat(browser.get("/account").status())
                    .as("the account is still theirs")
                    .isEqualTo(200);
        }
    }

    private static List<String> faults(Answer page) {
        List<String> faults = new ArrayList<>();
        String policy = page.header("Content-Security-Policy").orElse("");
        for (String wanted : List.of(
                "default-src 'none'",
                "script-src 'self'",
                "style-src 'self'",
                "base-uri 'none'",
                "form-action 'self'",
                "frame-ancestors 'none'")) {
            if (!policy.contains(wanted)) {
                faults.add("no " + wanted);
            }
        }
        if (policy.contains("unsafe-eval") || policy.matches(".*(script-src|style-src) [^;]*'unsafe-inline'.*")) {
            faults.add("the policy allows inline script or style");
        }
        Map<String, String> headers = Map.of(
                "X-Content-Type-Options", "nosniff",
                "Referrer-Policy", "same-origin",
                "Cross-Origin-Opener-Policy", "same-origin",
                "X-Frame-Options", "DENY");
        headers.forEach((name, value) -> {
            if (!page.header(name).orElse("").equals(value)) {
                faults.add("no " + name);
            }
        });
        if (!page.header("Cache-Control").orElse("").contains("no-store")) {
            faults.add("may be kept by caches");
        }
        for (Pattern pattern : INLINE) {
            Matcher found = pattern.matcher(page.text());
            if (found.find()) {
                faults.add("inline: " + found.group());
            }
        }
        return faults;
    }

    /** The addresses of pages, less what is for everybody and says where it was led from. */
    private static List<String> pages(String method) {
        return Authority.table().addresses().keySet().stream()
                .filter(address -> address.startsWith(method))
                .map(address -> address.substring(method.length()))
                .filter(address -> !address.startsWith("/api") && !address.startsWith("/v3"))
                .sorted()
                .toList();
    }

    private static String at(String pattern) {
        return pattern.replace("{trust}", MEADOW.value())
                .replace("{school}", OAKFIELD.value())
                .replace("{command}", pattern.contains("{trust}") ? "adopt-edition" : "place-school")
                .replace("{person}", "somebody")
                .replaceAll("\\{[a-z]+}", "something");
    }

    private static Browser signedIn(String name, ActorId person) {
        Browser browser = new Browser(server);
        browser.get(server.bean(Invitations.class).invite(person, ADMINISTRATOR).path());
        browser.submit("/invitation", "/invitation", "name", name, "password", PASSWORD, "repeated", PASSWORD);
        assertThat(leads(browser.signIn(name, PASSWORD))).isEqualTo("/");
        return browser;
    }

    private static Duration timed(Browser browser, String name) {
        String token = Browser.csrf(browser.get("/sign-in").text()).orElseThrow();
        long began = System.nanoTime();
        Answer answer = browser.post("/sign-in", "name", name, "password", "not the password", "_csrf", token);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        assertThat(leads(answer)).isEqualTo("/sign-in?wrong");
        return took;
    }

    private static Duration median(List<Duration> times) {
        List<Duration> sorted = new ArrayList<>(times);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
