package org.milepost.api.action;

import java.util.List;
import org.milepost.api.Moment;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;

/** The actions of all schools of a trust that the reader may see. */
public record TrustActions(TrustId trust, Moment moment, List<Row> schools) {
    public TrustActions {
        schools = List.copyOf(schools);
    }

    /** One school's actions and action plans. */
    public record Row(
            SchoolId school,
            String name,
            long sequence,
            SchoolActions.Counts counts,
            List<SchoolActions.Action> actions,
            List<SchoolActions.Plan> plans) {
        public Row {
            actions = List.copyOf(actions);
            plans = List.copyOf(plans);
        }
    }
}
