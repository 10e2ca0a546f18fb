package org.milepost.query.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
import org.milepost.api.meeting.Meeting;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.meeting.MeetingEvent.ChallengeRecorded;
import org.milepost.api.meeting.MeetingEvent.MeetingDaySet;
import org.milepost.api.meeting.MeetingEvent.WeeklyMeetingHeld;
import org.milepost.api.meeting.MeetingKind;
import org.milepost.api.meeting.SchoolMeetings.Challenge;
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

/** The school's own meetings and challenges, in one part for each school year, and its meeting days in a part of their own. */
public final class MeetingsView implements View<MeetingsView.Held> {
    /** The part of the usual days. */
    static final String DAYS = "";

    /** What was recorded, in the order of recording. */
    public record Held(List<Meeting> meetings, List<Challenge> challenges, List<Usual> days) {
        static final Held NONE = new Held(List.of(), List.of(), List.of());

        public Held {
            meetings = List.copyOf(meetings);
            challenges = List.copyOf(challenges);
            days = List.copyOf(days);
        }
    }

    /** The usual day from a day on. */
    public record Usual(DayOfWeek day, LocalDate from) {}

    /** The part of what happened in a school year. */
    static String part(SchoolYear year) {
        return year.toString().replace('/', '-');
    }

    @Override
    public String name() {
        return "meetings";
    }

    @Override
    public Class<Held> type() {
        return Held.class;
    }

    @Override
    public Held initial() {
        return Held.NONE;
    }

    @Override
    public Optional<String> part(RecordedEvent recorded) {
        return switch (recorded.event()) {
            case MeetingDaySet e -> Optional.of(DAYS);
            case MeetingEvent e -> Optional.of(part(SchoolYear.of(e.effectiveOn())));
            default -> Optional.empty();
        };
    }

    @Override
    public Held apply(Held held, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case WeeklyMeetingHeld e ->
                new Held(
                        plus(
                                held.meetings(),
                                new Meeting(
                                        e.meeting(),
                                        MeetingKind.WEEKLY,
                                        e.effectiveOn(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        List.of(),
                                        e.nextSteps(),
                                        List.of(),
                                        e.notes(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        recorded.id(),
                                        recorded.recordedAt())),
                        held.challenges(),
                        held.days());
            case ChallengeRecorded e ->
                new Held(
                        held.meetings(),
                        plus(
                                held.challenges(),
                                new Challenge(
                                        e.challenge(),
                                        e.kind(),
                                        e.decided().reason(),
                                        e.effectiveOn(),
                                        e.decided().by().minute(),
                                        recorded.id())),
                        held.days());
            case MeetingDaySet e ->
                new Held(held.meetings(), held.challenges(), plus(held.days(), new Usual(e.day(), e.effectiveOn())));
            case IdentityEvent e -> held;
            case SupportEvent e -> held;
            case RiskEvent e -> held;
            case PracticeEvent e -> held;
            case GrowthEvent e -> held;
            case GrantEvent e -> held;
            case EctEvent e -> held;
            case ActionEvent e -> held;
            case SummaryEvent e -> held;
            case HealthCheckEvent e -> held;
            case CycleEvent e -> held;
            case PhaseEvent e -> held;
            case MetricsEvent e -> held;
            case RapEvent e -> held;
            case PlanEvent e -> held;
            case ReviewEvent e -> held;
            case InspectionEvent e -> held;
        };
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
