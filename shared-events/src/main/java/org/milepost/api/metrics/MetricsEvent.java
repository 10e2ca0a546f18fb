package org.milepost.api.metrics;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Dated;
import org.milepost.api.EventName;
import org.milepost.api.Evidence;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;

/** Everything that can be recorded about a school's key metrics: one event a week, and one for each correction. */
public sealed interface MetricsEvent extends SchoolEvent, Dated {
    /** The week, named by its Monday. */
    LocalDate week();

    @Override
    default LocalDate effectiveOn() {
        return week();
    }

    /**
     * The school's figures of a week. What is not listed was not entered: it is unknown, and not nought.
     *
     * @param late whether the week was over, Sunday included, when the figures were recorded
     * @param importedFrom the file they were entered from, where nobody submitted them
     */
    @EventName("metrics.submitted")
    record MetricsSubmitted(
            SchoolId school,
            LocalDate week,
            List<MetricReading> readings,
            boolean late,
            Optional<Evidence> importedFrom)
            implements MetricsEvent {
        public MetricsSubmitted {
            readings = List.copyOf(readings);
        }
    }

    /** Figures of a submitted week were wrong; the week names what is corrected. What stood before stays in the record. */
    @EventName("metrics.corrected")
    record MetricsCorrected(SchoolId school, LocalDate week, List<Change> changes, Note reason)
            implements MetricsEvent {
        public MetricsCorrected {
            changes = List.copyOf(changes);
        }
    }

    /**
     * One reading of the week, before and after.
     *
     * @param metric the metric's code
     * @param was absent where it had not been entered
     * @param now absent where it should not have been
     */
    record Change(String metric, Optional<Figure> was, Optional<MetricReading> now) {}
}
