package org.milepost.standalone.importing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.standalone.importing.OutcomesRow.Outcome;
import org.milepost.standalone.importing.Table.Opened;

/** What the three tables of outcomes have in common: a line is a school's (or the country's) figures of a school year. */
abstract class OutcomesReader implements LineReading<OutcomesRow> {
    private record Key(Whose whose, SchoolYear year) {}

    private final Map<PublishedMeasure, Column> measures;
    private final FileYear year;

    OutcomesReader(Opened opened, Map<PublishedMeasure, Column> measures, FileYear year) {
        this.measures = new EnumMap<>(measures);
        this.measures.values().removeIf(column -> !opened.has(column));
        this.year = year;
    }

    /** The columns a table's shape consists of: whose figures, and then the measures. */
    static Shape shape(String what, Map<PublishedMeasure, Column> measures, Column... others) {
        List<Column> columns = new ArrayList<>(
                List.of(TableRows.URN, TableRows.AUTHORITY, TableRows.ESTABLISHMENT, TableRows.RECORD_TYPE));
        columns.addAll(List.of(others));
        columns.addAll(measures.values());
        return new Shape(what, columns);
    }

    @Override
    public final void line(Fields fields, Findings<OutcomesRow> findings) {
        Optional<Whose> whose = TableRows.whose(fields);
        if (whose.isEmpty()) {
            findings.passedOver(fields.line(), "a local authority's total");
            return;
        }
        SchoolYear schoolYear = year.of(fields, findings);
        checkYear(schoolYear);
        Map<PublishedMeasure, Published> figures = new EnumMap<>(PublishedMeasure.class);
        measures.forEach((measure, column) -> figures.put(measure, fields.published(column, measure)));
        look(fields, schoolYear, figures, findings);
        List<Outcome> outcomes = figures.entrySet().stream()
                .map(figure -> new Outcome(figure.getKey(), figure.getValue()))
                .toList();
        OutcomesRow row = new OutcomesRow(whose.get(), schoolYear, outcomes, sort(fields, findings));
        findings.row(fields.line(), new Key(whose.get(), schoolYear), row);
    }

    /** Refuses a year the table cannot be of. */
    void checkYear(SchoolYear schoolYear) {}

    /** Completes or corrects what the cells say where one depends on another. */
    void look(
            Fields fields,
            SchoolYear schoolYear,
            Map<PublishedMeasure, Published> figures,
            Findings<OutcomesRow> findings) {}

    Optional<SchoolSort> sort(Fields fields, Findings<OutcomesRow> findings) {
        return Optional.empty();
    }
}
