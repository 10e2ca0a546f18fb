package org.milepost.web.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.OfKind;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.StreamId;
import org.milepost.api.TrustId;
import org.milepost.api.Vocabulary;
import org.milepost.api.access.Authority;
import org.milepost.edge.json.CommandReader;
import org.milepost.edge.messages.Asker;
import org.milepost.edge.openapi.Samples;
import org.milepost.web.frame.Dates;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether somebody may record something: the rules that decide are asked, nothing is recorded. */
@Component
public final class Permitted {
    /** What a trial refuses only because a person has not filled it in yet. */
    private static final List<String> ONLY_NOT_FILLED_IN =
            List.of("decision.needs-minute", "rap.unjudged-objective", "rap.unknown-objective", "phase.unknown-band");

    /** The command that begins a school's record, and what stands for the school: its trust is the one asked about. */
    private static final String REGISTERING = "register-school";

    private static final SchoolId SCHOOL_TO_BE = new SchoolId("a-school-to-be");

    private static final Set<String> OF_THE_TABLE = Set.of("office.may-not", "school.unknown", "trust.unknown");

    private static final Set<String> STANDING = standingRulesOnFile();

    /** How long an answer about offices is remembered; what is recorded is decided anew each time. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private static final int MOST = 5_000;

    private final Asker asker;
    private final CommandReader reader;
    private final Clock clock;
    private final JsonMapper json;
    private final Map<Key, Found> found = new ConcurrentHashMap<>();

    public Permitted(Asker asker, JsonMapper json, Clock clock) {
        this.asker = asker;
        this.clock = clock;
        this.json = json;
        this.reader = new CommandReader(json);
    }

    /**
     * Whether the person's office may send the command there, as it was a minute ago at the earliest: what is offered may be
     * a little behind, what is opened and recorded is not.
     *
     * @throws IllegalArgumentException if there is no such command: a misspelt one would hide its button for good
     */
    public boolean office(StreamId stream, String command, ActorId person) {
        // Commands that need the same rights on the same row of the table are alike here: one is tried for all of them.
        Key key = new Key(stream, person, Authority.table().need(command));
        Instant now = clock.instant();
        Found before = found.get(key);
        if (before != null && before.until().isAfter(now)) {
            return before.may();
        }
        if (found.size() >= MOST) {
            found.clear();
        }
        boolean may = refusedToOffice(stream, command, person).isEmpty();
        found.put(key, new Found(may, now.plus(REMEMBERED)));
        return may;
    }

    /**
     * Why the person's office may not send the command there, if it may not; tried with an example, because offices are looked
     * at first, and with one of each kind where kinds belong to different offices.
     *
     * @throws IllegalArgumentException if there is no such command
     */
    Optional<Rejection> refusedToOffice(StreamId stream, String wanted, ActorId person) {
        // The example of the one names a trust that is not there; the other needs the same office.
        String command = wanted.equals("join-trust") ? "leave-trust" : wanted;
        Class<? extends Command> type = Vocabulary.commands().get(command);
        if (type == null) {
            throw new IllegalArgumentException("There is no command '" + command + "'.");
        }
        Optional<Rejection> refused =
                Samples.of(command, type).flatMap(body -> tried(stream, command, json.valueToTree(body), person));
        if (refused.isEmpty()) {
            return refused;
        }
        // One of the kinds may be for this office all the same; and whoever sees one is told what they may not do with
        // it.
        Authority.Need need = Authority.table().need(command);
        for (Example example : ofKinds(need.row())) {
            Optional<Rejection> ofKind = tried(stream, example.command(), example.body(), person);
            if (ofKind.isEmpty() && Authority.table().need(example.command()).equals(need)) {
                return ofKind;
            }
            if (refused.get().kind() != Rejection.Kind.OFFICE && ofKind.isEmpty()) {
                refused = Optional.of(Rejection.office("office.may-not", "Your office does other things here."));
            } else if (refused.get().kind() != Rejection.Kind.OFFICE) {
                refused = ofKind;
            }
        }
        return refused;
    }

    /** Refuses whoever's office may not send the command there, at this moment. */
    public void demand(StreamId stream, String command, ActorId person) {
        refusedToOffice(stream, command, person).ifPresent(refused -> {
            throw new Rejected(refused);
        });
    }

    /** Which kinds of a command, of all that there are, the office may send. */
    List<String> kinds(StreamId stream, String command, Class<? extends Command> type, ActorId person) {
        return Samples.of(command, type)
                .map(body -> kindsOf(type).stream()
                        .filter(kind -> tried(stream, command, ofKind(body, kind), person)
                                .isEmpty())
                        .toList())
                .orElseGet(() -> kindsOf(type));
    }

    private record Example(String command, JsonNode body) {}

    /** Where kinds have rows of their own, a body of each kind for every command that names its kind. */
    private List<Example> ofKinds(String row) {
        List<Example> examples = new ArrayList<>();
        if (Authority.table().kindsOf(row).isEmpty()) {
            return examples;
        }
        Vocabulary.commands().forEach((name, type) -> {
            if (OfKind.class.isAssignableFrom(type)
                    && Authority.table().need(name).row().equals(row)) {
                Samples.of(name, type)
                        .ifPresent(body ->
                                kindsOf(type).forEach(kind -> examples.add(new Example(name, ofKind(body, kind)))));
            }
        });
        return examples;
    }

    private static List<String> kindsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.getName().equals("kind"))
                .flatMap(component -> Arrays.stream(component.getType().getEnumConstants()))
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private JsonNode ofKind(Object body, String kind) {
        ObjectNode ofKind = json.valueToTree(body);
        return ofKind.put("kind", kind);
    }

    private record Key(StreamId stream, ActorId person, Authority.Need need) {}

    private record Found(boolean may, Instant until) {}

    /** What the office refuses of it. */
    private Optional<Rejection> tried(StreamId stream, String command, JsonNode body, ActorId person) {
        return rehearsed(stream, command, body, person).filter(Permitted::isOfTheTable);
    }

    private Optional<Rejection> rehearsed(StreamId stream, String command, JsonNode body, ActorId person) {
        StreamId to = stream;
        if (stream instanceof TrustId trust && command.equals(REGISTERING)) {
            ((ObjectNode) body).put("trust", trust.value());
            to = SCHOOL_TO_BE;
        }
        try {
            return asker.rehearse(
                    reader.read(command, to, json.writeValueAsBytes(body), "rehearsal-" + UUID.randomUUID()), person);
        } catch (Rejected e) {
            return Optional.of(e.rejection());
        }
    }

    /** The ways to those forms that the person's office fills in; none while a day of the past is shown. */
    public List<Button> forms(StreamId stream, Dates dates, ActorId person, String... commands) {
        if (!dates.isNow()) {
            return List.of();
        }
        return Arrays.stream(commands)
                .filter(command -> office(stream, command, person))
                .map(command ->
                        new Button(Labels.command(command), path(stream) + "/record/" + command, Optional.empty()))
                .toList();
    }

    /** The way to the form that begins a trust, for whoever administers the installation. */
    public Optional<Button> beginning(ActorId person) {
        String command = "create-trust";
        return office(Subject.INSTALLATION.stream(), command, person)
                ? Optional.of(new Button(Labels.command(command), "/record/" + command, Optional.empty()))
                : Optional.empty();
    }

    /** A way to a form, or why there is none just now; nothing at all for offices that do not do such things. */
    public Optional<Button> button(String command, String query, Command tried, ActorId person) {
        Optional<Rejection> refused =
                asker.rehearse(tried, person).filter(rejection -> !ONLY_NOT_FILLED_IN.contains(rejection.code()));
        if (refused.filter(Permitted::isAboutOffices).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(new Button(
                Labels.command(command),
                path(tried.stream()) + "/record/" + command + (query.isEmpty() ? "" : "?" + query),
                refused.map(Rejection::because)));
    }

    /**
     * A way to a form about one thing, or why there is none as the thing stands: an example of the command is tried on it, and
     * counts only where a rule speaks of how things stand, whatever is filled in.
     *
     * @param kind the component that holds the thing's id
     * @param more what else the command takes from the thing
     */
    public Optional<Button> about(
            StreamId stream, String command, String kind, String id, Map<String, String> more, ActorId person) {
        if (!office(stream, command, person)) {
            return Optional.empty();
        }
        Map<String, String> query = new java.util.LinkedHashMap<>(more);
        query.put(kind, id);
        Optional<Rejection> refused = standing(stream, command, query, person);
        return refused.filter(Permitted::isAboutOffices).isPresent()
                ? Optional.empty()
                : Optional.of(new Button(
                        Labels.command(command),
                        Dates.address(path(stream) + "/record/" + command, query),
                        refused.map(Rejection::because)));
    }

    /** Why a command cannot be had as things stand, or of this person; nothing where it depends on what is filled in. */
    Optional<Rejection> standing(StreamId stream, String command, Map<String, String> said, ActorId person) {
        Class<? extends Command> type = Vocabulary.commands().get(command);
        if (type == null) {
            return Optional.empty();
        }
        return Samples.of(command, type).flatMap(sample -> {
            ObjectNode body = json.valueToTree(sample);
            String today = LocalDate.ofInstant(clock.instant(), RecordedEvent.SCHOOL_ZONE)
                    .toString();
            for (RecordComponent component : type.getRecordComponents()) {
                String name = component.getName();
                if (said.containsKey(name)) {
                    if (component.getType() == int.class) {
                        body.put(name, Integer.parseInt(said.get(name)));
                    } else {
                        body.put(name, said.get(name));
                    }
                } else if (component.getType() == LocalDate.class) {
                    body.put(name, today);
                } else if (component.getType() == Optional.class) {
                    body.remove(name);
                }
            }
            // Where the example itself does not fit this thing, the form will say what is missing.
            return rehearsed(stream, command, body, person)
                    .filter(rejection -> STANDING.contains(rejection.code()) || isAboutOffices(rejection));
        });
    }

    private static String path(StreamId stream) {
        return switch (stream) {
            case SchoolId school -> "/schools/" + school.value();
            case TrustId trust -> "/trusts/" + trust.value();
        };
    }

    /** The rules that speak of how things stand, and of who asks: no filling in helps against them. */
    public static Set<String> standingRules() {
        return STANDING;
    }

    private static Set<String> standingRulesOnFile() {
        try (InputStream in = Objects.requireNonNull(Permitted.class.getResourceAsStream("standing-rules.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(String::strip)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * A way to a form.
     *
     * @param refused why it is not to be had just now
     */
    public record Button(String words, String address, Optional<String> refused) {}

    /** Whether it was refused because of who asked: by the table, or by a rule about offices as things stand. */
    static boolean isAboutOffices(Rejection rejection) {
        return rejection.kind() == Rejection.Kind.OFFICE || isOfTheTable(rejection);
    }

    /** Whether the authority table refused it, whatever it says and however things stand. */
    static boolean isOfTheTable(Rejection rejection) {
        return OF_THE_TABLE.contains(rejection.code());
    }
}
