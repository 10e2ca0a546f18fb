package org.milepost.query.phase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.phase.PhaseEvent.PlacementDeclined;
import org.milepost.api.phase.PhaseEvent.PlacementProposed;
import org.milepost.api.phase.PhaseEvent.PlacementRetracted;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.phase.Placement;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.school.IdentityEvent;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;
import org.milepost.query.View;

/** The school's placements, and the proposals still open. */
public final class PhaseView implements View<PhaseView.Phases> {

    /** Placements in the order in which they take effect; of two from the same day the one recorded later counts. */
    public record Phases(List<Placement> placements, List<Placement.Proposal> proposals) {
        static final Phases NONE = new Phases(List.of(), List.of());

        /** The placement in force on that day. */
        public Optional<Placement> on(LocalDate day) {
            return upTo(day).stream().reduce((first, second) -> second);
        }

        /** The placements that have taken effect by that day, each with its last day where another followed. */
        public List<Placement> upTo(LocalDate day) {
            return placements.stream()
                    .filter(placement -> !placement.effectiveOn().isAfter(day))
                    .toList();
        }
    }

    @Override
    public String name() {
        return "phase";
    }

    @Override
    public Class<Phases> type() {
        return Phases.class;
    }

    @Override
    public Phases initial() {
        return Phases.NONE;
    }

    @Override
    public Phases apply(Phases phases, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case PlacementProposed e ->
                new Phases(
                        phases.placements(),
                        Stream.concat(
                                        phases.proposals().stream(),
                                        Stream.of(new Placement.Proposal(
                                                e.placement(),
                                                e.band(),
                                                e.effectiveOn(),
                                                e.reason(),
                                                e.evidence(),
                                                e.proposedBy(),
                                                recorded.recordedAt())))
                                .toList());
            case SchoolPlaced e ->
                new Phases(
                        chained(Stream.concat(
                                phases.placements().stream(),
                                Stream.of(new Placement(
                                        e.placement(),
                                        e.terms(),
                                        e.effectiveOn(),
                                        Optional.empty(),
                                        e.direct(),
                                        e.decided(),
                                        e.decided().enteredFrom().isPresent(),
                                        recorded.id(),
                                        recorded.recordedAt())))),
                        without(phases.proposals(), e.placement()));
            case PlacementDeclined e -> new Phases(phases.placements(), without(phases.proposals(), e.placement()));
            case PlacementRetracted e ->
                new Phases(
                        chained(phases.placements().stream()
                                .filter(placement -> !placement.placement().equals(e.placement()))),
                        phases.proposals());
            case IdentityEvent e -> phases;
            case CycleEvent e -> phases;
            case HealthCheckEvent e -> phases;
            case SummaryEvent e -> phases;
            case EctEvent e -> phases;
            case GrantEvent e -> phases;
            case GrowthEvent e -> phases;
            case RiskEvent e -> phases;
            case PracticeEvent e -> phases;
            case SupportEvent e -> phases;
            case ActionEvent e -> phases;
            case MetricsEvent e -> phases;
            case RapEvent e -> phases;
            case PlanEvent e -> phases;
            case ReviewEvent e -> phases;
            case InspectionEvent e -> phases;
            case MeetingEvent e -> phases;
        };
    }

    private static List<Placement.Proposal> without(List<Placement.Proposal> proposals, ItemId placement) {
        return proposals.stream()
                .filter(proposal -> !proposal.placement().equals(placement))
                .toList();
    }

    /** In order of effect, each ending the day before the next begins; one replaced on its own first day ends before it. */
    private static List<Placement> chained(Stream<Placement> placements) {
        List<Placement> sorted = placements
                .sorted(Comparator.comparing(Placement::effectiveOn).thenComparing(Placement::recordedAt))
                .toList();
        List<Placement> chained = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            Placement placement = sorted.get(i);
            Optional<LocalDate> next =
                    i + 1 < sorted.size() ? Optional.of(sorted.get(i + 1).effectiveOn()) : Optional.empty();
            chained.add(new Placement(
                    placement.placement(),
                    placement.terms(),
                    placement.effectiveOn(),
                    next.map(day -> day.minusDays(1)),
                    placement.direct(),
                    placement.decided(),
                    placement.enteredFromRecords(),
                    placement.event(),
                    placement.recordedAt()));
        }
        return chained;
    }
}
