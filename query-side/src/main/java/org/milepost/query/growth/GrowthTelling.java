package org.milepost.query.growth;

import static org.milepost.query.timeline.Telling.day;

import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.growth.GrowthEvent.MidYearReviewed;
import org.milepost.api.growth.GrowthEvent.ObjectivesSet;
import org.milepost.api.growth.TrustGrowthEvent;
import org.milepost.api.growth.TrustGrowthEvent.CeoGoalsShared;
import org.milepost.api.growth.TrustGrowthEvent.CeoOutcomeShared;
import org.milepost.api.growth.TrustGrowthEvent.GrowthReviewerAssigned;
import org.milepost.api.growth.TrustGrowthEvent.SiLeadReviewed;

/** Tells the dates of professional growth in plain sentences. */
public final class GrowthTelling {
    private GrowthTelling() {}

    /** What happened at a school. */
    public static String sentence(GrowthEvent event) {
        return switch (event) {
            case ObjectivesSet e ->
                "Objectives of " + e.year() + " set with the headteacher on " + day(e.effectiveOn()) + ".";
            case MidYearReviewed e ->
                "Mid-year review of " + e.year() + " held with the headteacher on " + day(e.effectiveOn()) + ".";
        };
    }

    /** What happened in the trust. */
    public static String sentence(TrustGrowthEvent event) {
        return switch (event) {
            case GrowthReviewerAssigned e -> "A headteacher takes part in an SI Lead's growth of " + e.year() + ".";
            case SiLeadReviewed e ->
                "An SI Lead's growth of " + e.year() + " reviewed on " + day(e.effectiveOn()) + ".";
            case CeoGoalsShared e ->
                "The CEO's goals of " + e.year() + " shared with the trustees on " + day(e.effectiveOn()) + ".";
            case CeoOutcomeShared e ->
                "The outcome of the CEO's " + e.year() + " shared with the trustees on " + day(e.effectiveOn()) + ".";
        };
    }
}
