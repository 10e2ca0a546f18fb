package org.milepost.command.action;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.action.ActionEvent.ActionPlanAgreed;
import org.milepost.api.action.Source;
import org.milepost.api.action.Source.Kind;
import org.milepost.api.cycle.CycleEvent.CycleOpened;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckCarriedOut;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.plan.PlanEvent.PlanDrafted;
import org.milepost.api.rap.RapEvent.RapProposed;
import org.milepost.api.review.ReviewEvent.FindingRecorded;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.api.summary.SummaryEvent.SummaryWritten;
import org.milepost.api.support.SupportEvent.SupportDayScheduled;
import org.milepost.api.support.SupportEvent.SupportPlanAgreed;
import org.milepost.api.support.SupportEvent.SupportRequested;
import org.milepost.api.support.SupportEvent.SupportVisitMade;
import org.milepost.command.EventsOnRecord;

/**
 * What stands in the school's record that an action may come from. Meetings and risks may stand in the trust's record as well,
 * and key metrics have weeks and no ids: of these an event's id is taken at its word.
 */
public final class SourcesOnRecord {
    private static final Set<Kind> NOT_ONLY_OF_THE_SCHOOL = Set.of(Kind.MEETING, Kind.RISK);

    private final Map<Kind, Set<ItemId>> items = new EnumMap<>(Kind.class);
    private final Map<ItemId, Set<ItemId>> findings = new HashMap<>();
    private final EventsOnRecord events;

    public SourcesOnRecord(EventsOnRecord events) {
        this.events = events;
    }

    /** Whether what an action is said to come from is there. */
    boolean includes(Source source) {
        if (NOT_ONLY_OF_THE_SCHOOL.contains(source.kind())) {
            return true;
        }
        boolean event =
                source.event().map(id -> events.includesAnyOf(List.of(id))).orElse(true);
        boolean item = source.kind() == Kind.KEY_METRICS
                || source.item()
                        .map(id -> items.getOrDefault(source.kind(), Set.of()).contains(id))
                        .orElse(true);
        boolean part = source.kind() != Kind.REVIEW
                || source.part()
                        .map(id -> source.item()
                                .map(review -> findings.getOrDefault(review, Set.of()))
                                .orElse(Set.of())
                                .contains(id))
                        .orElse(true);
        return event && item && part;
    }

    private void add(Kind kind, ItemId item) {
        items.computeIfAbsent(kind, first -> new HashSet<>()).add(item);
    }

    @EventSourcingHandler
    void on(ReviewPlanned event) {
        add(Kind.REVIEW, event.review());
    }

    @EventSourcingHandler
    void on(ReviewCarriedOut event) {
        add(Kind.REVIEW, event.review());
    }

    @EventSourcingHandler
    void on(FindingRecorded event) {
        findings.computeIfAbsent(event.review(), first -> new HashSet<>()).add(event.finding());
    }

    @EventSourcingHandler
    void on(HealthCheckCarriedOut event) {
        add(Kind.HEALTH_CHECK, event.check());
    }

    @EventSourcingHandler
    void on(PlanDrafted event) {
        add(Kind.IMPROVEMENT_PLAN, event.plan());
    }

    @EventSourcingHandler
    void on(SummaryWritten event) {
        add(Kind.SCHOOL_SUMMARY, event.summary());
    }

    @EventSourcingHandler
    void on(RapProposed event) {
        add(Kind.RAP, event.rap());
    }

    @EventSourcingHandler
    void on(InspectionRecorded event) {
        add(Kind.INSPECTION, event.inspection());
    }

    @EventSourcingHandler
    void on(SupportPlanAgreed event) {
        add(Kind.SUPPORT, event.plan());
    }

    @EventSourcingHandler
    void on(SupportDayScheduled event) {
        add(Kind.SUPPORT, event.day());
    }

    @EventSourcingHandler
    void on(SupportRequested event) {
        add(Kind.SUPPORT, event.request());
    }

    @EventSourcingHandler
    void on(SupportVisitMade event) {
        add(Kind.SUPPORT, event.visit());
    }

    /** The plan that the trust agreed with the school says itself what its actions come from. */
    @EventSourcingHandler
    void on(ActionPlanAgreed event) {
        add(Kind.SUPPORT, event.plan());
    }

    @EventSourcingHandler
    void on(CycleOpened event) {
        add(Kind.CYCLE, event.cycle());
    }
}
