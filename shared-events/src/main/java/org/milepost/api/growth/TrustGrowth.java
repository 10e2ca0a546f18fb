package org.milepost.api.growth;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.Moment;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** Professional growth of SI Leads and of the CEO, as far as the reader may see it, latest year first. */
public record TrustGrowth(TrustId trust, Moment moment, List<Lead> leads, List<Ceo> ceos) {
    public TrustGrowth {
        leads = List.copyOf(leads);
        ceos = List.copyOf(ceos);
    }

    /**
     * One SI Lead's year.
     *
     * @param headteachers who takes part in it beside the CEO
     */
    public record Lead(SchoolYear year, ActorId lead, List<ActorId> headteachers, Optional<LocalDate> reviewedOn) {
        public Lead {
            headteachers = List.copyOf(headteachers);
        }
    }

    /**
     * One CEO's year.
     *
     * @param goals where the goals stand; for the Board and the CEO alone
     * @param outcome where the outcome stands; for the Board and the CEO alone
     */
    public record Ceo(
            SchoolYear year,
            ActorId ceo,
            Optional<LocalDate> goalsSharedOn,
            Optional<Evidence> goals,
            Optional<LocalDate> outcomeSharedOn,
            Optional<Evidence> outcome) {}
}
