package org.milepost.edge.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.milepost.api.ActorId;
import org.milepost.edge.access.SecurityLog;
import org.milepost.edge.access.SecurityLog.Kind;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at how requests were answered, and notes what belongs in the security log. */
@Order(Ordered.HIGHEST_PRECEDENCE)
public final class SecurityWatch extends OncePerRequestFilter {
    private static final int LONGEST = 300;

    private final SecurityLog log;
    private final Clock clock;
    private final Map<ActorId, LocalDate> seen = new ConcurrentHashMap<>();

    public SecurityWatch(SecurityLog log, Clock clock) {
        this.log = log;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        Instant now = clock.instant();
        Optional<ActorId> actor = Caller.known(request);
        String what = what(request, response.getStatus());
        boolean program = TokenCheck.isForPrograms(request);
        actor.filter(who -> isNewToday(who, now))
                .ifPresent(who -> log.note(now, Kind.SIGNED_IN, actor, program ? "with a token" : "with a session"));
        (program ? kind(request, response.getStatus()) : onPages(request, response))
                .ifPresent(kind -> log.note(now, kind, actor, what));
    }

    private boolean isNewToday(ActorId actor, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        return !today.equals(seen.put(actor, today));
    }

    /** A page leads on from the sign-in, or back to it. */
    private static Optional<Kind> onPages(HttpServletRequest request, HttpServletResponse response) {
        if (response.getStatus() == 403) {
            return Optional.of(Kind.REFUSED);
        }
        if (!request.getMethod().equals("POST")) {
            return response.getStatus() < 300 && isFile(request.getServletPath())
                    ? Optional.of(Kind.EXPORTED)
                    : Optional.empty();
        }
        switch (request.getServletPath()) {
            case "/account/tokens" -> {
                return response.getStatus() < 300 ? Optional.of(Kind.TOKEN_MADE) : Optional.empty();
            }
            case "/account/tokens/revoke" -> {
                return Optional.of(Kind.TOKEN_REVOKED);
            }
            case "/sign-in" -> {}
            default -> {
                return Optional.empty();
            }
        }
        return Optional.of(
                String.valueOf(response.getHeader("Location")).contains("/sign-in?") ? Kind.REFUSED : Kind.SIGNED_IN);
    }

    /** What is taken away from a page as a file. */
    private static boolean isFile(String path) {
        return path.endsWith("/timeline/export") || path.contains("/export/");
    }

    private static Optional<Kind> kind(HttpServletRequest request, int status) {
        String path = request.getServletPath();
        if (status == 401 || status == 403 || status == 404) {
            return Optional.of(Kind.REFUSED);
        }
        if (status >= 300) {
            return Optional.empty();
        }
        if (path.equals("/api/tokens") && request.getMethod().equals("POST")) {
            return Optional.of(Kind.TOKEN_MADE);
        }
        if (path.startsWith("/api/tokens/")) {
            return Optional.of(Kind.TOKEN_REVOKED);
        }
        if (path.endsWith("/export") || path.startsWith("/reports/")) {
            return Optional.of(Kind.EXPORTED);
        }
        return path.contains("/commands/erase-") ? Optional.of(Kind.ERASED) : Optional.empty();
    }

    /** The address as it was sent, in which nothing can be that breaks a line. */
    private static String what(HttpServletRequest request, int status) {
        String address = request.getMethod() + " " + request.getRequestURI();
        return (address.length() > LONGEST ? address.substring(0, LONGEST) : address) + " → " + status;
    }
}
