package org.milepost.api.inspection;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;

/** A school's inspections by the day asked for, newest first. There is no average and no trend between frameworks. */
public record Inspections(SchoolId school, Moment moment, List<Entry> inspections) {
    public Inspections {
        inspections = List.copyOf(inspections);
    }

    /**
     * One inspection.
     *
     * @param frameworkTitle what people call the framework, without which the grades mean nothing
     * @param frameworkFrom the framework's first day
     * @param ofPredecessor whether the report was made under a URN that is not the school's of the day asked for
     * @param category the category of concern it put the school in
     * @param event the event that recorded it as it stands
     * @param corrections why it was corrected, oldest first
     */
    public record Entry(
            ItemId inspection,
            LocalDate on,
            InspectionFramework framework,
            String frameworkTitle,
            LocalDate frameworkFrom,
            InspectionReport report,
            boolean ofPredecessor,
            Optional<ConcernCategory> category,
            Evidence source,
            String event,
            Instant recordedAt,
            List<Note> corrections) {
        public Entry {
            corrections = List.copyOf(corrections);
        }
    }
}
