package org.milepost.command.inspection;

import static org.milepost.api.examples.IdentityExamples.PREDECESSOR;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.InspectionExamples.INSPECTED;
import static org.milepost.api.examples.InspectionExamples.INSPECTED_BY_AREA;
import static org.milepost.api.examples.InspectionExamples.INSPECTION_CORRECTED;
import static org.milepost.api.examples.InspectionExamples.OVERALL_GOOD;
import static org.milepost.api.examples.InspectionExamples.REPORT;
import static org.milepost.api.examples.InspectionExamples.REPORT_CARD;
import static org.milepost.api.examples.InspectionExamples.reportCard;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.Oakfield.STRANGER;
import static org.milepost.api.examples.Oakfield.URN;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ItemId;
import org.milepost.api.Urn;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.inspection.ConcernCategory;
import org.milepost.api.inspection.Evaluation;
import org.milepost.api.inspection.EvaluationArea;
import org.milepost.api.inspection.InspectionCommand.CorrectInspection;
import org.milepost.api.inspection.InspectionCommand.RecordInspection;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionFramework;
import org.milepost.api.inspection.InspectionGrade;
import org.milepost.api.inspection.InspectionReport;
import org.milepost.api.inspection.InspectionReport.Evaluated;
import org.milepost.api.inspection.InspectionReport.Judged;
import org.milepost.api.inspection.InspectionType;
import org.milepost.api.inspection.KeyJudgement;
import org.milepost.api.inspection.Safeguarding;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Recording an inspection in the framework of its day, and putting right what was recorded. */
class RecordingAnInspectionTest {
    private static final LocalDate NOVEMBER_2017 = LocalDate.of(2017, 11, 14);
    private static final LocalDate NOVEMBER_2024 = LocalDate.of(2024, 11, 12);
    private static final LocalDate MARCH_2026 = LocalDate.of(2026, 3, 10);

    private final Specification<School> school =
            Specification.of(School.class, TrustExamples.IN_PLACE).given(REGISTERED);

    @Test
    void the_ceo_the_clerk_the_si_lead_and_an_import_record_an_inspection_however_late() {
        for (var person : List.of(CEO, CLERK, SI_LEAD, ADMINISTRATOR)) {
            school.when(person.value(), record(FIRST, OVERALL_GOOD)).records(INSPECTED);
        }
    }

    @Test
    void an_inspection_of_a_predecessor_stands_under_its_own_urn() {
        InspectionReport old = InspectionReport.overall(
                new Urn("100002"), LocalDate.of(2010, 5, 4), Optional.empty(), InspectionGrade.SATISFACTORY);
        school.given(REGISTERED, PREDECESSOR)
                .when(CLERK.value(), record(FIRST, old))
                .records(recorded(InspectionFramework.FROM_2009, old, Optional.empty()));
    }

    @Test
    void the_category_follows_from_the_report_card() {
        school.when(CEO.value(), record(SECOND, REPORT_CARD)).records(INSPECTED_BY_AREA);
    }

    @Test
    void leadership_and_another_area_in_urgent_need_mean_special_measures() {
        isPutIn(
                reportCard(MARCH_2026, Evaluation.URGENT_IMPROVEMENT, Evaluation.URGENT_IMPROVEMENT, Safeguarding.MET),
                Optional.of(ConcernCategory.SPECIAL_MEASURES));
    }

    @Test
    void leadership_in_urgent_need_and_safeguarding_not_met_mean_special_measures() {
        isPutIn(
                reportCard(MARCH_2026, Evaluation.URGENT_IMPROVEMENT, Evaluation.NEEDS_ATTENTION, Safeguarding.NOT_MET),
                Optional.of(ConcernCategory.SPECIAL_MEASURES));
    }

    @Test
    void leadership_alone_in_urgent_need_requires_significant_improvement() {
        isPutIn(
                reportCard(MARCH_2026, Evaluation.URGENT_IMPROVEMENT, Evaluation.EXPECTED_STANDARD, Safeguarding.MET),
                Optional.of(ConcernCategory.REQUIRES_SIGNIFICANT_IMPROVEMENT));
    }

    @Test
    void safeguarding_not_met_alone_requires_significant_improvement() {
        isPutIn(
                reportCard(
                        MARCH_2026, Evaluation.EXPECTED_STANDARD, Evaluation.EXPECTED_STANDARD, Safeguarding.NOT_MET),
                Optional.of(ConcernCategory.REQUIRES_SIGNIFICANT_IMPROVEMENT));
    }

    @Test
    void areas_that_need_attention_put_a_school_in_no_category() {
        isPutIn(
                reportCard(MARCH_2026, Evaluation.NEEDS_ATTENTION, Evaluation.NEEDS_ATTENTION, Safeguarding.MET),
                Optional.empty());
    }

    @Test
    void the_category_of_an_older_report_is_the_one_it_names() {
        InspectionReport failing = report(
                NOVEMBER_2017,
                InspectionType.GRADED,
                Optional.of(InspectionGrade.INADEQUATE),
                List.of(),
                Optional.of(ConcernCategory.SERIOUS_WEAKNESSES));
        school.when(CEO.value(), record(FIRST, failing))
                .records(recorded(
                        InspectionFramework.FROM_2015, failing, Optional.of(ConcernCategory.SERIOUS_WEAKNESSES)));
    }

    @Test
    void between_september_2024_and_november_2025_only_key_judgements_are_graded() {
        InspectionReport judged = report(
                NOVEMBER_2024,
                InspectionType.GRADED,
                Optional.empty(),
                List.of(new Judged(KeyJudgement.QUALITY_OF_EDUCATION, InspectionGrade.GOOD)),
                Optional.empty());
        school.when(CEO.value(), record(FIRST, judged))
                .records(recorded(InspectionFramework.FROM_2019, judged, Optional.empty()));
    }

    @Test
    void monitoring_may_evaluate_one_area_anew_and_changes_no_category() {
        InspectionReport monitoring = new InspectionReport(
                URN,
                LocalDate.of(2026, 7, 1),
                Optional.empty(),
                InspectionType.MONITORING,
                Optional.empty(),
                List.of(),
                List.of(new Evaluated(EvaluationArea.ACHIEVEMENT, Evaluation.EXPECTED_STANDARD)),
                Optional.empty(),
                Optional.empty());
        school.when(CEO.value(), record(FIRST, monitoring))
                .records(recorded(InspectionFramework.FROM_NOVEMBER_2025, monitoring, Optional.empty()));
    }

    @Test
    void an_inspection_is_recorded_once() {
        school.given(REGISTERED, INSPECTED)
                .when(CEO.value(), record(SECOND, OVERALL_GOOD))
                .isRefused("inspection.recorded-already");
    }

    @Test
    void an_id_stands_for_one_inspection_only() {
        school.given(REGISTERED, INSPECTED)
                .when(CEO.value(), record(FIRST, REPORT_CARD))
                .isRefused("inspection.id-taken");
    }

    @Test
    void an_inspection_of_another_school_is_refused() {
        school.when(
                        CEO.value(),
                        record(
                                FIRST,
                                InspectionReport.overall(
                                        new Urn("199999"), NOVEMBER_2017, Optional.empty(), InspectionGrade.GOOD)))
                .isRefused("inspection.unknown-urn");
    }

    @Test
    void an_inspection_to_come_is_refused() {
        school.when(CEO.value(), record(FIRST, overall(SEP_7.plusDays(1), InspectionGrade.GOOD)))
                .isRefused("inspection.in-future");
    }

    @Test
    void an_inspection_on_the_scale_of_seven_grades_is_refused() {
        school.when(CEO.value(), record(FIRST, overall(LocalDate.of(2005, 8, 31), InspectionGrade.GOOD)))
                .isRefused("inspection.before-frameworks");
    }

    @Test
    void a_report_card_has_no_four_grades_and_an_older_report_no_areas() {
        school.when(CEO.value(), record(FIRST, overall(LocalDate.of(2025, 11, 10), InspectionGrade.GOOD)))
                .isRefused("inspection.scale-of-another-day");
        school.when(
                        CEO.value(),
                        record(
                                FIRST,
                                reportCard(
                                        LocalDate.of(2025, 11, 9),
                                        Evaluation.EXPECTED_STANDARD,
                                        Evaluation.EXPECTED_STANDARD,
                                        Safeguarding.MET)))
                .isRefused("inspection.scale-of-another-day");
    }

    @Test
    void the_third_grade_changes_its_name_in_september_2012() {
        school.when(CEO.value(), record(FIRST, overall(LocalDate.of(2012, 9, 1), InspectionGrade.SATISFACTORY)))
                .isRefused("inspection.grade-of-another-day");
        school.when(
                        CEO.value(),
                        record(FIRST, overall(LocalDate.of(2012, 8, 31), InspectionGrade.REQUIRES_IMPROVEMENT)))
                .isRefused("inspection.grade-of-another-day");
    }

    @Test
    void a_judgement_belongs_to_its_framework() {
        school.when(
                        CEO.value(),
                        record(
                                FIRST,
                                report(
                                        NOVEMBER_2017,
                                        InspectionType.GRADED,
                                        Optional.of(InspectionGrade.GOOD),
                                        List.of(new Judged(KeyJudgement.QUALITY_OF_EDUCATION, InspectionGrade.GOOD)),
                                        Optional.empty())))
                .isRefused("inspection.judgement-of-another-framework");
    }

    @Test
    void overall_grades_ended_on_2_september_2024() {
        school.when(CEO.value(), record(FIRST, overall(LocalDate.of(2024, 9, 2), InspectionGrade.GOOD)))
                .isRefused("inspection.no-overall-grade");
    }

    @Test
    void a_visit_without_grades_has_none() {
        school.when(
                        CEO.value(),
                        record(
                                FIRST,
                                report(
                                        NOVEMBER_2017,
                                        InspectionType.UNGRADED,
                                        Optional.of(InspectionGrade.GOOD),
                                        List.of(),
                                        Optional.empty())))
                .isRefused("inspection.without-grades");
    }

    @Test
    void a_graded_inspection_has_all_the_grades_of_its_day() {
        school.when(CEO.value(), record(FIRST, graded(NOVEMBER_2017))).isRefused("inspection.needs-grades");
        school.when(CEO.value(), record(FIRST, graded(NOVEMBER_2024))).isRefused("inspection.needs-grades");
        school.when(CEO.value(), record(FIRST, graded(MARCH_2026))).isRefused("inspection.needs-grades");
    }

    @Test
    void a_category_is_named_by_the_framework_that_has_it() {
        school.when(
                        CEO.value(),
                        record(
                                FIRST,
                                report(
                                        NOVEMBER_2017,
                                        InspectionType.GRADED,
                                        Optional.of(InspectionGrade.INADEQUATE),
                                        List.of(),
                                        Optional.of(ConcernCategory.NOTICE_TO_IMPROVE))))
                .isRefused("inspection.category-of-another-day");
    }

    @Test
    void a_good_school_is_in_no_category() {
        school.when(
                        CEO.value(),
                        record(
                                FIRST,
                                report(
                                        NOVEMBER_2017,
                                        InspectionType.GRADED,
                                        Optional.of(InspectionGrade.GOOD),
                                        List.of(),
                                        Optional.of(ConcernCategory.SPECIAL_MEASURES))))
                .isRefused("inspection.category-needs-inadequate");
    }

    @Test
    void a_correction_says_why_and_stands_in_the_place_of_what_was_recorded() {
        school.given(REGISTERED, INSPECTED)
                .when(CLERK.value(), correct(INSPECTION_CORRECTED.report()))
                .records(INSPECTION_CORRECTED);
    }

    @Test
    void only_what_stands_in_the_record_is_corrected() {
        school.when(CLERK.value(), correct(OVERALL_GOOD)).isRefused("inspection.no-such-inspection");
    }

    @Test
    void a_head_may_see_it_but_not_record_it() {
        school.when(HEAD.value(), record(FIRST, OVERALL_GOOD)).isRefused("office.may-not");
    }

    @Test
    void a_stranger_learns_nothing() {
        school.when(STRANGER.value(), record(FIRST, OVERALL_GOOD)).isRefused("school.unknown");
    }

    private void isPutIn(InspectionReport report, Optional<ConcernCategory> category) {
        school.when(CEO.value(), record(FIRST, report))
                .records(recorded(InspectionFramework.FROM_NOVEMBER_2025, report, category));
    }

    private static InspectionRecorded recorded(
            InspectionFramework framework, InspectionReport report, Optional<ConcernCategory> category) {
        return new InspectionRecorded(OAKFIELD, FIRST, framework, report, category, REPORT);
    }

    private static RecordInspection record(ItemId id, InspectionReport report) {
        return new RecordInspection(OAKFIELD, id, report, REPORT);
    }

    private static CorrectInspection correct(InspectionReport report) {
        return new CorrectInspection(OAKFIELD, FIRST, report, REPORT, BECAUSE);
    }

    private static InspectionReport overall(LocalDate on, InspectionGrade grade) {
        return InspectionReport.overall(URN, on, Optional.empty(), grade);
    }

    private static InspectionReport graded(LocalDate on) {
        return report(on, InspectionType.GRADED, Optional.empty(), List.of(), Optional.empty());
    }

    private static InspectionReport report(
            LocalDate on,
            InspectionType type,
            Optional<InspectionGrade> overall,
            List<Judged> judgements,
            Optional<ConcernCategory> category) {
        return new InspectionReport(
                URN, on, Optional.empty(), type, overall, judgements, List.of(), Optional.empty(), category);
    }
}
