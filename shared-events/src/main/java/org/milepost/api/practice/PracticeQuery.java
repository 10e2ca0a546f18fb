package org.milepost.api.practice;

import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about practice and support between schools. */
public sealed interface PracticeQuery {

    /** What does the school share, what has it taken up, and what do it and other schools give each other? */
    record PracticesOfSchool(SchoolId school, AsOf asOf) implements PracticeQuery, Query<SchoolPractices> {
        @Override
        public Class<SchoolPractices> answerType() {
            return SchoolPractices.class;
        }
    }

    /** What do the schools of the trust share, and who gives how much to whom? */
    record PracticesOfTrust(TrustId trust, AsOf asOf) implements PracticeQuery, Query<TrustPractices> {
        @Override
        public Class<TrustPractices> answerType() {
            return TrustPractices.class;
        }
    }
}
