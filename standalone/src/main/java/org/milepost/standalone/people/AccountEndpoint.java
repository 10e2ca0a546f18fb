package org.milepost.standalone.people;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.TrustId;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Right;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.http.Caller;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.web.signin.Sessions;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Invitations and their end. An invitation lets whoever has it become that person: so nobody is invited who has an account
 * already or serves another trust too, except by an administrator of the installation.
 */
@RestController
public final class AccountEndpoint {
    private static final Authority.Need NEED = new Authority.Need("offices", Set.of(Right.WRITE));

    private final Records records;
    private final AccountKeep accounts;
    private final AccessKeep access;
    private final Invitations invitations;
    private final Sessions sessions;
    private final Clock clock;

    public AccountEndpoint(
            Records records,
            AccountKeep accounts,
            AccessKeep access,
            Invitations invitations,
            Sessions sessions,
            Clock clock) {
        this.records = records;
        this.accounts = accounts;
        this.access = access;
        this.invitations = invitations;
        this.sessions = sessions;
        this.clock = clock;
    }

    /**
     * A one-time link, shown this once.
     *
     * @param path where it leads, below the address of the server
     */
    public record Invited(ActorId person, String path, Instant expiresAt) {}

    /** Invites a person to choose a name and a password. */
    @PostMapping("/api/trusts/{trust}/people/{person}/invitation")
    Invited invite(@PathVariable String trust, @PathVariable String person, HttpServletRequest request) {
        ActorId caller = Caller.of(request);
        ActorId invited = new ActorId(person);
        check(new TrustId(trust), caller, invited);
        if (accounts.of(invited).isPresent() && !access.isInstallationAdministrator(caller)) {
            throw new Rejected(Rejection.rule(
                    "account.exists",
                    "This person has an account. Take it away first, or ask an administrator of the installation."));
        }
        Invitations.Issued issued = invitations.invite(invited, caller);
        return new Invited(invited, issued.path(), issued.invitation().expiresAt());
    }

    /** Takes a person's account away: sessions and tokens end with it. */
    @DeleteMapping("/api/trusts/{trust}/people/{person}/account")
    ResponseEntity<Void> forget(@PathVariable String trust, @PathVariable String person, HttpServletRequest request) {
        ActorId forgotten = new ActorId(person);
        check(new TrustId(trust), Caller.of(request), forgotten);
        accounts.forget(forgotten);
        sessions.endAll(forgotten);
        access.all().stream()
                .filter(token ->
                        token.actor().equals(forgotten) && token.revokedAt().isEmpty())
                .forEach(token -> access.revoke(token.id(), clock.instant()));
        return ResponseEntity.noContent().build();
    }

    private void check(TrustId trust, ActorId caller, ActorId person) {
        TrustReading reading = records.open(trust, AsOf.NOW, caller);
        if (Authority.table()
                .acting(reading.record().officesOf(caller, records.today()), NEED)
                .isEmpty()) {
            throw new Rejected(
                    reading.readsOfAllSchools(NEED.row())
                            ? Rejection.office(
                                    "office.may-not",
                                    "Your office may see this but not do it. Ask somebody whose office may.")
                            : Rejection.unknown(trust));
        }
        if (person.equals(caller)) {
            throw new Rejected(Rejection.rule("account.own", "This is for somebody else to do."));
        }
        boolean servesOthers = records.trustsOf(person).stream()
                .anyMatch(other -> !other.trust().equals(java.util.Optional.of(trust)));
        if (servesOthers && !access.isInstallationAdministrator(caller)) {
            throw new Rejected(Rejection.rule(
                    "account.of-another-trust",
                    "This person serves another trust too. Ask an administrator of the installation."));
        }
    }
}
