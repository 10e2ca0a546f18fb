package org.milepost.api.obligation;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.strategy.Party;

/**
 * Which duties are wanted.
 *
 * @param from duties whose window has a day from here on; the first day of the school year of the day asked about, if absent
 * @param to duties whose window has a day up to here; the last day of that school year, if absent
 * @param owner who owes them
 * @param obligation the id of one obligation
 */
public record DutyFilter(
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Optional<DutyState> state,
        Optional<Party> owner,
        Optional<String> obligation) {
    /** Everything of the school year. */
    public static final DutyFilter ALL =
            new DutyFilter(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
