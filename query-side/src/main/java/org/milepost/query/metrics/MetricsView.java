package org.milepost.query.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.metrics.MetricReading;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.metrics.MetricsEvent.Change;
import org.milepost.api.metrics.MetricsEvent.MetricsCorrected;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.api.metrics.WeeklyMetrics.Correction;
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

/** The school's weeks of key metrics, in one part for each school year. */
public final class MetricsView implements View<MetricsView.Year> {

    /** The weeks of a school year that were submitted, in their order. */
    public record Year(List<Week> weeks) {
        static final Year NONE = new Year(List.of());

        public Year {
            weeks = List.copyOf(weeks);
        }

        /** The week of that Monday. */
        public Optional<Week> week(LocalDate monday) {
            return weeks.stream().filter(week -> week.week().equals(monday)).findFirst();
        }
    }

    /** A week as it stands: its readings, and what they were before. */
    public record Week(
            LocalDate week,
            boolean late,
            Optional<Evidence> importedFrom,
            Instant recordedAt,
            Optional<ActorId> actor,
            String event,
            List<MetricReading> readings,
            List<Correction> corrections) {
        public Week {
            readings = List.copyOf(readings);
            corrections = List.copyOf(corrections);
        }

        /** The reading of a metric; absent where none was entered. */
        public Optional<MetricReading> reading(String metric) {
            return readings.stream()
                    .filter(reading -> reading.metric().equals(metric))
                    .findFirst();
        }

        /** Whether the reading of a metric is not the one first entered. */
        public boolean isCorrected(String metric) {
            return corrections.stream()
                    .flatMap(correction -> correction.changes().stream())
                    .anyMatch(change -> change.metric().equals(metric));
        }

        private Week corrected(Correction correction) {
            return new Week(
                    week,
                    late,
                    importedFrom,
                    recordedAt,
                    actor,
                    event,
                    after(readings, correction.changes()),
                    Stream.concat(corrections.stream(), Stream.of(correction)).toList());
        }

        private static List<MetricReading> after(List<MetricReading> readings, List<Change> changes) {
            List<MetricReading> after = new ArrayList<>(readings);
            for (Change change : changes) {
                int at = indexOf(after, change.metric());
                if (change.now().isEmpty()) {
                    after.remove(at);
                } else if (at < 0) {
                    after.add(change.now().get());
                } else {
                    after.set(at, change.now().get());
                }
            }
            return after;
        }

        private static int indexOf(List<MetricReading> readings, String metric) {
            for (int i = 0; i < readings.size(); i++) {
                if (readings.get(i).metric().equals(metric)) {
                    return i;
                }
            }
            return -1;
        }
    }

    @Override
    public String name() {
        return "metrics";
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
        return recorded.event() instanceof MetricsEvent event
                ? Optional.of(View.part(SchoolYear.ofWeek(event.week())))
                : Optional.empty();
    }

    @Override
    public Year apply(Year year, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case MetricsSubmitted e ->
                new Year(Stream.concat(
                                year.weeks().stream(),
                                Stream.of(new Week(
                                        e.week(),
                                        e.late(),
                                        e.importedFrom(),
                                        recorded.recordedAt(),
                                        recorded.actor(),
                                        recorded.id(),
                                        e.readings(),
                                        List.of())))
                        .sorted(Comparator.comparing(Week::week))
                        .toList());
            case MetricsCorrected e ->
                new Year(year.weeks().stream()
                        .map(week -> week.week().equals(e.week())
                                ? week.corrected(new Correction(
                                        recorded.id(),
                                        recorded.recordedAt(),
                                        recorded.actor(),
                                        e.reason(),
                                        e.changes()))
                                : week)
                        .toList());
            case IdentityEvent e -> year;
            case CycleEvent e -> year;
            case HealthCheckEvent e -> year;
            case SummaryEvent e -> year;
            case EctEvent e -> year;
            case GrantEvent e -> year;
            case GrowthEvent e -> year;
            case RiskEvent e -> year;
            case PracticeEvent e -> year;
            case SupportEvent e -> year;
            case ActionEvent e -> year;
            case PhaseEvent e -> year;
            case ReviewEvent e -> year;
            case RapEvent e -> year;
            case PlanEvent e -> year;
            case InspectionEvent e -> year;
            case MeetingEvent e -> year;
        };
    }
}
