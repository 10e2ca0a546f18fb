package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.TrustExamples.YEAR;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.milepost.api.Evidence;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.growth.GrowthEvent.MidYearReviewed;
import org.milepost.api.growth.GrowthEvent.ObjectivesSet;
import org.milepost.api.growth.TrustGrowthEvent;
import org.milepost.api.growth.TrustGrowthEvent.CeoGoalsShared;
import org.milepost.api.growth.TrustGrowthEvent.CeoOutcomeShared;
import org.milepost.api.growth.TrustGrowthEvent.GrowthReviewerAssigned;
import org.milepost.api.growth.TrustGrowthEvent.SiLeadReviewed;

/** A year of professional growth: Oakfield's head, the SI Lead and the CEO. */
public final class GrowthExamples {
    public static final LocalDate SEP_3 = LocalDate.of(2026, 9, 3);
    public static final Evidence GOALS = Evidence.ofDocument("Goals 2026-27", URI.create("https://example.org/goals"));
    public static final Evidence OUTCOME =
            Evidence.ofDocument("Outcome 2026-27", URI.create("https://example.org/outcome"));

    public static final ObjectivesSet OBJECTIVES_SET = new ObjectivesSet(OAKFIELD, HEAD, YEAR, SEP_3);
    public static final MidYearReviewed MID_YEAR = new MidYearReviewed(OAKFIELD, HEAD, YEAR, SEP_7);
    public static final GrowthReviewerAssigned ASSIGNED =
            new GrowthReviewerAssigned(MEADOW, SI_LEAD, HEAD, YEAR, SEP_7);
    public static final SiLeadReviewed LEAD_REVIEWED = new SiLeadReviewed(MEADOW, SI_LEAD, YEAR, SEP_7);
    public static final CeoGoalsShared GOALS_SHARED = new CeoGoalsShared(MEADOW, CEO, YEAR, GOALS, SEP_3);
    public static final CeoOutcomeShared OUTCOME_SHARED = new CeoOutcomeShared(MEADOW, CEO, YEAR, OUTCOME, SEP_7);

    /** One of each type about a school. */
    public static final List<GrowthEvent> ALL = List.of(OBJECTIVES_SET, MID_YEAR);

    /** One of each type about the trust. */
    public static final List<TrustGrowthEvent> ALL_OF_TRUST =
            List.of(ASSIGNED, LEAD_REVIEWED, GOALS_SHARED, OUTCOME_SHARED);

    private GrowthExamples() {}
}
