package org.milepost.api.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
import org.milepost.api.ContentHash;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.strategy.Party;

/** What can be asked about a school's improvement plans. */
public sealed interface PlanCommand extends SchoolCommand {
    ItemId plan();

    /** Begin the improvement plan of a school year. It is worked on until somebody submits it. */
    record DraftPlan(
            SchoolId school,
            @New ItemId plan,
            SchoolYear year,
            Note context,
            List<Goal> goals,
            List<ActorId> coAuthors,
            LocalDate effectiveOn)
            implements PlanCommand {
        public DraftPlan {
            PlanContent content = new PlanContent(year, context, goals, coAuthors);
            goals = content.goals();
            coAuthors = content.coAuthors();
        }

        public PlanContent content() {
            return new PlanContent(year, context, goals, coAuthors);
        }
    }

    /**
     * Change what a plan says. What was approved stays in force until the new words are submitted and approved.
     *
     * @param revision the revision that the editor saw and changes
     */
    record EditPlan(
            SchoolId school,
            ItemId plan,
            int revision,
            Note context,
            List<Goal> goals,
            List<ActorId> coAuthors,
            LocalDate effectiveOn)
            implements PlanCommand {
        public EditPlan {
            PlanContent content = new PlanContent(SchoolYear.of(effectiveOn), context, goals, coAuthors);
            goals = content.goals();
            coAuthors = content.coAuthors();
        }

        /** What the plan of that year is to say. */
        public PlanContent content(SchoolYear year) {
            return new PlanContent(year, context, goals, coAuthors);
        }
    }

    /** Put a plan forward for approval. */
    record SubmitPlan(SchoolId school, ItemId plan, LocalDate effectiveOn) implements PlanCommand {}

    /**
     * Approve a submitted plan; by the Board, where no CEO may, with its minute.
     *
     * @param contentHash the hash of the content that was read and is approved
     * @param effectiveOn from when it is in force; the day of the decision if absent
     */
    record ApprovePlan(
            SchoolId school,
            ItemId plan,
            String contentHash,
            LocalDate decidedOn,
            Optional<LocalDate> effectiveOn,
            Note reason,
            List<Evidence> evidence,
            Optional<Minute> minute)
            implements PlanCommand {
        public ApprovePlan {
            evidence = List.copyOf(evidence);
            contentHash = ContentHash.checked(contentHash);
        }
    }

    /** Give a submitted plan back with the reasons; it may be edited and submitted again. */
    record ReturnPlan(SchoolId school, ItemId plan, LocalDate decidedOn, Note reason, Optional<Minute> minute)
            implements PlanCommand {}

    /**
     * Tell how the plan in force goes this term.
     *
     * @param effectiveOn the day it was told, which tells the term
     * @param to who was told: CEO, ACC or BOARD
     */
    record UpdatePlan(
            SchoolId school, ItemId plan, LocalDate effectiveOn, List<Party> to, Note text, List<Evidence> evidence)
            implements PlanCommand {
        private static final Set<Party> TOLD = Set.of(Party.CEO, Party.ACC, Party.BOARD);

        public UpdatePlan {
            to = List.copyOf(to);
            evidence = List.copyOf(evidence);
            if (to.isEmpty() || !TOLD.containsAll(to) || Set.copyOf(to).size() < to.size()) {
                throw new IllegalArgumentException("'to' names who was told, each once: CEO, ACC or BOARD.");
            }
        }
    }

    /** Say how a milepost of the plan in force turned out. */
    record JudgeMilepost(
            SchoolId school,
            ItemId plan,
            ItemId milepost,
            MilepostOutcome outcome,
            LocalDate effectiveOn,
            Note note,
            List<Evidence> evidence)
            implements PlanCommand {
        public JudgeMilepost {
            evidence = List.copyOf(evidence);
        }
    }

    /** End a plan, and say what came of it. One in force has every milepost judged first. */
    record ClosePlan(SchoolId school, ItemId plan, LocalDate effectiveOn, Note note) implements PlanCommand {}

    /** Enter a plan that was approved before the trust used Milepost, from a minute or document of the time. */
    record EnterPlanFromRecords(
            SchoolId school,
            @New ItemId plan,
            SchoolYear year,
            Note context,
            List<Goal> goals,
            List<ActorId> coAuthors,
            Office decidedBy,
            Optional<Minute> minute,
            LocalDate decidedOn,
            LocalDate effectiveOn,
            Note reason,
            Evidence source)
            implements PlanCommand {
        public EnterPlanFromRecords {
            PlanContent content = new PlanContent(year, context, goals, coAuthors);
            goals = content.goals();
            coAuthors = content.coAuthors();
        }

        public PlanContent content() {
            return new PlanContent(year, context, goals, coAuthors);
        }
    }
}
