package org.milepost.query.trajectory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Vocabulary;
import org.milepost.api.rap.RapEvent.RapApproved;
import org.milepost.api.rap.Raps.Rap;
import org.milepost.api.rap.Raps.Step;
import org.milepost.api.trajectory.Trajectory.RapSpan;
import org.milepost.query.Reading;
import org.milepost.query.rap.RapRegister;

/** A school's RAPs, each from its proposal to its end. */
final class RapsOverYears {
    private static final String APPROVED = Vocabulary.nameOfEvent(RapApproved.class);

    private RapsOverYears() {}

    static List<RapSpan> of(Reading reading, Span wanted) {
        return RapRegister.all(reading).stream()
                .map(RapsOverYears::span)
                .filter(span -> wanted.meets(span.proposedOn(), span.endedOn().orElse(LocalDate.MAX)))
                .sorted(Comparator.comparing(RapSpan::proposedOn))
                .toList();
    }

    private static RapSpan span(Rap rap) {
        Step last = rap.history().getLast();
        return new RapSpan(
                rap.rap(),
                rap.content().title(),
                rap.state(),
                rap.history().getFirst().effectiveOn(),
                rap.history().stream()
                        .filter(step -> step.type().equals(APPROVED))
                        .map(Step::effectiveOn)
                        .findFirst(),
                rap.state().isOpen() ? Optional.empty() : Optional.of(last.effectiveOn()));
    }
}
