package org.milepost.api.growth;

import java.time.LocalDate;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked about the dates of a headteacher's professional growth. */
public sealed interface GrowthCommand extends SchoolCommand {

    /** Record when objectives for the year were set with the headteacher. */
    record SetGrowthObjectives(SchoolId school, ActorId headteacher, SchoolYear year, LocalDate metOn)
            implements GrowthCommand {}

    /** Record when progress was reviewed with the headteacher in the middle of the year. */
    record ReviewGrowthMidYear(SchoolId school, ActorId headteacher, SchoolYear year, LocalDate metOn)
            implements GrowthCommand {}
}
