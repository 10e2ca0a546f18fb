package org.milepost.query.inspection;

import static org.milepost.query.timeline.Telling.day;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.milepost.api.Note;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.inspection.InspectionEvent.InspectionCorrected;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionEvent.OutcomesCorrected;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.InspectionReport;
import org.milepost.api.inspection.NationalEvent;
import org.milepost.api.inspection.NationalEvent.NationalFiguresCorrected;
import org.milepost.api.inspection.NationalEvent.NationalFiguresRecorded;
import org.milepost.api.inspection.PublishedFigure;
import org.milepost.api.inspection.PublishedMeasure;

/** Tells in plain sentences how others saw the school. */
public final class InspectionTelling {
    private InspectionTelling() {}

    /** What happened at the school. */
    public static String sentence(InspectionEvent event) {
        return switch (event) {
            case InspectionRecorded e ->
                "Inspected by Ofsted on " + day(e.report().on()) + " (" + about(e.report()) + "): " + found(e.report())
                        + e.category()
                                .map(category -> " Category: " + category.words() + ".")
                                .orElse("");
            case InspectionCorrected e ->
                "The inspection of " + day(e.report().on()) + " was corrected: " + found(e.report());
            case OutcomesRecorded e ->
                capital(e.kind().words()) + " of " + e.schoolYear() + " published (URN " + e.urn() + ")"
                        + headline(e.measures()) + ".";
            case OutcomesCorrected e ->
                capital(e.kind().words()) + " of " + e.schoolYear() + " corrected (URN " + e.urn() + ")"
                        + headline(e.measures()) + ".";
        };
    }

    /** What people wrote about it. */
    public static List<Note> notes(InspectionEvent event) {
        return switch (event) {
            case InspectionRecorded e -> List.of();
            case InspectionCorrected e -> List.of(e.reason());
            case OutcomesRecorded e -> List.of();
            case OutcomesCorrected e -> List.of(e.reason());
        };
    }

    /** What was published of the country. */
    public static String sentence(NationalEvent event) {
        String table = event.kind().words() + " of " + event.schoolYear() + ", "
                + event.group().words();
        return switch (event) {
            case NationalFiguresRecorded e -> "National figures recorded: " + table + ".";
            case NationalFiguresCorrected e -> "National figures corrected: " + table + ".";
        };
    }

    private static String about(InspectionReport report) {
        return report.type().words() + ", URN " + report.urn();
    }

    private static String found(InspectionReport report) {
        String grades = Stream.of(
                        report.overall().stream().map(grade -> "overall " + grade.words()),
                        report.judgements().stream()
                                .map(judged -> judged.judgement().words() + " "
                                        + judged.grade().words()),
                        report.areas().stream()
                                .map(evaluated -> evaluated.area().words() + " "
                                        + evaluated.evaluation().words()),
                        report.safeguarding().stream().map(met -> "safeguarding " + met.words()))
                .flatMap(parts -> parts)
                .collect(Collectors.joining(", "));
        return (grades.isEmpty() ? "no grades" : grades) + ".";
    }

    /** The one figure that people look for first, where the table has it. */
    private static String headline(List<PublishedFigure> measures) {
        return measures.stream()
                .filter(figure -> figure.measure() == PublishedMeasure.KS2_RWM_EXPECTED
                        || figure.measure() == PublishedMeasure.ABSENCE_OVERALL
                        || figure.measure() == PublishedMeasure.CENSUS_ROLL)
                .findFirst()
                .map(figure -> ": " + words(figure.measure()) + " "
                        + figure.value()
                                .map(value -> value.toPlainString()
                                        + (figure.measure().unit() == PublishedMeasure.Unit.PERCENT ? "%" : ""))
                                .orElse("not published"))
                .orElse("");
    }

    private static String words(PublishedMeasure measure) {
        return switch (measure) {
            case KS2_RWM_EXPECTED -> "at the expected standard in reading, writing and maths";
            case ABSENCE_OVERALL -> "overall absence";
            default -> "pupils on roll";
        };
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }
}
