package org.milepost.query.trajectory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.milepost.api.phase.PhaseBoard.Movement;
import org.milepost.api.phase.Placement;
import org.milepost.api.trajectory.Trajectory.BandSpan;
import org.milepost.query.Reading;
import org.milepost.query.phase.PhaseView;

/** The bands a school was in; before the first placement that is known, a gap. */
final class BandsOverYears {
    private static final PhaseView PHASE = new PhaseView();

    private BandsOverYears() {}

    static List<BandSpan> of(Reading reading, LocalDate begins, Span wanted) {
        if (!reading.reads("place")) {
            return List.of();
        }
        List<Placement> changes = changes(reading.view(PHASE).upTo(wanted.to()));
        List<BandSpan> spans = new ArrayList<>();
        LocalDate known =
                changes.isEmpty() ? wanted.to().plusDays(1) : changes.getFirst().effectiveOn();
        if (begins.isBefore(known) && wanted.meets(begins, known.minusDays(1))) {
            spans.add(new BandSpan(
                    true,
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    begins,
                    changes.isEmpty() ? Optional.empty() : Optional.of(known.minusDays(1)),
                    days(begins, known.minusDays(1)),
                    Optional.empty()));
        }
        for (int i = 0; i < changes.size(); i++) {
            Optional<LocalDate> until = i + 1 < changes.size()
                    ? Optional.of(changes.get(i + 1).effectiveOn().minusDays(1))
                    : Optional.empty();
            if (wanted.meets(changes.get(i).effectiveOn(), until.orElse(wanted.to()))) {
                Optional<Placement> next = i + 1 < changes.size() ? Optional.of(changes.get(i + 1)) : Optional.empty();
                spans.add(span(changes.get(i), until, next, wanted.to()));
            }
        }
        return spans;
    }

    /** The placements that changed the band; one in the same band again, as each September, and one replaced at once do not. */
    private static List<Placement> changes(List<Placement> placements) {
        List<Placement> changes = new ArrayList<>();
        for (Placement placement : placements) {
            boolean replacedAtOnce = placement
                    .until()
                    .filter(last -> last.isBefore(placement.effectiveOn()))
                    .isPresent();
            boolean same = !changes.isEmpty()
                    && changes.getLast().terms().band().equals(placement.terms().band());
            if (!replacedAtOnce && !same) {
                changes.add(placement);
            }
        }
        return changes;
    }

    private static BandSpan span(
            Placement placement, Optional<LocalDate> until, Optional<Placement> next, LocalDate last) {
        return new BandSpan(
                false,
                Optional.of(placement.terms().band()),
                Optional.of(placement.terms().phase()),
                placement.terms().stage(),
                Optional.of(placement.terms().rank()),
                placement.effectiveOn(),
                until,
                days(placement.effectiveOn(), until.orElse(last)),
                next.map(after ->
                        after.terms().rank() < placement.terms().rank() ? Movement.GENTLER : Movement.STRICTER));
    }

    private static long days(LocalDate first, LocalDate last) {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }
}
