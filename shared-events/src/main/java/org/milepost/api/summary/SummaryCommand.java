package org.milepost.api.summary;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.PlannedAction;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;

/** What can be asked about a school's own summary. */
public sealed interface SummaryCommand extends SchoolCommand {
    ItemId summary();

    /**
     * Write how the school sees itself. Another one in the same term takes its place.
     *
     * @param effectiveOn the day it is true of, which tells the term and the band
     * @param areas what the school has to develop
     */
    record WriteSummary(
            SchoolId school,
            @New ItemId summary,
            LocalDate effectiveOn,
            List<Point> strengths,
            List<Point> areas,
            List<PlannedAction> actions)
            implements SummaryCommand {
        private static final int MOST = 30;

        public WriteSummary {
            strengths = checked("strengths", strengths);
            areas = checked("areas", areas);
            actions = PlannedAction.checked(actions);
        }

        private static List<Point> checked(String field, List<Point> points) {
            if (points.isEmpty() || points.size() > MOST) {
                throw new IllegalArgumentException("A summary names 1 to " + MOST + " " + field + ".");
            }
            if (points.stream().map(Point::point).distinct().count() < points.size()) {
                throw new IllegalArgumentException("Each of the " + field + " has an id of its own.");
            }
            return List.copyOf(points);
        }
    }
}
