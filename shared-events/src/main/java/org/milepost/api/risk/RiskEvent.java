package org.milepost.api.risk;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;

/** Everything that can be recorded about risks of a school. */
public sealed interface RiskEvent extends SchoolEvent {
    ItemId risk();

    /**
     * Something may go wrong at the school.
     *
     * @param mitigation what is done about it
     */
    @EventName("risk.identified")
    record RiskIdentified(SchoolId school, ItemId risk, Note text, Score score, Note mitigation, LocalDate effectiveOn)
            implements RiskEvent, Dated {}

    /**
     * A risk was looked at again.
     *
     * @param mitigation what is done about it now, where that changed
     */
    @EventName("risk.reviewed")
    record RiskReviewed(
            SchoolId school, ItemId risk, Score score, Note review, Optional<Note> mitigation, LocalDate effectiveOn)
            implements RiskEvent, Dated {}

    /** It was decided to live with what is left of a risk. */
    @EventName("risk.accepted")
    record RiskAccepted(SchoolId school, ItemId risk, LocalDate effectiveOn, Decided decided)
            implements RiskEvent, Decision {}

    /** A risk is none any more, with the reason. */
    @EventName("risk.closed")
    record RiskClosed(SchoolId school, ItemId risk, Note reason, LocalDate effectiveOn) implements RiskEvent, Dated {}
}
