package org.milepost.query.summary;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.TermName;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.phase.PhaseEvent;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.school.IdentityEvent;
import org.milepost.api.summary.SchoolSummaries.Summary;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.summary.SummaryEvent.SummaryWritten;
import org.milepost.api.support.SupportEvent;
import org.milepost.query.View;

/** A school's own summaries, a school year a part, in the order of recording. */
public final class SummariesView implements View<SummariesView.Year> {

    /** The summaries of one school year. */
    public record Year(List<Written> summaries) {
        static final Year NONE = new Year(List.of());
    }

    /** A summary, and the term it was written in. */
    public record Written(SchoolYear year, TermName term, Summary summary) {}

    /** The part of the view that holds a school year. */
    static String part(SchoolYear year) {
        return year.toString().replace('/', '-');
    }

    @Override
    public String name() {
        return "summaries";
    }

    @Override
    public Class<Year> type() {
        return Year.class;
    }

    @Override
    public Year initial() {
        return Year.NONE;
    }

    @Override
    public Optional<String> part(RecordedEvent recorded) {
        return recorded.event() instanceof SummaryWritten event ? Optional.of(part(event.year())) : Optional.empty();
    }

    @Override
    public Year apply(Year year, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case SummaryEvent e ->
                switch (e) {
                    case SummaryWritten written ->
                        new Year(Stream.concat(year.summaries().stream(), Stream.of(written(written, recorded)))
                                .toList());
                };
            case IdentityEvent e -> year;
            case MeetingEvent e -> year;
            case EctEvent e -> year;
            case GrantEvent e -> year;
            case GrowthEvent e -> year;
            case RiskEvent e -> year;
            case PracticeEvent e -> year;
            case SupportEvent e -> year;
            case ActionEvent e -> year;
            case CycleEvent e -> year;
            case HealthCheckEvent e -> year;
            case PhaseEvent e -> year;
            case MetricsEvent e -> year;
            case RapEvent e -> year;
            case PlanEvent e -> year;
            case InspectionEvent e -> year;
            case ReviewEvent e -> year;
        };
    }

    private static Written written(SummaryWritten e, RecordedEvent recorded) {
        return new Written(
                e.year(),
                e.term(),
                new Summary(
                        e.summary(),
                        e.effectiveOn(),
                        e.band(),
                        e.strengths(),
                        e.areas(),
                        e.actions(),
                        e.writtenBy(),
                        recorded.id(),
                        recorded.recordedAt()));
    }
}
