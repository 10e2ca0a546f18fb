package org.milepost.api.summary;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about school summaries. */
public sealed interface SummaryQuery {

    /** How did the school see itself, term by term, and what changed since the last time? */
    record SummariesOf(SchoolId school, AsOf asOf) implements SummaryQuery, Query<SchoolSummaries> {
        @Override
        public Class<SchoolSummaries> answerType() {
            return SchoolSummaries.class;
        }
    }

    /** How does each school of the trust see itself, and how old is what it says? */
    record SummariesOfTrust(TrustId trust, AsOf asOf) implements SummaryQuery, Query<TrustSummaries> {
        @Override
        public Class<TrustSummaries> answerType() {
            return TrustSummaries.class;
        }
    }
}
