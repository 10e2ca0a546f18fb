package org.milepost.api;

import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.phase.PhaseEvent;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.school.IdentityEvent;

/** Everything that can be recorded about one school. */
public sealed interface SchoolEvent extends Event
        permits IdentityEvent, PhaseEvent, MetricsEvent, RapEvent, PlanEvent, InspectionEvent, ReviewEvent {
    SchoolId school();

    @Override
    default StreamId stream() {
        return school();
    }
}
