package org.milepost.api.timeline;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.TrustId;

/**
 * What happened in the trust's own record, in the order it was recorded: its meetings, risks, offices and editions. What
 * happened at a school is told on that school's timeline.
 *
 * @param next the cursor for the entries after these, where there are more
 */
public record TrustTimeline(TrustId trust, Moment moment, List<Timeline.Entry> entries, Optional<String> next) {
    public TrustTimeline {
        entries = List.copyOf(entries);
    }
}
