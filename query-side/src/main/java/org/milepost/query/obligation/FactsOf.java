package org.milepost.query.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustEvent;
import org.milepost.api.Vocabulary;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.action.ActionEvent.ActionPlanAgreed;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.ect.EctEvent.EctProgrammeReviewed;
import org.milepost.api.erasure.ErasureEvent;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.growth.TrustGrowthEvent;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckConfirmed;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.inspection.NationalEvent;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.meeting.MeetingEvent.MeetingDaySet;
import org.milepost.api.meeting.MeetingEvent.WeeklyMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.BoardMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.CommitteeMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.GroupMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.MeetingDecisionRecorded;
import org.milepost.api.metrics.MetricsEvent.MetricsCorrected;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.api.phase.PhaseEvent;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.plan.PlanEvent.PlanApproved;
import org.milepost.api.plan.PlanEvent.PlanUpdated;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.practice.PracticeEvent.PracticeShared;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.risk.TrustRiskEvent;
import org.milepost.api.risk.TrustRiskEvent.RiskAssessmentMade;
import org.milepost.api.risk.TrustRiskEvent.RiskAssessmentReviewed;
import org.milepost.api.school.IdentityEvent;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;
import org.milepost.api.support.SupportEvent.ExecutiveLeaderAppointed;
import org.milepost.api.support.SupportEvent.SupportDayCorrected;
import org.milepost.api.support.SupportEvent.SupportDayDelivered;
import org.milepost.api.support.SupportEvent.SupportDayRetracted;
import org.milepost.api.support.SupportEvent.SupportPlanAgreed;
import org.milepost.api.support.SupportEvent.SupportRequested;
import org.milepost.api.support.SupportEvent.SupportVisitMade;
import org.milepost.api.trust.TrustLifeEvent;

/** What each event shows to have happened: the one place where slices become facts that duties can be held against. */
final class FactsOf {
    /** Which day of the week a school meets the CEO on. */
    static final String MEETING_DAY_SET = "meeting.day-set";

    /** A day of support. */
    private static final String SUPPORT_DAY = "support.day-delivered";

    private FactsOf() {}

    /** What an event of a school shows. */
    static List<Fact> school(RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case MetricsSubmitted e ->
                List.of(new Fact(
                        kind(recorded),
                        e.importedFrom().isPresent() ? e.week() : recorded.recordedOn(),
                        recorded.id(),
                        Optional.empty(),
                        Optional.of(e.week()),
                        Optional.empty(),
                        Optional.empty()));
            case MetricsCorrected e -> List.of();
            case RapEvent e -> List.of(about(recorded, e.rap()));
            case PlanApproved e ->
                List.of(fact(kind(recorded), e.decided().on(), recorded, Optional.empty())
                        .of(e.year()));
            case PlanUpdated e -> List.of(done(recorded));
            case PlanEvent e -> List.of();
            case SummaryEvent e -> List.of(done(recorded));
            case HealthCheckConfirmed e -> List.of(done(recorded));
            case HealthCheckEvent e -> List.of();
            case CycleEvent e -> List.of();
            case IdentityEvent e -> List.of();
            case PhaseEvent e -> List.of();
            case ReviewCarriedOut e -> List.of(done(recorded, e.reviewKind().name()));
            case ReviewEvent e -> List.of();
            case InspectionEvent e -> List.of();
            case WeeklyMeetingHeld e -> List.of(done(recorded));
            // What is set is the day of the week; it counts from a day on, until another is set.
            case MeetingDaySet e ->
                List.of(about(recorded, new ItemId(e.day().name().toLowerCase(Locale.ROOT))));
            case MeetingEvent e -> List.of();
            case ActionPlanAgreed e -> List.of(done(recorded));
            case ActionEvent e -> List.of();
            // days that the school asked for come on top of what its band promises
            case SupportDayDelivered e ->
                e.request().isPresent()
                        ? List.of()
                        : List.of(counted(recorded, e.length().days()));
            // what was counted is taken off again on the day on which it had counted, and counts on the day it was
            case SupportDayCorrected e ->
                e.request().isPresent()
                        ? List.of()
                        : List.of(
                                delivered(
                                        recorded,
                                        e.wasOn(),
                                        e.wasLength().days().negate()),
                                delivered(recorded, e.effectiveOn(), e.length().days()));
            case SupportDayRetracted e ->
                e.request().isPresent()
                        ? List.of()
                        : List.of(delivered(
                                recorded, e.wasOn(), e.wasLength().days().negate()));
            case SupportPlanAgreed e -> List.of(done(recorded));
            case SupportVisitMade e -> List.of(done(recorded));
            case SupportRequested e -> List.of(done(recorded));
            case ExecutiveLeaderAppointed e -> List.of(done(recorded));
            case SupportEvent e -> List.of();
            case PracticeShared e -> List.of(done(recorded));
            case PracticeEvent e -> List.of();
            case RiskEvent e -> List.of();
            case GrowthEvent e -> List.of(done(recorded));
            case GrantEvent e -> List.of(done(recorded));
            case EctProgrammeReviewed e -> List.of(done(recorded));
            case EctEvent e -> List.of(about(recorded, e.programme()));
        };
    }

    /** What an event of a trust shows. */
    static List<TrustFact> trust(RecordedEvent recorded) {
        return switch ((TrustEvent) recorded.event()) {
            case GroupMeetingHeld e ->
                List.of(new TrustFact(done(recorded, e.group().name()), Optional.of(Set.copyOf(e.attended()))));
            case CommitteeMeetingHeld e ->
                some(
                        of(recorded, "SUMMARIES_CONSIDERED", e.summaries()),
                        of(recorded, "ACTION_PLAN_MONITORED", e.actionPlans()));
            case BoardMeetingHeld e ->
                some(
                        of(recorded, "SCHOOL_UPDATED", e.updates()),
                        of(recorded, "ACTION_PLAN_MONITORED", e.actionPlans()));
            case MeetingDecisionRecorded e -> List.of();
            case TrustLifeEvent e -> List.of();
            case NationalEvent e -> List.of();
            case RiskAssessmentMade e -> List.of(new TrustFact(done(recorded), Optional.of(Set.copyOf(e.schools()))));
            case RiskAssessmentReviewed e ->
                List.of(new TrustFact(done(recorded), Optional.of(Set.copyOf(e.schools()))));
            case TrustRiskEvent e -> List.of();
            case TrustGrowthEvent e -> List.of(new TrustFact(done(recorded), Optional.empty()));
            case ErasureEvent e -> List.of();
        };
    }

    /** What was done in a meeting for some schools; nothing, if for none. */
    private static Stream<TrustFact> of(RecordedEvent recorded, String kind, List<SchoolId> schools) {
        return schools.isEmpty()
                ? Stream.empty()
                : Stream.of(new TrustFact(done(recorded, kind), Optional.of(Set.copyOf(schools))));
    }

    private static List<TrustFact> some(Stream<TrustFact> one, Stream<TrustFact> other) {
        return Stream.concat(one, other).toList();
    }

    /** It was done on the day on which it takes effect. */
    static Fact done(RecordedEvent recorded) {
        return fact(kind(recorded), recorded.effectiveOn(), recorded, Optional.empty());
    }

    /** It was done, and is of a kind. */
    static Fact done(RecordedEvent recorded, String kind) {
        return fact(kind(recorded) + " " + kind, recorded.effectiveOn(), recorded, Optional.empty());
    }

    /** It opened, changed or closed something. */
    static Fact about(RecordedEvent recorded, ItemId item) {
        return fact(kind(recorded), recorded.effectiveOn(), recorded, Optional.of(item));
    }

    /** So much of it was done. */
    static Fact counted(RecordedEvent recorded, BigDecimal amount) {
        return done(recorded).counting(amount);
    }

    private static Fact delivered(RecordedEvent recorded, LocalDate on, BigDecimal days) {
        return fact(SUPPORT_DAY, on, recorded, Optional.empty()).counting(days);
    }

    private static Fact fact(String kind, LocalDate on, RecordedEvent recorded, Optional<ItemId> item) {
        return new Fact(kind, on, recorded.id(), item, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static String kind(RecordedEvent recorded) {
        return Vocabulary.nameOf(recorded.event());
    }
}
