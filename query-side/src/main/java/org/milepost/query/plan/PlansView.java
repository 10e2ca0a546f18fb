package org.milepost.query.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.Vocabulary;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.phase.PhaseEvent;
import org.milepost.api.plan.PlanContent;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.plan.PlanEvent.MilepostJudged;
import org.milepost.api.plan.PlanEvent.PlanApproved;
import org.milepost.api.plan.PlanEvent.PlanClosed;
import org.milepost.api.plan.PlanEvent.PlanDrafted;
import org.milepost.api.plan.PlanEvent.PlanEdited;
import org.milepost.api.plan.PlanEvent.PlanReturned;
import org.milepost.api.plan.PlanEvent.PlanSubmitted;
import org.milepost.api.plan.PlanEvent.PlanUpdated;
import org.milepost.api.plan.SchoolPlan.Judged;
import org.milepost.api.plan.SchoolPlan.Update;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.school.IdentityEvent;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;
import org.milepost.query.View;

/**
 * Every step of the school's improvement plans, in the order of recording. How a plan stands on a day {@link PlanStory} tells
 * from the steps that had taken effect by then.
 */
public final class PlansView implements View<PlansView.Plans> {

    /** The school's plans, in the order in which they were begun. */
    public record Plans(List<Plan> plans) {
        static final Plans NONE = new Plans(List.of());

        private Plans with(PlanEvent event, Step step) {
            return event instanceof PlanDrafted
                    ? new Plans(plus(plans, new Plan(event.plan(), event.year(), List.of(step))))
                    : new Plans(plans.stream()
                            .map(plan -> plan.plan().equals(event.plan())
                                    ? new Plan(plan.plan(), plan.year(), plus(plan.steps(), step))
                                    : plan)
                            .toList());
        }
    }

    /** One plan. */
    public record Plan(ItemId plan, SchoolYear year, List<Step> steps) {}

    /** What kind of step it was. */
    public enum Kind {
        DRAFTED,
        EDITED,
        SUBMITTED,
        APPROVED,
        RETURNED,
        UPDATED,
        JUDGED,
        CLOSED
    }

    /** What was said of which milepost. */
    public record OfMilepost(ItemId milepost, Judged judged) {}

    /**
     * One step.
     *
     * @param type the event's stored name
     * @param content what the plan says from this step on
     * @param by who took it, where it is no decision
     * @param cameOfIt what was said as it was closed
     */
    public record Step(
            Kind kind,
            String event,
            String type,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            Instant recordedAt,
            Optional<ActorId> by,
            Optional<PlanContent> content,
            Optional<Decided> decided,
            Optional<Update> update,
            Optional<OfMilepost> milepost,
            Optional<Note> cameOfIt,
            boolean enteredFromRecords) {}

    @Override
    public String name() {
        return "plans";
    }

    @Override
    public Class<Plans> type() {
        return Plans.class;
    }

    @Override
    public Plans initial() {
        return Plans.NONE;
    }

    @Override
    public Plans apply(Plans plans, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case PlanEvent e -> plans.with(e, step(e, recorded));
            case IdentityEvent e -> plans;
            case CycleEvent e -> plans;
            case HealthCheckEvent e -> plans;
            case SummaryEvent e -> plans;
            case EctEvent e -> plans;
            case GrantEvent e -> plans;
            case GrowthEvent e -> plans;
            case RiskEvent e -> plans;
            case PracticeEvent e -> plans;
            case SupportEvent e -> plans;
            case ActionEvent e -> plans;
            case PhaseEvent e -> plans;
            case MetricsEvent e -> plans;
            case RapEvent e -> plans;
            case MeetingEvent e -> plans;
            case InspectionEvent e -> plans;
            case ReviewEvent e -> plans;
        };
    }

    private static Step step(PlanEvent event, RecordedEvent recorded) {
        return switch (event) {
            case PlanDrafted e -> written(Kind.DRAFTED, e, recorded, e.content(), e.draftedBy());
            case PlanEdited e -> written(Kind.EDITED, e, recorded, e.content(), e.editedBy());
            case PlanSubmitted e -> step(Kind.SUBMITTED, e, recorded, Optional.of(e.submittedBy()), Optional.empty());
            case PlanApproved e -> step(Kind.APPROVED, e, recorded, Optional.empty(), Optional.of(e.decided()));
            case PlanReturned e -> step(Kind.RETURNED, e, recorded, Optional.empty(), Optional.of(e.decided()));
            case PlanUpdated e ->
                new Step(
                        Kind.UPDATED,
                        recorded.id(),
                        Vocabulary.nameOf(e),
                        e.revision(),
                        e.contentHash(),
                        e.effectiveOn(),
                        recorded.recordedAt(),
                        Optional.of(e.updatedBy()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new Update(
                                e.term(),
                                e.effectiveOn(),
                                e.to(),
                                e.text(),
                                e.evidence(),
                                e.updatedBy(),
                                recorded.id(),
                                recorded.recordedAt())),
                        Optional.empty(),
                        Optional.empty(),
                        false);
            case MilepostJudged e ->
                new Step(
                        Kind.JUDGED,
                        recorded.id(),
                        Vocabulary.nameOf(e),
                        e.revision(),
                        e.contentHash(),
                        e.effectiveOn(),
                        recorded.recordedAt(),
                        Optional.of(e.judgedBy()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(new OfMilepost(
                                e.milepost(),
                                new Judged(
                                        e.outcome(),
                                        e.note(),
                                        e.evidence(),
                                        e.effectiveOn(),
                                        e.judgedBy(),
                                        recorded.id(),
                                        recorded.recordedAt()))),
                        Optional.empty(),
                        false);
            case PlanClosed e ->
                new Step(
                        Kind.CLOSED,
                        recorded.id(),
                        Vocabulary.nameOf(e),
                        e.revision(),
                        e.contentHash(),
                        e.effectiveOn(),
                        recorded.recordedAt(),
                        Optional.of(e.closedBy()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(e.note()),
                        false);
        };
    }

    private static Step written(Kind kind, PlanEvent event, RecordedEvent recorded, PlanContent content, ActorId by) {
        return new Step(
                kind,
                recorded.id(),
                Vocabulary.nameOf(event),
                event.revision(),
                event.contentHash(),
                event.effectiveOn(),
                recorded.recordedAt(),
                Optional.of(by),
                Optional.of(content),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                event instanceof PlanDrafted drafted && drafted.enteredFrom().isPresent());
    }

    private static Step step(
            Kind kind, PlanEvent event, RecordedEvent recorded, Optional<ActorId> by, Optional<Decided> decided) {
        return new Step(
                kind,
                recorded.id(),
                Vocabulary.nameOf(event),
                event.revision(),
                event.contentHash(),
                event.effectiveOn(),
                recorded.recordedAt(),
                by,
                Optional.empty(),
                decided,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                decided.flatMap(Decided::enteredFrom).isPresent());
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }
}
