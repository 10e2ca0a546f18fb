package org.milepost.api.healthcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.phase.PhaseBoard.Movement;

/**
 * A school's health checks, latest first.
 *
 * @param rule how the best fit is found
 */
public record SchoolHealthChecks(SchoolId school, Moment moment, String rule, List<Check> checks) {
    public SchoolHealthChecks {
        checks = List.copyOf(checks);
    }

    /**
     * One health check.
     *
     * @param bestFit the band that the profile proposed
     * @param conclusion what the CEO concluded; absent as long as they have not
     * @param retracted why it counts no more, if it does not
     */
    public record Check(
            ItemId check,
            SchoolYear year,
            String edition,
            LocalDate effectiveOn,
            List<JudgedAspect> profile,
            BestFit bestFit,
            List<PlannedAction> actions,
            ActorId carriedOutBy,
            Optional<Conclusion> conclusion,
            Optional<Note> retracted,
            String event,
            Instant recordedAt) {
        public Check {
            profile = List.copyOf(profile);
            actions = List.copyOf(actions);
        }
    }

    /**
     * One aspect.
     *
     * @param name what the strategy edition calls it
     * @param band absent where the aspect does not apply to the school
     * @param before the band of the check before, where it judged this aspect
     * @param moved which way it went since, where the two bands differ and the edition knows both
     */
    public record JudgedAspect(
            String aspect,
            Optional<String> name,
            Optional<String> band,
            Optional<String> phase,
            Optional<String> stage,
            Note seen,
            List<Evidence> evidence,
            Optional<String> before,
            Optional<Movement> moved) {
        public JudgedAspect {
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * What was concluded.
     *
     * @param departs whether the placement is in another band than the profile proposed; the decision then says why
     */
    public record Conclusion(ItemId placement, String band, boolean departs, Decided decided, String event) {}
}
