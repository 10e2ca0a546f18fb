package org.milepost.api.grant;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** The strategies that a school published for its grants, latest first. */
public record SchoolGrants(SchoolId school, Moment moment, List<Strategy> strategies) {
    public SchoolGrants {
        strategies = List.copyOf(strategies);
    }

    /**
     * One strategy.
     *
     * @param inForce whether none was published for the same grant and year since
     */
    public record Strategy(
            ItemId strategy,
            Grant grant,
            SchoolYear year,
            Evidence document,
            LocalDate publishedOn,
            boolean inForce,
            String event) {}
}
