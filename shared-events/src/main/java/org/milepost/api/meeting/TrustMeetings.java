package org.milepost.api.meeting;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.TrustId;

/**
 * The meetings of a trust, latest first.
 *
 * @param total how many there are in all
 * @param next the cursor for those that follow
 */
public record TrustMeetings(TrustId trust, Moment moment, List<Meeting> meetings, long total, Optional<String> next) {
    public TrustMeetings {
        meetings = List.copyOf(meetings);
    }
}
