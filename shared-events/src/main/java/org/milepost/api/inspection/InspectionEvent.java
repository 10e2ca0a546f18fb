package org.milepost.api.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Dated;
import org.milepost.api.EventName;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;

/** Everything that can be recorded about how others see a school. */
public sealed interface InspectionEvent extends SchoolEvent, Dated {

    /**
     * Ofsted inspected the school.
     *
     * @param framework the framework of its day, outside which its grades mean nothing
     * @param category the category of concern it puts the school in: named by the report, or following from the report card
     * @param source where the report can be found
     */
    @EventName("inspection.recorded")
    record InspectionRecorded(
            SchoolId school,
            ItemId inspection,
            InspectionFramework framework,
            InspectionReport report,
            Optional<ConcernCategory> category,
            Evidence source)
            implements InspectionEvent {
        @Override
        public LocalDate effectiveOn() {
            return report.on();
        }
    }

    /** What was recorded of an inspection was wrong; this stands in its place, with the reason. */
    @EventName("inspection.corrected")
    record InspectionCorrected(
            SchoolId school,
            ItemId inspection,
            InspectionFramework framework,
            InspectionReport report,
            Optional<ConcernCategory> category,
            Evidence source,
            Note reason)
            implements InspectionEvent {
        @Override
        public LocalDate effectiveOn() {
            return report.on();
        }
    }

    /**
     * The department published a table of results for a school year. Kept under the URN of that year: two predecessors'
     * results stand side by side and are never summed.
     *
     * @param group which sort of school the table counts it among, where it says so
     */
    @EventName("inspection.outcomes-recorded")
    record OutcomesRecorded(
            SchoolId school,
            Urn urn,
            OutcomeKind kind,
            SchoolYear schoolYear,
            List<PublishedFigure> measures,
            Optional<NationalGroup> group,
            Evidence source,
            Optional<LocalDate> publishedOn)
            implements InspectionEvent {
        public OutcomesRecorded {
            measures = List.copyOf(measures);
        }

        @Override
        public LocalDate effectiveOn() {
            return kind.effectiveOn(schoolYear);
        }
    }

    /** A table's results were recorded wrongly, or published anew; these stand in their place, with the reason. */
    @EventName("inspection.outcomes-corrected")
    record OutcomesCorrected(
            SchoolId school,
            Urn urn,
            OutcomeKind kind,
            SchoolYear schoolYear,
            List<PublishedFigure> measures,
            Optional<NationalGroup> group,
            Evidence source,
            Optional<LocalDate> publishedOn,
            Note reason)
            implements InspectionEvent {
        public OutcomesCorrected {
            measures = List.copyOf(measures);
        }

        @Override
        public LocalDate effectiveOn() {
            return kind.effectiveOn(schoolYear);
        }
    }
}
