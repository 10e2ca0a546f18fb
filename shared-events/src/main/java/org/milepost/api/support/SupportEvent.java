package org.milepost.api.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** Everything that can be recorded about the support a school gets. */
public sealed interface SupportEvent extends SchoolEvent {

    /**
     * The support for a school year is agreed with the school.
     *
     * @param band code of the band that the school is in
     * @param daysATerm the days that the band promised on that day, where it counts support in days
     */
    @EventName("support.plan-agreed")
    record SupportPlanAgreed(
            SchoolId school,
            ItemId plan,
            SchoolYear year,
            String band,
            Optional<Integer> daysATerm,
            Note support,
            LocalDate effectiveOn,
            Decided decided)
            implements SupportEvent, Decision {}

    /**
     * Somebody will come to support the school.
     *
     * @param request the agreed request that it belongs to; then it comes on top of what the band promises
     */
    @EventName("support.day-scheduled")
    record SupportDayScheduled(
            SchoolId school,
            ItemId day,
            LocalDate scheduledFor,
            Length length,
            Supporter by,
            Note purpose,
            Optional<ItemId> request)
            implements SupportEvent {}

    /**
     * A support day took place.
     *
     * @param scheduledFor the day for which it was scheduled, where it took place on another
     * @param by who came
     * @param request the agreed request that it belongs to; then it comes on top of what the band promises
     */
    @EventName("support.day-delivered")
    record SupportDayDelivered(
            SchoolId school,
            ItemId day,
            LocalDate scheduledFor,
            Length length,
            Supporter by,
            Note done,
            Optional<ItemId> request,
            LocalDate effectiveOn)
            implements SupportEvent, Dated {}

    /**
     * What was said of a support day that took place is corrected, with the reason.
     *
     * @param scheduledFor the day for which it was scheduled
     * @param wasOn on which day it was said to have taken place
     * @param wasLength how long it was said to have taken
     * @param request the agreed request that it belongs to
     * @param effectiveOn the day on which it did take place
     */
    @EventName("support.day-corrected")
    record SupportDayCorrected(
            SchoolId school,
            ItemId day,
            LocalDate scheduledFor,
            LocalDate wasOn,
            Length wasLength,
            Length length,
            Supporter by,
            Note reason,
            Optional<ItemId> request,
            LocalDate effectiveOn)
            implements SupportEvent, Dated {}

    /**
     * A support day that was said to have taken place did not, with the reason.
     *
     * @param scheduledFor the day for which it was scheduled
     * @param wasOn on which day it was said to have taken place
     * @param wasLength how long it was said to have taken
     * @param request the agreed request that it belongs to
     */
    @EventName("support.day-retracted")
    record SupportDayRetracted(
            SchoolId school,
            ItemId day,
            LocalDate scheduledFor,
            LocalDate wasOn,
            Length wasLength,
            Note reason,
            Optional<ItemId> request,
            LocalDate effectiveOn)
            implements SupportEvent, Dated {}

    /** A support day does not take place, with the reason. */
    @EventName("support.day-cancelled")
    record SupportDayCancelled(SchoolId school, ItemId day, LocalDate scheduledFor, Note reason, LocalDate effectiveOn)
            implements SupportEvent, Dated {}

    /**
     * The school asks for support of its own.
     *
     * @param days how many days it thinks of
     */
    @EventName("support.requested")
    record SupportRequested(SchoolId school, ItemId request, Note need, Optional<BigDecimal> days, ActorId requestedBy)
            implements SupportEvent {}

    /**
     * The trust agrees to support that a school asked for.
     *
     * @param days how many days are agreed, where it is counted in days
     */
    @EventName("support.request-agreed")
    record SupportRequestAgreed(
            SchoolId school, ItemId request, Optional<BigDecimal> days, LocalDate effectiveOn, Decided decided)
            implements SupportEvent, Decision {}

    /** The trust declines support that a school asked for, with the reason. */
    @EventName("support.request-declined")
    record SupportRequestDeclined(SchoolId school, ItemId request, LocalDate effectiveOn, Decided decided)
            implements SupportEvent, Decision {}

    /** The support that a school asked for was given. */
    @EventName("support.request-delivered")
    record SupportRequestDelivered(SchoolId school, ItemId request, Note done, LocalDate effectiveOn)
            implements SupportEvent, Dated {}

    /** CEO or SI Lead came to support the school, as weekly in the strictest band; days of the year's plan are apart. */
    @EventName("support.visit-made")
    record SupportVisitMade(SchoolId school, ItemId visit, List<Supporter> by, Note done, LocalDate effectiveOn)
            implements SupportEvent, Dated {
        public SupportVisitMade {
            by = List.copyOf(by);
        }
    }

    /**
     * The Trust Board appointed an executive leader for the school.
     *
     * @param until the last day, where one is set
     */
    @EventName("support.leader-appointed")
    record ExecutiveLeaderAppointed(
            SchoolId school,
            ItemId appointment,
            ActorId leader,
            Optional<LocalDate> until,
            LocalDate effectiveOn,
            Decided decided)
            implements SupportEvent, Decision {}

    /**
     * It was decided to move staff to the school.
     *
     * @param posts which posts, and for how long; nobody's name
     * @param from the schools that they come from
     */
    @EventName("support.staffing-redeployed")
    record StaffingRedeployed(
            SchoolId school,
            ItemId redeployment,
            Note posts,
            List<SchoolId> from,
            LocalDate effectiveOn,
            Decided decided)
            implements SupportEvent, Decision {
        public StaffingRedeployed {
            from = List.copyOf(from);
        }
    }
}
