package org.milepost.api.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.Evidence;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.TermName;
import org.milepost.api.strategy.Party;

/**
 * One improvement plan in full.
 *
 * @param content the latest content, which may be ahead of what is in force
 * @param inForce what was approved last
 * @param authors who drafted, edited or submitted it or is named as a co-author: nobody of them approves it
 * @param goals of the version in force or, before there is one, of the latest content, with how each milepost stands
 * @param updates what the school told, oldest first
 * @param history every step, oldest first
 */
public record SchoolPlan(
        SchoolId school,
        Moment moment,
        SchoolPlans.Glance plan,
        PlanContent content,
        Optional<Version> inForce,
        List<ActorId> authors,
        List<GoalRecord> goals,
        List<Update> updates,
        Optional<Note> cameOfIt,
        List<Step> history) {
    public SchoolPlan {
        authors = List.copyOf(authors);
        goals = List.copyOf(goals);
        updates = List.copyOf(updates);
        history = List.copyOf(history);
    }

    /** An approved version. */
    public record Version(
            int revision,
            String contentHash,
            PlanContent content,
            LocalDate effectiveOn,
            Decided decided,
            String event) {}

    /** A goal and its mileposts. */
    public record GoalRecord(Goal goal, List<MilepostRecord> mileposts) {
        public GoalRecord {
            mileposts = List.copyOf(mileposts);
        }
    }

    /** How a milepost stands on the day. */
    public enum Standing {
        TO_COME,
        OVERDUE,
        MET,
        PARTLY,
        MISSED
    }

    /** A milepost and what was said of it, oldest first; the last judgement counts. */
    public record MilepostRecord(Milepost milepost, Standing standing, List<Judged> judgements) {
        public MilepostRecord {
            judgements = List.copyOf(judgements);
        }
    }

    /** What was said of a milepost. */
    public record Judged(
            MilepostOutcome outcome,
            Note note,
            List<Evidence> evidence,
            LocalDate effectiveOn,
            ActorId by,
            String event,
            Instant recordedAt) {
        public Judged {
            evidence = List.copyOf(evidence);
        }
    }

    /** What the school told in a term. */
    public record Update(
            TermName term,
            LocalDate effectiveOn,
            List<Party> to,
            Note text,
            List<Evidence> evidence,
            ActorId by,
            String event,
            Instant recordedAt) {
        public Update {
            to = List.copyOf(to);
            evidence = List.copyOf(evidence);
        }
    }

    /**
     * One step in the life of a plan.
     *
     * @param type the event's stored name
     * @param revision the revision it was about
     * @param state how the plan stood after it
     */
    public record Step(
            String event,
            String type,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            Instant recordedAt,
            SchoolPlans.State state,
            Optional<SchoolPlans.State> edit,
            Optional<ActorId> by,
            Optional<Decided> decided) {}
}
