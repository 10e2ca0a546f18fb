package org.milepost.api.action;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about actions. */
public sealed interface ActionQuery {

    /**
     * Which of them are wanted; all, where nothing is said.
     *
     * @param status how far they have come
     * @param from the first due date
     * @param to the last due date
     */
    record Wanted(Optional<SchoolActions.Status> status, Optional<LocalDate> from, Optional<LocalDate> to) {
        /** All of them. */
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** What is to be done at the school, by whom, and how far is it? */
    record ActionsOfSchool(SchoolId school, Wanted wanted, AsOf asOf) implements ActionQuery, Query<SchoolActions> {
        @Override
        public Class<SchoolActions> answerType() {
            return SchoolActions.class;
        }
    }

    /** What is to be done at all schools of the trust, by whom, and how far is it? */
    record ActionsOfTrust(TrustId trust, Wanted wanted, AsOf asOf) implements ActionQuery, Query<TrustActions> {
        @Override
        public Class<TrustActions> answerType() {
            return TrustActions.class;
        }
    }
}
