package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.STRANGER;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustCommand;
import org.milepost.api.TrustId;
import org.milepost.api.Vocabulary;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Office;
import org.milepost.api.access.Right;
import org.milepost.api.school.IdentityCommand.RegisterSchool;
import org.milepost.api.trust.TrustLifeCommand.CreateTrust;
import org.milepost.api.trust.TrustLifeCommand.EndOffice;
import org.milepost.api.trust.TrustLifeCommand.GrantOffice;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.openapi.ApiDocument;
import org.milepost.standalone.RunningServer.Answer;
import org.milepost.standalone.store.StoredEvents;
import org.milepost.web.form.RecordPages;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/**
 * The authority table as a test: every address and every command × every office, held here, held elsewhere, taken away, or
 * never had. What is expected is read from the table itself.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuthorityMatrixIT {
    private static final Authority TABLE = Authority.table();
    private static final SchoolId WILLOW = new SchoolId("willow");
    private static final TrustId VALLEY = new TrustId("valley");
    private static final LocalDate BEGINNING = Meadow.BEGINNING;

    /** What the interface says when a thing is not there for the one who asks. */
    private static final Set<String> NOT_THERE = Set.of("school.unknown", "trust.unknown", "path.unknown");

    @TempDir
    static Path path;

    private static RunningServer server;
    private static LocalDate today;
    private static int fresh;

    /** The addresses of the table that some office was tried on. */
    private static final Set<String> TRIED = new TreeSet<>();

    private static final Map<Person, Browser> SIGNED_IN = new LinkedHashMap<>();

    /** How a person is related to a school and its trust. */
    private enum Held {
        HERE,
        ELSEWHERE,
        TAKEN_AWAY
    }

    /** A person of the matrix. */
    private record Person(Office office, Held held) {
        ActorId id() {
            return new ActorId((office + "-" + held).toLowerCase(Locale.ROOT).replace('_', '-'));
        }

        /** Whether the office reaches the stream in question. */
        boolean reaches(boolean trust) {
            return held == Held.HERE || (held == Held.ELSEWHERE && trust && office.isOfSchool());
        }
    }

    @BeforeAll
    static void found() throws InterruptedException {
        server = RunningServer.on(path);
        today = LocalDate.ofInstant(java.time.Clock.systemUTC().instant(), RecordedEvent.SCHOOL_ZONE);
        Meadow.found(server.asker(), List.of(OAKFIELD, WILLOW));
        Meadow.tell(
                server.asker(),
                ADMINISTRATOR,
                new CreateTrust(VALLEY, "Valley Schools", Optional.empty(), Optional.empty()));
        for (Person person : people()) {
            grant(person);
        }
        for (Person person : people()) {
            if (person.held() == Held.TAKEN_AWAY) {
                Meadow.tell(
                        server.asker(),
                        giver(person),
                        new EndOffice(MEADOW, new ItemId(person.id().value()), today, BECAUSE, minute(giver(person))));
            }
        }
        viewsHaveArrived();
    }

    /** Views follow the record: whoever asks before they have arrived is told of no school. */
    private static void viewsHaveArrived() throws InterruptedException {
        Person ceo = people().stream()
                .filter(person -> person.office() == Office.CEO && person.held() == Held.HERE)
                .findFirst()
                .orElseThrow();
        for (int i = 0; i < 1_000; i++) {
            String schools = server.get(ceo.id(), "/api/schools").text();
            if (schools.contains("\"oakfield\"") && schools.contains("\"willow\"")) {
                return;
            }
            Thread.sleep(20);
        }
        throw new AssertionError("No view has arrived");
    }

    @AfterAll
    static void stop() {
        SIGNED_IN.values().forEach(Browser::close);
        server.close();
    }

    @Test
    void every_address_stands_in_the_table_once_and_nothing_else_does() {
        Set<String> served = new TreeSet<>();
        server.bean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .forEach((mapping, method) -> {
                    if (method.getBeanType().getPackageName().startsWith("org.milepost")) {
                        for (RequestMethod verb : mapping.getMethodsCondition().getMethods()) {
                            mapping.getPatternValues().forEach(pattern -> served.add(verb + " " + pattern));
                        }
                        assertThat(mapping.getMethodsCondition().getMethods())
                                .as("the methods of %s", mapping)
                                .isNotEmpty();
                    }
                });
        assertThat(served)
                .as("what is served, and what stands in authority.table under 'addresses'")
                .containsExactlyInAnyOrderElementsOf(TABLE.addresses().keySet());
    }

    @Test
    void every_address_answers_those_who_may_read_it_and_does_not_exist_for_the_others() {
        Map<String, String> wrong = new TreeMap<>();
        TABLE.addresses().forEach((address, row) -> {
            boolean ofAStream =
                    address.startsWith("GET /api/trusts/{trust}") || address.startsWith("GET /api/schools/{school}");
            if (!ofAStream || address.indexOf('{') != address.lastIndexOf('{')) {
                return;
            }
            TRIED.add(address);
            boolean trust = address.startsWith("GET /api/trusts/");
            String asked = at(address.substring(4)) + needed(address, trust);
            for (Person person : people()) {
                note(
                        wrong,
                        person.id() + " " + asked,
                        mayRead(person, row, trust) ? 200 : 404,
                        server.get(person.id(), asked));
            }
            note(wrong, "nobody " + asked, 404, server.get(STRANGER, asked));
            note(wrong, "without a token " + asked, 401, server.send(server.request(asked)));
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_page_shows_itself_to_those_who_may_read_it_and_does_not_exist_for_the_others() {
        Map<String, String> wrong = new TreeMap<>();
        Map<String, String> pages = new TreeMap<>(TABLE.addresses());
        pages.keySet()
                .removeIf(address ->
                        !(address.startsWith("GET /trusts/{trust}") || address.startsWith("GET /schools/{school}"))
                                || address.indexOf('{') != address.lastIndexOf('{'));
        pages.values().removeIf("command"::equals);
        assertThat(pages).hasSizeGreaterThan(8);
        TRIED.addAll(pages.keySet());
        for (Person person : people()) {
            Browser browser = signedIn(person);
            pages.forEach((page, row) -> note(
                    wrong,
                    person.id() + " " + page,
                    mayRead(person, row, page.startsWith("GET /trusts/")) ? 200 : 404,
                    browser.begin(at(page.substring(4)))));
        }
        try (Browser browser = new Browser(server)) {
            pages.forEach((page, row) -> note(wrong, "not signed in " + page, 302, browser.get(at(page.substring(4)))));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void every_form_opens_for_those_whose_office_may_send_it_and_is_sent_by_nobody_else() {
        Map<String, String> wrong = new TreeMap<>();
        Map<String, Boolean> forms = new TreeMap<>();
        Vocabulary.commands().forEach((name, type) -> {
            if (!RecordPages.elsewhere().contains(name) && !name.equals("create-trust")) {
                forms.put(name, name.equals("register-school") || TrustCommand.class.isAssignableFrom(type));
            }
        });
        assertThat(forms).hasSizeGreaterThan(100);
        for (Person person : people()) {
            Browser browser = signedIn(person);
            String token = Browser.csrf(browser.get("/account").text()).orElseThrow();
            forms.forEach((name, trust) -> {
                String address = (trust ? "/trusts/meadow" : "/schools/oakfield") + "/record/" + name;
                int expected = filled(person, name, trust);
                note(wrong, person.id() + " opens " + address, expected, browser.begin(address));
                if (person.held() == Held.HERE) {
                    note(wrong, person.id() + " sends " + address, expected, browser.post(address, "_csrf", token));
                }
            });
            note(wrong, person.id() + " begins a trust", 404, browser.get("/record/create-trust"));
            note(wrong, person.id() + " begins a trust", 404, browser.post("/record/create-trust", "_csrf", token));
            String week = "/schools/oakfield/weekly-metrics/enter";
            int expected = filled(person, "submit-metrics", false);
            note(wrong, person.id() + " opens a week", expected, browser.get(week));
            note(wrong, person.id() + " sends a week", expected, browser.post(week, "_csrf", token));
        }
        TRIED.add("GET /schools/{school}/weekly-metrics/enter");
        for (String of : List.of("", "/schools/{school}", "/trusts/{trust}")) {
            TRIED.add("GET " + of + "/record/{command}");
            TRIED.add("POST " + of + "/record/{command}");
        }
        TRIED.add("POST /schools/{school}/weekly-metrics/enter");
        assertThat(wrong).isEmpty();
    }

    /** What a form answers: of the kinds that have rows of their own, one is enough. A school that begins is nobody's own. */
    private static int filled(Person person, String command, boolean trust) {
        Authority.Need need = TABLE.need(command);
        Set<String> rows = new TreeSet<>(Set.of(need.row()));
        TABLE.kindsOf(need.row()).forEach(kind -> rows.add(TABLE.rowOfKind(need.row(), Optional.of(kind))));
        Set<Right> rights = EnumSet.noneOf(Right.class);
        rows.forEach(row -> rights.addAll(TABLE.rights(row, person.office())));
        boolean begins = command.equals("register-school");
        if (!person.reaches(trust) || (begins && person.office().isOfSchool()) || rights.isEmpty()) {
            return 404;
        }
        return need.rights().stream().anyMatch(rights::contains) ? 200 : 403;
    }

    @Test
    void what_stands_under_an_id_of_its_own_opens_to_those_who_may_read_its_row() {
        Answer placed = server.post(CEO, "/api/schools/willow/commands/place-school", """
                {"band":"IMPROVE_1","decidedOn":"2025-09-08","effectiveOn":"2025-09-08","reason":"Because."}""");
        assertThat(placed.status()).as(placed.text()).isEqualTo(200);
        Answer placedHere = server.post(CEO, "/api/schools/oakfield/commands/place-school", """
                {"band":"IMPROVE_1","decidedOn":"2025-09-08","effectiveOn":"2025-09-08","reason":"Because."}""");
        assertThat(placedHere.status()).as(placedHere.text()).isEqualTo(200);
        String decision = placedHere.json().at("/events/0/id").asString();
        Answer drafted = server.post(
                new Person(Office.HEADTEACHER, Held.HERE).id(), "/api/schools/oakfield/commands/draft-plan", """
                {"plan":"plan-of-oakfield","year":"2025/26","context":"A growing school.","effectiveOn":"2025-09-08",
                 "goals":[{"goal":"writing","text":"Everybody writes at length.","successCriteria":["Four in five do."],
                  "mileposts":[{"milepost":"autumn","text":"The scheme is taught.","dueOn":"2025-12-19"}]}]}""");
        assertThat(drafted.status()).as(drafted.text()).isEqualTo(200);
        Map<String, String> things = new TreeMap<>();
        things.put("GET /api/schools/{school}/decisions/" + decision, "place");
        things.put("GET /schools/{school}/decisions/" + decision, "place");
        things.put("GET /api/schools/{school}/plans/plan-of-oakfield", "plan");
        for (String kind : List.of("TEMPERATURE_CHECK", "PEER", "SAFEGUARDING")) {
            String review = kind.toLowerCase(Locale.ROOT).replace('_', '-');
            Answer planned = server.post(
                    new Person(kind.equals("SAFEGUARDING") ? Office.EXECUTIVE_TEAM : Office.SI_LEAD, Held.HERE).id(),
                    "/api/schools/oakfield/commands/plan-review",
                    """
                    {"review":"%s","kind":"%s","aspects":["curriculum-and-teaching"],"plannedOn":"2030-01-08",
                     "reviewers":["slim-leader-here","lead-practitioner-here"]}""".formatted(review, kind));
            assertThat(planned.status()).as(planned.text()).isEqualTo(200);
            things.put("GET /schools/{school}/reviews/" + review, TABLE.rowOfKind("reviews", Optional.of(kind)));
        }
        Answer met = server.post(
                new Person(Office.CLERK, Held.HERE).id(), "/api/trusts/meadow/commands/record-committee-meeting", """
                {"meeting":"acc-of-october","minute":{"meetingOn":"2025-10-07","reference":"ACC 2025-10-07"},"trustees":4}""");
        assertThat(met.status()).as(met.text()).isEqualTo(200);
        things.put("GET /trusts/{trust}/meetings/acc-of-october", "meetings");
        server.get(
                CEO, "/api/trusts/meadow?atLeast=" + met.json().path("sequence").asInt());
        server.get(CEO, "/api/schools/oakfield?atLeast=" + sequence(OAKFIELD));
        for (JsonNode taken : server.get(BOARD_MEMBER, "/api/trusts/meadow/decisions?limit=200")
                .json()
                .path("decisions")) {
            if (taken.path("school").isMissingNode()) {
                things.put(
                        "GET /api/trusts/{trust}/decisions/" + taken.path("id").asString(),
                        TABLE.rowOfEvent(taken.path("kind").asString()));
            }
        }
        assertThat(things).hasSizeGreaterThan(7);
        Map<String, String> wrong = new TreeMap<>();
        things.forEach((thing, row) -> {
            String address = at(thing.substring(4));
            boolean trust = thing.contains("/{trust}/");
            TRIED.add(patternOf(thing));
            for (Person person : people()) {
                note(
                        wrong,
                        person.id() + " " + address,
                        mayRead(person, row, trust) ? 200 : 404,
                        address.startsWith("/api/")
                                ? server.get(person.id(), address)
                                : signedIn(person).get(address));
            }
            if (address.startsWith("/api/")) {
                note(wrong, "nobody " + address, 404, server.get(STRANGER, address));
                note(wrong, "without a token " + address, 401, server.send(server.request(address)));
            }
        });
        Answer elsewhere = server.get(
                new Person(Office.HEADTEACHER, Held.HERE).id(),
                "/api/schools/oakfield/decisions/"
                        + placed.json().at("/events/0/id").asString());
        assertThat(elsewhere.status()).as("the decision of another school").isEqualTo(404);
        assertThat(wrong).isEmpty();
    }

    /** The address of the table that a thing's own address is one of. */
    private static String patternOf(String thing) {
        String before = thing.substring(0, thing.lastIndexOf('/') + 1);
        return TABLE.addresses().keySet().stream()
                .filter(pattern -> pattern.startsWith(before + "{") && pattern.indexOf('/', before.length()) < 0)
                .findFirst()
                .orElseThrow();
    }

    private static long sequence(SchoolId school) {
        long last = -1;
        try (StoredEvents.Rows rows = server.bean(StoredEvents.class).stream(school.toString(), 0)) {
            while (rows.hasNext()) {
                last = rows.next().sequence();
            }
        }
        return last;
    }

    @Test
    void what_is_of_no_one_trust_answers_those_whose_office_in_any_trust_may_read_it() {
        Map<String, String> wrong = new TreeMap<>();
        for (String address : List.of("/api/security-log", "/api/jobs", "/operations")) {
            TRIED.add("GET " + address);
            String row = Objects.requireNonNull(TABLE.addresses().get("GET " + address));
            for (Person person : people()) {
                boolean may = person.held() != Held.TAKEN_AWAY
                        && !TABLE.rights(row, person.office()).isEmpty();
                note(
                        wrong,
                        person.id() + " " + address,
                        may ? 200 : 404,
                        address.startsWith("/api/")
                                ? server.get(person.id(), address)
                                : signedIn(person).get(address));
            }
            if (address.startsWith("/api/")) {
                note(wrong, "nobody " + address, 404, server.get(STRANGER, address));
                note(wrong, "without a token " + address, 401, server.send(server.request(address)));
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Late, as a rebuild answers with the views that it has so far. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void jobs_are_sent_and_seen_by_those_who_may_in_any_trust() throws InterruptedException {
        Map<String, String> wrong = new TreeMap<>();
        Optional<String> rebuild = Optional.empty();
        for (Person person : people()) {
            Browser browser = signedIn(person);
            String token = Browser.csrf(browser.get("/account").text()).orElseThrow();
            boolean all = sends(person, "POST /api/jobs/rebuild");
            boolean some = sends(person, "POST /api/jobs/import");
            assertThat(all).as("as the table says").isEqualTo(sends(person, "POST /operations/rebuild"));
            assertThat(some).as("as the table says").isEqualTo(sends(person, "POST /operations/import"));
            // A kind that there is not: whoever may import is told so, to the others there is nothing here.
            FormWithFile nothing = new FormWithFile("_csrf", token, "kind", "nothing");
            note(
                    wrong,
                    person.id() + " imports",
                    some ? 400 : 404,
                    server.send(nothing.into(server.request("/api/jobs/import")
                            .header("Authorization", "Bearer " + server.token(person.id())))));
            note(
                    wrong,
                    person.id() + " imports on the page",
                    some ? 400 : 404,
                    browser.send(nothing.into(server.request("/operations/import"))));
            note(
                    wrong,
                    person.id() + " rebuilds on the page",
                    all ? 302 : 404,
                    browser.post("/operations/rebuild", "_csrf", token));
            Answer started = server.post(person.id(), "/api/jobs/rebuild", "");
            note(wrong, person.id() + " rebuilds", all ? 202 : 404, started);
            if (all && started.status() == 202) {
                String job = "/api/jobs/" + started.json().path("job").asString();
                note(wrong, person.id() + " own job", 200, server.get(person.id(), job));
                rebuild = Optional.of(job);
            }
        }
        String last = rebuild.orElseThrow();
        for (Person person : people()) {
            if (!sends(person, "POST /api/jobs/rebuild")) {
                note(wrong, person.id() + " " + last, 404, server.get(person.id(), last));
            }
        }
        TRIED.addAll(List.of(
                "POST /api/jobs/rebuild",
                "POST /api/jobs/import",
                "POST /operations/rebuild",
                "POST /operations/import",
                "GET /api/jobs/{job}"));
        for (int i = 0; i < 500 && server.get(ADMINISTRATOR, "/api/jobs").text().contains("\"RUNNING\""); i++) {
            Thread.sleep(20);
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_export_is_made_by_those_who_may_and_taken_away_by_whoever_made_it() {
        Map<String, String> wrong = new TreeMap<>();
        for (String of : List.of("/schools/{school}", "/trusts/{trust}")) {
            String row = Objects.requireNonNull(TABLE.addresses().get("POST " + of + "/export"));
            boolean trust = of.startsWith("/trusts");
            String page = at(of) + "/export";
            for (Person person : people()) {
                note(
                        wrong,
                        person.id() + " makes " + page,
                        mayRead(person, row, trust) ? 302 : 404,
                        signedIn(person).submit("/account", page));
            }
            Person maker = new Person(Office.CEO, Held.HERE);
            Pattern link = Pattern.compile("href=\"(" + page + "/[^\"]+)\"");
            String file = await().atMost(Duration.ofSeconds(60))
                    .until(() -> link.matcher(signedIn(maker).get(page).text()), Matcher::find)
                    .group(1);
            for (Person person : people()) {
                if (!person.equals(maker)) {
                    note(
                            wrong,
                            person.id() + " takes " + file,
                            404,
                            signedIn(person).get(file));
                }
            }
            note(wrong, "its maker takes " + file, 200, signedIn(maker).get(file));
            TRIED.add("POST " + of + "/export");
            TRIED.add("GET " + of + "/export/{job}");
        }
        assertThat(wrong).isEmpty();
    }

    private static boolean sends(Person person, String address) {
        return person.held() != Held.TAKEN_AWAY
                && TABLE.rights(Objects.requireNonNull(TABLE.addresses().get(address)), person.office())
                        .contains(Right.WRITE);
    }

    /** The very last: what no office was tried on above is open to everybody, or shows everybody their own only. */
    @Test
    @Order(Integer.MAX_VALUE)
    void no_address_was_left_out() {
        assertThat(TABLE.addresses().entrySet().stream()
                        .filter(address -> !Set.of("open", "own").contains(address.getValue()))
                        .map(Map.Entry::getKey))
                .isSubsetOf(TRIED);
    }

    @Test
    void what_is_kept_beside_the_record_is_written_by_those_who_may_write_its_row() {
        Map<String, String> bodies = Map.of(
                "POST /api/trusts/{trust}/people", "{\"person\":\"somebody\",\"name\":\"Some Body\"}",
                "POST /api/trusts/{trust}/people/{person}/invitation", "",
                "POST /api/trusts/{trust}/ledger/checkpoints", "{}",
                "POST /trusts/{trust}/people/{person}/invitation", "page",
                "POST /trusts/{trust}/people/{person}/account-end", "page",
                "DELETE /api/trusts/{trust}/people/{person}/account", "");
        Map<String, String> wrong = new TreeMap<>();
        bodies.forEach((address, body) -> {
            String row = Objects.requireNonNull(TABLE.addresses().get(address));
            TRIED.add(address);
            String[] to = at(address).split(" ", 2);
            for (Person person : people()) {
                boolean writes = mayRead(person, row, true)
                        && TABLE.rights(row.split(" +", -1)[0], person.office()).contains(Right.WRITE);
                int written = address.startsWith("DELETE") ? 204 : address.endsWith("account-end") ? 302 : 200;
                Answer answer = body.equals("page")
                        ? signedIn(person).submit("/account", to[1])
                        : sent(person.id(), to[0], to[1], body);
                note(
                        wrong,
                        person.id() + " " + address,
                        writes ? written : mayRead(person, row, true) ? 403 : 404,
                        answer);
            }
            if (!body.equals("page")) {
                note(wrong, "nobody " + address, 404, sent(STRANGER, to[0], to[1], body));
            }
        });
        assertThat(wrong).isEmpty();
    }

    @Test
    void what_is_ones_own_answers_everybody_with_a_token_and_shows_nobody_elses() {
        assertThat(server.get(STRANGER, "/api/trusts").json().path("trusts")).isEmpty();
        assertThat(server.get(STRANGER, "/api/schools").json().path("schools")).isEmpty();
        for (Person person : people()) {
            Answer schools = server.get(person.id(), "/api/schools");
            assertThat(schools.status()).isEqualTo(200);
            boolean here = person.held() == Held.HERE;
            assertThat(schools.text().contains("\"oakfield\"")).as("%s", person).isEqualTo(here);
            assertThat(server.get(person.id(), "/api/trusts").text().contains("\"meadow\""))
                    .as("%s", person)
                    .isEqualTo(person.reaches(true));
        }
    }

    private static Answer sent(ActorId person, String method, String path, String body) {
        return method.equals("DELETE")
                ? server.send(server.request(path)
                        .header("Authorization", "Bearer " + server.token(person))
                        .DELETE())
                : server.post(person, path, body);
    }

    /** Late, as it leaves a school behind for each command that it tries. */
    @Test
    @Order(Integer.MAX_VALUE - 1)
    void every_command_is_refused_to_those_who_may_not_and_reaches_its_rules_for_those_who_may() {
        Map<String, String> wrong = new TreeMap<>();
        Map<String, JsonNode> commands = commands();
        assertThat(commands.keySet().stream().map(address -> address.substring(address.lastIndexOf('/') + 1)))
                .as("commands that are described")
                .containsExactlyInAnyOrderElementsOf(TABLE.commands());
        for (boolean allowed : new boolean[] {false, true}) {
            commands.forEach((address, example) -> {
                String name = address.substring(address.lastIndexOf('/') + 1);
                if (name.equals("create-trust")) {
                    return;
                }
                Authority.Need need =
                        TABLE.need(name, Optional.of(example.path("kind").asString("")));
                boolean trust = address.startsWith("/api/trusts/");
                for (Person person : people()) {
                    Set<?> rights = TABLE.rights(need.row(), person.office());
                    boolean may =
                            person.reaches(trust) && need.rights().stream().anyMatch(rights::contains);
                    if (may == allowed) {
                        String asked = address.replace("{trust}", MEADOW.value())
                                .replace("{school}", allowed ? school(person) : OAKFIELD.value());
                        Answer answer = server.post(person.id(), asked, example.toString());
                        if (may) {
                            if (answer.status() >= 500
                                    || Set.of(400, 401).contains(answer.status())
                                    || answer.code().equals("office.may-not")
                                    || (answer.status() == 404 && NOT_THERE.contains(answer.code()))) {
                                wrong.put(person.id() + " " + asked, "expected to be decided: " + answer.text());
                            }
                        } else {
                            boolean reads = person.reaches(trust) && !rights.isEmpty();
                            note(wrong, person.id() + " " + asked, reads ? 403 : 404, answer);
                        }
                    }
                }
            });
        }
        TRIED.add("POST /api/schools/{school}/commands/{command}");
        TRIED.add("POST /api/trusts/{trust}/commands/{command}");
        assertThat(wrong).isEmpty();
    }

    @Test
    void an_office_taken_away_is_gone_at_the_next_request() {
        ActorId person = new ActorId("soon-gone");
        Meadow.grant(server.asker(), person, Office.SI_LEAD);
        assertThat(server.get(person, "/api/schools/oakfield").status()).isEqualTo(200);
        Meadow.tell(
                server.asker(),
                ADMINISTRATOR,
                new EndOffice(MEADOW, new ItemId(person.value() + "-grant"), today, BECAUSE));
        assertThat(server.get(person, "/api/schools/oakfield").status()).isEqualTo(404);
        assertThat(server.get(person, "/api/trusts/meadow").status()).isEqualTo(404);
        assertThat(server.get(person, "/api/trusts").json().path("trusts")).isEmpty();
    }

    /** Whether the table opens a row's answer to the person. */
    private static boolean mayRead(Person person, String row, boolean trust) {
        List<String> rows = List.of(row.split(" +", -1));
        return person.reaches(trust)
                && !(rows.contains("all") && person.office().isOfSchool())
                && (row.equals("composite")
                        || rows.stream()
                                .filter(one -> !one.equals("all"))
                                .anyMatch(one ->
                                        !TABLE.rights(one, person.office()).isEmpty()));
    }

    private static String at(String pattern) {
        return pattern.replace("{trust}", MEADOW.value())
                .replace("{school}", OAKFIELD.value())
                .replace("{person}", "somebody-new");
    }

    /** What has to be said with some questions. */
    private static String needed(String address, boolean trust) {
        if (address.endsWith("/what-if")) {
            return "?edition=2025-26";
        }
        if (address.endsWith("/ledger/consistency")) {
            return "?from=1";
        }
        if (address.endsWith("/ledger/proof")) {
            try (StoredEvents.Rows rows =
                    server.bean(StoredEvents.class).stream((trust ? MEADOW : OAKFIELD).toString(), 0)) {
                return "?event=" + rows.next().eventId();
            }
        }
        return "";
    }

    /** The person in a browser of their own, by a name and a password. */
    private static Browser signedIn(Person person) {
        return SIGNED_IN.computeIfAbsent(person, AuthorityMatrixIT::signIn);
    }

    private static Browser signIn(Person person) {
        String password = "three short words";
        String name = person.id().value();
        Browser browser = new Browser(server);
        browser.get(server.bean(Invitations.class)
                .invite(person.id(), ADMINISTRATOR)
                .path());
        browser.submit("/invitation", "/invitation", "name", name, "password", password, "repeated", password);
        assertThat(Browser.leads(browser.signIn(name, password))).isEqualTo("/");
        return browser;
    }

    /** The school on which an allowed command is tried: one of its own each time, where the office reaches every school. */
    private static String school(Person person) {
        if (person.office().isOfSchool()) {
            return OAKFIELD.value();
        }
        SchoolId school = new SchoolId("fresh-" + ++fresh);
        Meadow.tell(
                server.asker(),
                CEO,
                new RegisterSchool(
                        school, "Fresh School " + fresh, Optional.empty(), MEADOW, BEGINNING, Optional.empty()));
        return school.value();
    }

    /** Every command's address, with the example that the description gives; what moves a school about comes last. */
    private static Map<String, JsonNode> commands() {
        Map<String, JsonNode> commands = new LinkedHashMap<>();
        JsonNode document = server.send(server.request(ApiDocument.ADDRESS)).json();
        document.path("paths").propertyStream().forEach(path -> {
            if (path.getKey().contains("/commands/")) {
                commands.put(path.getKey(), path.getValue().at("/post/requestBody/content/application~1json/example"));
            }
        });
        return commands;
    }

    private static void note(Map<String, String> wrong, String who, int expected, Answer answer) {
        if (answer.status() != expected) {
            wrong.put(who, "expected " + expected + ", was " + answer.status() + " " + shortened(answer.text()));
        }
    }

    private static String shortened(String text) {
        return text.length() > 120 ? text.substring(0, 120) + " …" : text;
    }

    private static List<Person> people() {
        List<Person> people = new ArrayList<>();
        for (Office office : Office.values()) {
            for (Held held : Held.values()) {
                people.add(new Person(office, held));
            }
        }
        return people;
    }

    private static void grant(Person person) {
        boolean ofSchool = person.office().isOfSchool();
        boolean elsewhere = person.held() == Held.ELSEWHERE;
        TrustId trust = elsewhere && !ofSchool ? VALLEY : MEADOW;
        Set<SchoolId> schools = ofSchool ? Set.of(elsewhere ? WILLOW : OAKFIELD) : Set.of();
        ActorId giver = trust.equals(VALLEY) ? ADMINISTRATOR : giver(person);
        if (trust.equals(VALLEY) && isTheBoards(person.office()) && person.office() != Office.CEO) {
            giver = person.office() == Office.BOARD_MEMBER
                    ? ADMINISTRATOR
                    : new Person(Office.BOARD_MEMBER, Held.ELSEWHERE).id();
        }
        Meadow.tell(
                server.asker(),
                giver,
                new GrantOffice(
                        trust,
                        new ItemId(person.id().value()),
                        person.id(),
                        person.office(),
                        schools,
                        Set.of(),
                        Set.of(),
                        Optional.empty(),
                        BEGINNING,
                        Optional.empty(),
                        minute(giver)));
    }

    /** Where the Board's decision stands, if it is the Board that gives. */
    private static Optional<Minute> minute(ActorId giver) {
        return giver.equals(ADMINISTRATOR) ? Optional.empty() : Optional.of(Meadow.MINUTE);
    }

    private static ActorId giver(Person person) {
        return isTheBoards(person.office()) ? BOARD_MEMBER : ADMINISTRATOR;
    }

    private static boolean isTheBoards(Office office) {
        return office == Office.CEO || office.isBody();
    }
}
