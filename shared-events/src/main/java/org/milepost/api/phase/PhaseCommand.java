package org.milepost.api.phase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;

/** What can be asked about the phase and band a school is in. */
public sealed interface PhaseCommand extends SchoolCommand {
    ItemId placement();

    /** Propose a band for the school; somebody else approves or declines. */
    record ProposePlacement(
            SchoolId school,
            @New ItemId placement,
            String band,
            LocalDate effectiveOn,
            Note reason,
            List<Evidence> evidence)
            implements PhaseCommand {
        public ProposePlacement {
            evidence = List.copyOf(evidence);
        }
    }

    /** Approve a proposed placement; by a body where its minute is named. */
    record ApprovePlacement(
            SchoolId school,
            ItemId placement,
            LocalDate decidedOn,
            Optional<LocalDate> effectiveOn,
            Note reason,
            List<Evidence> evidence,
            Optional<Minute> minute)
            implements PhaseCommand {
        public ApprovePlacement {
            evidence = List.copyOf(evidence);
        }
    }

    /** Decline a proposed placement. */
    record DeclinePlacement(
            SchoolId school, ItemId placement, LocalDate decidedOn, Note reason, Optional<Minute> minute)
            implements PhaseCommand {}

    /** Place the school directly: a decision by one person, marked so. By a body where its minute is named. */
    record PlaceSchool(
            SchoolId school,
            @New ItemId placement,
            String band,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            Note reason,
            List<Evidence> evidence,
            Optional<Minute> minute)
            implements PhaseCommand {
        public PlaceSchool {
            evidence = List.copyOf(evidence);
        }
    }

    /** Say that a placement should not stand in the record, and why. */
    record RetractPlacement(
            SchoolId school, ItemId placement, LocalDate decidedOn, Note reason, Optional<Minute> minute)
            implements PhaseCommand {}

    /** Enter a placement that was decided before the trust used Milepost, from a minute or document of the time. */
    record EnterPlacementFromRecords(
            SchoolId school,
            @New ItemId placement,
            String band,
            Office decidedBy,
            Optional<Minute> minute,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            Note reason,
            Evidence source)
            implements PhaseCommand {}
}
