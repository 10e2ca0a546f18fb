package org.milepost.edge.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;

/**
 * Where API tokens and the installation's administrators are kept: durable, beside the record and never in it, because
 * they are neither history nor something that can be rebuilt from it.
 */
public interface AccessKeep {

    /** Keeps a new token. */
    void issue(Token token);

    /** The token whose secret has that SHA-256, revoked or expired ones included. */
    Optional<Token> byHash(String secretSha256);

    /** Every token, newest first. */
    List<Token> all();

    /** Revokes a token for good. */
    void revoke(String tokenId, Instant at);

    /** Forgets all tokens of a person, and what they called them. */
    void forget(ActorId actor);

    /** Notes that a token was used. */
    void used(String tokenId, Instant at);

    /** Whether the person administers this installation, and so may create a trust and issue tokens. */
    boolean isInstallationAdministrator(ActorId actor);

    /** Makes a person an administrator of this installation. */
    void addInstallationAdministrator(ActorId actor);

    /** Who uses a token. */
    enum Kind {
        /** The person, by whatever they type or run themselves. */
        PERSONAL,
        /** A programme that runs by itself, such as Power BI: it acts for the person who made the token. */
        SERVICE
    }

    /**
     * A token as kept: its secret is known to nobody but its bearer.
     *
     * @param secretSha256 SHA-256 of the secret, in hexadecimal: the secret has 256 random bits, so no slow hash is needed
     */
    record Token(
            String id,
            String secretSha256,
            ActorId actor,
            String label,
            Kind kind,
            TokenScope scope,
            Instant createdAt,
            Optional<Instant> expiresAt,
            Optional<Instant> revokedAt,
            Optional<Instant> lastUsedAt) {

        /** Whether the token opens anything at that instant. */
        public boolean validAt(Instant instant) {
            return revokedAt.isEmpty() && expiresAt.map(instant::isBefore).orElse(true);
        }
    }
}
