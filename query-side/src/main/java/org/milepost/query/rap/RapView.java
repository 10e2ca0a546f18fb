package org.milepost.query.rap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.ItemId;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.Vocabulary;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.calendar.HalfTermName;
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
import org.milepost.api.rap.Judgement;
import org.milepost.api.rap.RapContent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.rap.RapEvent.RapAmended;
import org.milepost.api.rap.RapEvent.RapApproved;
import org.milepost.api.rap.RapEvent.RapCompleted;
import org.milepost.api.rap.RapEvent.RapEdited;
import org.milepost.api.rap.RapEvent.RapMonitored;
import org.milepost.api.rap.RapEvent.RapProposed;
import org.milepost.api.rap.RapEvent.RapReturned;
import org.milepost.api.rap.RapEvent.RapSubmitted;
import org.milepost.api.rap.RapEvent.RapSuperseded;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.school.IdentityEvent;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;
import org.milepost.query.YearlyView;

/**
 * Every step of the school's RAPs, in the order of recording. How a RAP stands on a day {@link RapStory} tells from the steps
 * that had taken effect by then.
 */
public final class RapView implements YearlyView<RapView.Plans> {

    /** The school's RAPs, in the order in which they were proposed. */
    public record Plans(List<Plan> plans) {
        static final Plans NONE = new Plans(List.of());

        private Plans with(ItemId rap, List<Step> steps) {
            List<Plan> next = new ArrayList<>(plans);
            for (int i = 0; i < next.size(); i++) {
                if (next.get(i).rap().equals(rap)) {
                    next.set(i, next.get(i).with(steps));
                    return new Plans(next);
                }
            }
            next.add(new Plan(rap, steps));
            return new Plans(next);
        }
    }

    /** One RAP. */
    public record Plan(ItemId rap, List<Step> steps) {
        private Plan with(List<Step> added) {
            List<Step> more = new ArrayList<>(steps);
            more.addAll(added);
            return new Plan(rap, more);
        }
    }

    /** What kind of step it was. */
    public enum Kind {
        PROPOSED,
        EDITED,
        SUBMITTED,
        APPROVED,
        RETURNED,
        MONITORED,
        AMENDED,
        COMPLETED,
        SUPERSEDED
    }

    /**
     * One step.
     *
     * @param type the event's stored name
     * @param content what the RAP says from this step on
     * @param terms of the band that counts for who approves
     * @param by who took it, where that is one person and no decision
     */
    public record Step(
            Kind kind,
            String event,
            String type,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            Instant recordedAt,
            Optional<RapContent> content,
            Optional<BandTerms> terms,
            Optional<ActorId> by,
            Optional<Decided> decided,
            Optional<Look> look,
            Optional<ItemId> successor,
            boolean enteredFromRecords) {}

    /** What a monitor saw in a half-term. */
    public record Look(HalfTermName halfTerm, DecidedBy by, List<Judgement> judgements) {}

    @Override
    public String name() {
        return "raps";
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
    public Optional<String> part(RecordedEvent recorded) {
        return recorded.event() instanceof RapEvent ? YearlyView.super.part(recorded) : Optional.empty();
    }

    @Override
    public Plans join(Plans earlier, Plans later) {
        Plans both = earlier;
        for (Plan plan : later.plans()) {
            both = both.with(plan.rap(), plan.steps());
        }
        return both;
    }

    @Override
    public Plans apply(Plans plans, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case RapEvent e -> plans.with(e.rap(), List.of(step(e, recorded)));
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
            case PlanEvent e -> plans;
            case InspectionEvent e -> plans;
            case MeetingEvent e -> plans;
            case ReviewEvent e -> plans;
        };
    }

    private static Step step(RapEvent event, RecordedEvent recorded) {
        return switch (event) {
            case RapProposed e ->
                written(
                        Kind.PROPOSED,
                        e,
                        recorded,
                        e.content(),
                        Optional.empty(),
                        e.proposedBy(),
                        e.enteredFrom().isPresent());
            case RapEdited e -> written(Kind.EDITED, e, recorded, e.content(), Optional.empty(), e.editedBy(), false);
            case RapAmended e ->
                written(Kind.AMENDED, e, recorded, e.content(), Optional.of(e.terms()), e.amendedBy(), false);
            case RapSubmitted e ->
                step(
                        Kind.SUBMITTED,
                        e,
                        recorded,
                        Optional.of(e.terms()),
                        Optional.of(e.submittedBy()),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty());
            case RapApproved e -> decided(Kind.APPROVED, e, recorded, Optional.of(e.terms()), e.decided());
            case RapReturned e -> decided(Kind.RETURNED, e, recorded, Optional.empty(), e.decided());
            case RapCompleted e -> decided(Kind.COMPLETED, e, recorded, Optional.empty(), e.decided());
            case RapSuperseded e ->
                step(
                        Kind.SUPERSEDED,
                        e,
                        recorded,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(e.decided()),
                        Optional.empty(),
                        Optional.of(e.by()));
            case RapMonitored e ->
                step(
                        Kind.MONITORED,
                        e,
                        recorded,
                        Optional.empty(),
                        e.monitoredBy().person(),
                        Optional.empty(),
                        Optional.of(new Look(e.halfTerm(), e.monitoredBy(), e.judgements())),
                        Optional.empty());
        };
    }

    private static Step written(
            Kind kind,
            RapEvent event,
            RecordedEvent recorded,
            RapContent content,
            Optional<BandTerms> terms,
            ActorId by,
            boolean enteredFromRecords) {
        return new Step(
                kind,
                recorded.id(),
                Vocabulary.nameOf(event),
                event.revision(),
                event.contentHash(),
                event.effectiveOn(),
                recorded.recordedAt(),
                Optional.of(content),
                terms,
                Optional.of(by),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                enteredFromRecords);
    }

    private static Step decided(
            Kind kind, RapEvent event, RecordedEvent recorded, Optional<BandTerms> terms, Decided decided) {
        return step(
                kind,
                event,
                recorded,
                terms,
                Optional.empty(),
                Optional.of(decided),
                Optional.empty(),
                Optional.empty());
    }

    private static Step step(
            Kind kind,
            RapEvent event,
            RecordedEvent recorded,
            Optional<BandTerms> terms,
            Optional<ActorId> by,
            Optional<Decided> decided,
            Optional<Look> look,
            Optional<ItemId> successor) {
        return new Step(
                kind,
                recorded.id(),
                Vocabulary.nameOf(event),
                event.revision(),
                event.contentHash(),
                event.effectiveOn(),
                recorded.recordedAt(),
                Optional.empty(),
                terms,
                by,
                decided,
                look,
                successor,
                decided.flatMap(Decided::enteredFrom).isPresent());
    }
}
