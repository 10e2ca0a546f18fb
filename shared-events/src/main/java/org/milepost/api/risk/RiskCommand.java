package org.milepost.api.risk;

import java.time.LocalDate;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;

/** What can be asked about risks of a school. */
public sealed interface RiskCommand extends SchoolCommand {

    /**
     * Say what may go wrong at the school, how large the risk is, and what is done about it.
     *
     * @param identifiedOn the day; this day where none is named
     */
    record IdentifyRisk(
            SchoolId school,
            @New ItemId risk,
            Note text,
            Score score,
            Note mitigation,
            Optional<LocalDate> identifiedOn)
            implements RiskCommand {}

    /**
     * Say how large a risk is now.
     *
     * @param mitigation what is done about it now, where that changed
     * @param reviewedOn the day; this day where none is named
     */
    record ReviewRisk(
            SchoolId school,
            ItemId risk,
            Score score,
            Note review,
            Optional<Note> mitigation,
            Optional<LocalDate> reviewedOn)
            implements RiskCommand {}

    /** Decide to live with what is left of a risk. */
    record AcceptRisk(SchoolId school, ItemId risk, LocalDate decidedOn, Note reason, Optional<Minute> minute)
            implements RiskCommand {}

    /** Say that a risk is none any more, and why. */
    record CloseRisk(SchoolId school, ItemId risk, Note reason) implements RiskCommand {}
}
