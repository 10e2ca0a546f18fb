package org.milepost.query.trajectory;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Vocabulary;
import org.milepost.api.rap.RapEvent.RapApproved;
import org.milepost.api.rap.Raps.Rap;
import org.milepost.api.rap.Raps.Step;
import org.milepost.api.trajectory.Trajectory.BandSpan;
import org.milepost.api.trajectory.Trajectory.RapSpan;
import org.milepost.query.Reading;
import org.milepost.query.rap.RapRegister;

/** A school's RAPs, each from its proposal to its end. */
final class RapsOverYears {
    private static final String APPROVED = Vocabulary.nameOfEvent(RapApproved.class);

    private RapsOverYears() {}

    /** Those that were open in the time wanted. Whoever may not read placements is not told when the school left a band. */
    static List<RapSpan> of(Reading reading, Span wanted, List<BandSpan> bands) {
        return RapRegister.all(reading).stream()
                .map(rap -> span(rap, bands))
                .filter(span -> wanted.meets(span.proposedOn(), span.endedOn().orElse(LocalDate.MAX)))
                .sorted(Comparator.comparing(RapSpan::proposedOn))
                .toList();
    }

    private static RapSpan span(Rap rap, List<BandSpan> bands) {
        Step last = rap.history().getLast();
        Optional<LocalDate> approved = rap.history().stream()
                .filter(step -> step.type().equals(APPROVED))
                .map(Step::effectiveOn)
                .findFirst();
        Optional<LocalDate> left = approved.flatMap(day -> leftAfter(day, bands));
        return new RapSpan(
                rap.rap(),
                rap.content().title(),
                rap.state(),
                rap.history().getFirst().effectiveOn(),
                approved,
                rap.state().isOpen() ? Optional.empty() : Optional.of(last.effectiveOn()),
                left,
                left.flatMap(day -> approved.map(from -> ChronoUnit.DAYS.between(from, day))));
    }

    /** The first day on which the school was no longer in the band that it was in on that day. */
    private static Optional<LocalDate> leftAfter(LocalDate day, List<BandSpan> bands) {
        return bands.stream()
                .filter(band -> !band.gap()
                        && !band.from().isAfter(day)
                        && band.until().map(last -> !last.isBefore(day)).orElse(true))
                .findFirst()
                .flatMap(BandSpan::until)
                .map(last -> last.plusDays(1));
    }
}
