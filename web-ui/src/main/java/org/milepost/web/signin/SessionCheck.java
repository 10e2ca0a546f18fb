package org.milepost.web.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.http.Caller;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells pages who is asking, for as long as their session lives and they have a way in: a session that has ended, or whose
 * person's account was taken away or erased, is nobody's.
 */
final class SessionCheck extends OncePerRequestFilter {
    private final Sessions sessions;
    private final AccountKeep keep;

    SessionCheck(Sessions sessions, AccountKeep keep) {
        this.sessions = sessions;
        this.keep = keep;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.isAuthenticated() && !(known instanceof AnonymousAuthenticationToken)) {
            Optional<Sessions.Session> session = sessions.use(request).filter(used -> hasWayIn(used.actor()));
            if (session.isPresent()) {
                Caller.set(request, session.get().actor());
            } else {
                forget(request);
            }
        }
        chain.doFilter(request, response);
    }

    private boolean hasWayIn(ActorId person) {
        return keep.of(person).isPresent() || !keep.bindingsOf(person).isEmpty();
    }

    private static void forget(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
    }

    /** Who has just been recognised. */
    static ActorId person(Authentication authentication) {
        return new ActorId(authentication.getName());
    }
}
