package org.milepost.api.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.TrustId;
import org.milepost.api.phase.PhaseBoard.Movement;

/**
 * How the schools of a trust moved through its bands, with which support, and how long their RAPs took.
 *
 * @param bands every band that a school was in, gentlest first
 * @param raps the RAPs first approved from the first to the last day told of
 * @param schools what it is put together from
 */
public record TrustMovement(
        TrustId trust,
        Moment moment,
        LocalDate from,
        LocalDate to,
        List<BandTotal> bands,
        RapTotal raps,
        List<SchoolMovement> schools) {
    public TrustMovement {
        bands = List.copyOf(bands);
        schools = List.copyOf(schools);
    }

    /** One band, and how times in it ended: those to a gentler band, those to a stricter, those that last. */
    public record BandTotal(String band, String phase, Optional<String> stage, int rank, List<Outcome> outcomes) {
        public BandTotal {
            outcomes = List.copyOf(outcomes);
        }
    }

    /**
     * The times in a band that ended alike.
     *
     * @param left where schools went from there; absent for those still there
     * @param stays how many
     * @param medianDays how long they took, the middle one; of two in the middle their mean, rounded half up
     * @param supportDays given in all of them together; absent where the reader may not know
     */
    public record Outcome(Optional<Movement> left, int stays, long medianDays, Optional<BigDecimal> supportDays) {}

    /**
     * From the approval of a RAP to leaving the band it was for.
     *
     * @param approved how many were approved
     * @param left after how many of them the school left the band
     * @param medianDays how long that took; absent where it never happened
     */
    public record RapTotal(int approved, int left, Optional<Long> medianDays) {}
}
