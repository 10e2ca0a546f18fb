package org.milepost.standalone.importing;

import java.util.List;
import java.util.Optional;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.PublishedMeasure;

/**
 * One line of a published table: what it says of one school (or of the country) for one school year. Kept together
 * because the tables publish them together; a measure whose column the file lacks is not among the outcomes.
 */
public record OutcomesRow(Whose whose, SchoolYear year, List<Outcome> outcomes, Optional<SchoolSort> sort)
        implements ImportedRow {

    public OutcomesRow {
        outcomes = List.copyOf(outcomes);
    }

    /** One measure's figure, or why there is none. */
    public record Outcome(PublishedMeasure measure, Published published) {}

    /** What the line says of one measure, if the file has it at all. */
    public Optional<Published> of(PublishedMeasure measure) {
        return outcomes.stream()
                .filter(outcome -> outcome.measure() == measure)
                .map(Outcome::published)
                .findFirst();
    }
}
