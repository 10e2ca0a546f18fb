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

    /** Makes a token for a person. */
    public Issued issue(ActorId actor, String label, Optional<Instant> expiresAt) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return keepAs(
                actor,
                label,
                expiresAt,
                PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** Keeps a token with a secret that is known beforehand; for the demo's process only. */
    public Issued issueKnown(ActorId actor, String label, String secret) {
        return keepAs(actor, label, Optional.empty(), secret);
    }

    /** Whose token this is, if it opens anything now. */
    public Optional<ActorId> actorOf(String secret) {
        Instant now = clock.instant();
        return keep.byHash(sha256(secret)).filter(token -> token.validAt(now)).map(token -> {
            Instant noted = lastNoted.get(token.id());
            if (noted == null || noted.plus(USE_NOTED_EVERY).isBefore(now)) {
                lastNoted.put(token.id(), now);
                keep.used(token.id(), now);
            }
            return token.actor();
        });
    }

    private Issued keepAs(ActorId actor, String label, Optional<Instant> expiresAt, String secret) {
        String hash = sha256(secret);
        AccessKeep.Token token = new AccessKeep.Token(
                hash.substring(0, 12),
                hash,
                actor,
                label,
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
