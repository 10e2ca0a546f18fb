package org.milepost.api.obligation;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;

/**
 * A school's duties, in the order of their windows.
 *
 * @param total how many there are in all
 * @param next the cursor for those that follow
 */
public record SchoolObligations(SchoolId school, Moment moment, List<Duty> duties, long total, Optional<String> next) {
    public SchoolObligations {
        duties = List.copyOf(duties);
    }
}
