package org.milepost.api;

import org.milepost.api.action.ActionCommand;
import org.milepost.api.cycle.CycleCommand;
import org.milepost.api.ect.EctCommand;
import org.milepost.api.grant.GrantCommand;
import org.milepost.api.growth.GrowthCommand;
import org.milepost.api.healthcheck.HealthCheckCommand;
import org.milepost.api.inspection.InspectionCommand;
import org.milepost.api.meeting.MeetingCommand;
import org.milepost.api.metrics.MetricsCommand;
import org.milepost.api.phase.PhaseCommand;
import org.milepost.api.plan.PlanCommand;
import org.milepost.api.practice.PracticeCommand;
import org.milepost.api.rap.RapCommand;
import org.milepost.api.review.ReviewCommand;
import org.milepost.api.risk.RiskCommand;
import org.milepost.api.school.IdentityCommand;
import org.milepost.api.summary.SummaryCommand;
import org.milepost.api.support.SupportCommand;

/** A command about one school. The school never comes from a message's body but from where it was sent. */
public sealed interface SchoolCommand extends Command
        permits ActionCommand,
                CycleCommand,
                EctCommand,
                GrantCommand,
                GrowthCommand,
                HealthCheckCommand,
                InspectionCommand,
                MeetingCommand,
                MetricsCommand,
                PhaseCommand,
                PlanCommand,
                PracticeCommand,
                RapCommand,
                ReviewCommand,
                RiskCommand,
                IdentityCommand,
                SummaryCommand,
                SupportCommand {
    SchoolId school();

    @Override
    default StreamId stream() {
        return school();
    }
}
