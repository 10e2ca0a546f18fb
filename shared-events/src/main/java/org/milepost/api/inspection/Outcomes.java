package org.milepost.api.inspection;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;

/** The published results of a school, table by table and year by year, with every gap shown as one. */
public record Outcomes(SchoolId school, Moment moment, List<Table> tables) {
    public Outcomes {
        tables = List.copyOf(tables);
    }

    /** One kind of table: every year from the first on record to the last. */
    public record Table(OutcomeKind kind, List<Year> years) {
        public Table {
            years = List.copyOf(years);
        }
    }

    /**
     * One school year.
     *
     * @param gap why there is nothing, where there is nothing
     * @param results what was published, one entry for each URN: a merged school's predecessors stand side by side
     */
    public record Year(SchoolYear schoolYear, Optional<String> gap, List<Result> results) {
        public Year {
            results = List.copyOf(results);
        }
    }

    /**
     * What was published under one URN.
     *
     * @param group which sort of school it is counted among, where a table says so
     * @param event the event that recorded it as it stands
     * @param corrections why it was corrected, oldest first
     */
    public record Result(
            Urn urn,
            Optional<NationalGroup> group,
            List<Figure> measures,
            Evidence source,
            Optional<LocalDate> publishedOn,
            String event,
            Instant recordedAt,
            List<Note> corrections) {
        public Result {
            measures = List.copyOf(measures);
            corrections = List.copyOf(corrections);
        }
    }

    /**
     * One figure, with what it means.
     *
     * @param definition what the measure counts
     * @param reckoned how it was reckoned where the measure leaves that open
     * @param notPublished why there is no value
     * @param national the country's figures of the same year and the same definition; empty where none match
     */
    public record Figure(
            PublishedMeasure measure,
            PublishedMeasure.Unit unit,
            String definition,
            Optional<String> reckoned,
            Optional<BigDecimal> value,
            Optional<NotPublishedBecause> notPublished,
            List<National> national) {
        public Figure {
            national = List.copyOf(national);
        }
    }

    /** A figure of the country, for a group of its schools. */
    public record National(
            NationalGroup group,
            Optional<BigDecimal> value,
            Optional<NotPublishedBecause> notPublished,
            Evidence source,
            Optional<LocalDate> publishedOn) {}
}
