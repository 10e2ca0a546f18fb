package org.milepost.api.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.OfContent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.TermName;
import org.milepost.api.strategy.Party;

/**
 * Everything that can be recorded about a school's improvement plans. Each event names the school year of the plan, the
 * revision that it is about, and that revision's content hash.
 */
public sealed interface PlanEvent extends SchoolEvent, Dated, OfContent {
    ItemId plan();

    /** The school year that it is the plan of. */
    SchoolYear year();

    /** The revision it is about; the first is 1. */
    int revision();

    /**
     * The plan of a school year begins.
     *
     * @param enteredFrom the record it was copied from, for one approved before the go-live date
     */
    @EventName("plan.drafted")
    record PlanDrafted(
            SchoolId school,
            ItemId plan,
            SchoolYear year,
            int revision,
            String contentHash,
            PlanContent content,
            LocalDate effectiveOn,
            ActorId draftedBy,
            Optional<Evidence> enteredFrom)
            implements PlanEvent {}

    /** The plan says something else now. What was approved before stays in force until this is approved too. */
    @EventName("plan.edited")
    record PlanEdited(
            SchoolId school,
            ItemId plan,
            SchoolYear year,
            int revision,
            String contentHash,
            PlanContent content,
            LocalDate effectiveOn,
            ActorId editedBy)
            implements PlanEvent {}

    /** It is put forward for approval. */
    @EventName("plan.submitted")
    record PlanSubmitted(
            SchoolId school,
            ItemId plan,
            SchoolYear year,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            ActorId submittedBy)
            implements PlanEvent {}

    /** It is agreed, and in force from the effective date. */
    @EventName("plan.approved")
    record PlanApproved(
            SchoolId school,
            ItemId plan,
            SchoolYear year,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            Decided decided)
            implements PlanEvent, Decision {}

    /** It is given back with the reasons. */
    @EventName("plan.returned")
    record PlanReturned(
            SchoolId school,
            ItemId plan,
            SchoolYear year,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            Decided decided)
            implements PlanEvent, Decision {}

    /**
     * The school tells how the plan goes this term.
     *
     * @param term the term of the school year in which it was told
     * @param to who was told: the CEO, the committee, or in Stabilise the Board
     */
    @EventName("plan.updated")
    record PlanUpdated(
            SchoolId school,
            ItemId plan,
            SchoolYear year,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            TermName term,
            List<Party> to,
            Note text,
            List<Evidence> evidence,
            ActorId updatedBy)
            implements PlanEvent {
        public PlanUpdated {
            to = List.copyOf(to);
            evidence = List.copyOf(evidence);
        }
    }

    /** A milepost was met, met in part, or missed. It may be judged again later, as when a missed one is met after all. */
    @EventName("plan.milepost-judged")
    record MilepostJudged(
            SchoolId school,
            ItemId plan,
            SchoolYear year,
            int revision,
            String contentHash,
            ItemId milepost,
            LocalDate effectiveOn,
            MilepostOutcome outcome,
            Note note,
            List<Evidence> evidence,
            ActorId judgedBy)
            implements PlanEvent {
        public MilepostJudged {
            evidence = List.copyOf(evidence);
        }
    }

    /** Nothing more is done about it; the note says what came of it. */
    @EventName("plan.closed")
    record PlanClosed(
            SchoolId school,
            ItemId plan,
            SchoolYear year,
            int revision,
            String contentHash,
            LocalDate effectiveOn,
            Note note,
            ActorId closedBy)
            implements PlanEvent {}
}
