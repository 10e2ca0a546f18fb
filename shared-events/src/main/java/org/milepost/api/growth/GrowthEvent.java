package org.milepost.api.growth;

import java.time.LocalDate;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.EventName;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** The dates of a headteacher's professional growth; what is said there stands nowhere in Milepost. */
public sealed interface GrowthEvent extends SchoolEvent, Dated {
    ActorId headteacher();

    SchoolYear year();

    /** Objectives for the year were set with the headteacher. */
    @EventName("growth.objectives-set")
    record ObjectivesSet(SchoolId school, ActorId headteacher, SchoolYear year, LocalDate effectiveOn)
            implements GrowthEvent {}

    /** Progress towards the objectives was reviewed with the headteacher in the middle of the year. */
    @EventName("growth.mid-year-reviewed")
    record MidYearReviewed(SchoolId school, ActorId headteacher, SchoolYear year, LocalDate effectiveOn)
            implements GrowthEvent {}
}
