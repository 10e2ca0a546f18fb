package org.milepost.api.summary;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.EventName;
import org.milepost.api.ItemId;
import org.milepost.api.PlannedAction;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.TermName;

/** Everything that can be recorded about a school's own summary. */
public sealed interface SummaryEvent extends SchoolEvent, Dated {
    ItemId summary();

    /**
     * The school has written how it sees itself. Of several in a term the last one counts; the earlier ones stay in the record.
     *
     * @param year the school year, and {@code term} the term, in which it was written
     * @param band the band that the school was in on the day, if it was in one
     * @param areas what it has to develop
     */
    @EventName("summary.written")
    record SummaryWritten(
            SchoolId school,
            ItemId summary,
            SchoolYear year,
            TermName term,
            LocalDate effectiveOn,
            Optional<InBand> band,
            List<Point> strengths,
            List<Point> areas,
            List<PlannedAction> actions,
            ActorId writtenBy)
            implements SummaryEvent {
        public SummaryWritten {
            strengths = List.copyOf(strengths);
            areas = List.copyOf(areas);
            actions = List.copyOf(actions);
        }
    }
}
