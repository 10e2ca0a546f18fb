package org.milepost.edge.http;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.Tokens;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** API tokens: everybody makes, lists and revokes their own; an administrator of the installation anybody's. */
@RestController
public final class TokenEndpoint {
    private final AccessKeep keep;
    private final Tokens tokens;
    private final Clock clock;

    public TokenEndpoint(AccessKeep keep, Tokens tokens, Clock clock) {
        this.keep = keep;
        this.tokens = tokens;
        this.clock = clock;
    }

    /**
     * What a new token is wanted for.
     *
     * @param actor whose it is; the caller's own if absent
     */
    public record Wanted(Optional<ActorId> actor, String label, Optional<Instant> expiresAt) {
        public Wanted {
            if (label.isBlank() || label.length() > 100 || label.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A token's label has 1 to 100 characters on one line.");
            }
        }
    }

    /** A new token, with its secret shown this once. */
    public record Made(String id, ActorId actor, String label, Optional<Instant> expiresAt, String secret) {}

    /** A token as listed. */
    public record Listed(
            String id,
            ActorId actor,
            String label,
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
        if (!actor.equals(caller) && !keep.isInstallationAdministrator(caller)) {
            throw new Rejected(Rejection.office(
                    "token.not-yours", "Only an administrator of the installation makes a token for somebody else."));
        }
        if (wanted.expiresAt().filter(end -> !end.isAfter(clock.instant())).isPresent()) {
            throw Asked.malformed("expiresAt", "A token ends later than now.");
        }
        Tokens.Issued issued = tokens.issue(actor, wanted.label(), wanted.expiresAt());
        AccessKeep.Token token = issued.token();
        return new Made(token.id(), token.actor(), token.label(), token.expiresAt(), issued.secret());
    }

    @GetMapping("/api/tokens")
    TokenList list(HttpServletRequest request) {
        return new TokenList(visibleTo(Caller.of(request)).stream()
                .map(token -> new Listed(
                        token.id(),
                        token.actor(),
                        token.label(),
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

    private List<AccessKeep.Token> visibleTo(ActorId caller) {
        return keep.all().stream()
                .filter(token -> token.actor().equals(caller) || keep.isInstallationAdministrator(caller))
                .toList();
    }
}
