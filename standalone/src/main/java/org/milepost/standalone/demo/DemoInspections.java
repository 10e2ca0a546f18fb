package org.milepost.standalone.demo;

import static org.milepost.api.inspection.InspectionGrade.GOOD;
import static org.milepost.api.inspection.InspectionGrade.INADEQUATE;
import static org.milepost.api.inspection.InspectionGrade.OUTSTANDING;
import static org.milepost.api.inspection.InspectionGrade.REQUIRES_IMPROVEMENT;
import static org.milepost.api.inspection.InspectionGrade.SATISFACTORY;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.inspection.ConcernCategory;
import org.milepost.api.inspection.Evaluation;
import org.milepost.api.inspection.EvaluationArea;
import org.milepost.api.inspection.InspectionCommand.CorrectInspection;
import org.milepost.api.inspection.InspectionCommand.RecordInspection;
import org.milepost.api.inspection.InspectionFramework;
import org.milepost.api.inspection.InspectionGrade;
import org.milepost.api.inspection.InspectionReport;
import org.milepost.api.inspection.InspectionReport.Evaluated;
import org.milepost.api.inspection.InspectionReport.Judged;
import org.milepost.api.inspection.InspectionType;
import org.milepost.api.inspection.KeyJudgement;
import org.milepost.api.inspection.Safeguarding;

/** How the schools of the demo were inspected: each report in the framework of its day, one of them recorded wrongly at first. */
final class DemoInspections {
    private static final int DAYS_TO_REPORT = 26;
    private static final int DAYS_TO_NOTICE_A_REPORT_NOBODY_SENT = 120;

    private DemoInspections() {}

    /** Notes every inspection of a school, those of before its record began soon after it begins. */
    static void inspect(Diary diary, DemoSchool school) {
        for (InspectionReport report : reports(school)) {
            ItemId id = new ItemId("inspection-" + report.on());
            LocalDate known = report.publishedOn().orElse(report.on()).plusDays(1);
            boolean late =
                    school.id().value().equals("riverside") && report.on().getYear() == 2023;
            LocalDate noted = Diary.workday(latest(
                    late ? known.plusDays(DAYS_TO_NOTICE_A_REPORT_NOBODY_SENT) : known,
                    school.noted().plusDays(10)));
            boolean mistaken =
                    school.id().value().equals("millbrook") && report.on().getYear() == 2026;
            diary.note(
                    noted,
                    "14:20",
                    DemoTrust.CLERK,
                    new RecordInspection(
                            school.id(),
                            id,
                            mistaken ? withBetterAchievement(report) : report,
                            source(school, report.on())));
            if (mistaken) {
                diary.note(
                        noted.plusDays(7),
                        "09:40",
                        DemoTrust.CEO,
                        new CorrectInspection(
                                school.id(),
                                id,
                                report,
                                source(school, report.on()),
                                new Note("Achievement was copied from the line above it.")));
            }
        }
    }

    private static List<InspectionReport> reports(DemoSchool school) {
        return switch (school.id().value()) {
            case "oakfield" ->
                List.of(
                        graded(school, "2014-03-12", OUTSTANDING),
                        graded(school, "2021-11-09", GOOD),
                        card(
                                school,
                                "2026-04-21",
                                Evaluation.STRONG_STANDARD,
                                Evaluation.EXPECTED_STANDARD,
                                EvaluationArea.ACHIEVEMENT));
            case "meadow-lane" ->
                List.of(
                        graded(school, "2014-11-18", GOOD),
                        visited(school, "2018-11-13", InspectionType.UNGRADED),
                        graded(school, "2020-02-04", REQUIRES_IMPROVEMENT),
                        visited(school, "2021-06-15", InspectionType.MONITORING),
                        graded(school, "2022-11-15", GOOD),
                        card(
                                school,
                                "2026-06-09",
                                Evaluation.STRONG_STANDARD,
                                Evaluation.EXCEPTIONAL,
                                EvaluationArea.INCLUSION));
            case "st-aldhelms" ->
                List.of(
                        graded(school, "2012-02-07", SATISFACTORY),
                        graded(school, "2014-06-24", REQUIRES_IMPROVEMENT),
                        graded(school, "2017-05-16", REQUIRES_IMPROVEMENT),
                        graded(school, "2019-11-19", GOOD),
                        graded(school, "2024-11-12", GOOD));
            case "riverside" ->
                List.of(
                        graded(school, "2013-10-08", GOOD),
                        visited(school, "2017-11-07", InspectionType.UNGRADED),
                        graded(school, "2023-03-07", GOOD));
            case "hawthorn" ->
                List.of(
                        inSpecialMeasures(school, "2018-02-06"),
                        visited(school, "2019-05-14", InspectionType.MONITORING),
                        graded(school, "2021-10-12", REQUIRES_IMPROVEMENT),
                        graded(school, "2024-03-05", GOOD));
            case "millbrook" ->
                List.of(
                        graded(school, "2015-02-10", OUTSTANDING),
                        graded(school, "2022-05-17", GOOD),
                        card(
                                school,
                                "2026-02-10",
                                Evaluation.EXPECTED_STANDARD,
                                Evaluation.NEEDS_ATTENTION,
                                EvaluationArea.ACHIEVEMENT,
                                EvaluationArea.CURRICULUM_AND_TEACHING));
            case "larkfield" ->
                List.of(graded(school, "2016-06-14", GOOD), visited(school, "2022-01-25", InspectionType.UNGRADED));
            default ->
                List.of(graded(school, "2013-05-21", GOOD), visited(school, "2017-06-20", InspectionType.UNGRADED));
        };
    }

    /** A graded inspection: an overall grade as long as there were any, and every key judgement of the day alike. */
    private static InspectionReport graded(DemoSchool school, String on, InspectionGrade grade) {
        return graded(school, LocalDate.parse(on), grade, Optional.empty());
    }

    private static InspectionReport inSpecialMeasures(DemoSchool school, String on) {
        return graded(school, LocalDate.parse(on), INADEQUATE, Optional.of(ConcernCategory.SPECIAL_MEASURES));
    }

    private static InspectionReport graded(
            DemoSchool school, LocalDate on, InspectionGrade grade, Optional<ConcernCategory> category) {
        InspectionFramework framework = InspectionFramework.on(on).orElseThrow();
        return new InspectionReport(
                school.urnOn(on),
                on,
                Optional.of(on.plusDays(DAYS_TO_REPORT)),
                InspectionType.GRADED,
                on.isBefore(InspectionFramework.NO_OVERALL_GRADE) ? Optional.of(grade) : Optional.empty(),
                Arrays.stream(KeyJudgement.values())
                        .filter(judgement -> judgement.isOf(framework) && judgement != KeyJudgement.SIXTH_FORM)
                        .map(judgement -> new Judged(judgement, grade))
                        .toList(),
                List.of(),
                Optional.empty(),
                category);
    }

    /** A visit that gives no grades. */
    private static InspectionReport visited(DemoSchool school, String day, InspectionType type) {
        LocalDate on = LocalDate.parse(day);
        return new InspectionReport(
                school.urnOn(on),
                on,
                Optional.of(on.plusDays(DAYS_TO_REPORT)),
                type,
                Optional.empty(),
                List.of(),
                List.of(),
                Optional.empty(),
                Optional.empty());
    }

    /** A report card: one evaluation in every area, another in those named. */
    private static InspectionReport card(
            DemoSchool school, String day, Evaluation usual, Evaluation other, EvaluationArea... areas) {
        LocalDate on = LocalDate.parse(day);
        return new InspectionReport(
                school.urnOn(on),
                on,
                Optional.of(on.plusDays(DAYS_TO_REPORT)),
                InspectionType.GRADED,
                Optional.empty(),
                List.of(),
                Arrays.stream(EvaluationArea.values())
                        .filter(area -> area != EvaluationArea.SIXTH_FORM)
                        .map(area -> new Evaluated(area, List.of(areas).contains(area) ? other : usual))
                        .toList(),
                Optional.of(Safeguarding.MET),
                Optional.empty());
    }

    private static InspectionReport withBetterAchievement(InspectionReport report) {
        return new InspectionReport(
                report.urn(),
                report.on(),
                report.publishedOn(),
                report.type(),
                report.overall(),
                report.judgements(),
                report.areas().stream()
                        .map(found -> found.area() == EvaluationArea.ACHIEVEMENT
                                ? new Evaluated(found.area(), Evaluation.EXPECTED_STANDARD)
                                : found)
                        .toList(),
                report.safeguarding(),
                report.category());
    }

    private static Evidence source(DemoSchool school, LocalDate on) {
        return Evidence.ofDocument("Inspection report on " + school.name() + ", " + on + " (made up for this demo)");
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
