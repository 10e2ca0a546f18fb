package org.milepost.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.milepost.api.ActorId;
import org.springframework.stereotype.Component;

/**
 * Who is signed in, where and since when. A session ends when it was not used for a while, at the latest after a working
 * day, or when it is ended from here. They live in memory: a restart signs everybody out.
 */
@Component
public final class Sessions {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration LONGEST = Duration.ofHours(12);

    private static final String ATTRIBUTE = Sessions.class.getName();
    private static final int AGENT_LENGTH = 200;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Session> open = new ConcurrentHashMap<>();

    Sessions(Clock clock) {
        this.clock = clock;
    }

    /**
     * One session of a person.
     *
     * @param id names the session in lists; it opens nothing
     * @param agent what the browser says of itself
     */
    public record Session(
            String id, ActorId actor, String address, String agent, Instant startedAt, Instant lastUsedAt) {

        boolean livesAt(Instant now) {
            return now.isBefore(startedAt.plus(LONGEST)) && now.isBefore(lastUsedAt.plus(IDLE));
        }

        private Session usedAt(Instant now) {
            return new Session(id, actor, address, agent, startedAt, now);
        }
    }

    /** Notes that a person has signed in with this request's session. */
    void begin(HttpServletRequest request, ActorId actor) {
        Instant now = clock.instant();
        open.values().removeIf(session -> !session.livesAt(now));
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        Session session = new Session(
                HexFormat.of().formatHex(bytes),
                actor,
                String.valueOf(request.getRemoteAddr()),
                agent(request.getHeader("User-Agent")),
                now,
                now);
        open.put(session.id(), session);
        HttpSession http = request.getSession();
        http.setAttribute(ATTRIBUTE, session.id());
        http.setMaxInactiveInterval(Math.toIntExact(LONGEST.toSeconds()));
    }

    /** The session that the request belongs to, if it is alive; it counts as used now. */
    Optional<Session> use(HttpServletRequest request) {
        Instant now = clock.instant();
        return idOf(request)
                .map(id -> open.computeIfPresent(
                        id, (same, session) -> session.livesAt(now) ? session.usedAt(now) : null));
    }

    /** A person's sessions, the one used last first. */
    public List<Session> of(ActorId actor) {
        Instant now = clock.instant();
        return open.values().stream()
                .filter(session -> session.actor().equals(actor) && session.livesAt(now))
                .sorted(Comparator.comparing(Session::lastUsedAt).reversed().thenComparing(Session::id))
                .toList();
    }

    /** Ends the request's session. */
    void end(HttpServletRequest request) {
        idOf(request).ifPresent(open::remove);
    }

    /** Ends all sessions of a person, wherever they are. */
    public void endAll(ActorId actor) {
        open.values().removeIf(session -> session.actor().equals(actor));
    }

    /** Ends the other sessions of the request's person. */
    void endOthers(HttpServletRequest request, ActorId actor) {
        Optional<String> own = idOf(request);
        open.values().removeIf(session -> session.actor().equals(actor) && !own.equals(Optional.of(session.id())));
    }

    Optional<String> idOf(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ATTRIBUTE) instanceof String id
                ? Optional.of(id)
                : Optional.empty();
    }

    private static String agent(@Nullable String sent) {
        String text = sent == null ? "" : sent.replaceAll("[^ -~]", "?");
        return text.length() > AGENT_LENGTH ? text.substring(0, AGENT_LENGTH) : text;
    }
}
