package org.milepost.edge.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.milepost.api.StoreUnavailable;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only bearers of a valid token through to the interfaces for programs, under {@code /api} and {@code /reports}. The
 * token comes as {@code Authorization: Bearer …}, or as the password of Basic for Excel and its like.
 */
public final class TokenCheck extends OncePerRequestFilter {
    private final Tokens tokens;
    private final Problems problems;

    public TokenCheck(Tokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !isForPrograms(request);
    }

    /**
     * Whether the address is one of the interfaces for programs, and not a page. It is read as handlers are found, decoded and
     * without parameters of its own: {@code /%61pi} is {@code /api}.
     */
    public static boolean isForPrograms(HttpServletRequest request) {
        String path = request.getServletPath();
        return path.equals("/api") || path.startsWith("/api/") || path.startsWith("/reports/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<AccessKeep.Token> token;
        try {
            token = secret(request.getHeader(HttpHeaders.AUTHORIZATION)).flatMap(tokens::use);
        } catch (StoreUnavailable e) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "2");
            problems.write(
                    response, problems.of(HttpStatus.SERVICE_UNAVAILABLE, e.code(), String.valueOf(e.getMessage())));
            return;
        }
        if (token.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Milepost\"");
            problems.write(
                    response,
                    problems.of(
                            HttpStatus.UNAUTHORIZED,
                            "token.invalid",
                            "Send a valid API token: 'Authorization: Bearer …'. It may be missing, expired or revoked."));
            return;
        }
        Caller.set(request, token.get().actor());
        if (!token.get().scope().opens(request.getMethod(), request.getServletPath())) {
            problems.write(
                    response,
                    problems.of(
                            HttpStatus.FORBIDDEN,
                            "token.not-for-this",
                            "This token was made for less than this. Use another, or make one that is good for it."));
            return;
        }
        chain.doFilter(request, response);
    }

    private static Optional<String> secret(@org.jspecify.annotations.Nullable String header) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return Optional.of(header.substring(7).strip());
        }
        if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                String pair = new String(
                        Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
                return Optional.of(pair.substring(pair.indexOf(':') + 1));
            } catch (IllegalArgumentException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
