package org.milepost.api.healthcheck;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** Everything that can be recorded about a school's annual health check. */
public sealed interface HealthCheckEvent extends SchoolEvent, Dated {
    ItemId check();

    /** The school year that it is the check of. */
    SchoolYear year();

    /**
     * Each aspect was judged in a band.
     *
     * @param edition code of the strategy edition whose aspects and bands they are
     * @param bestFit the band that the profile proposed that day; no later rule changes it
     */
    @EventName("healthcheck.carried-out")
    record HealthCheckCarriedOut(
            SchoolId school,
            ItemId check,
            SchoolYear year,
            String edition,
            LocalDate effectiveOn,
            List<AspectBand> profile,
            BestFit bestFit,
            List<PlannedAction> actions,
            ActorId carriedOutBy)
            implements HealthCheckEvent {
        public HealthCheckCarriedOut {
            profile = List.copyOf(profile);
            actions = List.copyOf(actions);
        }
    }

    /**
     * The CEO concluded: this placement is what the check led to. The placement itself is a decision of its own.
     *
     * @param band the band of that placement
     * @param proposed the band that the profile proposed
     * @param departs whether the two differ; the reason then says why
     */
    @EventName("healthcheck.confirmed")
    record HealthCheckConfirmed(
            SchoolId school,
            ItemId check,
            SchoolYear year,
            ItemId placement,
            String band,
            String proposed,
            boolean departs,
            LocalDate effectiveOn,
            Decided decided)
            implements HealthCheckEvent, Decision {}

    /** A check should not stand in the record: it counts no more, and stays visible as retracted. */
    @EventName("healthcheck.retracted")
    record HealthCheckRetracted(
            SchoolId school, ItemId check, SchoolYear year, LocalDate effectiveOn, Note reason, ActorId retractedBy)
            implements HealthCheckEvent {}
}
