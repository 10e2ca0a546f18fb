package org.milepost.api.meeting;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.milepost.api.AboutSchools;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;

/** Everything that can be recorded about meetings of the trust. Schools are named where they are concerned. */
public sealed interface TrustMeetingEvent extends TrustEvent, Dated {
    ItemId meeting();

    /**
     * A group met.
     *
     * @param attended the schools from which somebody came
     * @param apologies the schools that sent apologies
     * @param moderated the work that was moderated across schools
     * @param development what professional development was given
     */
    @EventName("meeting.group-held")
    record GroupMeetingHeld(
            TrustId trust,
            ItemId meeting,
            Group group,
            LocalDate effectiveOn,
            List<SchoolId> attended,
            List<SchoolId> apologies,
            Optional<Note> theme,
            Optional<Note> moderated,
            Optional<Note> development)
            implements TrustMeetingEvent {
        public GroupMeetingHeld {
            attended = inOrder(attended);
            apologies = inOrder(apologies);
        }
    }

    /**
     * The Achievement and Curriculum Committee met.
     *
     * @param reference of the minutes
     * @param trustees how many of its members came
     * @param summaries the schools whose summaries it considered
     * @param healthChecks the schools whose actions from the health check it considered
     * @param actionPlans the schools whose Ofsted action plan, or its equivalent, it monitored
     */
    @EventName("meeting.committee-held")
    record CommitteeMeetingHeld(
            TrustId trust,
            ItemId meeting,
            LocalDate effectiveOn,
            String reference,
            Optional<Integer> trustees,
            List<SchoolId> summaries,
            List<SchoolId> healthChecks,
            List<SchoolId> actionPlans)
            implements TrustMeetingEvent {
        public CommitteeMeetingHeld {
            summaries = inOrder(summaries);
            healthChecks = inOrder(healthChecks);
            actionPlans = inOrder(actionPlans);
        }
    }

    /**
     * The Trust Board met.
     *
     * @param reference of the minutes
     * @param trustees how many of its members came
     * @param updates the schools in Stabilise of which it was told how they stand
     * @param actionPlans the schools whose Ofsted action plan, or its equivalent, it monitored
     */
    @EventName("meeting.board-held")
    record BoardMeetingHeld(
            TrustId trust,
            ItemId meeting,
            LocalDate effectiveOn,
            String reference,
            Optional<Integer> trustees,
            List<SchoolId> updates,
            List<SchoolId> actionPlans)
            implements TrustMeetingEvent {
        public BoardMeetingHeld {
            updates = inOrder(updates);
            actionPlans = inOrder(actionPlans);
        }
    }

    /** The committee or the Board decided something that no other command records; the clerk wrote it down. */
    @EventName("meeting.decision-recorded")
    record MeetingDecisionRecorded(
            TrustId trust,
            ItemId meeting,
            ItemId decision,
            List<SchoolId> schools,
            LocalDate effectiveOn,
            Decided decided)
            implements TrustMeetingEvent, Decision, AboutSchools {
        public MeetingDecisionRecorded {
            schools = inOrder(schools);
        }
    }

    private static List<SchoolId> inOrder(Collection<SchoolId> schools) {
        SortedSet<SchoolId> sorted = new TreeSet<>(schools);
        return List.copyOf(sorted);
    }
}
