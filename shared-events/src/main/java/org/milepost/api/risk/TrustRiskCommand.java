package org.milepost.api.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustCommand;
import org.milepost.api.TrustId;
import org.milepost.api.calendar.SchoolYear;

/** What can be asked about risks of the trust as a whole. */
public sealed interface TrustRiskCommand extends TrustCommand {

    /**
     * Say what may go wrong in the trust, how large the risk is, and what is done about it.
     *
     * @param identifiedOn the day; this day where none is named
     */
    record IdentifyTrustRisk(
            TrustId trust, @New ItemId risk, Note text, Score score, Note mitigation, Optional<LocalDate> identifiedOn)
            implements TrustRiskCommand {}

    /**
     * Say how large a risk of the trust is now.
     *
     * @param mitigation what is done about it now, where that changed
     * @param reviewedOn the day; this day where none is named
     */
    record ReviewTrustRisk(
            TrustId trust,
            ItemId risk,
            Score score,
            Note review,
            Optional<Note> mitigation,
            Optional<LocalDate> reviewedOn)
            implements TrustRiskCommand {}

    /** Decide to live with what is left of a risk of the trust. */
    record AcceptTrustRisk(TrustId trust, ItemId risk, LocalDate decidedOn, Note reason, Optional<Minute> minute)
            implements TrustRiskCommand {}

    /** Say that a risk of the trust is none any more, and why. */
    record CloseTrustRisk(TrustId trust, ItemId risk, Note reason) implements TrustRiskCommand {}

    /**
     * Record the trustees' risk assessment for a school year.
     *
     * @param schools the schools that were looked at
     */
    record MakeRiskAssessment(
            TrustId trust,
            @New ItemId assessment,
            SchoolYear year,
            Note summary,
            List<SchoolId> schools,
            LocalDate decidedOn,
            Note reason,
            List<Evidence> evidence,
            Optional<Minute> minute)
            implements TrustRiskCommand {
        public MakeRiskAssessment {
            schools = List.copyOf(schools);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * Record that the trustees looked at the year's risk assessment again.
     *
     * @param schools the schools that were looked at
     */
    record ReviewRiskAssessment(
            TrustId trust,
            ItemId assessment,
            Note review,
            List<SchoolId> schools,
            LocalDate decidedOn,
            Note reason,
            Optional<Minute> minute)
            implements TrustRiskCommand {
        public ReviewRiskAssessment {
            schools = List.copyOf(schools);
        }
    }
}
