package org.milepost.api.obligation;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.TrustId;

/**
 * The duties of a trust and of its schools, in the order of their windows.
 *
 * @param total how many there are in all
 * @param next the cursor for those that follow
 */
public record TrustObligations(TrustId trust, Moment moment, List<Duty> duties, long total, Optional<String> next) {
    public TrustObligations {
        duties = List.copyOf(duties);
    }
}
