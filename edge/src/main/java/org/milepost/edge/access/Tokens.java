package org.milepost.edge.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.milepost.api.ActorId;

/** Issues API tokens and tells whose a token is. A secret is shown once and kept as a hash only. */
public final class Tokens {
    private static final String PREFIX = "mp_";
    /** How fresh "last used" is kept: a write for each request would cost more than it tells. */
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);

    private static final Duration USUAL = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(366);

    private final AccessKeep keep;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> lastNoted = new ConcurrentHashMap<>();

    public Tokens(AccessKeep keep, Clock clock) {
        this.keep = keep;
        this.clock = clock;
    }

    /** A token just made. */
    public record Issued(AccessKeep.Token token, String secret) {}

    /**
     * What somebody wants a token for.
     *
     * @param label what they call it
     * @param expiresAt when it ends; a quarter of a year from now if absent
     */
    public record Wish(String label, AccessKeep.Kind kind, TokenScope scope, Optional<Instant> expiresAt) {
        public Wish {
            if (label.isBlank() || label.length() > 100 || label.chars().anyMatch(Character::isISOControl)) {
                throw new IllegalArgumentException("A token's label has 1 to 100 characters on one line.");
            }
            if (kind == AccessKeep.Kind.SERVICE
                    && scope.records()
                    && scope.parts().isEmpty()) {
                throw new IllegalArgumentException(
                        "A programme that records by itself gets a token for named parts of the record only.");
            }
        }
    }

    /** Makes the token that somebody wants for themselves; each ends within a year and a day. */
    public Issued issue(ActorId actor, Wish wish) {
        Instant now = clock.instant();
        Instant end = wish.expiresAt().orElse(now.plus(USUAL));
        if (!end.isAfter(now) || end.isAfter(now.plus(LONGEST))) {
            throw new IllegalArgumentException("A token ends later than now, and within 366 days.");
        }
        return keepAs(actor, wish.label(), wish.kind(), wish.scope(), Optional.of(end), newSecret());
    }

    /** Makes a token for all that a person may, in ways other than their own asking. */
    public Issued issue(ActorId actor, String label, Optional<Instant> expiresAt) {
        return keepAs(actor, label, AccessKeep.Kind.PERSONAL, TokenScope.WHOLE, expiresAt, newSecret());
    }

    /** Keeps a token with a secret that is known beforehand; for the demo's process only. */
    public Issued issueKnown(ActorId actor, String label, String secret) {
        return keepAs(actor, label, AccessKeep.Kind.PERSONAL, TokenScope.WHOLE, Optional.empty(), secret);
    }

    /** The token with that secret, if it opens anything now; it counts as used. */
    public Optional<AccessKeep.Token> use(String secret) {
        Instant now = clock.instant();
        return keep.byHash(sha256(secret)).filter(token -> token.validAt(now)).map(token -> {
            Instant noted = lastNoted.get(token.id());
            if (noted == null || noted.plus(USE_NOTED_EVERY).isBefore(now)) {
                lastNoted.put(token.id(), now);
                keep.used(token.id(), now);
            }
            return token;
        });
    }

    private String newSecret() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private Issued keepAs(
            ActorId actor,
            String label,
            AccessKeep.Kind kind,
            TokenScope scope,
            Optional<Instant> expiresAt,
            String secret) {
        String hash = sha256(secret);
        AccessKeep.Token token = new AccessKeep.Token(
                hash.substring(0, 12),
                hash,
                actor,
                label,
                kind,
                scope,
                clock.instant(),
                expiresAt,
                Optional.empty(),
                Optional.empty());
        keep.issue(token);
        return new Issued(token, secret);
    }

    /** SHA-256 of a text, in hexadecimal. */
    public static String sha256(String text) {
        return sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** SHA-256 of bytes, in hexadecimal. */
    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
