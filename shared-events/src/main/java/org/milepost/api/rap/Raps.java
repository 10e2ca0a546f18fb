package org.milepost.api.rap;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.ItemId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.HalfTermName;
import org.milepost.api.strategy.DecidingOffice;

/** A school's rapid acceleration plans, the one proposed last first. */
public record Raps(SchoolId school, Moment moment, List<Rap> raps) {
    public Raps {
        raps = List.copyOf(raps);
    }

    /** How a RAP stands. */
    public enum State {
        PROPOSED,
        SUBMITTED,
        RETURNED,
        APPROVED,
        COMPLETED,
        SUPERSEDED;

        /** Whether work on it goes on. */
        public boolean isOpen() {
            return this != COMPLETED && this != SUPERSEDED;
        }
    }

    /**
     * One RAP.
     *
     * @param state how it stands; APPROVED as long as a version is in force, also while an amendment waits
     * @param amendment how an amendment stands that is not approved yet: SUBMITTED or RETURNED
     * @param revision of the latest content, which an editor changes and an approver reads
     * @param contentHash of the latest content, which an approval names
     * @param inForce what was approved last, as long as the RAP is or was in force
     * @param mustApprove whose decision the submitted content is; absent where none waits
     * @param authors who proposed, edited or submitted it or is named as a co-author: nobody of them approves it
     * @param objectives of the version in force or, before there is one, of the latest content, with what monitors said
     * @param supersededBy the RAP that took its place
     * @param history every step, oldest first
     */
    public record Rap(
            ItemId rap,
            State state,
            Optional<State> amendment,
            int revision,
            String contentHash,
            RapContent content,
            Optional<Version> inForce,
            Optional<MustApprove> mustApprove,
            List<ActorId> authors,
            List<ObjectiveRecord> objectives,
            boolean enteredFromRecords,
            Optional<ItemId> supersededBy,
            List<Step> history) {
        public Rap {
            authors = List.copyOf(authors);
            objectives = List.copyOf(objectives);
            history = List.copyOf(history);
        }
    }

    /** An approved version. */
    public record Version(
            int revision,
            String contentHash,
            RapContent content,
            String band,
            LocalDate effectiveOn,
            Decided decided,
            String event) {}

    /**
     * Whose decision it is, and why.
     *
     * @param band the stricter of the band at submission and the band on the day
     */
    public record MustApprove(DecidingOffice office, RapApprover.Why why, String because, String band) {}

    /** An objective and what was said of it, half-term by half-term in the order of monitoring. */
    public record ObjectiveRecord(Objective objective, List<Monitored> monitoring) {
        public ObjectiveRecord {
            monitoring = List.copyOf(monitoring);
        }
    }

    /** What one monitor said of one objective. */
    public record Monitored(
            HalfTermName halfTerm,
            DecidedBy by,
            Progress progress,
            Note note,
            LocalDate effectiveOn,
            String event,
            Instant recordedAt) {}

    /**
     * One step in the life of a RAP.
     *
     * @param type the event's stored name
     * @param revision the revision it was about
     * @param state how the RAP stood after it
     */
    public record Step(
            String event,
            String type,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            Instant recordedAt,
            State state,
            Optional<State> amendment,
            Optional<ActorId> by,
            Optional<Decided> decided) {}

    /** A RAP at a glance, as a dashboard shows it. */
    public record Glance(
            ItemId rap,
            Note title,
            State state,
            Optional<State> amendment,
            int revision,
            String contentHash,
            LocalDate since,
            Optional<MustApprove> mustApprove) {}
}
