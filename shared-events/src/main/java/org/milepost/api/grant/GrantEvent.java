package org.milepost.api.grant;

import java.time.LocalDate;
import org.milepost.api.Dated;
import org.milepost.api.EventName;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** Everything that can be recorded about a school's grants. */
public sealed interface GrantEvent extends SchoolEvent {

    /**
     * The school published its strategy for a grant; one published anew takes the place of the one before.
     *
     * @param document where it stands, outside Milepost
     */
    @EventName("grant.strategy-published")
    record GrantStrategyPublished(
            SchoolId school, ItemId strategy, Grant grant, SchoolYear year, Evidence document, LocalDate effectiveOn)
            implements GrantEvent, Dated {}
}
