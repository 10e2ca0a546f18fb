package org.milepost.edge.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;

/**
 * Where the accounts of people are kept who sign in with a name and a password, and the invitations by which they come to
 * them: durable, beside the record and never in it, so that a person can be forgotten.
 */
public interface AccountKeep {

    /** Keeps an account, in the place of the person's earlier one; false if the name is somebody else's. */
    boolean keep(Account account);

    /** The account of that sign-in name, written in small letters. */
    Optional<Account> byName(String signInName);

    /** The account of that person. */
    Optional<Account> of(ActorId actor);

    /** Forgets a person's account: they cannot sign in any more. */
    void forget(ActorId actor);

    /** Keeps a new invitation. */
    void invite(Invitation invitation);

    /** The invitation whose secret has that SHA-256, redeemed and expired ones included. */
    Optional<Invitation> invitation(String secretSha256);

    /** The invitations of a person, newest first. */
    List<Invitation> invitationsOf(ActorId actor);

    /** Redeems an invitation; false if it was redeemed before. */
    boolean redeem(String secretSha256, Instant at);

    /** Lets whoever the provider calls by that subject sign in as the person; false if the subject is bound already. */
    boolean bind(Binding binding);

    /** Whom a provider's subject signs in. */
    Optional<ActorId> boundTo(String issuer, String subject);

    /** By which providers a person signs in. */
    List<Binding> bindingsOf(ActorId actor);

    /** Notes that a person knows of all notices up to then. */
    void noticesSeen(ActorId actor, Instant until);

    /** Up to when a person knows of notices. */
    Optional<Instant> noticesSeenUntil(ActorId actor);

    /**
     * A person's way in.
     *
     * @param signInName in small letters; no two people have the same
     * @param passwordHash a slow hash, with its salt and cost
     */
    record Account(ActorId actor, String signInName, String passwordHash, Instant changedAt) {}

    /**
     * A person's own choice of a way in, once.
     *
     * @param secretSha256 SHA-256 of the link's secret, in hexadecimal: it has 256 random bits, so no slow hash is needed
     */
    record Invitation(
            String secretSha256,
            ActorId actor,
            ActorId invitedBy,
            Instant createdAt,
            Instant expiresAt,
            Optional<Instant> redeemedAt) {

        /** Whether the link can still be used. */
        public boolean opensAt(Instant instant) {
            return redeemedAt.isEmpty() && instant.isBefore(expiresAt);
        }
    }

    /**
     * That a provider of identities vouches for a person.
     *
     * @param issuer the provider, and the tenant of it, by its issuer address
     * @param subject what the provider calls the person for ever; never an e-mail address, which may pass to somebody else
     */
    record Binding(String issuer, String subject, ActorId actor, Instant boundAt) {}
}
