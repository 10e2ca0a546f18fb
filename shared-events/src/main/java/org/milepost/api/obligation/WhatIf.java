package org.milepost.api.obligation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.obligation.TrustYear.Tally;

/**
 * What would have been due, met or missed if another strategy edition had been in force, beside what was. Nothing that happened
 * is different: what people did is held against other duties.
 *
 * @param edition the code of the other edition
 * @param from the first day that was looked at
 * @param to the last
 * @param obligations obligation by obligation, how many duties came to what
 * @param was all duties as they were
 * @param wouldBe all duties as they would have been
 * @param duties in the order of their windows
 * @param total how many pairs there are in all
 * @param next the cursor for those that follow
 */
public record WhatIf(
        TrustId trust,
        Moment moment,
        String edition,
        LocalDate from,
        LocalDate to,
        List<ByObligation> obligations,
        Tally was,
        Tally wouldBe,
        List<Pair> duties,
        long total,
        Optional<String> next) {
    public WhatIf {
        obligations = List.copyOf(obligations);
        duties = List.copyOf(duties);
    }

    /**
     * One obligation of either edition.
     *
     * @param obligation its id; both editions mean the same by it
     * @param title as the other edition puts it, if it has it
     */
    public record ByObligation(String obligation, String title, Tally was, Tally wouldBe) {}

    /**
     * One duty as it was and as it would have been. They stand together where they begin on the same day; otherwise one of
     * them is absent.
     */
    public record Pair(String obligation, Optional<SchoolId> school, Optional<Duty> was, Optional<Duty> wouldBe) {

        /** Whether anything would have been different. */
        public boolean differs() {
            return !was.map(Duty::state).equals(wouldBe.map(Duty::state))
                    || !was.flatMap(Duty::to).equals(wouldBe.flatMap(Duty::to))
                    || !was.flatMap(Duty::count).equals(wouldBe.flatMap(Duty::count));
        }
    }
}
