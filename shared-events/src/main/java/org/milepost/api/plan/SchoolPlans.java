package org.milepost.api.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.TermName;
import org.milepost.api.strategy.Party;

/** A school's improvement plans at a glance, the latest school year first. */
public record SchoolPlans(SchoolId school, Moment moment, List<Glance> plans) {
    public SchoolPlans {
        plans = List.copyOf(plans);
    }

    /** How a plan stands. */
    public enum State {
        DRAFTED,
        SUBMITTED,
        RETURNED,
        APPROVED,
        CLOSED
    }

    /**
     * One plan at a glance.
     *
     * @param state how it stands; APPROVED as long as a version is in force, also while a later edit waits
     * @param edit how an edit stands that is later than what is in force: DRAFTED, SUBMITTED or RETURNED
     * @param revision of the latest content, which an editor changes and an approver reads
     * @param contentHash of the latest content, which an approval names
     * @param since the day of the step that made it stand so
     * @param mustApprove whose decision the submitted content is; absent where none waits
     * @param approved the decision that put the present version in force
     * @param mileposts how many stand how, in the version in force or, before there is one, in the latest content
     * @param updates who was told in which term how it goes, oldest first
     */
    public record Glance(
            ItemId plan,
            SchoolYear year,
            State state,
            Optional<State> edit,
            int revision,
            String contentHash,
            LocalDate since,
            Optional<PlanApprover> mustApprove,
            Optional<Decided> approved,
            Mileposts mileposts,
            List<Told> updates,
            boolean enteredFromRecords) {
        public Glance {
            updates = List.copyOf(updates);
        }
    }

    /**
     * How many mileposts stand how.
     *
     * @param overdue due before the day, and not judged
     * @param toCome not due before the day, and not judged
     */
    public record Mileposts(int met, int partly, int missed, int overdue, int toCome) {}

    /** That somebody was told how a plan goes. */
    public record Told(TermName term, LocalDate on, List<Party> to) {
        public Told {
            to = List.copyOf(to);
        }
    }
}
