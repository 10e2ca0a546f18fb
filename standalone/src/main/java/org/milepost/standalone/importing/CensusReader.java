package org.milepost.standalone.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.standalone.importing.Table.Opened;

/** Reads the January census of a school year: who is on roll, and what sort of school it is. */
final class CensusReader extends OutcomesReader {
    private static final Column YEAR =
            Column.optional("the school year", "Academic Year", "Year", "time_period", "School year");
    private static final Column SORT = Column.optional("the sort of school", "SCHOOLTYPE");
    private static final Map<PublishedMeasure, Column> MEASURES = measures();
    private static final Shape SHAPE = shape("the January census of a school year (census)", MEASURES, SORT, YEAR);

    private CensusReader(Opened opened) {
        super(opened, MEASURES, FileYear.ofTwoYears(opened, YEAR));
    }

    static Stream<ImportLine<OutcomesRow>> read(ImportSource source, Progress progress) {
        return Table.read(source, progress, SHAPE, CensusReader::new);
    }

    private static Map<PublishedMeasure, Column> measures() {
        Map<PublishedMeasure, Column> columns = new EnumMap<>(PublishedMeasure.class);
        columns.put(PublishedMeasure.CENSUS_ROLL, Column.needed("the number on roll", "NOR"));
        columns.put(
                PublishedMeasure.CENSUS_EHC_PLANS,
                Column.needed("the number of pupils with EHC plans", "TSENELSE", "TSENELS"));
        columns.put(
                PublishedMeasure.CENSUS_EHC_PLANS_PERCENT,
                Column.optional("the percentage of pupils with EHC plans", "PSENELSE", "PSENELS"));
        columns.put(
                PublishedMeasure.CENSUS_SEN_SUPPORT, Column.needed("the number of pupils with SEN support", "TSENELK"));
        columns.put(
                PublishedMeasure.CENSUS_SEN_SUPPORT_PERCENT,
                Column.optional("the percentage of pupils with SEN support", "PSENELK"));
        columns.put(
                PublishedMeasure.CENSUS_EAL,
                Column.optional("the number of pupils with English as an additional language", "NUMEAL"));
        columns.put(
                PublishedMeasure.CENSUS_EAL_PERCENT,
                Column.optional("the percentage of pupils with English as an additional language", "PNUMEAL"));
        columns.put(
                PublishedMeasure.CENSUS_FSM, Column.optional("the number of pupils with free school meals", "NUMFSM"));
        columns.put(
                PublishedMeasure.CENSUS_FSM6,
                Column.optional("the number of pupils with free school meals in six years", "NUMFSMEVER"));
        columns.put(
                PublishedMeasure.CENSUS_FSM6_PERCENT,
                Column.optional("the percentage of pupils with free school meals in six years", "PNUMFSMEVER"));
        return columns;
    }

    @Override
    Optional<SchoolSort> sort(Fields fields, Findings<OutcomesRow> findings) {
        String text = fields.text(SORT);
        Optional<SchoolSort> sort = SchoolSort.parse(text);
        if (sort.isEmpty() && !text.isEmpty()) {
            findings.warned(
                    fields.line(),
                    "'%s' is a sort of school the census did not know: left out"
                            .formatted(Shape.printable(text.length() > 60 ? text.substring(0, 60) : text)));
        }
        return sort;
    }
}
