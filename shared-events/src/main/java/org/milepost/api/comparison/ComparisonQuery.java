package org.milepost.api.comparison;

import java.util.Set;
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

    /** The names of the events that are told, or the first words of their names, such as {@code risk}; empty means all. */
    Set<String> about();

    /** What is different about a school? */
    record ComparisonOfSchool(SchoolId school, AsOf asOf, AsOf with, Set<String> about) implements ComparisonQuery {
        public ComparisonOfSchool {
            about = Set.copyOf(about);
        }
    }

    /** What is different about a trust and its schools? */
    record ComparisonOfTrust(TrustId trust, AsOf asOf, AsOf with, Set<String> about) implements ComparisonQuery {
        public ComparisonOfTrust {
            about = Set.copyOf(about);
        }
    }
}
