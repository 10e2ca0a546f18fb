package org.milepost.api.phase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/**
 * Where each school of a trust is, and which way it is moving.
 *
 * @param edition the code of the strategy edition in force on the day
 * @param bands the bands of that edition, gentlest first
 */
public record PhaseBoard(
        TrustId trust,
        Moment moment,
        String name,
        Optional<String> edition,
        List<BandColumn> bands,
        List<Row> schools) {
    public PhaseBoard {
        bands = List.copyOf(bands);
        schools = List.copyOf(schools);
    }

    /** A band of the edition, and how many of the trust's schools are in it. */
    public record BandColumn(String band, String phase, Optional<String> stage, long schools) {}

    /**
     * One school.
     *
     * @param since the day from which the school has been in this band without a break
     * @param moved how the last change of band went, measured by the strictness of the two bands
     * @param metricsOffTarget how many key metrics of the last week submitted are off target; absent where none has a
     *     target, nothing was submitted, or the reader's office may not read them
     * @param history every change of band up to the day, oldest first
     */
    public record Row(
            SchoolId school,
            String name,
            long sequence,
            Optional<String> band,
            Optional<String> phase,
            Optional<String> stage,
            Optional<LocalDate> since,
            Optional<Movement> moved,
            Optional<String> was,
            boolean proposalOpen,
            Optional<Integer> metricsOffTarget,
            List<Step> history) {
        public Row {
            history = List.copyOf(history);
        }
    }

    /** The band of a school from a day on. */
    public record Step(String band, String phase, int rank, LocalDate from) {}

    /** Whether a change of band asks less of the school, or more. */
    public enum Movement {
        GENTLER,
        STRICTER
    }
}
