package org.milepost.api.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Holding;
import org.milepost.api.calendar.Calendar;
import org.milepost.api.catalogue.MetricCatalogue;
import org.milepost.api.strategy.StrategyEdition;

/**
 * A trust as its schools meet it: what is in force on the day.
 *
 * @param schools the schools that belong to it on the day
 * @param offices who holds which office on the day; empty for a reader who may not see it
 */
public record TrustOverview(
        TrustId trust,
        Moment moment,
        String name,
        Optional<String> groupUid,
        Optional<LocalDate> goLiveOn,
        Optional<StrategyEdition> edition,
        List<EditionFrom> editions,
        MetricCatalogue catalogue,
        Calendar calendar,
        List<SchoolId> schools,
        List<Holding> offices) {
    public TrustOverview {
        editions = List.copyOf(editions);
        schools = List.copyOf(schools);
        offices = List.copyOf(offices);
    }

    /** An edition and its first day. */
    public record EditionFrom(String edition, LocalDate from) {}
}
