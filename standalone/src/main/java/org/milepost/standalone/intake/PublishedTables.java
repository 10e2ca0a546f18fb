package org.milepost.standalone.intake;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.Note;
import org.milepost.api.TrustId;
import org.milepost.api.Urn;
import org.milepost.api.inspection.InspectionCommand.CorrectOutcomes;
import org.milepost.api.inspection.InspectionCommand.RecordOutcomes;
import org.milepost.api.inspection.NationalCommand.CorrectNationalFigures;
import org.milepost.api.inspection.NationalCommand.RecordNationalFigures;
import org.milepost.api.inspection.NationalEvent;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.NotPublishedBecause;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.inspection.PublishedFigure;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.standalone.importing.ImportTally.Effect;
import org.milepost.standalone.importing.OutcomesRow;
import org.milepost.standalone.importing.Published;
import org.milepost.standalone.importing.SchoolSort;
import org.milepost.standalone.importing.Whose;

/**
 * Published results of a trust's schools and of those they continue, under the URN of their day: two predecessors' results
 * stand side by side. A table published again with other figures corrects what stands; the record keeps both.
 */
final class PublishedTables {
    private final KnownRecord known;
    private final OutcomeKind kind;
    private final TrustId trust;
    private final Map<Urn, List<KnownSchool>> own;
    private final ActorId actor;
    private final Sender sender;

    PublishedTables(KnownRecord known, OutcomeKind kind, TrustId trust, ActorId actor, Sender sender) {
        this.known = known;
        this.kind = kind;
        this.trust = trust;
        this.own = known.byUrnOf(trust);
        this.actor = actor;
        this.sender = sender;
    }

    boolean isOurs(OutcomesRow row) {
        return switch (row.whose()) {
            case Whose.School(Urn urn) -> own.containsKey(urn);
            case Whose.Nation _ -> true;
        };
    }

    void take(Origin origin, OutcomesRow row) {
        switch (row.whose()) {
            case Whose.School(Urn urn) ->
                own.getOrDefault(urn, List.of()).forEach(school -> take(origin, row, school, urn));
            case Whose.Nation(NationalGroup group) -> take(origin, row, group);
        }
    }

    private void take(Origin origin, OutcomesRow row, KnownSchool school, Urn urn) {
        Optional<KnownRecord.Table> before = known.table(school.id, urn, kind, row.year());
        Optional<NationalGroup> group =
                row.sort().flatMap(PublishedTables::group).or(() -> before.flatMap(KnownRecord.Table::group));
        weigh(
                origin,
                row,
                before.map(KnownRecord.Table::figures),
                figures -> new RecordOutcomes(
                        school.id, urn, kind, row.year(), figures, group, origin.source(), origin.publishedOn()),
                figures -> new CorrectOutcomes(
                        school.id,
                        urn,
                        kind,
                        row.year(),
                        figures,
                        group,
                        origin.source(),
                        origin.publishedOn(),
                        reason(origin)));
    }

    private void take(Origin origin, OutcomesRow row, NationalGroup group) {
        weigh(
                origin,
                row,
                known.trust(trust)
                        .flatMap(record -> record.national(kind, row.year(), group))
                        .map(NationalEvent::figures),
                figures -> new RecordNationalFigures(
                        trust, kind, row.year(), group, figures, origin.source(), origin.publishedOn()),
                figures -> new CorrectNationalFigures(
                        trust,
                        kind,
                        row.year(),
                        group,
                        figures,
                        origin.source(),
                        origin.publishedOn(),
                        reason(origin)));
    }

    @FunctionalInterface
    private interface With {
        Command figures(List<PublishedFigure> figures);
    }

    private void weigh(
            Origin origin, OutcomesRow row, Optional<List<PublishedFigure>> before, With recording, With correcting) {
        if (before.isEmpty()) {
            sender.send(origin, actor, Effect.CREATED, () -> recording.figures(figures(row)));
            return;
        }
        Supplier<Optional<List<PublishedFigure>>> changes = () -> {
            List<PublishedFigure> now = merged(before.get(), figures(row));
            return same(before.get(), now) ? Optional.empty() : Optional.of(now);
        };
        sender.sendIf(origin, actor, Effect.CHANGED, () -> changes.get().map(correcting::figures));
    }

    private static List<PublishedFigure> figures(OutcomesRow row) {
        return row.outcomes().stream()
                .map(outcome -> switch (outcome.published()) {
                    case Published.Figure figure -> PublishedFigure.of(outcome.measure(), figure.value());
                    case Published.NotPublished gap -> PublishedFigure.gap(outcome.measure(), gap.reason());
                })
                .toList();
    }

    /** What a file leaves out, or leaves empty, it does not change. */
    private static List<PublishedFigure> merged(List<PublishedFigure> before, List<PublishedFigure> file) {
        Map<PublishedMeasure, PublishedFigure> merged = new LinkedHashMap<>();
        before.forEach(figure -> merged.put(figure.measure(), figure));
        for (PublishedFigure figure : file) {
            if (!figure.notPublished().equals(Optional.of(NotPublishedBecause.EMPTY))) {
                merged.put(figure.measure(), figure);
            } else {
                merged.putIfAbsent(figure.measure(), figure);
            }
        }
        return List.copyOf(merged.values());
    }

    private static boolean same(List<PublishedFigure> before, List<PublishedFigure> now) {
        if (before.size() != now.size()) {
            return false;
        }
        for (int i = 0; i < now.size(); i++) {
            PublishedFigure one = before.get(i);
            PublishedFigure other = now.get(i);
            if (!sameValue(one, other)
                    || !one.notPublished().equals(other.notPublished())
                    || !one.meansTheSameAs(other)) {
                return false;
            }
        }
        return true;
    }

    /** 71 and 71.0 are one figure. */
    private static boolean sameValue(PublishedFigure one, PublishedFigure other) {
        return one.value()
                .map(BigDecimal::stripTrailingZeros)
                .equals(other.value().map(BigDecimal::stripTrailingZeros));
    }

    private static Note reason(Origin origin) {
        return new Note("Other figures than before are published in " + origin.file() + ".");
    }

    private static Optional<NationalGroup> group(SchoolSort sort) {
        return switch (sort) {
            case PRIMARY -> Optional.of(NationalGroup.PRIMARY);
            case SECONDARY -> Optional.of(NationalGroup.SECONDARY);
            case SPECIAL, NON_MAINTAINED_SPECIAL -> Optional.of(NationalGroup.SPECIAL);
            case NURSERY, PUPIL_REFERRAL_UNIT, INDEPENDENT -> Optional.empty();
        };
    }
}
