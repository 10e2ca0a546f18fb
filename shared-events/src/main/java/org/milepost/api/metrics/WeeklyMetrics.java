package org.milepost.api.metrics;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.metrics.MetricsEvent.Change;

/**
 * What a school reported, the latest week first. A week that is missing was not submitted.
 *
 * @param next the cursor for earlier weeks, where there are more
 */
public record WeeklyMetrics(SchoolId school, Moment moment, List<Week> weeks, long total, Optional<String> next) {
    public WeeklyMetrics {
        weeks = List.copyOf(weeks);
    }

    /**
     * One week as it stands now.
     *
     * @param week the Monday
     * @param late whether it was over when it was recorded
     * @param importedFrom the file it was entered from
     * @param event the event that recorded it
     * @param corrections what was wrong, oldest first
     */
    public record Week(
            LocalDate week,
            boolean late,
            Optional<Evidence> importedFrom,
            boolean corrected,
            Instant recordedAt,
            Optional<ActorId> actor,
            String event,
            List<ShownReading> readings,
            List<Correction> corrections) {
        public Week {
            readings = List.copyOf(readings);
            corrections = List.copyOf(corrections);
        }
    }

    /** What was corrected in a week: old and new, when, why and on whose word. */
    public record Correction(
            String event, Instant recordedAt, Optional<ActorId> actor, Note reason, List<Change> changes) {
        public Correction {
            changes = List.copyOf(changes);
        }
    }
}
