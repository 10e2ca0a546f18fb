package org.milepost.api.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Dated;
import org.milepost.api.EventName;
import org.milepost.api.Evidence;
import org.milepost.api.Note;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** Everything that can be recorded about England as a whole, on the trust's stream, for all its schools. */
public sealed interface NationalEvent extends TrustEvent, Dated {
    OutcomeKind kind();

    SchoolYear schoolYear();

    NationalGroup group();

    List<PublishedFigure> figures();

    @Override
    default LocalDate effectiveOn() {
        return kind().effectiveOn(schoolYear());
    }

    /** The department published the national figures of a table for a school year and a group of schools. */
    @EventName("inspection.national-figures-recorded")
    record NationalFiguresRecorded(
            TrustId trust,
            OutcomeKind kind,
            SchoolYear schoolYear,
            NationalGroup group,
            List<PublishedFigure> figures,
            Evidence source,
            Optional<LocalDate> publishedOn)
            implements NationalEvent {
        public NationalFiguresRecorded {
            figures = List.copyOf(figures);
        }
    }

    /** National figures were recorded wrongly, or published anew; these stand in their place, with the reason. */
    @EventName("inspection.national-figures-corrected")
    record NationalFiguresCorrected(
            TrustId trust,
            OutcomeKind kind,
            SchoolYear schoolYear,
            NationalGroup group,
            List<PublishedFigure> figures,
            Evidence source,
            Optional<LocalDate> publishedOn,
            Note reason)
            implements NationalEvent {
        public NationalFiguresCorrected {
            figures = List.copyOf(figures);
        }
    }
}
