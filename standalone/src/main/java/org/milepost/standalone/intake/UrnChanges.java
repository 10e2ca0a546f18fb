package org.milepost.standalone.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.school.IdentityCommand.RecordPredecessor;
import org.milepost.standalone.importing.ImportTally;
import org.milepost.standalone.importing.ImportTally.Effect;
import org.milepost.standalone.importing.UrnChangeRow;
import org.milepost.standalone.importing.UrnMap;

/** The establishments that a trust's schools continue, by the register's list of old and latest URNs. */
final class UrnChanges {
    private final KnownRecord known;
    private final UrnMap latest;
    private final Map<Urn, List<KnownSchool>> own;
    private final ActorId actor;
    private final Sender sender;
    private final ImportTally tally;

    UrnChanges(KnownRecord known, UrnMap latest, TrustId trust, ActorId actor, Sender sender, ImportTally tally) {
        this.known = known;
        this.latest = latest;
        this.own = known.byUrnOf(trust);
        this.actor = actor;
        this.sender = sender;
        this.tally = tally;
    }

    /** Whether the change leads to or from one of the trust's schools. */
    boolean isOurs(UrnChangeRow row) {
        return own.containsKey(latest.latest(row.old())) || own.containsKey(row.old());
    }

    void take(Origin origin, UrnChangeRow row) {
        Urn old = row.old();
        List<KnownSchool> schools = own.getOrDefault(latest.latest(old), List.of());
        if (!known.withOwnUrn(old).isEmpty()) {
            tally.warned(
                    origin.file(),
                    origin.line(),
                    "%s is a school of its own in the record and became %s on a day that the file does not tell: record the change by hand"
                            .formatted(old, latest.latest(old)));
            return;
        }
        for (KnownSchool school : schools) {
            if (school.predecessors.contains(old)) {
                tally.count(Effect.UNCHANGED);
                continue;
            }
            sender.send(
                    origin,
                    actor,
                    Effect.CREATED,
                    () -> new RecordPredecessor(
                            school.id, old, Optional.empty(), school.begins, Optional.of(origin.source())));
            tally.warned(
                    origin.file(),
                    origin.line(),
                    "the file does not tell when %s took over from %s: recorded as of %s, the first day of its record"
                            .formatted(school.name, old, school.begins));
        }
    }
}
