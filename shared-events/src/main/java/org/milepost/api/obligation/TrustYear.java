package org.milepost.api.obligation;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.TermName;

/**
 * A school year of a trust in figures: how many duties were met, late and missed, by term and school. A duty counts in the
 * term in which its window ends; one that runs longer, or ends between terms, in the term before its last day.
 *
 * @param rows the trust's own duties first, then each school's
 */
public record TrustYear(TrustId trust, Moment moment, SchoolYear year, List<Row> rows) {
    public TrustYear {
        rows = List.copyOf(rows);
    }

    /** One school's year, or the trust's own. */
    public record Row(Optional<SchoolId> school, String name, List<TermTally> terms, Tally year) {
        public Row {
            terms = List.copyOf(terms);
        }
    }

    /** One term. */
    public record TermTally(TermName term, Tally tally) {}

    /** How many duties came to what. */
    public record Tally(int met, int metLate, int missed, int due, int notYetDue, int ended) {
        public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0);

        /** The tally with one duty more. */
        public Tally with(DutyState state) {
            return switch (state) {
                case MET -> new Tally(met + 1, metLate, missed, due, notYetDue, ended);
                case MET_LATE -> new Tally(met, metLate + 1, missed, due, notYetDue, ended);
                case MISSED -> new Tally(met, metLate, missed + 1, due, notYetDue, ended);
                case DUE -> new Tally(met, metLate, missed, due + 1, notYetDue, ended);
                case NOT_YET_DUE -> new Tally(met, metLate, missed, due, notYetDue + 1, ended);
                case ENDED_BY_BAND_CHANGE, NO_LONGER_OWED -> new Tally(met, metLate, missed, due, notYetDue, ended + 1);
            };
        }

        /** Both together. */
        public Tally plus(Tally other) {
            return new Tally(
                    met + other.met,
                    metLate + other.metLate,
                    missed + other.missed,
                    due + other.due,
                    notYetDue + other.notYetDue,
                    ended + other.ended);
        }
    }
}
