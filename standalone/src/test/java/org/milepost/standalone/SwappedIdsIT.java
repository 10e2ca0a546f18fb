package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.Vocabulary;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Office;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.openapi.ApiDocument;
import org.milepost.standalone.RunningServer.Answer;
import org.milepost.standalone.demo.Generator;
import org.milepost.standalone.store.StoredEvents;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Ids swapped, on every field of every command and in every address that takes one: the id of a thing of another school gets
 * the answer that an id of nothing gets, and leaves nothing in the record. The demo's ten years lend the ids, so that there is
 * another school's thing of every kind.
 */
class SwappedIdsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final SchoolId OWN = new SchoolId(Generator.school());
    private static final SchoolId OTHER = Generator.people().stream()
            .filter(person -> person.startsWith("demo-head-"))
            .map(person -> new SchoolId(person.substring("demo-head-".length())))
            .filter(school -> !school.equals(OWN))
            .findFirst()
            .orElseThrow();
    private static final TrustId TRUST = new TrustId(Generator.trust());
    private static final String NOTHING = "there-is-no-such-thing";

    /** What is meant to name a thing of another school: the practice that it shares. */
    private static final Set<String> OF_OTHERS = Set.of("take-up-practice practice");

    @TempDir
    static Path path;

    private static RunningServer server;
    private static Map<String, ObjectNode> examples;
    private static Map<String, Set<String>> foreign;
    private static Set<String> own;
    private static List<String> foreignEvents;

    /** A field of a command that holds an id, by the names that lead to it. */
    private record Field(String command, List<String> path) {
        String name() {
            return path.getLast();
        }

        @Override
        public String toString() {
            return command + " " + String.join("/", path);
        }
    }

    @BeforeAll
    static void start() throws Exception {
        server = RunningServer.ofDemo(path.resolve("data"), TODAY);
        examples = examples();
        own = new HashSet<>();
        foreign = new TreeMap<>();
        foreignEvents = new ArrayList<>();
        StoredEvents stored = server.bean(StoredEvents.class);
        EventReader reader = server.bean(EventReader.class);
        try (StoredEvents.Rows rows = stored.stream(OWN.toString(), 0)) {
            rows.forEachRemaining(row -> ids(reader.read(row).event(), "", (name, id) -> own.add(id)));
        }
        try (StoredEvents.Rows rows = stored.stream(OTHER.toString(), 0)) {
            rows.forEachRemaining(row -> {
                foreignEvents.add(row.eventId());
                ids(
                        reader.read(row).event(),
                        "",
                        (name, id) -> foreign.computeIfAbsent(name, any -> new TreeSet<>())
                                .add(id));
            });
        }
        foreign.values().forEach(ids -> ids.removeAll(own));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void an_id_of_another_schools_thing_is_an_id_of_nothing_in_every_field_of_every_command() {
        StoredEvents stored = server.bean(StoredEvents.class);
        Map<String, String> wrong = new TreeMap<>();
        Map<String, Integer> reached = new TreeMap<>();
        long before = stored.count();
        List<Field> fields = fields();
        fields.removeIf(field -> OF_OTHERS.contains(field.toString()));
        for (Field field : fields) {
            Answer swapped = send(field, foreignId(field));
            Answer unknown = send(field, NOTHING);
            reached.merge(swapped.code(), 1, Integer::sum);
            if (swapped.status() == 200) {
                wrong.put(field.toString(), "recorded");
            }
            if (swapped.status() != unknown.status() || !swapped.code().equals(unknown.code())) {
                wrong.put(field.toString(), swapped.text() + " instead of " + unknown.text());
            }
        }
        System.out.println(fields.size() + " fields hold ids; the other school's were refused with " + reached);
        assertThat(wrong).isEmpty();
        assertThat(stored.count()).isEqualTo(before);
        assertThat(fields).hasSizeGreaterThan(60);
    }

    /** Anybody may say that a decision rests on something they heard of elsewhere; nobody learns by it what that was. */
    @Test
    void nothing_is_shown_of_another_schools_event_that_is_named_as_evidence() {
        ActorId head = new ActorId("demo-head-" + OWN.value());
        String before = shown(head, List.of("/decisions?limit=500", "/timeline?limit=500", ""), "");
        JsonNode told = tellingWhatIsNot(before);
        String event = told.path("event").asString();
        ObjectNode placing = example("place-school");
        placing.putArray("evidence").addObject().put("event", event);
        Answer placed = server.post(
                new ActorId("demo-ceo"), "/api/schools/" + OWN.value() + "/commands/place-school", placing.toString());
        assertThat(placed.status()).as(placed.text()).isEqualTo(200);
        String decision = placed.json().at("/events/0/id").asString();
        String seen = "atLeast=" + placed.json().path("sequence").asInt();
        assertThat(shown(
                        head,
                        List.of("/decisions/" + decision + "?", "/decisions?limit=500&", "/timeline?limit=500&", "?"),
                        seen))
                .doesNotContain(told.path("sentence").asString());
        seen = "?" + seen;
        assertThat(server.get(head, "/api/schools/" + OWN.value() + "/decisions/" + decision + seen)
                        .text())
                .contains(event);
    }

    @Test
    void an_id_of_another_schools_thing_opens_nothing_in_any_address() {
        Map<String, String> wrong = new TreeMap<>();
        ActorId head = new ActorId("demo-head-" + OWN.value());
        String event = foreignEvents.getLast();
        int tried = 0;
        for (String address : Authority.table().addresses().keySet()) {
            if (address.startsWith("GET /api/schools/{school}/") && address.indexOf('{') != address.lastIndexOf('{')) {
                for (String id : Stream.concat(
                                Stream.of(event),
                                foreign.values().stream()
                                        .flatMap(Collection::stream)
                                        .limit(400))
                        .toList()) {
                    tried++;
                    compare(wrong, head, address.substring(4), id);
                }
            }
        }
        for (String question : List.of("/ledger/proof?event=")) {
            tried++;
            Answer swapped = server.get(head, "/api/schools/" + OWN.value() + question + event);
            Answer unknown = server.get(head, "/api/schools/" + OWN.value() + question + NOTHING);
            if (swapped.status() == 200 || swapped.status() != unknown.status()) {
                wrong.put(question, swapped.text());
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(tried).isGreaterThan(100);
    }

    /** What a reader is shown of the own school, at all these addresses. */
    private static String shown(ActorId reader, List<String> addresses, String besides) {
        StringBuilder shown = new StringBuilder();
        for (String address : addresses) {
            Answer answer = server.get(reader, "/api/schools/" + OWN.value() + address + besides);
            assertThat(answer.status()).as(address).isEqualTo(200);
            shown.append(answer.text());
        }
        return shown.toString();
    }

    /** An entry of the other school's timeline whose words stand nowhere in what was shown. */
    private static JsonNode tellingWhatIsNot(String shown) {
        for (JsonNode entry : server.get(
                        new ActorId("demo-ceo"), "/api/schools/" + OTHER.value() + "/timeline?limit=500")
                .json()
                .path("entries")) {
            String sentence = entry.path("sentence").asString();
            if (sentence.length() > 20 && !shown.contains(sentence)) {
                return entry;
            }
        }
        throw new AssertionError("The other school's timeline tells nothing of its own.");
    }

    private static void compare(Map<String, String> wrong, ActorId reader, String pattern, String id) {
        Answer swapped = server.get(reader, at(pattern, id));
        Answer unknown = server.get(reader, at(pattern, NOTHING));
        if (swapped.status() != unknown.status()
                || !swapped.text().replace(id, NOTHING).equals(unknown.text())) {
            wrong.put(pattern + " " + id, swapped.text() + " instead of " + unknown.text());
        }
    }

    private static String at(String pattern, String id) {
        return pattern.replace("{school}", OWN.value()).replaceAll("\\{[a-z]+}", id);
    }

    private static String foreignId(Field field) {
        if (field.name().equals("event")) {
            return foreignEvents.getLast();
        }
        Set<String> ids = foreign.getOrDefault(field.name(), Set.of());
        return ids.isEmpty()
                ? foreign.values().stream()
                        .filter(any -> !any.isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .iterator()
                        .next()
                : ids.iterator().next();
    }

    /** Sends the command's own example with that id in the field, as somebody whose office may. */
    private static Answer send(Field field, String id) {
        ObjectNode body = example(field.command());
        put(body, field.path(), id);
        Authority.Need need = Authority.table()
                .need(field.command(), Optional.of(body.path("kind").asString("")));
        boolean ofSchool = SchoolCommand.class.isAssignableFrom(
                Objects.requireNonNull(Vocabulary.commands().get(field.command())));
        return server.post(
                person(need),
                (ofSchool ? "/api/schools/" + OWN.value() : "/api/trusts/" + TRUST.value()) + "/commands/"
                        + field.command(),
                body.toString());
    }

    private static void put(ObjectNode body, List<String> path, String id) {
        JsonNode at = body;
        for (int i = 0; i < path.size() - 1; i++) {
            JsonNode next = at.path(path.get(i));
            if (next instanceof ArrayNode list) {
                next = list.isEmpty() ? list.addObject() : list.get(0);
            } else if (!(next instanceof ObjectNode)) {
                next = path.get(i).equals("evidence")
                        ? ((ObjectNode) at).putArray("evidence").addObject()
                        : ((ObjectNode) at).putObject(path.get(i));
            }
            at = next;
        }
        ObjectNode holder = (ObjectNode) at;
        if (path.size() > 1 && path.get(path.size() - 2).equals("evidence")) {
            holder.removeAll();
        }
        if (holder.path(path.getLast()) instanceof ArrayNode list) {
            list.removeAll();
            list.add(id);
        } else {
            holder.put(path.getLast(), id);
        }
    }

    private static ActorId person(Authority.Need need) {
        Map<Office, String> people = new LinkedHashMap<>();
        people.put(Office.CEO, "demo-ceo");
        people.put(Office.HEADTEACHER, "demo-head-" + OWN.value());
        people.put(Office.CLERK, "demo-clerk");
        people.put(Office.SI_LEAD, "demo-si-lead");
        people.put(Office.ADMINISTRATOR, "demo-admin");
        people.put(Office.EXECUTIVE_TEAM, "demo-team");
        people.put(Office.ACC_MEMBER, "demo-acc");
        people.put(Office.BOARD_MEMBER, "demo-board");
        return people.entrySet().stream()
                .filter(person -> Authority.table().rights(need.row(), person.getKey()).stream()
                        .anyMatch(need.rights()::contains))
                .map(person -> new ActorId(person.getValue()))
                .findFirst()
                .orElseThrow();
    }

    /** Every field of every command that names something that is there already. */
    private static List<Field> fields() {
        List<Field> fields = new ArrayList<>();
        Vocabulary.commands().forEach((name, type) -> fields(name, type, List.of(), fields));
        return fields;
    }

    private static void fields(String command, Class<?> type, List<String> path, List<Field> fields) {
        for (RecordComponent component : type.getRecordComponents()) {
            List<String> here = new ArrayList<>(path);
            here.add(component.getName());
            Class<?> held = held(component.getGenericType());
            if (held == Evidence.class) {
                // What a decision rests on is what its decider says it rests on: see the test of what is shown of it.
                continue;
            }
            boolean isEvent = component.getName().equals("event") && held == String.class;
            if ((held == ItemId.class && !component.isAnnotationPresent(New.class)) || isEvent) {
                fields.add(new Field(command, here));
            } else if (held.isRecord() && held.getPackageName().startsWith("org.milepost.api") && path.size() < 3) {
                fields(command, held, here, fields);
            }
        }
    }

    /** What an optional or a list is of. */
    private static Class<?> held(Type type) {
        if (type instanceof ParameterizedType of) {
            return of.getActualTypeArguments().length == 1 ? held(of.getActualTypeArguments()[0]) : Object.class;
        }
        return type instanceof Class<?> raw ? raw : Object.class;
    }

    private interface Seen {
        void id(String name, String id);
    }

    /** Every id in an event, by the name of the field it stands in. */
    private static void ids(Object value, String name, Seen seen) {
        switch (value) {
            case ItemId id -> seen.id(name, id.value());
            case Optional<?> optional -> optional.ifPresent(inner -> ids(inner, name, seen));
            case Collection<?> list -> list.forEach(inner -> ids(inner, name, seen));
            case Evidence evidence -> {}
            case Record record
            when record.getClass().getPackageName().startsWith("org.milepost.api") -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    try {
                        Object inner = component.getAccessor().invoke(record);
                        if (inner != null) {
                            ids(inner, component.getName(), seen);
                        }
                    } catch (ReflectiveOperationException e) {
                        throw new IllegalStateException(e);
                    }
                }
            }
            default -> {}
        }
    }

    private static ObjectNode example(String command) {
        return Objects.requireNonNull(examples.get(command), command).deepCopy();
    }

    private static Map<String, ObjectNode> examples() {
        Map<String, ObjectNode> examples = new TreeMap<>();
        JsonNode document = server.send(server.request(ApiDocument.ADDRESS)).json();
        document.path("paths").propertyStream().forEach(path -> {
            if (path.getKey().contains("/commands/")) {
                examples.put(path.getKey().substring(path.getKey().lastIndexOf('/') + 1), (ObjectNode)
                        path.getValue().at("/post/requestBody/content/application~1json/example"));
            }
        });
        return examples;
    }
}
