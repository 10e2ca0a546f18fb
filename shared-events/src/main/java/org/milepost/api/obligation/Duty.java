package org.milepost.api.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.SchoolId;
import org.milepost.api.strategy.Basis;
import org.milepost.api.strategy.Cadence;
import org.milepost.api.strategy.Party;

/**
 * One duty in one of its windows, and what has become of it by the day of the answer.
 *
 * @param obligation the id of the obligation in the strategy edition
 * @param school whose duty it is, or whom it is about; empty for the trust's own
 * @param from the first day of its window
 * @param to the last day; empty where it runs until the school leaves the band, or where the dates are not known yet
 * @param event the event that fulfilled it
 * @param metOn the day on which it was fulfilled
 * @param endedOn the first day on which it was owed no longer
 */
public record Duty(
        String obligation,
        String title,
        Optional<SchoolId> school,
        List<Party> owedBy,
        List<Party> owedTo,
        Cadence cadence,
        LocalDate from,
        Optional<LocalDate> to,
        DutyState state,
        Optional<String> event,
        Optional<LocalDate> metOn,
        Optional<LocalDate> endedOn,
        Optional<Count> count,
        Why why) {
    public Duty {
        owedBy = List.copyOf(owedBy);
        owedTo = List.copyOf(owedTo);
    }

    /** How much was done of how much is owed, where once is not enough. */
    public record Count(BigDecimal done, BigDecimal owed) {}

    /**
     * Why it applies.
     *
     * @param edition the strategy edition by which it is judged
     * @param band the band the school was in, where the duty is one of some bands only
     * @param basis whether the strategy states the duty, and in which section, or why the trust assumed it
     * @param assumed what of it is an assumption, each with its reason: the duty, its cadence, its band
     * @param onlyWhere the condition beyond the band
     * @param shortened whether the window began late, because the school came into the band, or the edition into force, in
     *     the middle of it
     */
    public record Why(
            String edition,
            Optional<String> band,
            Basis basis,
            List<String> assumed,
            Optional<String> onlyWhere,
            boolean shortened) {
        public Why {
            assumed = List.copyOf(assumed);
        }
    }
}
