package org.milepost.standalone.importing;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.NotPublishedBecause;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.api.inspection.PublishedMeasure.Unit;
import org.milepost.standalone.importing.Published.Figure;
import org.milepost.standalone.importing.Published.NotPublished;
import org.milepost.standalone.importing.Table.Opened;

/**
 * Reads key stage 2 results of a summer. The "writing score" of some converted files is left out: writing has no test
 * and so no scaled score, and the column does not say what it holds.
 */
final class Ks2Reader extends OutcomesReader {
    private static final Column YEAR =
            Column.optional("the academic year", "Academic Year", "Year", "time_period", "School year");
    private static final Map<PublishedMeasure, Column> MEASURES = measures();
    private static final Shape SHAPE = shape("key stage 2 results of 2016 or later (ks2)", MEASURES, YEAR);

    private static final SchoolYear FIRST_OF_THESE_TESTS = new SchoolYear(2015);

    private Ks2Reader(Opened opened, FileYear year) {
        super(opened, MEASURES, year);
    }

    static Stream<ImportLine<OutcomesRow>> read(ImportSource source, Progress progress) {
        return Table.read(source, progress, SHAPE, opened -> {
            FileYear year = FileYear.ofSummer(opened, YEAR);
            Ks2Reader reader = new Ks2Reader(opened, year);
            if (!opened.has(YEAR)) {
                year.ofAllLines().ifPresent(all -> refuseFileOf(all, source));
            }
            return reader;
        });
    }

    private static Map<PublishedMeasure, Column> measures() {
        Map<PublishedMeasure, Column> columns = new EnumMap<>(PublishedMeasure.class);
        columns.put(
                PublishedMeasure.KS2_RWM_EXPECTED,
                Column.needed(
                        "the percentage at the expected standard in reading, writing and maths",
                        "Overall Meet Std",
                        "PTRWM_EXP"));
        columns.put(
                PublishedMeasure.KS2_RWM_HIGHER,
                Column.optional(
                        "the percentage at the higher standard in all three", "Overall Exceed Std", "PTRWM_HIGH"));
        columns.put(
                PublishedMeasure.KS2_READING_EXPECTED,
                Column.optional("the percentage at the standard in reading", "Reading Meet Std", "PTREAD_EXP"));
        columns.put(
                PublishedMeasure.KS2_READING_HIGHER,
                Column.optional("the percentage with a high reading score", "Reading Exceed Std", "PTREAD_HIGH"));
        columns.put(
                PublishedMeasure.KS2_WRITING_EXPECTED,
                Column.optional("the percentage at the standard in writing", "Writing Meet Std", "PTWRITTA_EXP"));
        columns.put(
                PublishedMeasure.KS2_WRITING_HIGHER,
                Column.optional("the percentage at greater depth in writing", "Writing Exceed Std", "PTWRITTA_HIGH"));
        columns.put(
                PublishedMeasure.KS2_MATHS_EXPECTED,
                Column.optional("the percentage at the standard in maths", "Maths Meet Std", "PTMAT_EXP"));
        columns.put(
                PublishedMeasure.KS2_MATHS_HIGHER,
                Column.optional("the percentage with a high maths score", "Maths Exceed Std", "PTMAT_HIGH"));
        columns.put(
                PublishedMeasure.KS2_READING_SCORE,
                Column.needed("the average reading score", "Reading Score", "READ_AVERAGE"));
        columns.put(
                PublishedMeasure.KS2_MATHS_SCORE,
                Column.needed("the average maths score", "Maths Score", "MAT_AVERAGE"));
        columns.put(
                PublishedMeasure.KS2_READING_PROGRESS,
                Column.optional("the progress score in reading", "Reading Progress", "READPROG"));
        columns.put(
                PublishedMeasure.KS2_WRITING_PROGRESS,
                Column.optional("the progress score in writing", "Writing Progress", "WRITPROG"));
        columns.put(
                PublishedMeasure.KS2_MATHS_PROGRESS,
                Column.optional("the progress score in maths", "Maths Progress", "MATPROG"));
        columns.put(
                PublishedMeasure.KS2_ELIGIBLE_PUPILS,
                Column.optional("the number of eligible pupils", "KS2 Pupils", "TELIG"));
        return columns;
    }

    private static void refuseFileOf(SchoolYear year, ImportSource source) {
        try {
            new YearCheck(year).check();
        } catch (BadCell e) {
            throw new WrongShape(source.name(), SHAPE.what(), e.reason());
        }
    }

    @Override
    void checkYear(SchoolYear schoolYear) {
        new YearCheck(schoolYear).check();
    }

    /** Which summers had these tests: none before 2016, and none in 2020 and 2021, when they were cancelled. */
    private record YearCheck(SchoolYear year) {
        void check() {
            if (year.compareTo(FIRST_OF_THESE_TESTS) < 0) {
                throw new BadCell("the expected standard began in 2015/16, and the line is of " + year);
            }
            if (year.startsIn() == 2019 || year.startsIn() == 2020) {
                throw new BadCell("there were no key stage 2 tests in " + year);
            }
        }
    }

    /**
     * Whoever made the converted files turned withheld results into 0%. Where both scores are missing too, a 0% is such a
     * one; where there are scores, no pupil may really have reached the standard in all three.
     */
    @Override
    void look(
            Fields fields,
            SchoolYear schoolYear,
            Map<PublishedMeasure, Published> figures,
            Findings<OutcomesRow> findings) {
        if (!isZero(figures.get(PublishedMeasure.KS2_RWM_EXPECTED))) {
            return;
        }
        boolean reading = figures.get(PublishedMeasure.KS2_READING_SCORE) instanceof Figure;
        boolean maths = figures.get(PublishedMeasure.KS2_MATHS_SCORE) instanceof Figure;
        if (!reading && !maths) {
            figures.replaceAll((measure, published) -> measure.unit() == Unit.PERCENT && isZero(published)
                    ? new NotPublished(NotPublishedBecause.ZERO_WITHOUT_SCORES)
                    : published);
        } else if (reading != maths) {
            findings.warned(
                    fields.line(),
                    "0%% at the standard in reading, writing and maths is kept although the %s score is missing"
                            .formatted(reading ? "maths" : "reading"));
        }
    }

    private static boolean isZero(@Nullable Published published) {
        return published instanceof Figure(var value) && value.signum() == 0;
    }
}
