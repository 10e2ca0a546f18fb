package org.milepost.api.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.Note;
import org.milepost.api.TrustCommand;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked to be recorded about England as a whole. */
public sealed interface NationalCommand extends TrustCommand {

    /** Record the national figures of a table, once: kind, year and group of schools tell them from every other. */
    record RecordNationalFigures(
            TrustId trust,
            OutcomeKind kind,
            SchoolYear schoolYear,
            NationalGroup group,
            List<PublishedFigure> figures,
            Evidence source,
            Optional<LocalDate> publishedOn)
            implements NationalCommand {
        public RecordNationalFigures {
            figures = PublishedFigure.ofOneTable(kind, figures);
        }
    }

    /** Put right national figures, or replace them by a later publication: all of them again, and why. */
    record CorrectNationalFigures(
            TrustId trust,
            OutcomeKind kind,
            SchoolYear schoolYear,
            NationalGroup group,
            List<PublishedFigure> figures,
            Evidence source,
            Optional<LocalDate> publishedOn,
            Note reason)
            implements NationalCommand {
        public CorrectNationalFigures {
            figures = PublishedFigure.ofOneTable(kind, figures);
        }
    }
}
