package org.milepost.query.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.inspection.ConcernCategory;
import org.milepost.api.inspection.InspectionEvent.InspectionCorrected;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionEvent.OutcomesCorrected;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.InspectionFramework;
import org.milepost.api.inspection.InspectionReport;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.phase.PhaseEvent;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.school.IdentityEvent;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;
import org.milepost.query.View;

/** The school's inspections as they stand, corrections included. */
public final class InspectionsView implements View<InspectionsView.Visits> {

    /** Inspections in the order of their days. */
    public record Visits(List<Visit> inspections) {
        static final Visits NONE = new Visits(List.of());

        /** The inspections that had begun by that day, oldest first. */
        public List<Visit> upTo(LocalDate day) {
            return inspections.stream()
                    .filter(visit -> !visit.report().on().isAfter(day))
                    .toList();
        }

        private Visits with(Visit visit) {
            return new Visits(Stream.concat(
                            inspections.stream()
                                    .filter(other -> !other.inspection().equals(visit.inspection())),
                            Stream.of(visit))
                    .sorted(Comparator.comparing((Visit other) -> other.report().on())
                            .thenComparing(Visit::inspection))
                    .toList());
        }

        private List<Note> correctionsOf(ItemId inspection) {
            return inspections.stream()
                    .filter(visit -> visit.inspection().equals(inspection))
                    .findFirst()
                    .map(Visit::corrections)
                    .orElse(List.of());
        }
    }

    /** One inspection as it stands. */
    public record Visit(
            ItemId inspection,
            InspectionFramework framework,
            InspectionReport report,
            Optional<ConcernCategory> category,
            Evidence source,
            String event,
            Instant recordedAt,
            List<Note> corrections) {}

    @Override
    public String name() {
        return "inspections";
    }

    @Override
    public Class<Visits> type() {
        return Visits.class;
    }

    @Override
    public Visits initial() {
        return Visits.NONE;
    }

    @Override
    public Visits apply(Visits visits, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case InspectionRecorded e ->
                visits.with(new Visit(
                        e.inspection(),
                        e.framework(),
                        e.report(),
                        e.category(),
                        e.source(),
                        recorded.id(),
                        recorded.recordedAt(),
                        List.of()));
            case InspectionCorrected e ->
                visits.with(new Visit(
                        e.inspection(),
                        e.framework(),
                        e.report(),
                        e.category(),
                        e.source(),
                        recorded.id(),
                        recorded.recordedAt(),
                        Stream.concat(visits.correctionsOf(e.inspection()).stream(), Stream.of(e.reason()))
                                .toList()));
            case OutcomesRecorded e -> visits;
            case OutcomesCorrected e -> visits;
            case IdentityEvent e -> visits;
            case CycleEvent e -> visits;
            case HealthCheckEvent e -> visits;
            case SummaryEvent e -> visits;
            case EctEvent e -> visits;
            case GrantEvent e -> visits;
            case GrowthEvent e -> visits;
            case RiskEvent e -> visits;
            case PracticeEvent e -> visits;
            case SupportEvent e -> visits;
            case ActionEvent e -> visits;
            case PhaseEvent e -> visits;
            case MetricsEvent e -> visits;
            case MeetingEvent e -> visits;
            case ReviewEvent e -> visits;
            case RapEvent e -> visits;
            case PlanEvent e -> visits;
        };
    }
}
