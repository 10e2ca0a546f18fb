package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FROM_RECORDS;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MINUTE_BOOK;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.TermName;
import org.milepost.api.plan.Goal;
import org.milepost.api.plan.Milepost;
import org.milepost.api.plan.MilepostOutcome;
import org.milepost.api.plan.PlanContent;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.plan.PlanEvent.MilepostJudged;
import org.milepost.api.plan.PlanEvent.PlanApproved;
import org.milepost.api.plan.PlanEvent.PlanClosed;
import org.milepost.api.plan.PlanEvent.PlanDrafted;
import org.milepost.api.plan.PlanEvent.PlanEdited;
import org.milepost.api.plan.PlanEvent.PlanReturned;
import org.milepost.api.plan.PlanEvent.PlanSubmitted;
import org.milepost.api.plan.PlanEvent.PlanUpdated;
import org.milepost.api.strategy.Party;

/** Oakfield's improvement plan for 2026/27: one goal with two mileposts. */
public final class PlanExamples {
    public static final ItemId PLAN = new ItemId("plan-2026");
    public static final ItemId AUTUMN = new ItemId("writing-autumn");
    public static final ItemId SUMMER = new ItemId("writing-summer");
    public static final SchoolYear YEAR = TrustExamples.YEAR;
    public static final ActorId DEPUTY = new ActorId("the-deputy");

    public static final PlanContent CONTENT = content("Writing is well behind reading.", DEPUTY);
    public static final PlanContent CHANGED = content("Writing is behind reading in every year group.", DEPUTY);

    public static final Note TOLD = new Note("The scheme is taught in every class but one.");
    public static final Note SEEN = new Note("Six of seven classes.");
    public static final Note CAME_OF_IT = new Note("Writing rose in all year groups but one.");

    public static final PlanDrafted DRAFTED =
            new PlanDrafted(OAKFIELD, PLAN, YEAR, 1, CONTENT.hash(), CONTENT, SEP_1, HEAD, Optional.empty());
    public static final PlanEdited EDITED =
            new PlanEdited(OAKFIELD, PLAN, YEAR, 2, CHANGED.hash(), CHANGED, SEP_7, HEAD);
    public static final PlanSubmitted SUBMITTED =
            new PlanSubmitted(OAKFIELD, PLAN, YEAR, 1, CONTENT.hash(), SEP_1, HEAD);
    public static final PlanApproved APPROVED =
            new PlanApproved(OAKFIELD, PLAN, YEAR, 1, CONTENT.hash(), SEP_7, BY_CEO);
    public static final PlanReturned RETURNED =
            new PlanReturned(OAKFIELD, PLAN, YEAR, 1, CONTENT.hash(), SEP_7, BY_CEO);
    public static final PlanUpdated UPDATED = new PlanUpdated(
            OAKFIELD,
            PLAN,
            YEAR,
            1,
            CONTENT.hash(),
            SEP_7,
            TermName.AUTUMN,
            List.of(Party.CEO, Party.ACC),
            TOLD,
            List.of(REVIEW),
            HEAD);
    public static final MilepostJudged JUDGED = judged(AUTUMN, MilepostOutcome.PARTLY, SEP_7);
    public static final PlanClosed CLOSED =
            new PlanClosed(OAKFIELD, PLAN, YEAR, 1, CONTENT.hash(), SEP_7, CAME_OF_IT, HEAD);

    /** The plan of the year before the trust used Milepost, entered by the clerk: how it was written, and approved. */
    public static final PlanContent OLD = new PlanContent(
            new SchoolYear(2023),
            new Note("Early reading to improve."),
            List.of(goal(milepost(AUTUMN, "Logs are kept in all classes.", LocalDate.of(2024, 3, 22)))),
            List.of(DEPUTY));

    public static final PlanDrafted ENTERED = new PlanDrafted(
            OAKFIELD, PLAN, OLD.year(), 1, OLD.hash(), OLD, LocalDate.of(2024, 3, 4), CLERK, Optional.of(MINUTE_BOOK));
    public static final PlanApproved ENTERED_APPROVED =
            new PlanApproved(OAKFIELD, PLAN, OLD.year(), 1, OLD.hash(), LocalDate.of(2024, 3, 4), FROM_RECORDS);

    /** One of each type. */
    public static final List<PlanEvent> ALL =
            List.of(DRAFTED, EDITED, SUBMITTED, RETURNED, APPROVED, UPDATED, JUDGED, CLOSED);

    private PlanExamples() {}

    /** A plan of one goal and two mileposts. */
    public static PlanContent content(String context, ActorId... coAuthors) {
        return new PlanContent(
                YEAR,
                new Note(context),
                List.of(goal(
                        milepost(AUTUMN, "The scheme is taught in every class.", LocalDate.of(2026, 9, 4)),
                        milepost(SUMMER, "Moderation agrees with us.", LocalDate.of(2027, 6, 18)))),
                List.of(coAuthors));
    }

    /** The goal of writing, with these mileposts. */
    public static Goal goal(Milepost... mileposts) {
        return new Goal(
                new ItemId("writing"),
                new Note("Every year group writes at length in three subjects."),
                List.of(new Note("Four in five write at the standard of their age.")),
                List.of(mileposts));
    }

    /** A milepost. */
    public static Milepost milepost(ItemId id, String text, LocalDate dueOn) {
        return new Milepost(id, new Note(text), dueOn);
    }

    /** A judgement of a milepost of the first revision. */
    public static MilepostJudged judged(ItemId milepost, MilepostOutcome outcome, LocalDate on) {
        return new MilepostJudged(
                OAKFIELD, PLAN, YEAR, 1, CONTENT.hash(), milepost, on, outcome, SEEN, List.of(REVIEW), HEAD);
    }
}
