package org.milepost.api.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked about the support a school gets. */
public sealed interface SupportCommand extends SchoolCommand {

    /** Agree the support for a school year, in the band that the school is in. */
    record AgreeSupportPlan(
            SchoolId school,
            @New ItemId plan,
            SchoolYear year,
            Note support,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            Note reason,
            List<Evidence> evidence)
            implements SupportCommand {
        public AgreeSupportPlan {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Schedule a support day, or half of one.
     *
     * @param request the agreed request of the school that it belongs to
     */
    record ScheduleSupportDay(
            SchoolId school,
            @New ItemId day,
            LocalDate scheduledFor,
            Length length,
            Supporter by,
            Note purpose,
            Optional<ItemId> request)
            implements SupportCommand {}

    /**
     * Say that a support day took place.
     *
     * @param deliveredOn the day on which it did; the one it was scheduled for where none is named
     * @param length how long it took; as scheduled where none is named
     * @param by who came; as scheduled where nobody is named
     */
    record DeliverSupportDay(
            SchoolId school,
            ItemId day,
            Note done,
            Optional<LocalDate> deliveredOn,
            Optional<Length> length,
            Optional<Supporter> by)
            implements SupportCommand {}

    /**
     * Correct what was said of a support day that took place, and say why; it stays visible what was said before.
     *
     * @param deliveredOn the day on which it did take place; as said before where none is named
     * @param length how long it did take; as said before where none is named
     * @param by who did come; as said before where nobody is named
     */
    record CorrectSupportDay(
            SchoolId school,
            ItemId day,
            Optional<LocalDate> deliveredOn,
            Optional<Length> length,
            Optional<Supporter> by,
            Note reason)
            implements SupportCommand {}

    /** Take back that a support day took place, and say why. */
    record RetractSupportDay(SchoolId school, ItemId day, Note reason) implements SupportCommand {}

    /** Cancel a support day, and say why. */
    record CancelSupportDay(SchoolId school, ItemId day, Note reason) implements SupportCommand {}

    /**
     * Ask the trust for support.
     *
     * @param days how many days are thought of
     */
    record RequestSupport(SchoolId school, @New ItemId request, Note need, Optional<BigDecimal> days)
            implements SupportCommand {
        public RequestSupport {
            checked(days);
        }
    }

    /**
     * Agree to support that the school asked for.
     *
     * @param days how many days are agreed
     */
    record AgreeSupportRequest(
            SchoolId school, ItemId request, Optional<BigDecimal> days, LocalDate decidedOn, Note reason)
            implements SupportCommand {
        public AgreeSupportRequest {
            checked(days);
        }
    }

    /** Decline support that the school asked for. */
    record DeclineSupportRequest(SchoolId school, ItemId request, LocalDate decidedOn, Note reason)
            implements SupportCommand {}

    /** Say that the support which the school asked for was given; on this day where none is named. */
    record DeliverRequestedSupport(SchoolId school, ItemId request, Note done, Optional<LocalDate> deliveredOn)
            implements SupportCommand {}

    /** Record that CEO or SI Lead came to support the school. */
    record RecordSupportVisit(SchoolId school, @New ItemId visit, List<Supporter> by, Note done, LocalDate visitedOn)
            implements SupportCommand {
        public RecordSupportVisit {
            by = List.copyOf(by);
            if (by.isEmpty()) {
                throw new IllegalArgumentException("Say 'by' whom the school was visited.");
            }
        }
    }

    /**
     * Record that the Trust Board appointed an executive leader.
     *
     * @param until the last day, where one is set
     */
    record AppointExecutiveLeader(
            SchoolId school,
            @New ItemId appointment,
            ActorId leader,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            Optional<LocalDate> until,
            Note reason,
            List<Evidence> evidence,
            Optional<Minute> minute)
            implements SupportCommand {
        public AppointExecutiveLeader {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Move staff to the school.
     *
     * @param posts which posts, and for how long; nobody's name
     * @param from the schools that they come from
     */
    record RedeployStaffing(
            SchoolId school,
            @New ItemId redeployment,
            Note posts,
            List<SchoolId> from,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            Note reason,
            List<Evidence> evidence,
            Optional<Minute> minute)
            implements SupportCommand {
        public RedeployStaffing {
            from = List.copyOf(from);
            evidence = List.copyOf(evidence);
        }
    }

    private static void checked(Optional<BigDecimal> days) {
        if (days.filter(number -> number.signum() <= 0
                        || number.compareTo(new BigDecimal(190)) > 0
                        || number.multiply(new BigDecimal(2))
                                        .stripTrailingZeros()
                                        .scale()
                                > 0)
                .isPresent()) {
            throw new IllegalArgumentException("'days' is a number of days or half days, from 0.5 to 190.");
        }
    }
}
