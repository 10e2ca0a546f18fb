package org.milepost.query.obligation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.SchoolId;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.Obligation.Scope;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.trust.TrustRecord.Adopted;

/**
 * Whose duties are asked about, and everything they follow from: a school with its bands and its time in the trust, or the
 * trust itself.
 *
 * @param school empty for the trust itself
 * @param scopes which obligations of an edition are theirs
 * @param editions every edition that was adopted, in the order of adoption
 * @param placements in the order in which they take effect
 * @param present when there are duties at all: from the trust's first day in Milepost, while the school is open and one of
 *     the trust's
 * @param meetingDays on which day of the week the school meets the CEO, from when
 * @param facts what happened, of all kinds
 * @param times when things recur at the school
 */
record Ower(
        Optional<SchoolId> school,
        Set<Scope> scopes,
        List<Adopted> editions,
        List<Placed> placements,
        List<Interval> present,
        List<MeetingDay> meetingDays,
        List<Fact> facts,
        SchoolTimes times) {

    /** A band from a day on, with what was promised there. */
    record Placed(LocalDate from, BandTerms terms) {}

    /** The usual day of the school's meeting with the CEO, from a day on. */
    record MeetingDay(LocalDate from, DayOfWeek day) {}

    /** Days from the first to the last, both included. */
    record Interval(LocalDate from, LocalDate to) {
        Optional<Interval> common(Interval other) {
            LocalDate first = from.isBefore(other.from) ? other.from : from;
            LocalDate last = to.isAfter(other.to) ? other.to : to;
            return last.isBefore(first) ? Optional.empty() : Optional.of(new Interval(first, last));
        }
    }

    /**
     * The same with another edition from the first day of the first, and with what that edition promises in each band. What
     * happened stays as it was.
     */
    Ower under(StrategyEdition other) {
        return new Ower(
                school,
                scopes,
                editions.stream()
                        .map(Adopted::from)
                        .min(Comparator.naturalOrder())
                        .map(first -> List.of(new Adopted(other, first)))
                        .orElse(List.of()),
                placements.stream()
                        .map(placed -> other.band(placed.terms().band())
                                .map(band -> new Placed(placed.from(), band.terms(other)))
                                .orElse(placed))
                        .toList(),
                present,
                meetingDays,
                facts,
                times);
    }
}
