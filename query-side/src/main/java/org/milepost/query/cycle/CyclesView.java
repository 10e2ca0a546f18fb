package org.milepost.query.cycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.cycle.CycleEvent.CycleClosed;
import org.milepost.api.cycle.CycleEvent.CycleOpened;
import org.milepost.api.cycle.CycleEvent.QuestionAnswered;
import org.milepost.api.cycle.CycleQuestion;
import org.milepost.api.cycle.SchoolCycles.Answer;
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
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;
import org.milepost.query.View;

/** A school's improvement cycles with every answer, in the order of recording. */
public final class CyclesView implements View<CyclesView.Cycles> {

    /** All of them, in the order in which they were opened. */
    public record Cycles(List<Cycle> cycles) {
        static final Cycles NONE = new Cycles(List.of());

        private Cycles with(ItemId id, UnaryOperator<Cycle> change) {
            return new Cycles(cycles.stream()
                    .map(cycle -> cycle.cycle().equals(id) ? change.apply(cycle) : cycle)
                    .toList());
        }
    }

    /** One cycle. */
    public record Cycle(
            ItemId cycle,
            Note about,
            LocalDate openedOn,
            ActorId openedBy,
            Optional<LocalDate> closedOn,
            Optional<Note> follows,
            List<Answered> answers) {}

    /** An answer to a question. */
    public record Answered(CycleQuestion question, Answer answer) {}

    @Override
    public String name() {
        return "cycles";
    }

    @Override
    public Class<Cycles> type() {
        return Cycles.class;
    }

    @Override
    public Cycles initial() {
        return Cycles.NONE;
    }

    @Override
    public Cycles apply(Cycles cycles, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case CycleEvent e -> apply(cycles, e, recorded);
            case IdentityEvent e -> cycles;
            case MeetingEvent e -> cycles;
            case EctEvent e -> cycles;
            case GrantEvent e -> cycles;
            case GrowthEvent e -> cycles;
            case RiskEvent e -> cycles;
            case PracticeEvent e -> cycles;
            case SupportEvent e -> cycles;
            case ActionEvent e -> cycles;
            case PhaseEvent e -> cycles;
            case MetricsEvent e -> cycles;
            case RapEvent e -> cycles;
            case PlanEvent e -> cycles;
            case SummaryEvent e -> cycles;
            case HealthCheckEvent e -> cycles;
            case InspectionEvent e -> cycles;
            case ReviewEvent e -> cycles;
        };
    }

    private static Cycles apply(Cycles cycles, CycleEvent event, RecordedEvent recorded) {
        return switch (event) {
            case CycleOpened e ->
                new Cycles(plus(
                        cycles.cycles(),
                        new Cycle(
                                e.cycle(),
                                e.about(),
                                e.effectiveOn(),
                                e.openedBy(),
                                Optional.empty(),
                                Optional.empty(),
                                List.of())));
            case QuestionAnswered e ->
                cycles.with(
                        e.cycle(),
                        cycle -> new Cycle(
                                cycle.cycle(),
                                cycle.about(),
                                cycle.openedOn(),
                                cycle.openedBy(),
                                cycle.closedOn(),
                                cycle.follows(),
                                plus(
                                        cycle.answers(),
                                        new Answered(
                                                e.question(),
                                                new Answer(
                                                        e.answer(),
                                                        e.evidence(),
                                                        e.effectiveOn(),
                                                        e.answeredBy(),
                                                        recorded.id(),
                                                        recorded.recordedAt())))));
            case CycleClosed e ->
                cycles.with(
                        e.cycle(),
                        cycle -> new Cycle(
                                cycle.cycle(),
                                cycle.about(),
                                cycle.openedOn(),
                                cycle.openedBy(),
                                Optional.of(e.effectiveOn()),
                                Optional.of(e.follows()),
                                cycle.answers()));
        };
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
