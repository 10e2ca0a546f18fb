package org.milepost.standalone.importing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.SchoolId;

/**
 * A school's key metrics of one week, gathered from the lines of a file: one submission, however its lines lie.
 *
 * @param week the Monday of the week
 * @param firstLine where the week begins in the file, for messages about the whole submission
 * @param rejectedLines how many of the week's lines could not be used, so that a caller may hold a broken week back
 */
public record SubmissionRow(SchoolId school, LocalDate week, long firstLine, List<Reading> readings, int rejectedLines)
        implements ImportedRow {

    public SubmissionRow {
        readings = List.copyOf(readings);
    }

    /** One metric of the week. */
    public record Reading(long line, String metric, Measured measured, Optional<String> note) {}

    /** A plain value, or the two counts of a ratio: a trust's figure is never a mean of percentages. */
    public sealed interface Measured {
        record Value(BigDecimal value) implements Measured {}

        record Ratio(BigDecimal numerator, BigDecimal denominator) implements Measured {}
    }
}
