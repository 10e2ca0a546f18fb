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
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whether somebody may record something: the rules that decide are asked, nothing is recorded. */
@Component
public final class Permitted {
    /** What a trial refuses only because a person has not filled it in yet. */
    private static final List<String> ONLY_NOT_FILLED_IN =
            List.of("decision.needs-minute", "rap.unjudged-objective", "rap.unknown-objective", "phase.unknown-band");

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
     * Whether the person's office may send the command there; tried with an example, because offices are looked at first.
     *
     * @throws IllegalArgumentException if there is no such command: a misspelt one would hide its button for good
     */
    public boolean office(StreamId stream, String wanted, ActorId person) {
        // The example of the one names a trust that is not there; the other needs the same office.
        String command = wanted.equals("join-trust") ? "leave-trust" : wanted;
        Class<? extends Command> type = Vocabulary.commands().get(command);
        if (type == null) {
            throw new IllegalArgumentException("There is no command '" + wanted + "'.");
        }
        // Commands that need the same rights on the same row of the table are alike here: one is tried for all of them.
        Key key = new Key(stream, person, Authority.table().need(wanted));
        Instant now = clock.instant();
        Found before = found.get(key);
        if (before != null && before.until().isAfter(now)) {
            return before.may();
        }
        if (found.size() >= MOST) {
            found.clear();
        }
        boolean may = Samples.of(command, type)
                .map(sample -> tried(stream, command, sample, person))
                .orElse(true);
        found.put(key, new Found(may, now.plus(REMEMBERED)));
        return may;
    }

    private record Key(StreamId stream, ActorId person, Authority.Need need) {}

    private record Found(boolean may, Instant until) {}

    private boolean tried(StreamId stream, String command, Object sample, ActorId person) {
        try {
            return asker.rehearse(reader.read(command, stream, json.writeValueAsBytes(sample), "rehearsal"), person)
                    .filter(Permitted::isAboutOffices)
                    .isEmpty();
        } catch (Rejected e) {
            return !isAboutOffices(e.rejection());
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
        return Optional.of(new Button(
                Labels.command(command),
                Dates.address(path(stream) + "/record/" + command, query),
                standing(stream, command, query, person)));
    }

    /** Why a command cannot be had as things stand; nothing where it depends on what is filled in. */
    Optional<String> standing(StreamId stream, String command, Map<String, String> said, ActorId person) {
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
            try {
                return asker.rehearse(
                                reader.read(
                                        command,
                                        stream,
                                        json.writeValueAsBytes(body),
                                        "rehearsal-" + UUID.randomUUID()),
                                person)
                        .filter(rejection -> STANDING.contains(rejection.code()) || isAboutOffices(rejection))
                        .map(Rejection::because);
            } catch (Rejected e) {
                // The example itself does not fit this thing: the form will say what is missing.
                return Optional.empty();
            }
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

    /** Whether it was refused because of who asked. */
    static boolean isAboutOffices(Rejection rejection) {
        return rejection.kind() == Rejection.Kind.OFFICE
                || rejection.code().equals("school.unknown")
                || rejection.code().equals("trust.unknown");
    }
}
