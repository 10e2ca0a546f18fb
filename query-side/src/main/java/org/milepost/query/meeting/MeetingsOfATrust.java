package org.milepost.query.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.meeting.Meeting;
import org.milepost.api.meeting.Meeting.DecisionTaken;
import org.milepost.api.meeting.MeetingKind;
import org.milepost.api.meeting.TrustMeetingEvent;
import org.milepost.api.meeting.TrustMeetingEvent.BoardMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.CommitteeMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.GroupMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.MeetingDecisionRecorded;

/** The meetings of a trust, told from its own events, with the schools that a reader may see. */
final class MeetingsOfATrust {
    private MeetingsOfATrust() {}

    /** In the order of recording. */
    static List<Meeting> told(List<RecordedEvent> events, Predicate<SchoolId> sees) {
        Map<ItemId, Meeting> meetings = new LinkedHashMap<>();
        for (RecordedEvent recorded : events) {
            if (recorded.event() instanceof TrustMeetingEvent event) {
                switch (event) {
                    case GroupMeetingHeld e -> meetings.put(e.meeting(), group(e, recorded, sees));
                    case CommitteeMeetingHeld e ->
                        meetings.put(
                                e.meeting(),
                                body(
                                        MeetingKind.ACC,
                                        e,
                                        e.reference(),
                                        e.trustees(),
                                        recorded,
                                        seen(e.summaries(), sees),
                                        seen(e.healthChecks(), sees),
                                        seen(e.actionPlans(), sees),
                                        List.of()));
                    case BoardMeetingHeld e ->
                        meetings.put(
                                e.meeting(),
                                body(
                                        MeetingKind.BOARD,
                                        e,
                                        e.reference(),
                                        e.trustees(),
                                        recorded,
                                        List.of(),
                                        List.of(),
                                        seen(e.actionPlans(), sees),
                                        seen(e.updates(), sees)));
                    case MeetingDecisionRecorded e ->
                        meetings.computeIfPresent(
                                e.meeting(),
                                (id, meeting) -> with(
                                        meeting,
                                        new DecisionTaken(
                                                e.decision(), seen(e.schools(), sees), e.decided(), recorded.id())));
                }
            }
        }
        return List.copyOf(meetings.values());
    }

    /** Whether a meeting names the school. */
    static boolean names(Meeting meeting, SchoolId school) {
        return meeting.attended().contains(school)
                || meeting.apologies().contains(school)
                || meeting.summaries().contains(school)
                || meeting.healthChecks().contains(school)
                || meeting.actionPlans().contains(school)
                || meeting.updates().contains(school)
                || meeting.decisions().stream()
                        .anyMatch(decision -> decision.schools().contains(school));
    }

    private static Meeting group(GroupMeetingHeld e, RecordedEvent recorded, Predicate<SchoolId> sees) {
        return meeting(
                e,
                MeetingKind.of(e.group()),
                Optional.empty(),
                Optional.empty(),
                seen(e.attended(), sees),
                seen(e.apologies(), sees),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                e.theme(),
                e.moderated(),
                e.development(),
                recorded);
    }

    private static Meeting body(
            MeetingKind kind,
            TrustMeetingEvent event,
            String reference,
            Optional<Integer> trustees,
            RecordedEvent recorded,
            List<SchoolId> summaries,
            List<SchoolId> healthChecks,
            List<SchoolId> actionPlans,
            List<SchoolId> updates) {
        return meeting(
                event,
                kind,
                Optional.of(reference),
                trustees,
                List.of(),
                List.of(),
                summaries,
                healthChecks,
                actionPlans,
                updates,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                recorded);
    }

    private static Meeting meeting(
            TrustMeetingEvent event,
            MeetingKind kind,
            Optional<String> reference,
            Optional<Integer> trustees,
            List<SchoolId> attended,
            List<SchoolId> apologies,
            List<SchoolId> summaries,
            List<SchoolId> healthChecks,
            List<SchoolId> actionPlans,
            List<SchoolId> updates,
            Optional<Note> notes,
            Optional<Note> moderated,
            Optional<Note> development,
            RecordedEvent recorded) {
        return new Meeting(
                event.meeting(),
                kind,
                event.effectiveOn(),
                reference,
                trustees,
                attended,
                apologies,
                summaries,
                healthChecks,
                actionPlans,
                updates,
                List.of(),
                List.of(),
                notes,
                moderated,
                development,
                recorded.id(),
                recorded.recordedAt());
    }

    private static Meeting with(Meeting meeting, DecisionTaken decision) {
        List<DecisionTaken> decisions = new ArrayList<>(meeting.decisions());
        decisions.add(decision);
        return new Meeting(
                meeting.meeting(),
                meeting.kind(),
                meeting.heldOn(),
                meeting.reference(),
                meeting.trustees(),
                meeting.attended(),
                meeting.apologies(),
                meeting.summaries(),
                meeting.healthChecks(),
                meeting.actionPlans(),
                meeting.updates(),
                meeting.nextSteps(),
                decisions,
                meeting.notes(),
                meeting.moderated(),
                meeting.development(),
                meeting.event(),
                meeting.recordedAt());
    }

    private static List<SchoolId> seen(List<SchoolId> schools, Predicate<SchoolId> sees) {
        return schools.stream().filter(sees).toList();
    }
}
