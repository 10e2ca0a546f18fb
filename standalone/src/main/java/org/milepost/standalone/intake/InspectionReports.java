package org.milepost.standalone.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.inspection.InspectionCommand.RecordInspection;
import org.milepost.api.inspection.InspectionReport;
import org.milepost.standalone.importing.ImportTally;
import org.milepost.standalone.importing.ImportTally.Effect;
import org.milepost.standalone.importing.InspectionRow;

/** Inspections of a trust's schools and of those they continue, under the URN of their day. */
final class InspectionReports {
    private final KnownRecord known;
    private final Map<Urn, List<KnownSchool>> own;
    private final ActorId actor;
    private final Sender sender;
    private final ImportTally tally;

    InspectionReports(KnownRecord known, TrustId trust, ActorId actor, Sender sender, ImportTally tally) {
        this.known = known;
        this.own = known.byUrnOf(trust);
        this.actor = actor;
        this.sender = sender;
        this.tally = tally;
    }

    boolean isOurs(InspectionRow row) {
        return own.containsKey(row.urn());
    }

    void take(Origin origin, InspectionRow row) {
        InspectionReport report =
                InspectionReport.overall(row.urn(), row.on(), row.publishedOn().or(origin::publishedOn), row.grade());
        for (KnownSchool school : own.getOrDefault(row.urn(), List.of())) {
            Optional<InspectionReport> before = known.inspection(school.id, report);
            if (before.isEmpty()) {
                sender.send(
                        origin,
                        actor,
                        Effect.CREATED,
                        () -> new RecordInspection(
                                school.id,
                                new ItemId("ofsted-%s-%s".formatted(row.urn(), row.on())),
                                report,
                                origin.source()));
                continue;
            }
            tally.count(Effect.UNCHANGED);
            if (!before.get().overall().equals(report.overall())) {
                tally.warned(
                        origin.file(),
                        origin.line(),
                        "the inspection of %s on %s stands in the record with another grade than %s: nothing was changed; correct it if the file is right"
                                .formatted(school.name, row.on(), row.grade().words()));
            }
        }
    }
}
