package org.milepost.api.grant;

import java.time.LocalDate;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked about a school's grants. */
public sealed interface GrantCommand extends SchoolCommand {

    /**
     * Record that the school published its strategy for a grant.
     *
     * @param document where it stands, outside Milepost
     */
    record PublishGrantStrategy(
            SchoolId school,
            @New ItemId strategy,
            Grant grant,
            SchoolYear year,
            Evidence document,
            LocalDate publishedOn)
            implements GrantCommand {
        public PublishGrantStrategy {
            if (document.title().isEmpty()) {
                throw new IllegalArgumentException("Name a 'document' by its title, and its address where it has one.");
            }
        }
    }
}
