package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.URN;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.inspection.ConcernCategory;
import org.milepost.api.inspection.Evaluation;
import org.milepost.api.inspection.EvaluationArea;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.inspection.InspectionEvent.InspectionCorrected;
import org.milepost.api.inspection.InspectionEvent.InspectionRecorded;
import org.milepost.api.inspection.InspectionEvent.OutcomesCorrected;
import org.milepost.api.inspection.InspectionEvent.OutcomesRecorded;
import org.milepost.api.inspection.InspectionFramework;
import org.milepost.api.inspection.InspectionGrade;
import org.milepost.api.inspection.InspectionReport;
import org.milepost.api.inspection.InspectionReport.Evaluated;
import org.milepost.api.inspection.InspectionType;
import org.milepost.api.inspection.NationalEvent;
import org.milepost.api.inspection.NationalEvent.NationalFiguresCorrected;
import org.milepost.api.inspection.NationalEvent.NationalFiguresRecorded;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.NotPublishedBecause;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.inspection.PublishedFigure;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.api.inspection.Safeguarding;

/** Oakfield as others saw it: two inspections in two frameworks, a summer's results, and the country beside them. */
public final class InspectionExamples {
    public static final Evidence REPORT =
            Evidence.ofDocument("Inspection report", URI.create("https://example.org/report"));
    public static final Evidence TABLES =
            Evidence.ofDocument("Performance tables", URI.create("https://example.org/tables"));
    public static final SchoolYear SUMMER_2018 = new SchoolYear(2017);

    public static final InspectionReport OVERALL_GOOD =
            InspectionReport.overall(URN, LocalDate.of(2017, 11, 14), Optional.empty(), InspectionGrade.GOOD);
    public static final InspectionReport REPORT_CARD = reportCard(
            LocalDate.of(2026, 3, 10), Evaluation.NEEDS_ATTENTION, Evaluation.URGENT_IMPROVEMENT, Safeguarding.MET);

    public static final InspectionRecorded INSPECTED = new InspectionRecorded(
            OAKFIELD, FIRST, InspectionFramework.FROM_2015, OVERALL_GOOD, Optional.empty(), REPORT);
    public static final InspectionRecorded INSPECTED_BY_AREA = new InspectionRecorded(
            OAKFIELD,
            SECOND,
            InspectionFramework.FROM_NOVEMBER_2025,
            REPORT_CARD,
            Optional.of(ConcernCategory.REQUIRES_SIGNIFICANT_IMPROVEMENT),
            REPORT);
    public static final InspectionCorrected INSPECTION_CORRECTED = new InspectionCorrected(
            OAKFIELD,
            FIRST,
            InspectionFramework.FROM_2015,
            InspectionReport.overall(
                    URN,
                    LocalDate.of(2017, 11, 14),
                    Optional.of(LocalDate.of(2017, 12, 12)),
                    InspectionGrade.OUTSTANDING),
            Optional.empty(),
            REPORT,
            BECAUSE);
    public static final OutcomesRecorded OUTCOMES = new OutcomesRecorded(
            OAKFIELD,
            URN,
            OutcomeKind.KEY_STAGE_2,
            SUMMER_2018,
            List.of(
                    PublishedFigure.of(PublishedMeasure.KS2_RWM_EXPECTED, new BigDecimal("71")),
                    PublishedFigure.gap(PublishedMeasure.KS2_RWM_HIGHER, NotPublishedBecause.SUPPRESSED)),
            Optional.of(NationalGroup.PRIMARY),
            TABLES,
            Optional.of(LocalDate.of(2018, 12, 13)));
    public static final OutcomesCorrected OUTCOMES_CORRECTED = new OutcomesCorrected(
            OAKFIELD,
            URN,
            OutcomeKind.KEY_STAGE_2,
            SUMMER_2018,
            List.of(PublishedFigure.of(PublishedMeasure.KS2_RWM_EXPECTED, new BigDecimal("72"))),
            Optional.empty(),
            TABLES,
            Optional.empty(),
            BECAUSE);
    public static final NationalFiguresRecorded NATIONAL = new NationalFiguresRecorded(
            MEADOW,
            OutcomeKind.KEY_STAGE_2,
            SUMMER_2018,
            NationalGroup.STATE_FUNDED,
            List.of(PublishedFigure.of(PublishedMeasure.KS2_RWM_EXPECTED, new BigDecimal("64"))),
            TABLES,
            Optional.of(LocalDate.of(2018, 12, 13)));
    public static final NationalFiguresCorrected NATIONAL_CORRECTED = new NationalFiguresCorrected(
            MEADOW,
            OutcomeKind.KEY_STAGE_2,
            SUMMER_2018,
            NationalGroup.STATE_FUNDED,
            List.of(PublishedFigure.of(PublishedMeasure.KS2_RWM_EXPECTED, new BigDecimal("65"))),
            TABLES,
            Optional.empty(),
            BECAUSE);

    /** One of each type on a school's stream. */
    public static final List<InspectionEvent> ALL =
            List.of(INSPECTED, INSPECTION_CORRECTED, OUTCOMES, OUTCOMES_CORRECTED);

    /** One of each type on a trust's stream. */
    public static final List<NationalEvent> ALL_NATIONAL = List.of(NATIONAL, NATIONAL_CORRECTED);

    private InspectionExamples() {}

    /** A report card: the areas of every school at the expected standard, but for two. */
    public static InspectionReport reportCard(
            LocalDate on, Evaluation leadership, Evaluation achievement, Safeguarding safeguarding) {
        return new InspectionReport(
                URN,
                on,
                Optional.empty(),
                InspectionType.GRADED,
                Optional.empty(),
                List.of(),
                List.of(
                        new Evaluated(EvaluationArea.INCLUSION, Evaluation.EXPECTED_STANDARD),
                        new Evaluated(EvaluationArea.CURRICULUM_AND_TEACHING, Evaluation.EXPECTED_STANDARD),
                        new Evaluated(EvaluationArea.ACHIEVEMENT, achievement),
                        new Evaluated(EvaluationArea.ATTENDANCE_AND_BEHAVIOUR, Evaluation.EXPECTED_STANDARD),
                        new Evaluated(EvaluationArea.PERSONAL_DEVELOPMENT_AND_WELL_BEING, Evaluation.STRONG_STANDARD),
                        new Evaluated(EvaluationArea.LEADERSHIP_AND_GOVERNANCE, leadership)),
                Optional.of(safeguarding),
                Optional.empty());
    }
}
