package org.milepost.edge.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.edge.access.AccountKeep.Invitation;

/** One-time links by which people choose how they sign in. */
public final class Invitations {
    /** Where the links lead. */
    public static final String PATH = "/invitation/";

    private static final Duration LASTS = Duration.ofDays(7);
    private static final Duration FIRST_LASTS = Duration.ofDays(1);

    private final AccountKeep keep;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Invitations(AccountKeep keep, Clock clock) {
        this.keep = keep;
        this.clock = clock;
    }

    /** An invitation just made; the secret is shown this once. */
    public record Issued(Invitation invitation, String secret) {
        /** The address of the link, below that of the server. */
        public String path() {
            return PATH + secret;
        }
    }

    /** Invites a person to choose a way in. */
    public Issued invite(ActorId actor, ActorId invitedBy) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return keepAs(actor, invitedBy, Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), LASTS);
    }

    /** Invites the first administrator, with the secret that is their first token's as well. */
    public Issued inviteFirst(ActorId administrator, String tokenSecret) {
        return keepAs(administrator, administrator, tokenSecret, FIRST_LASTS);
    }

    /** The invitation of that secret, if it can still be used. */
    public Optional<Invitation> open(String secret) {
        return byHash(Tokens.sha256(secret));
    }

    /** The invitation whose secret has that hash, if it can still be used. */
    public Optional<Invitation> byHash(String secretSha256) {
        Instant now = clock.instant();
        return keep.invitation(secretSha256).filter(invitation -> invitation.opensAt(now));
    }

    private Issued keepAs(ActorId actor, ActorId invitedBy, String secret, Duration lasts) {
        Instant now = clock.instant();
        Invitation invitation =
                new Invitation(Tokens.sha256(secret), actor, invitedBy, now, now.plus(lasts), Optional.empty());
        keep.invite(invitation);
        return new Issued(invitation, secret);
    }
}
