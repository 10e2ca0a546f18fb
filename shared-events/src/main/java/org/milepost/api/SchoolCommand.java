package org.milepost.api;

import org.milepost.api.cycle.CycleCommand;
import org.milepost.api.healthcheck.HealthCheckCommand;
import org.milepost.api.inspection.InspectionCommand;
import org.milepost.api.meeting.MeetingCommand;
import org.milepost.api.metrics.MetricsCommand;
import org.milepost.api.phase.PhaseCommand;
import org.milepost.api.plan.PlanCommand;
import org.milepost.api.rap.RapCommand;
import org.milepost.api.review.ReviewCommand;
import org.milepost.api.school.IdentityCommand;
import org.milepost.api.summary.SummaryCommand;

/** A command about one school. The school never comes from a message's body but from where it was sent. */
public sealed interface SchoolCommand extends Command
        permits CycleCommand,
                HealthCheckCommand,
                InspectionCommand,
                MeetingCommand,
                MetricsCommand,
                PhaseCommand,
                PlanCommand,
                RapCommand,
                ReviewCommand,
                IdentityCommand,
                SummaryCommand {
    SchoolId school();

    @Override
    default StreamId stream() {
        return school();
    }
}
