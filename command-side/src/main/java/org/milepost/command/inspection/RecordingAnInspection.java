package org.milepost.command.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.milepost.api.Urn;
import org.milepost.api.inspection.ConcernCategory;
import org.milepost.api.inspection.EvaluationArea;
import org.milepost.api.inspection.InspectionCommand.CorrectInspection;
import org.milepost.api.inspection.InspectionCommand.RecordInspection;
import org.milepost.api.inspection.InspectionEvent.InspectionCorrected;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionFramework;
import org.milepost.api.inspection.InspectionGrade;
import org.milepost.api.inspection.InspectionReport;
import org.milepost.api.inspection.InspectionReport.Evaluated;
import org.milepost.api.inspection.InspectionReport.Judged;
import org.milepost.api.inspection.InspectionType;
import org.milepost.command.Rule;

/** What can stand in a report of a given day: a grade belongs to the framework of its day and to no other. */
final class RecordingAnInspection {

    /**
     * What the rules rest on.
     *
     * @param idTaken whether the id stands for an inspection already
     * @param recorded whether another inspection of this URN, day and type stands in the record
     * @param urns every URN that was the school's or a predecessor's
     */
    record Facts(boolean idTaken, boolean recorded, Set<Urn> urns, InspectionReport report, LocalDate today) {

        boolean hasNewId() {
            return !idTaken;
        }

        boolean isOnRecord() {
            return idTaken;
        }

        boolean isNotRecordedYet() {
            return !recorded;
        }

        boolean isOfThisSchool() {
            return urns.contains(report.urn());
        }

        boolean hasHappened() {
            return !report.on().isAfter(today)
                    && report.publishedOn().map(day -> !day.isAfter(today)).orElse(true);
        }

        boolean hasFramework() {
            return InspectionFramework.on(report.on()).isPresent();
        }

        boolean isOnScaleOfItsDay() {
            return framework().hasReportCards()
                    ? report.overall().isEmpty() && report.judgements().isEmpty()
                    : report.areas().isEmpty() && report.safeguarding().isEmpty();
        }

        boolean hasGradesOfItsDay() {
            return grades().allMatch(grade -> grade.isOf(framework()));
        }

        boolean hasJudgementsOfItsDay() {
            return report.judgements().stream()
                    .allMatch(judged -> judged.judgement().isOf(framework()));
        }

        boolean hasNoOverallGradeSinceTheirEnd() {
            return report.overall().isEmpty() || givesOverallGrades();
        }

        boolean hasGradesOnlyWhereGiven() {
            return report.type() == InspectionType.GRADED
                    || (grades().findAny().isEmpty()
                            && (report.areas().isEmpty() || report.type() == InspectionType.MONITORING));
        }

        boolean isWhole() {
            if (report.type() != InspectionType.GRADED) {
                return true;
            }
            if (framework().hasReportCards()) {
                return report.safeguarding().isPresent() && hasAreasOfEverySchool();
            }
            return givesOverallGrades()
                    ? report.overall().isPresent()
                    : !report.judgements().isEmpty();
        }

        boolean namesCategoryOfItsDay() {
            return report.category()
                    .map(category -> category.isStatedUnder(framework()))
                    .orElse(true);
        }

        boolean hasReasonForCategory() {
            return report.category().isEmpty() || grades().anyMatch(InspectionGrade.INADEQUATE::equals);
        }

        private boolean hasAreasOfEverySchool() {
            List<EvaluationArea> evaluated =
                    report.areas().stream().map(Evaluated::area).toList();
            return Stream.of(EvaluationArea.values())
                    .filter(EvaluationArea::isOfEverySchool)
                    .allMatch(evaluated::contains);
        }

        private boolean givesOverallGrades() {
            return report.on().isBefore(InspectionFramework.NO_OVERALL_GRADE);
        }

        private Stream<InspectionGrade> grades() {
            return Stream.concat(
                    report.overall().stream(), report.judgements().stream().map(Judged::grade));
        }

        private InspectionFramework framework() {
            return InspectionFramework.on(report.on()).orElseThrow();
        }

        private Optional<ConcernCategory> category() {
            return framework().hasReportCards() && report.type() == InspectionType.GRADED
                    ? ConcernCategory.of(report.areas(), report.safeguarding())
                    : report.category();
        }
    }

    private static final Rule<Facts> NOT_YET = new Rule<>(
            "inspection.recorded-already",
            "An inspection of this URN, day and type stands in the record already. Correct it if it is wrong.",
            Facts::isNotRecordedYet);
    private static final List<Rule<Facts>> REPORT = List.of(
            new Rule<>(
                    "inspection.unknown-urn",
                    "This URN was never the school's. Record its predecessor or its change of URN first.",
                    Facts::isOfThisSchool),
            new Rule<>(
                    "inspection.in-future",
                    "An inspection is recorded after it took place, and its report after it was published.",
                    Facts::hasHappened),
            new Rule<>(
                    "inspection.before-frameworks",
                    "Inspections from September 2005 on are recorded: before, Ofsted used another scale.",
                    Facts::hasFramework),
            new Rule<>(
                    "inspection.scale-of-another-day",
                    "Grades end and report cards by area begin on 10 November 2025: this report has what its day had not.",
                    Facts::isOnScaleOfItsDay),
            new Rule<>(
                    "inspection.grade-of-another-day",
                    "The third grade is Satisfactory until 31 August 2012 and Requires improvement from September 2012.",
                    Facts::hasGradesOfItsDay),
            new Rule<>(
                    "inspection.judgement-of-another-framework",
                    "The framework of that day did not make one of these judgements.",
                    Facts::hasJudgementsOfItsDay),
            new Rule<>(
                    "inspection.no-overall-grade",
                    "Inspections have given no overall grade since 2 September 2024.",
                    Facts::hasNoOverallGradeSinceTheirEnd),
            new Rule<>(
                    "inspection.without-grades",
                    "Only a graded inspection gives grades; since November 2025 monitoring may evaluate areas anew.",
                    Facts::hasGradesOnlyWhereGiven),
            new Rule<>(
                    "inspection.needs-grades",
                    "A graded inspection has its overall grade; from 2 September 2024 its key judgements; from 10 November"
                            + " 2025 the six areas of every school and safeguarding.",
                    Facts::isWhole),
            new Rule<>(
                    "inspection.category-of-another-day",
                    "The framework of that day does not name this category. Since 10 November 2025 the category follows from"
                            + " the report card and is not entered.",
                    Facts::namesCategoryOfItsDay),
            new Rule<>(
                    "inspection.category-needs-inadequate",
                    "A school is put in a category where something was judged inadequate.",
                    Facts::hasReasonForCategory));

    static final List<Rule<Facts>> RECORDING = join(
            List.of(
                    NOT_YET,
                    new Rule<>(
                            "inspection.id-taken",
                            "An inspection with this id stands in the record already.",
                            Facts::hasNewId)),
            REPORT);
    static final List<Rule<Facts>> CORRECTING = join(
            List.of(
                    new Rule<>(
                            "inspection.no-such-inspection",
                            "No inspection of this id stands in the record.",
                            Facts::isOnRecord),
                    NOT_YET),
            REPORT);

    private RecordingAnInspection() {}

    static InspectionRecorded record(RecordInspection command, Facts facts) {
        Rule.check(RECORDING, facts);
        return new InspectionRecorded(
                command.school(),
                command.inspection(),
                facts.framework(),
                command.report(),
                facts.category(),
                command.source());
    }

    static InspectionCorrected correct(CorrectInspection command, Facts facts) {
        Rule.check(CORRECTING, facts);
        return new InspectionCorrected(
                command.school(),
                command.inspection(),
                facts.framework(),
                command.report(),
                facts.category(),
                command.source(),
                command.reason());
    }

    private static List<Rule<Facts>> join(List<Rule<Facts>> first, List<Rule<Facts>> then) {
        return Stream.concat(first.stream(), then.stream()).toList();
    }
}
