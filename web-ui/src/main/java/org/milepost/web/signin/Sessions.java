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

    /** What an open page says with a request that it makes by itself. */
    static final String UNATTENDED = "Milepost-Unattended";

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

    /** The session that the request belongs to, if it is alive; it counts as used now, unless nobody was there to use it. */
    Optional<Session> use(HttpServletRequest request) {
        Instant now = clock.instant();
        boolean used = !isUnattended(request);
        return idOf(request)
                .map(id -> open.computeIfPresent(
                        id, (same, session) -> !session.livesAt(now) ? null : used ? session.usedAt(now) : session));
    }

    /** Whether a page that stands open asks by itself what is newer: somebody need not be sitting in front of it. */
    static boolean isUnattended(HttpServletRequest request) {
        return String.valueOf(request.getHeader("Accept")).startsWith("text/event-stream")
                || request.getHeader(UNATTENDED) != null;
    }

    /** Whether the session of that name is alive; looking is not using. */
    public boolean isOpen(String id) {
        Session session = open.get(id);
        return session != null && session.livesAt(clock.instant());
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

    /** What the request's session is called, if it has one. */
    public Optional<String> idOf(HttpServletRequest request) {
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
