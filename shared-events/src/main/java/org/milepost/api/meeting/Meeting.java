package org.milepost.api.meeting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;

/**
 * One meeting, with whatever its kind has. Schools that the reader may not see are left out.
 *
 * @param reference of the minutes
 * @param trustees how many trustees came
 * @param attended the schools from which somebody came
 * @param summaries the schools whose summaries were considered
 * @param healthChecks the schools whose actions from the health check were considered
 * @param actionPlans the schools whose Ofsted action plan, or its equivalent, was monitored
 * @param updates the schools in Stabilise of which the Board was told
 */
public record Meeting(
        ItemId meeting,
        MeetingKind kind,
        LocalDate heldOn,
        Optional<String> reference,
        Optional<Integer> trustees,
        List<SchoolId> attended,
        List<SchoolId> apologies,
        List<SchoolId> summaries,
        List<SchoolId> healthChecks,
        List<SchoolId> actionPlans,
        List<SchoolId> updates,
        List<NextStep> nextSteps,
        List<DecisionTaken> decisions,
        Optional<Note> notes,
        Optional<Note> moderated,
        Optional<Note> development,
        String event,
        Instant recordedAt) {

    /** A decision taken in it. */
    public record DecisionTaken(ItemId decision, List<SchoolId> schools, Decided decided, String event) {
        public DecisionTaken {
            schools = List.copyOf(schools);
        }
    }

    public Meeting {
        attended = List.copyOf(attended);
        apologies = List.copyOf(apologies);
        summaries = List.copyOf(summaries);
        healthChecks = List.copyOf(healthChecks);
        actionPlans = List.copyOf(actionPlans);
        updates = List.copyOf(updates);
        nextSteps = List.copyOf(nextSteps);
        decisions = List.copyOf(decisions);
    }
}
