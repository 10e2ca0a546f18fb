package org.milepost.api.decision;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;

/**
 * Which decisions are wanted, newest first by one of their dates.
 *
 * @param school about this school only
 * @param kinds of these kinds, as the events that record them are called; of any, where there are none
 * @param office decided in this office
 * @param person decided or recorded by this person
 * @param from decided on this day or later
 * @param to decided on this day or earlier
 * @param order which of the three dates counts for the order
 */
public record DecisionFilter(
        Optional<SchoolId> school,
        Set<String> kinds,
        Optional<Office> office,
        Optional<ActorId> person,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Order order) {
    /** Every decision, by the day it was taken. */
    public static final DecisionFilter ALL = new DecisionFilter(
            Optional.empty(),
            Set.of(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Order.DECIDED);

    /** Which date of a decision counts. */
    public enum Order {
        DECIDED,
        EFFECTIVE,
        RECORDED
    }

    public DecisionFilter {
        kinds = Set.copyOf(kinds);
    }

    /** Whether a decision is wanted. */
    public boolean wants(Decisions.Entry entry) {
        return school.map(wanted -> entry.school().filter(wanted::equals).isPresent())
                        .orElse(true)
                && (kinds.isEmpty() || kinds.contains(entry.kind()))
                && office.map(entry.decided().by().office()::equals).orElse(true)
                && person.map(wanted -> entry.decided()
                                        .by()
                                        .person()
                                        .filter(wanted::equals)
                                        .isPresent()
                                || entry.recordedBy().filter(wanted::equals).isPresent())
                        .orElse(true)
                && from.map(day -> !entry.decided().on().isBefore(day)).orElse(true)
                && to.map(day -> !entry.decided().on().isAfter(day)).orElse(true);
    }
}
