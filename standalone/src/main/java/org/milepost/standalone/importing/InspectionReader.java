package org.milepost.standalone.importing;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.Urn;
import org.milepost.api.inspection.InspectionFramework;
import org.milepost.api.inspection.InspectionGrade;

/**
 * Reads inspections with their overall grade, as words or as Ofsted's numbers 1 to 4. The number 3 is Satisfactory until
 * August 2012 and Requires improvement afterwards: the day decides, and so it does of the framework.
 */
final class InspectionReader implements LineReading<InspectionRow> {
    private static final Column RATING =
            Column.needed("the overall grade", "Rating", "Overall effectiveness", "Overall effectiveness (grade)");
    private static final Column DAY = Column.needed(
            "the day of the inspection", "Inspection Date", "Inspection start date", "Date of inspection");
    private static final Column PUBLISHED =
            Column.optional("the day of publication", "Publication date", "Date published", "Report publication date");
    private static final Shape SHAPE = Shape.of("inspections (ofsted)", TableRows.URN, RATING, DAY, PUBLISHED);

    private record Key(Urn urn, LocalDate on) {}

    private final Optional<LocalDate> published;

    private InspectionReader(Optional<LocalDate> published) {
        this.published = published;
    }

    static Stream<ImportLine<InspectionRow>> read(ImportSource source, Progress progress) {
        return Table.read(source, progress, SHAPE, opened -> new InspectionReader(source.publishedOn()));
    }

    @Override
    public void line(Fields fields, Findings<InspectionRow> findings) {
        Urn urn = fields.urn(TableRows.URN);
        LocalDate day = fields.date(DAY);
        InspectionFramework framework = InspectionFramework.on(day)
                .orElseThrow(() -> new BadCell(
                        "the inspection of %s is older than the framework of September 2005".formatted(day)));
        Optional<InspectionGrade> grade = grade(fields, day);
        if (grade.isEmpty()) {
            findings.passedOver(fields.line(), "the inspection gave no overall grade");
            return;
        }
        if (framework == InspectionFramework.FROM_NOVEMBER_2025) {
            throw new BadCell("there is no overall grade since 10 November 2025, and the line gives one for " + day);
        }
        InspectionRow row = new InspectionRow(
                urn, day, grade.get(), framework, fields.optionalDate(PUBLISHED).or(() -> published));
        if (findings.row(fields.line(), new Key(urn, day), row)) {
            warnOfGradeOutOfItsDay(fields, row, findings);
        }
    }

    private static void warnOfGradeOutOfItsDay(Fields fields, InspectionRow row, Findings<InspectionRow> findings) {
        boolean from2012 = row.framework().compareTo(InspectionFramework.FROM_2012) >= 0;
        if (row.grade() == InspectionGrade.SATISFACTORY && from2012) {
            findings.warned(
                    fields.line(), "Satisfactory on %s: the grade ended for most schools in 2012".formatted(row.on()));
        } else if (row.grade() == InspectionGrade.REQUIRES_IMPROVEMENT && !from2012) {
            findings.warned(
                    fields.line(), "Requires improvement on %s: the grade began in September 2012".formatted(row.on()));
        } else if (!row.on().isBefore(InspectionFramework.NO_OVERALL_GRADE)) {
            findings.warned(
                    fields.line(),
                    "an overall grade on %s: state-funded schools have had none since September 2024"
                            .formatted(row.on()));
        }
    }

    private static Optional<InspectionGrade> grade(Fields fields, LocalDate day) {
        return switch (fields.text(RATING).toLowerCase(Locale.ROOT)) {
            case "outstanding", "1", "1.0" -> Optional.of(InspectionGrade.OUTSTANDING);
            case "good", "2", "2.0" -> Optional.of(InspectionGrade.GOOD);
            case "satisfactory" -> Optional.of(InspectionGrade.SATISFACTORY);
            case "requires improvement" -> Optional.of(InspectionGrade.REQUIRES_IMPROVEMENT);
            case "3", "3.0" ->
                Optional.of(
                        day.isBefore(InspectionFramework.FROM_2012.firstDay())
                                ? InspectionGrade.SATISFACTORY
                                : InspectionGrade.REQUIRES_IMPROVEMENT);
            case "inadequate", "4", "4.0" -> Optional.of(InspectionGrade.INADEQUATE);
            case "", "9", "null", "na", "not judged", "not applicable" -> Optional.empty();
            default ->
                throw fields.unreadable(RATING, "Outstanding, Good, Satisfactory, Requires improvement or Inadequate");
        };
    }
}
