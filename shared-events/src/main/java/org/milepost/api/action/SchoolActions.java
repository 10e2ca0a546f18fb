package org.milepost.api.action;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;

/**
 * A school's actions, the one due first standing first, and the action plans agreed with it.
 *
 * @param counts how many actions there are of each status, whichever are wanted
 */
public record SchoolActions(SchoolId school, Moment moment, Counts counts, List<Action> actions, List<Plan> plans) {
    public SchoolActions {
        actions = List.copyOf(actions);
        plans = List.copyOf(plans);
    }

    /** How far an action has come on the day asked about. */
    public enum Status {
        OPEN,
        /** Open, and its due date has passed. */
        OVERDUE,
        /** Said to be done, and not verified yet. */
        DONE,
        VERIFIED,
        CANCELLED
    }

    /** How many actions there are of each status. */
    public record Counts(long open, long overdue, long done, long verified, long cancelled) {}

    /**
     * One action.
     *
     * @param dueOn the due date in force
     * @param event the id of the event that raised it
     * @param steps what became of it, in the order of recording
     */
    public record Action(
            ItemId action,
            Note text,
            Source source,
            Owner owner,
            Status status,
            LocalDate raisedOn,
            LocalDate dueOn,
            Optional<ItemId> plan,
            String event,
            Instant recordedAt,
            List<Step> steps) {
        public Action {
            steps = List.copyOf(steps);
        }
    }

    /** What can become of an action. */
    public enum StepKind {
        PROGRESSED,
        RESCHEDULED,
        DONE,
        VERIFIED,
        REOPENED,
        CANCELLED
    }

    /**
     * One step of an action.
     *
     * @param by who did or verified it
     * @param dueOn the due date from then on, where it changed
     */
    public record Step(
            StepKind kind, Note note, LocalDate on, Optional<ActorId> by, Optional<LocalDate> dueOn, String event) {}

    /**
     * An action plan that the trust agreed with the school.
     *
     * @param band code of the band for which it was agreed
     * @param inForce whether the school is still in that band, and no later plan was agreed for it
     * @param actions the ids of its actions
     */
    public record Plan(
            ItemId plan,
            String band,
            Note aim,
            LocalDate effectiveOn,
            boolean inForce,
            List<ItemId> actions,
            Decided decided,
            String event) {
        public Plan {
            actions = List.copyOf(actions);
        }
    }
}
