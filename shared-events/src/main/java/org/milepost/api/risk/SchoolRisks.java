package org.milepost.api.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;

/** A school's risks, the largest open one first. */
public record SchoolRisks(SchoolId school, Moment moment, List<Risk> risks) {
    public SchoolRisks {
        risks = List.copyOf(risks);
    }

    /** What has become of a risk. */
    public enum Status {
        OPEN,
        /** Somebody decided to live with what is left of it. */
        ACCEPTED,
        CLOSED
    }

    /**
     * One risk.
     *
     * @param mitigation what is done about it now
     * @param score how large it is now
     * @param size likelihood and impact together, from 1 to 25
     * @param first how large it was when it was identified
     * @param lastReviewedOn when it was looked at last
     * @param steps what became of it, in the order of recording
     */
    public record Risk(
            ItemId risk,
            Note text,
            Note mitigation,
            Score score,
            int size,
            Score first,
            Status status,
            LocalDate identifiedOn,
            Optional<LocalDate> lastReviewedOn,
            String event,
            List<Step> steps) {
        public Risk {
            steps = List.copyOf(steps);
        }
    }

    /** What can become of a risk. */
    public enum StepKind {
        REVIEWED,
        ACCEPTED,
        CLOSED
    }

    /**
     * One step.
     *
     * @param score how large the risk was then, where it was reviewed
     * @param mitigation what was done about it from then on, where that changed
     * @param decided who accepted it, when and why
     */
    public record Step(
            StepKind kind,
            LocalDate on,
            Note note,
            Optional<Score> score,
            Optional<Note> mitigation,
            Optional<Decided> decided,
            String event) {}
}
