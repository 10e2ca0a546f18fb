package org.milepost.api;

import org.milepost.api.action.ActionEvent;
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
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;

/** Everything that can be recorded about one school. */
public sealed interface SchoolEvent extends Event
        permits ActionEvent,
                CycleEvent,
                EctEvent,
                GrantEvent,
                GrowthEvent,
                HealthCheckEvent,
                InspectionEvent,
                MeetingEvent,
                MetricsEvent,
                PhaseEvent,
                PlanEvent,
                PracticeEvent,
                RapEvent,
                ReviewEvent,
                RiskEvent,
                IdentityEvent,
                SummaryEvent,
                SupportEvent {
    SchoolId school();

    @Override
    default StreamId stream() {
        return school();
    }
}
