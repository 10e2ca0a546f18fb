package org.milepost.api.healthcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;

/** What can be asked about a school's annual health check. */
public sealed interface HealthCheckCommand extends SchoolCommand {
    ItemId check();

    /**
     * Judge every aspect of the school in a band. The band that fits best is proposed from that.
     *
     * @param profile every aspect of the strategy edition in force on the day, each once
     */
    record CarryOutHealthCheck(
            SchoolId school,
            @New ItemId check,
            LocalDate effectiveOn,
            List<AspectBand> profile,
            List<PlannedAction> actions)
            implements HealthCheckCommand {
        public CarryOutHealthCheck {
            profile = List.copyOf(profile);
            actions = PlannedAction.checked(actions);
            if (profile.stream().map(AspectBand::aspect).distinct().count() < profile.size()) {
                throw new IllegalArgumentException("Each aspect is judged once.");
            }
        }
    }

    /**
     * Conclude a health check, by naming the placement that it led to.
     *
     * @param placement the placement in force on the day, or one that takes effect later
     * @param reason why; where the placement departs from what the profile proposed, why it does
     */
    record ConfirmHealthCheck(
            SchoolId school,
            ItemId check,
            ItemId placement,
            LocalDate decidedOn,
            Note reason,
            List<Evidence> evidence,
            Optional<Minute> minute)
            implements HealthCheckCommand {
        public ConfirmHealthCheck {
            evidence = List.copyOf(evidence);
        }
    }

    /** Say that a health check should not stand in the record, and why; before it is concluded. */
    record RetractHealthCheck(SchoolId school, ItemId check, Note reason) implements HealthCheckCommand {}
}
