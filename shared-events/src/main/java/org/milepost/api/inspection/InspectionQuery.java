package org.milepost.api.inspection;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;

/** What can be asked about how others see a school. */
public sealed interface InspectionQuery {

    /** How was the school inspected, each time in the framework of its day? */
    record InspectionsOf(SchoolId school, AsOf asOf) implements InspectionQuery, Query<Inspections> {
        @Override
        public Class<Inspections> answerType() {
            return Inspections.class;
        }
    }

    /** Which results were published of the school, year by year, and how was the country doing? */
    record OutcomesOf(SchoolId school, AsOf asOf) implements InspectionQuery, Query<Outcomes> {
        @Override
        public Class<Outcomes> answerType() {
            return Outcomes.class;
        }
    }
}
