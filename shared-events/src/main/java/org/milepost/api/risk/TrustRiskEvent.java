package org.milepost.api.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** Everything that can be recorded about risks of the trust as a whole. */
public sealed interface TrustRiskEvent extends TrustEvent {

    /**
     * Something may go wrong in the trust.
     *
     * @param mitigation what is done about it
     */
    @EventName("risk.trust-identified")
    record TrustRiskIdentified(
            TrustId trust, ItemId risk, Note text, Score score, Note mitigation, LocalDate effectiveOn)
            implements TrustRiskEvent, Dated {}

    /**
     * A risk of the trust was looked at again.
     *
     * @param mitigation what is done about it now, where that changed
     */
    @EventName("risk.trust-reviewed")
    record TrustRiskReviewed(
            TrustId trust, ItemId risk, Score score, Note review, Optional<Note> mitigation, LocalDate effectiveOn)
            implements TrustRiskEvent, Dated {}

    /** It was decided to live with what is left of a risk of the trust. */
    @EventName("risk.trust-accepted")
    record TrustRiskAccepted(TrustId trust, ItemId risk, LocalDate effectiveOn, Decided decided)
            implements TrustRiskEvent, Decision {}

    /** A risk of the trust is none any more, with the reason. */
    @EventName("risk.trust-closed")
    record TrustRiskClosed(TrustId trust, ItemId risk, Note reason, LocalDate effectiveOn)
            implements TrustRiskEvent, Dated {}

    /**
     * The trustees made the year's risk assessment, of the trust and its schools.
     *
     * @param schools the schools that were looked at
     */
    @EventName("risk.assessment-made")
    record RiskAssessmentMade(
            TrustId trust,
            ItemId assessment,
            SchoolYear year,
            Note summary,
            List<SchoolId> schools,
            LocalDate effectiveOn,
            Decided decided)
            implements TrustRiskEvent, Decision {
        public RiskAssessmentMade {
            schools = List.copyOf(schools);
        }
    }

    /**
     * The trustees looked at the year's risk assessment again.
     *
     * @param schools the schools that were looked at
     */
    @EventName("risk.assessment-reviewed")
    record RiskAssessmentReviewed(
            TrustId trust,
            ItemId assessment,
            Note review,
            List<SchoolId> schools,
            LocalDate effectiveOn,
            Decided decided)
            implements TrustRiskEvent, Decision {
        public RiskAssessmentReviewed {
            schools = List.copyOf(schools);
        }
    }
}
