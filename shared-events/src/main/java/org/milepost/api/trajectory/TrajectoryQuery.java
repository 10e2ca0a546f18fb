package org.milepost.api.trajectory;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** What can be asked about the way a school has come. */
public sealed interface TrajectoryQuery {

    /**
     * How has the school come to where it is?
     *
     * @param from the first day; where absent, the day the school's record begins, or an earlier one that an
     *     inspection or a published result tells of
     * @param to the last day; the day asked about where absent, and never later
     * @param metric one metric's code; all where absent
     */
    record TrajectoryOf(
            SchoolId school, AsOf asOf, Optional<LocalDate> from, Optional<LocalDate> to, Optional<String> metric)
            implements TrajectoryQuery, Query<Trajectory> {
        @Override
        public Class<Trajectory> answerType() {
            return Trajectory.class;
        }
    }

    /**
     * How long was the school in its bands, with which support, and how long did its RAPs take?
     *
     * @param from the first day; the day the school's record begins where absent
     * @param to the last day; the day asked about where absent, and never later
     */
    record MovementOfSchool(SchoolId school, AsOf asOf, Optional<LocalDate> from, Optional<LocalDate> to)
            implements TrajectoryQuery, Query<SchoolMovement> {
        @Override
        public Class<SchoolMovement> answerType() {
            return SchoolMovement.class;
        }
    }

    /** The same of every school of the trust on the day that the reader may see, and put together. */
    record MovementOfTrust(TrustId trust, AsOf asOf, Optional<LocalDate> from, Optional<LocalDate> to)
            implements TrajectoryQuery, Query<TrustMovement> {
        @Override
        public Class<TrustMovement> answerType() {
            return TrustMovement.class;
        }
    }
}
