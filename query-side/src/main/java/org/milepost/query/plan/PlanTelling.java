package org.milepost.query.plan;

import static org.milepost.query.timeline.Telling.day;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.milepost.api.Note;
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

/** Tells what happened to an improvement plan in a plain sentence; the words people wrote stand beside it. */
public final class PlanTelling {
    private PlanTelling() {}

    /** What happened. */
    public static String sentence(PlanEvent event) {
        return switch (event) {
            case PlanDrafted e ->
                plan(e) + (e.enteredFrom().isPresent() ? " entered from records: " : " drafted: ")
                        + counted(e.content()) + ".";
            case PlanEdited e ->
                plan(e) + " edited: it is revision " + e.revision() + " now, with " + counted(e.content()) + ".";
            case PlanSubmitted e -> plan(e) + " submitted (revision " + e.revision() + ").";
            case PlanApproved e ->
                plan(e) + " approved by the " + e.decided().by().office().title() + " (revision " + e.revision()
                        + "), in force from " + day(e.effectiveOn()) + ".";
            case PlanReturned e ->
                plan(e) + " returned by the " + e.decided().by().office().title() + " (revision " + e.revision() + ").";
            case PlanUpdated e ->
                "Update of the improvement plan for " + e.year() + " in the "
                        + e.term().name().toLowerCase(Locale.UK) + " term, told to the "
                        + e.to().stream().map(Party::words).collect(Collectors.joining(" and the ")) + ".";
            case MilepostJudged e ->
                "A milepost of the improvement plan for " + e.year() + " was " + words(e.outcome()) + ".";
            case PlanClosed e -> plan(e) + " closed on " + day(e.effectiveOn()) + ".";
        };
    }

    /** What people wrote, besides the reason of a decision. */
    public static List<Note> notes(PlanEvent event) {
        return switch (event) {
            case PlanDrafted e -> List.of(e.content().context());
            case PlanEdited e -> List.of(e.content().context());
            case PlanUpdated e -> List.of(e.text());
            case MilepostJudged e -> List.of(e.note());
            case PlanClosed e -> List.of(e.note());
            case PlanApproved e -> List.of(e.decided().reason());
            case PlanReturned e -> List.of(e.decided().reason());
            case PlanSubmitted e -> List.of();
        };
    }

    private static String plan(PlanEvent event) {
        return "Improvement plan for " + event.year();
    }

    private static String counted(PlanContent content) {
        int goals = content.goals().size();
        int mileposts = content.mileposts().size();
        return goals
                + (goals == 1 ? " goal and " : " goals and ")
                + mileposts
                + (mileposts == 1 ? " milepost" : " mileposts");
    }

    private static String words(MilepostOutcome outcome) {
        return switch (outcome) {
            case MET -> "met";
            case PARTLY -> "met in part";
            case MISSED -> "missed";
        };
    }
}
