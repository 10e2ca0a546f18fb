package org.milepost.web.people;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.TrustId;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Right;
import org.milepost.api.trust.TrustOffices;
import org.milepost.api.trust.TrustQuery.AllTrusts;
import org.milepost.api.trust.TrustQuery.OfficesOf;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.messages.Asker;
import org.milepost.edge.people.ErasedPeople;
import org.milepost.web.signin.Sessions;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * How people come to an account and lose it. An invitation lets whoever has it become that person: so nobody is invited who
 * has an account already or serves another trust too, except by an administrator of the installation.
 */
@Component
public final class Inviting {
    private static final Authority.Need NEED = new Authority.Need("offices", Set.of(Right.WRITE));

    private final Asker asker;
    private final AccountKeep accounts;
    private final AccessKeep access;
    private final Invitations invitations;
    private final Sessions sessions;
    private final ErasedPeople erased;
    private final Clock clock;

    Inviting(
            Asker asker,
            AccountKeep accounts,
            AccessKeep access,
            Invitations invitations,
            Sessions sessions,
            ObjectProvider<ErasedPeople> erased,
            Clock clock) {
        this.asker = asker;
        this.accounts = accounts;
        this.access = access;
        this.invitations = invitations;
        this.sessions = sessions;
        this.erased = erased.getIfAvailable(() -> ErasedPeople.NOBODY);
        this.clock = clock;
    }

    /** Invites a person to choose how they sign in. */
    public Invitations.Issued invite(TrustId trust, ActorId person, ActorId caller) {
        check(trust, caller, person);
        if (erased.wasErased(trust, person)) {
            throw new Rejected(Rejection.rule(
                    "directory.was-erased",
                    "Who had this id was erased, and it stays empty. Somebody who comes back gets another id."));
        }
        if (hasAccount(person) && !access.isInstallationAdministrator(caller)) {
            throw new Rejected(Rejection.rule(
                    "account.exists",
                    "This person has an account. Take it away first, or ask an administrator of the installation."));
        }
        return invitations.invite(person, caller);
    }

    /** Takes a person's account away: sessions and tokens end with it. */
    public void takeAway(TrustId trust, ActorId person, ActorId caller) {
        check(trust, caller, person);
        accounts.forget(person);
        sessions.endAll(person);
        access.all().stream()
                .filter(token ->
                        token.actor().equals(person) && token.revokedAt().isEmpty())
                .forEach(token -> access.revoke(token.id(), clock.instant()));
    }

    /** Whether a person can sign in. */
    boolean hasAccount(ActorId person) {
        return accounts.of(person).isPresent() || !accounts.bindingsOf(person).isEmpty();
    }

    /** Whether somebody whose offices these are invites people. */
    static boolean mayInvite(ActorId caller, TrustOffices offices) {
        List<Holding> own = offices.offices().stream()
                .filter(given -> given.held() && given.office().person().equals(caller))
                .map(TrustOffices.Given::office)
                .toList();
        return Authority.table().acting(own, NEED).isPresent();
    }

    private void check(TrustId trust, ActorId caller, ActorId person) {
        if (!mayInvite(caller, asker.ask(new OfficesOf(trust, AsOf.NOW), caller))) {
            throw new Rejected(Rejection.office(
                    "office.may-not", "Your office may see this but not do it. Ask somebody whose office may."));
        }
        if (person.equals(caller)) {
            throw new Rejected(Rejection.rule("account.own", "This is for somebody else to do."));
        }
        boolean servesOthers = asker.ask(new AllTrusts(), person).trusts().stream()
                .anyMatch(other -> !other.trust().equals(trust));
        if (servesOthers && !access.isInstallationAdministrator(caller)) {
            throw new Rejected(Rejection.rule(
                    "account.of-another-trust",
                    "This person serves another trust too. Ask an administrator of the installation."));
        }
    }
}
