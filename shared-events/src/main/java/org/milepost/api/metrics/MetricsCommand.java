package org.milepost.api.metrics;

import java.time.LocalDate;
import java.util.List;
import org.milepost.api.Evidence;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;

/** What can be asked about a school's key metrics. */
public sealed interface MetricsCommand extends SchoolCommand {
    /** The first year of a week that can be entered. */
    int EARLIEST = 1950;

    /** The last. */
    int LATEST = 2098;

    /** The week, named by its Monday. */
    LocalDate week();

    /** Submit the key metrics of a week; once a week, before the weekly meeting. */
    record SubmitMetrics(SchoolId school, LocalDate week, List<EnteredReading> readings) implements MetricsCommand {
        public SubmitMetrics {
            MetricsCommand.checkYear(week);
            readings = List.copyOf(readings);
        }
    }

    /**
     * Correct a week that was submitted. What was entered before stays in the record.
     *
     * @param readings the readings as they should have been, those left out before among them
     * @param withdrawn codes of metrics that should not have been entered at all
     */
    record CorrectMetrics(
            SchoolId school, LocalDate week, List<EnteredReading> readings, List<String> withdrawn, Note reason)
            implements MetricsCommand {
        public CorrectMetrics {
            MetricsCommand.checkYear(week);
            readings = List.copyOf(readings);
            withdrawn = List.copyOf(withdrawn);
        }
    }

    /**
     * Enter the key metrics of a week from a file, as for the weeks before the trust used Milepost. What stands in the record
     * already is not entered again.
     */
    record ImportMetrics(SchoolId school, LocalDate week, List<EnteredReading> readings, Evidence source)
            implements MetricsCommand {
        public ImportMetrics {
            MetricsCommand.checkYear(week);
            readings = List.copyOf(readings);
        }
    }

    /** A week of another age is a slip of the pen, and no school year is counted there. */
    private static void checkYear(LocalDate week) {
        if (week.getYear() < EARLIEST || week.getYear() > LATEST) {
            throw new IllegalArgumentException("'week' is a Monday between " + EARLIEST + " and " + LATEST + ".");
        }
    }
}
