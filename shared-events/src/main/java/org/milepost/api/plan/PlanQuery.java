package org.milepost.api.plan;

import java.util.Optional;
import org.milepost.api.AsOf;
import org.milepost.api.ItemId;
import org.milepost.api.Query;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked about improvement plans. */
public sealed interface PlanQuery {

    /** Which improvement plans has the school had, and how did each go? */
    record PlansOf(SchoolId school, AsOf asOf) implements PlanQuery, Query<SchoolPlans> {
        @Override
        public Class<SchoolPlans> answerType() {
            return SchoolPlans.class;
        }
    }

    /** What does one plan say, who approved it, and how does each milepost stand? */
    record PlanOf(SchoolId school, ItemId plan, AsOf asOf) implements PlanQuery, Query<SchoolPlan> {
        @Override
        public Class<SchoolPlan> answerType() {
            return SchoolPlan.class;
        }
    }

    /**
     * Which school of the trust has a plan for a school year, and how does it stand?
     *
     * @param year the school year of the day asked about, if absent
     */
    record PlansOfTrust(TrustId trust, AsOf asOf, Optional<SchoolYear> year) implements PlanQuery, Query<TrustPlans> {
        @Override
        public Class<TrustPlans> answerType() {
            return TrustPlans.class;
        }
    }
}
