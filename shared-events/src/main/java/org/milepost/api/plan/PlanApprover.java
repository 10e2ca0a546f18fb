package org.milepost.api.plan;

import java.time.LocalDate;
import java.util.Collection;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.api.trust.TrustRecord;

/**
 * Who must approve an improvement plan: the CEO (3.4), and the Board in the place of the CEO where no CEO may. Deciding and
 * answering both ask here, so that a screen never promises what a decision then refuses.
 */
public record PlanApprover(DecidingOffice office, String because) {

    /**
     * Who must approve.
     *
     * @param authors everybody who drafted, edited or submitted it, or is named as a co-author
     * @param day on which offices count
     */
    public static PlanApprover of(Collection<ActorId> authors, TrustRecord trust, SchoolId school, LocalDate day) {
        return trust.aCeoMayDecide(school, authors, day)
                ? new PlanApprover(DecidingOffice.CEO, "The CEO approves a school's improvement plan.")
                : new PlanApprover(
                        DecidingOffice.BOARD,
                        "The Trust Board approves: no CEO may, who neither leads the school nor had a hand in the plan.");
    }
}
