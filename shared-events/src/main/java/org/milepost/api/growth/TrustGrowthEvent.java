package org.milepost.api.growth;

import java.time.LocalDate;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.EventName;
import org.milepost.api.Evidence;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** Professional growth of SI Leads, by its dates, and of the CEO, by its dates and documents kept elsewhere. */
public sealed interface TrustGrowthEvent extends TrustEvent, Dated {
    SchoolYear year();

    /** A headteacher takes part in the professional growth of an SI Lead. */
    @EventName("growth.reviewer-assigned")
    record GrowthReviewerAssigned(
            TrustId trust, ActorId lead, ActorId headteacher, SchoolYear year, LocalDate effectiveOn)
            implements TrustGrowthEvent {}

    /** The year's professional growth of an SI Lead was reviewed. */
    @EventName("growth.leads-reviewed")
    record SiLeadReviewed(TrustId trust, ActorId lead, SchoolYear year, LocalDate effectiveOn)
            implements TrustGrowthEvent {}

    /** The CEO's goals for the year were shared with the trustees. */
    @EventName("growth.ceo-goals-shared")
    record CeoGoalsShared(TrustId trust, ActorId ceo, SchoolYear year, Evidence document, LocalDate effectiveOn)
            implements TrustGrowthEvent {}

    /** The overall outcome of the CEO's year was shared with the trustees. */
    @EventName("growth.ceo-outcome-shared")
    record CeoOutcomeShared(TrustId trust, ActorId ceo, SchoolYear year, Evidence document, LocalDate effectiveOn)
            implements TrustGrowthEvent {}
}
