package org.milepost.api.comparison;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about differences. */
public sealed interface ComparisonQuery extends Query<Comparison> {
    /** The moment that is looked at. */
    AsOf asOf();

    /** The moment that it is compared with. */
    AsOf with();

    @Override
    default Class<Comparison> answerType() {
        return Comparison.class;
    }

    /** What is different about a school? */
    record ComparisonOfSchool(SchoolId school, AsOf asOf, AsOf with) implements ComparisonQuery {}

    /** What is different about a trust and its schools? */
    record ComparisonOfTrust(TrustId trust, AsOf asOf, AsOf with) implements ComparisonQuery {}
}
