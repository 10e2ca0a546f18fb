package org.milepost.api.timeline;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Office;

/** What can be asked about what happened. */
public sealed interface TimelineQuery {

    /**
     * What happened at a school, in the order it was recorded?
     *
     * @param from first effective day wanted
     * @param to last effective day wanted
     * @param slices the parts of the record wanted, such as {@code phase}; empty means all
     * @param office the office the actor acted in
     */
    record TimelineOf(
            SchoolId school,
            AsOf asOf,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Set<String> slices,
            Optional<Office> office,
            Page page)
            implements TimelineQuery, Query<Timeline> {
        public TimelineOf {
            slices = Set.copyOf(slices);
        }

        @Override
        public Class<Timeline> answerType() {
            return Timeline.class;
        }
    }

    /**
     * What happened in the trust's own record, in the order it was recorded?
     *
     * @param from first effective day wanted
     * @param to last effective day wanted
     * @param slices the parts of the record wanted, such as {@code meeting}; empty means all
     * @param office the office the actor acted in
     */
    record TimelineOfTrust(
            TrustId trust,
            AsOf asOf,
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            Set<String> slices,
            Optional<Office> office,
            Page page)
            implements TimelineQuery, Query<TrustTimeline> {
        public TimelineOfTrust {
            slices = Set.copyOf(slices);
        }

        @Override
        public Class<TrustTimeline> answerType() {
            return TrustTimeline.class;
        }
    }
}
