package org.milepost.standalone.intake;

import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Note;
import org.milepost.api.TrustId;
import org.milepost.api.metrics.EnteredReading;
import org.milepost.api.metrics.MetricsCommand.ImportMetrics;
import org.milepost.standalone.importing.ImportTally;
import org.milepost.standalone.importing.ImportTally.Effect;
import org.milepost.standalone.importing.SubmissionRow;
import org.milepost.standalone.importing.SubmissionRow.Measured;

/** Schools' own key metrics, week by week. A week is one submission, so one bad line holds the whole week back. */
final class KeyMetrics {
    private final KnownRecord known;
    private final TrustId trust;
    private final ActorId actor;
    private final Sender sender;
    private final ImportTally tally;

    KeyMetrics(KnownRecord known, TrustId trust, ActorId actor, Sender sender, ImportTally tally) {
        this.known = known;
        this.trust = trust;
        this.actor = actor;
        this.sender = sender;
        this.tally = tally;
    }

    void take(Origin origin, SubmissionRow row) {
        if (!known.belongs(row.school(), trust)) {
            tally.rejected(
                    origin.file(),
                    row.firstLine(),
                    "the trust has no school with the id '%s'"
                            .formatted(row.school().value()));
        } else if (row.rejectedLines() > 0) {
            tally.rejected(
                    origin.file(),
                    row.firstLine(),
                    "the week of %s of '%s' is held back whole, for %d of its lines cannot be used"
                            .formatted(row.week(), row.school().value(), row.rejectedLines()));
        } else {
            sender.send(
                    origin,
                    actor,
                    Effect.CREATED,
                    () -> new ImportMetrics(row.school(), row.week(), readings(row), origin.source()));
        }
    }

    private static List<EnteredReading> readings(SubmissionRow row) {
        return row.readings().stream().map(KeyMetrics::reading).toList();
    }

    private static EnteredReading reading(SubmissionRow.Reading reading) {
        Optional<Note> note = reading.note().map(Note::new);
        return switch (reading.measured()) {
            case Measured.Value value ->
                new EnteredReading(
                        reading.metric(),
                        Optional.of(value.value()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        note);
            case Measured.Ratio ratio ->
                new EnteredReading(
                        reading.metric(),
                        Optional.empty(),
                        Optional.of(ratio.numerator()),
                        Optional.of(ratio.denominator()),
                        Optional.empty(),
                        note);
        };
    }
}
