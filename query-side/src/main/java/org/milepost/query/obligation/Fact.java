package org.milepost.query.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.calendar.SchoolYear;

/**
 * Something that happened and may fulfil a duty, whatever slice it comes from.
 *
 * @param kind the stored name of the event, and behind it its kind where only that kind counts
 * @param on the day on which it was done
 * @param event the event's id
 * @param item what it is about, where that is opened and closed again
 * @param week the Monday of the week that it is for, where it is for one week whenever it is done
 * @param year the school year that it is for, where it is for one, as a plan approved in July is for the year to come
 * @param amount how much of it was done, where it is counted
 */
public record Fact(
        String kind,
        LocalDate on,
        String event,
        Optional<ItemId> item,
        Optional<LocalDate> week,
        Optional<SchoolYear> year,
        Optional<BigDecimal> amount) {

    /** The same, for one school year whenever it was done. */
    Fact of(SchoolYear which) {
        return new Fact(kind, on, event, item, week, Optional.of(which), amount);
    }

    /** The same, counted. */
    Fact counting(BigDecimal how) {
        return new Fact(kind, on, event, item, week, year, Optional.of(how));
    }
}
