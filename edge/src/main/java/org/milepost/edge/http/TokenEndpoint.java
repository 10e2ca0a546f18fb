package org.milepost.edge.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.TokenScope;
import org.milepost.edge.access.Tokens;
import org.springframework.core.env.Environment;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * API tokens: everybody makes, lists and revokes their own; an administrator of the installation revokes anybody's. Where
 * Milepost runs as services, which have no page to sign in at, that administrator makes tokens for others too.
 */
@RestController
public final class TokenEndpoint {
    private final AccessKeep keep;
    private final Tokens tokens;
    private final Clock clock;
    private final boolean forOthers;

    public TokenEndpoint(AccessKeep keep, Tokens tokens, Clock clock, Environment environment) {
        this.keep = keep;
        this.tokens = tokens;
        this.clock = clock;
        this.forOthers = environment.matchesProfiles("axonserver");
    }

    /**
     * What a new token is wanted for.
     *
     * @param actor whose it is; the caller's own if absent
     * @param kind whether the person uses it or a programme that runs by itself; the person if absent
     * @param scope what it is good for; whatever the person may if absent, for a programme whatever they may read
     * @param expiresAt when it ends; a quarter of a year from now if absent, at the latest after a year
     */
    public record Wanted(
            Optional<ActorId> actor,
            String label,
            Optional<AccessKeep.Kind> kind,
            Optional<Narrowed> scope,
            Optional<Instant> expiresAt) {
        Tokens.Wish wish() {
            AccessKeep.Kind used = kind.orElse(AccessKeep.Kind.PERSONAL);
            return new Tokens.Wish(
                    label,
                    used,
                    scope.map(Narrowed::scope)
                            .orElse(used == AccessKeep.Kind.SERVICE ? TokenScope.READING : TokenScope.WHOLE),
                    expiresAt);
        }
    }

    /**
     * What a token is good for.
     *
     * @param records whether it records; it only reads if absent
     * @param schools the schools it is good for; wherever the person's offices reach if absent
     * @param parts the rows of the authority table it is good for; all that the person may if absent
     */
    public record Narrowed(Optional<Boolean> records, Optional<Set<SchoolId>> schools, Optional<Set<String>> parts) {
        TokenScope scope() {
            return new TokenScope(records.orElse(false), schools.orElse(Set.of()), parts.orElse(Set.of()));
        }
    }

    /** A new token, with its secret shown this once. */
    public record Made(
            String id,
            ActorId actor,
            String label,
            AccessKeep.Kind kind,
            TokenScope scope,
            Optional<Instant> expiresAt,
            String secret) {}

    /** A token as listed. */
    public record Listed(
            String id,
            ActorId actor,
            String label,
            AccessKeep.Kind kind,
            TokenScope scope,
            Instant createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> revokedAt,
            Optional<Instant> lastUsedAt) {}

    /** Tokens, newest first. */
    public record TokenList(List<Listed> tokens) {
        public TokenList {
            tokens = List.copyOf(tokens);
        }
    }

    @PostMapping("/api/tokens")
    Made make(@RequestBody Wanted wanted, HttpServletRequest request) {
        ActorId caller = Caller.of(request);
        ActorId actor = wanted.actor().orElse(caller);
        if (!actor.equals(caller) && !(forOthers && keep.isInstallationAdministrator(caller))) {
            throw new Rejected(Rejection.office(
                    "token.not-yours", "People make their own tokens: a token lets whoever has it act as its person."));
        }
        Tokens.Issued issued = issued(actor, wanted);
        AccessKeep.Token token = issued.token();
        return new Made(
                token.id(),
                token.actor(),
                token.label(),
                token.kind(),
                token.scope(),
                token.expiresAt(),
                issued.secret());
    }

    @GetMapping("/api/tokens")
    TokenList list(HttpServletRequest request) {
        return new TokenList(visibleTo(Caller.of(request)).stream()
                .map(token -> new Listed(
                        token.id(),
                        token.actor(),
                        token.label(),
                        token.kind(),
                        token.scope(),
                        token.createdAt(),
                        token.expiresAt(),
                        token.revokedAt(),
                        token.lastUsedAt()))
                .toList());
    }

    @DeleteMapping("/api/tokens/{id}")
    ResponseEntity<Void> revoke(@PathVariable String id, HttpServletRequest request) {
        AccessKeep.Token found = visibleTo(Caller.of(request)).stream()
                .filter(token -> token.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new Rejected(Rejection.scope("token.unknown", "There is no such token here.")));
        keep.revoke(found.id(), clock.instant());
        return ResponseEntity.noContent().build();
    }

    private Tokens.Issued issued(ActorId actor, Wanted wanted) {
        Tokens.Wish wish;
        try {
            wish = wanted.wish();
        } catch (IllegalArgumentException e) {
            throw Asked.malformed(wanted.scope().isPresent() ? "scope" : "label", String.valueOf(e.getMessage()));
        }
        try {
            return tokens.issue(actor, wish);
        } catch (IllegalArgumentException e) {
            throw Asked.malformed("expiresAt", String.valueOf(e.getMessage()));
        }
    }

    private List<AccessKeep.Token> visibleTo(ActorId caller) {
        return keep.all().stream()
                .filter(token -> token.actor().equals(caller) || keep.isInstallationAdministrator(caller))
                .toList();
    }
}
