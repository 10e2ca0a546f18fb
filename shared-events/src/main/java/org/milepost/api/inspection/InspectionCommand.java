package org.milepost.api.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked to be recorded about how others see a school. However late: each fact keeps its own date. */
public sealed interface InspectionCommand extends SchoolCommand {

    /** Record an inspection by Ofsted, once: its URN, first day and type tell it from every other. */
    record RecordInspection(SchoolId school, @New ItemId inspection, InspectionReport report, Evidence source)
            implements InspectionCommand {}

    /** Put right what was recorded of an inspection: the whole report again, and why. */
    record CorrectInspection(SchoolId school, ItemId inspection, InspectionReport report, Evidence source, Note reason)
            implements InspectionCommand {}

    /** Record a published table of results of a school year, once: its URN, kind and year tell it from every other. */
    record RecordOutcomes(
            SchoolId school,
            Urn urn,
            OutcomeKind kind,
            SchoolYear schoolYear,
            List<PublishedFigure> measures,
            Optional<NationalGroup> group,
            Evidence source,
            Optional<LocalDate> publishedOn)
            implements InspectionCommand {
        public RecordOutcomes {
            measures = PublishedFigure.ofOneTable(kind, measures);
        }
    }

    /** Put right a table of results, or replace it by a later publication: the whole table again, and why. */
    record CorrectOutcomes(
            SchoolId school,
            Urn urn,
            OutcomeKind kind,
            SchoolYear schoolYear,
            List<PublishedFigure> measures,
            Optional<NationalGroup> group,
            Evidence source,
            Optional<LocalDate> publishedOn,
            Note reason)
            implements InspectionCommand {
        public CorrectOutcomes {
            measures = PublishedFigure.ofOneTable(kind, measures);
        }
    }
}
