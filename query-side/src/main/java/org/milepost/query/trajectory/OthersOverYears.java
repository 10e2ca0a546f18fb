package org.milepost.query.trajectory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.milepost.api.inspection.Inspections;
import org.milepost.api.inspection.Outcomes;
import org.milepost.query.Reading;
import org.milepost.query.inspection.SeenByOthers;

/** What others found and published over the years; some of it under a predecessor, before the school's own record begins. */
final class OthersOverYears {
    private OthersOverYears() {}

    static List<Inspections.Entry> inspections(Reading reading, Span wanted) {
        return SeenByOthers.inspections(reading).stream()
                .filter(inspection -> wanted.contains(inspection.on()))
                .toList();
    }

    static List<Outcomes.Table> outcomes(Reading reading, Span wanted) {
        return SeenByOthers.outcomes(reading).stream()
                .map(table -> new Outcomes.Table(
                        table.kind(),
                        table.years().stream()
                                .filter(year -> wanted.meets(
                                        year.schoolYear().firstDay(),
                                        year.schoolYear().lastDay()))
                                .toList()))
                .filter(table -> !table.years().isEmpty())
                .toList();
    }

    /** The first day that anything is told of, where it lies before the day the record begins. */
    static LocalDate earliest(Reading reading, LocalDate begins) {
        return Stream.concat(
                        SeenByOthers.inspections(reading).stream().map(Inspections.Entry::on),
                        SeenByOthers.outcomes(reading).stream()
                                .flatMap(table -> table.years().stream())
                                .map(year -> year.schoolYear().firstDay()))
                .filter(begins::isAfter)
                .min(Comparator.naturalOrder())
                .orElse(begins);
    }
}
