package org.milepost.query;

import java.util.List;
import org.milepost.query.action.ActionsView;
import org.milepost.query.cycle.CyclesView;
import org.milepost.query.decision.DecisionsView;
import org.milepost.query.ect.EctView;
import org.milepost.query.grant.GrantsView;
import org.milepost.query.growth.GrowthView;
import org.milepost.query.healthcheck.HealthChecksView;
import org.milepost.query.inspection.InspectionsView;
import org.milepost.query.inspection.OutcomesView;
import org.milepost.query.meeting.MeetingsView;
import org.milepost.query.metrics.MetricsView;
import org.milepost.query.obligation.FactsView;
import org.milepost.query.obligation.StandingView;
import org.milepost.query.phase.PhaseView;
import org.milepost.query.plan.PlansView;
import org.milepost.query.practice.PracticeView;
import org.milepost.query.rap.RapView;
import org.milepost.query.review.ReviewsView;
import org.milepost.query.risk.RisksView;
import org.milepost.query.school.IdentityView;
import org.milepost.query.summary.SummariesView;
import org.milepost.query.support.SupportView;

/** Every view that is kept as documents. */
public final class Views {
    /** In the order in which a school's documents are written. */
    public static final List<View<?>> ALL = List.of(
            new IdentityView(),
            new PhaseView(),
            new MetricsView(),
            new RapView(),
            new PlansView(),
            new CyclesView(),
            new HealthChecksView(),
            new SummariesView(),
            new InspectionsView(),
            new OutcomesView(),
            new ReviewsView(),
            new FactsView(),
            new StandingView(),
            new MeetingsView(),
            new ActionsView(),
            new SupportView(),
            new PracticeView(),
            new RisksView(),
            new GrowthView(),
            new GrantsView(),
            new EctView(),
            new DecisionsView());

    private Views() {}
}
