package org.milepost.web.form;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
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
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Whether somebody may record something: the rules that decide are asked, nothing is recorded. */
@Component
public final class Permitted {
    /** What a trial refuses only because a person has not filled it in yet. */
    private static final List<String> ONLY_NOT_FILLED_IN =
            List.of("decision.needs-minute", "rap.unjudged-objective", "rap.unknown-objective", "phase.unknown-band");

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

    /** Whether the person's office may send the command there; tried with an example, because offices are looked at first. */
    public boolean office(StreamId stream, String wanted, ActorId person) {
        // The example of the one names a trust that is not there; the other needs the same office.
        String command = wanted.equals("join-trust") ? "leave-trust" : wanted;
        Class<? extends Command> type = Vocabulary.commands().get(command);
        if (type == null) {
            return false;
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

    /** A way to a form, or why there is none just now; nothing at all for offices that do not do such things. */
    public Optional<Button> button(String command, String query, Command tried, ActorId person) {
        Optional<Rejection> refused =
                asker.rehearse(tried, person).filter(rejection -> !ONLY_NOT_FILLED_IN.contains(rejection.code()));
        if (refused.filter(Permitted::isAboutOffices).isPresent()) {
            return Optional.empty();
        }
        String path = switch (tried.stream()) {
            case SchoolId school -> "/schools/" + school.value();
            case TrustId trust -> "/trusts/" + trust.value();
        };
        return Optional.of(new Button(
                Labels.command(command),
                path + "/record/" + command + (query.isEmpty() ? "" : "?" + query),
                refused.map(Rejection::because)));
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
