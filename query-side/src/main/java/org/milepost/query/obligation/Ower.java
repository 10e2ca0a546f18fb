package org.milepost.query.obligation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.SchoolId;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.Obligation.Scope;
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
}
