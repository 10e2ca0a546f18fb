package org.milepost.query.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.Evidence;
import org.milepost.api.Note;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.Urn;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.inspection.InspectionEvent.InspectionCorrected;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionEvent.OutcomesCorrected;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.inspection.PublishedFigure;
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

/** The school's published results as they stand, corrections included, each under the URN of its day. */
public final class OutcomesView implements View<OutcomesView.Results> {

    /** Tables of results in the order of their kind, year and URN. */
    public record Results(List<Result> results) {
        static final Results NONE = new Results(List.of());

        /** The tables that were true by that day. */
        public List<Result> upTo(LocalDate day) {
            return results.stream()
                    .filter(result ->
                            !result.kind().effectiveOn(result.schoolYear()).isAfter(day))
                    .toList();
        }

        private Results with(Result result) {
            return new Results(Stream.concat(
                            results.stream()
                                    .filter(other -> !other.isAbout(result.kind(), result.schoolYear(), result.urn())),
                            Stream.of(result))
                    .sorted(Comparator.comparing(Result::kind)
                            .thenComparing(Result::schoolYear)
                            .thenComparing(Result::urn))
                    .toList());
        }

        private List<Note> correctionsOf(OutcomesCorrected event) {
            return results.stream()
                    .filter(result -> result.isAbout(event.kind(), event.schoolYear(), event.urn()))
                    .findFirst()
                    .map(Result::corrections)
                    .orElse(List.of());
        }
    }

    /** One table of a school year under one URN, as it stands. */
    public record Result(
            Urn urn,
            OutcomeKind kind,
            SchoolYear schoolYear,
            List<PublishedFigure> measures,
            Optional<NationalGroup> group,
            Evidence source,
            Optional<LocalDate> publishedOn,
            String event,
            Instant recordedAt,
            List<Note> corrections) {

        boolean isAbout(OutcomeKind ofKind, SchoolYear year, Urn ofUrn) {
            return kind == ofKind && schoolYear.equals(year) && urn.equals(ofUrn);
        }
    }

    @Override
    public String name() {
        return "outcomes";
    }

    @Override
    public Class<Results> type() {
        return Results.class;
    }

    @Override
    public Results initial() {
        return Results.NONE;
    }

    @Override
    public Results apply(Results results, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case OutcomesRecorded e ->
                results.with(new Result(
                        e.urn(),
                        e.kind(),
                        e.schoolYear(),
                        e.measures(),
                        e.group(),
                        e.source(),
                        e.publishedOn(),
                        recorded.id(),
                        recorded.recordedAt(),
                        List.of()));
            case OutcomesCorrected e ->
                results.with(new Result(
                        e.urn(),
                        e.kind(),
                        e.schoolYear(),
                        e.measures(),
                        e.group(),
                        e.source(),
                        e.publishedOn(),
                        recorded.id(),
                        recorded.recordedAt(),
                        Stream.concat(results.correctionsOf(e).stream(), Stream.of(e.reason()))
                                .toList()));
            case InspectionRecorded e -> results;
            case InspectionCorrected e -> results;
            case IdentityEvent e -> results;
            case CycleEvent e -> results;
            case HealthCheckEvent e -> results;
            case SummaryEvent e -> results;
            case EctEvent e -> results;
            case GrantEvent e -> results;
            case GrowthEvent e -> results;
            case RiskEvent e -> results;
            case PracticeEvent e -> results;
            case SupportEvent e -> results;
            case ActionEvent e -> results;
            case PhaseEvent e -> results;
            case MetricsEvent e -> results;
            case MeetingEvent e -> results;
            case ReviewEvent e -> results;
            case RapEvent e -> results;
            case PlanEvent e -> results;
        };
    }
}
