package org.milepost.standalone.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.standalone.importing.Table.Opened;

/**
 * Reads the absence of a school year. Persistent absence is another measure at each threshold, and a heading that names
 * one ({@code PPERSABS10}) is believed whatever the year. A heading that names none is taken for the threshold that the
 * department used in that year: 10% from 2015/16, 15% from 2010/11, 20% before. This is an assumption, and is said in a
 * warning, because tables of older years were published again at newer thresholds.
 */
final class AbsenceReader extends OutcomesReader {
    private static final Column YEAR =
            Column.optional("the school year", "Academic Year", "Year", "time_period", "School year");
    private static final Column PERSISTENT =
            Column.optional("persistent absence", "PPERSABS", "Persistent absence", "Persistent absence %");
    private static final Map<PublishedMeasure, Column> MEASURES = measures();
    private static final Shape SHAPE = shape("absence of a school year (absence)", MEASURES, PERSISTENT, YEAR);

    private boolean toldOfThreshold;

    private AbsenceReader(Opened opened) {
        super(opened, MEASURES, FileYear.ofTwoYears(opened, YEAR));
    }

    static Stream<ImportLine<OutcomesRow>> read(ImportSource source, Progress progress) {
        return Table.read(source, progress, SHAPE, AbsenceReader::new);
    }

    private static Map<PublishedMeasure, Column> measures() {
        Map<PublishedMeasure, Column> columns = new EnumMap<>(PublishedMeasure.class);
        columns.put(
                PublishedMeasure.ABSENCE_OVERALL,
                Column.needed("overall absence", "PERCTOT", "Overall absence", "Overall absence %"));
        columns.put(
                PublishedMeasure.ABSENCE_PERSISTENT_10,
                Column.optional("persistent absence at 10%", "PPERSABS10", "Persistent absence 10%"));
        columns.put(
                PublishedMeasure.ABSENCE_PERSISTENT_15,
                Column.optional("persistent absence at 15%", "PPERSABS15", "Persistent absence 15%"));
        columns.put(
                PublishedMeasure.ABSENCE_PERSISTENT_20,
                Column.optional("persistent absence at 20%", "PPERSABS20", "Persistent absence 20%"));
        return columns;
    }

    /** The threshold at which the department called absence persistent in a year. */
    static int thresholdIn(SchoolYear year) {
        if (year.startsIn() >= 2015) {
            return 10;
        }
        return year.startsIn() >= 2010 ? 15 : 20;
    }

    @Override
    void look(
            Fields fields,
            SchoolYear schoolYear,
            Map<PublishedMeasure, Published> figures,
            Findings<OutcomesRow> findings) {
        if (!fields.has(PERSISTENT)) {
            return;
        }
        int threshold = thresholdIn(schoolYear);
        PublishedMeasure measure = PublishedMeasure.persistentAbsence(threshold);
        if (figures.containsKey(measure)) {
            return;
        }
        figures.put(measure, fields.published(PERSISTENT, measure));
        if (!toldOfThreshold) {
            toldOfThreshold = true;
            findings.warned(
                    fields.line(),
                    "the heading of persistent absence names no threshold: taken as %d%%, as used in %s"
                            .formatted(threshold, schoolYear));
        }
    }
}
