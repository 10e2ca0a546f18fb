package org.milepost.standalone.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.school.IdentityCommand.JoinTrust;
import org.milepost.api.school.IdentityCommand.RegisterSchool;
import org.milepost.edge.messages.Ids;
import org.milepost.standalone.importing.ImportTally;
import org.milepost.standalone.importing.ImportTally.Effect;
import org.milepost.standalone.importing.MembershipRow;

/** A trust's schools, by the register: each is registered as of the day on which it joined. */
final class Memberships {
    private final KnownRecord known;
    private final TrustId trust;
    private final ActorId actor;
    private final Sender sender;
    private final ImportTally tally;

    Memberships(KnownRecord known, TrustId trust, ActorId actor, Sender sender, ImportTally tally) {
        this.known = known;
        this.trust = trust;
        this.actor = actor;
        this.sender = sender;
        this.tally = tally;
    }

    void take(Origin origin, MembershipRow row) {
        List<KnownSchool> schools = known.withOwnUrn(row.urn());
        if (schools.isEmpty()) {
            register(origin, row);
        } else {
            schools.forEach(school -> compare(origin, row, school));
        }
    }

    private void register(Origin origin, MembershipRow row) {
        Optional<LocalDate> joined = row.joinedOn();
        if (joined.isEmpty()) {
            tally.rejected(
                    origin.file(),
                    origin.line(),
                    "%s is registered as of the day it joined, which the file does not know: register it by hand"
                            .formatted(name(row)));
            return;
        }
        sender.send(
                origin,
                actor,
                Effect.CREATED,
                () -> new RegisterSchool(
                        new SchoolId(Ids.freeId(name(row), row.urn().value(), id -> known.isTaken(new SchoolId(id)))),
                        name(row),
                        Optional.of(row.urn()),
                        trust,
                        joined.get(),
                        Optional.of(origin.source())));
    }

    /** On one line: the register breaks some names over two. */
    private static String name(MembershipRow row) {
        return row.establishmentName().strip().replaceAll("\\s+", " ");
    }

    private void compare(Origin origin, MembershipRow row, KnownSchool school) {
        Optional<LocalDate> joined = row.joinedOn();
        boolean known = joined.map(day -> school.joined.contains(new KnownSchool.Joined(trust, day)))
                .orElse(school.belongsTo(trust));
        if (!known && !school.belongsTo(trust) && joined.isPresent()) {
            sender.send(
                    origin,
                    actor,
                    Effect.CREATED,
                    () -> new JoinTrust(school.id, trust, joined.get(), Optional.of(origin.source())));
            return;
        }
        if (!known && joined.isPresent()) {
            tally.warned(
                    origin.file(),
                    origin.line(),
                    "%s stands in the record as a member since another day than %s: nothing was changed"
                            .formatted(school.name, joined.get()));
        }
        tally.count(Effect.UNCHANGED);
    }
}
