package org.milepost.api.decision;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.Page;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about decisions. */
public sealed interface DecisionQuery {

    /** Which decisions were taken about a school? Newest first; {@code from} and {@code to} are days of decision. */
    record DecisionsOfSchool(SchoolId school, AsOf asOf, Optional<LocalDate> from, Optional<LocalDate> to, Page page)
            implements DecisionQuery, Query<Decisions> {
        @Override
        public Class<Decisions> answerType() {
            return Decisions.class;
        }
    }

    /** Which decisions were taken in a trust, about its schools and about itself? Newest first. */
    record DecisionsOfTrust(TrustId trust, AsOf asOf, Optional<LocalDate> from, Optional<LocalDate> to, Page page)
            implements DecisionQuery, Query<Decisions> {
        @Override
        public Class<Decisions> answerType() {
            return Decisions.class;
        }
    }
}
