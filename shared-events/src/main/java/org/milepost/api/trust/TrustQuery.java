package org.milepost.api.trust;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.TrustId;

/** What can be asked about trusts as such. */
public sealed interface TrustQuery {

    /** Which trusts may the reader see? */
    record AllTrusts() implements TrustQuery, Query<TrustList> {
        @Override
        public Class<TrustList> answerType() {
            return TrustList.class;
        }
    }

    /** Who was given which office, by whom, and who holds it on the day? */
    record OfficesOf(TrustId trust, AsOf asOf) implements TrustQuery, Query<TrustOffices> {
        @Override
        public Class<TrustOffices> answerType() {
            return TrustOffices.class;
        }
    }

    /** What has the trust decided for its schools: edition, key metrics, calendar, offices? */
    record TrustOf(TrustId trust, AsOf asOf) implements TrustQuery, Query<TrustOverview> {
        @Override
        public Class<TrustOverview> answerType() {
            return TrustOverview.class;
        }
    }
}
