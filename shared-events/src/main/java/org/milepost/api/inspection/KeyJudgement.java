package org.milepost.api.inspection;

import static org.milepost.api.inspection.InspectionFramework.FROM_2012;
import static org.milepost.api.inspection.InspectionFramework.FROM_2015;
import static org.milepost.api.inspection.InspectionFramework.FROM_2019;
import static org.milepost.api.inspection.InspectionFramework.FROM_JANUARY_2012;

/**
 * What Ofsted graded besides overall effectiveness, by framework. Of frameworks before 2012, which had some thirty
 * judgements, only overall effectiveness is kept.
 */
public enum KeyJudgement {
    ACHIEVEMENT_OF_PUPILS("Achievement of pupils", FROM_JANUARY_2012, FROM_2012),
    QUALITY_OF_TEACHING("Quality of teaching", FROM_JANUARY_2012, FROM_2015),
    BEHAVIOUR_AND_SAFETY("Behaviour and safety of pupils", FROM_JANUARY_2012, FROM_2012),
    LEADERSHIP_AND_MANAGEMENT("Leadership and management", FROM_JANUARY_2012, FROM_2019),
    PERSONAL_DEVELOPMENT_BEHAVIOUR_AND_WELFARE("Personal development, behaviour and welfare", FROM_2015, FROM_2015),
    OUTCOMES_FOR_PUPILS("Outcomes for pupils", FROM_2015, FROM_2015),
    QUALITY_OF_EDUCATION("Quality of education", FROM_2019, FROM_2019),
    BEHAVIOUR_AND_ATTITUDES("Behaviour and attitudes", FROM_2019, FROM_2019),
    PERSONAL_DEVELOPMENT("Personal development", FROM_2019, FROM_2019),
    EARLY_YEARS("Early years provision", FROM_2012, FROM_2019),
    SIXTH_FORM("Sixth-form provision", FROM_2012, FROM_2019);

    private final String words;
    private final InspectionFramework first;
    private final InspectionFramework last;

    KeyJudgement(String words, InspectionFramework first, InspectionFramework last) {
        this.words = words;
        this.first = first;
        this.last = last;
    }

    /** The judgement in Ofsted's words. */
    public String words() {
        return words;
    }

    /** Whether the framework makes this judgement. */
    public boolean isOf(InspectionFramework framework) {
        return framework.compareTo(first) >= 0 && framework.compareTo(last) <= 0;
    }
}
