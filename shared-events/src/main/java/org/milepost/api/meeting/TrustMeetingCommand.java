package org.milepost.api.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Evidence;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustCommand;
import org.milepost.api.TrustId;

/** What can be asked about meetings of the trust. */
public sealed interface TrustMeetingCommand extends TrustCommand {

    /** Record a meeting of one of the trust's groups, and from which schools people came. */
    record RecordGroupMeeting(
            TrustId trust,
            @New ItemId meeting,
            Group group,
            LocalDate heldOn,
            List<SchoolId> attended,
            List<SchoolId> apologies,
            Optional<Note> theme,
            Optional<Note> moderated,
            Optional<Note> development)
            implements TrustMeetingCommand {
        public RecordGroupMeeting {
            attended = List.copyOf(attended);
            apologies = List.copyOf(apologies);
        }
    }

    /** Record a meeting of the Achievement and Curriculum Committee, and what it considered. */
    record RecordCommitteeMeeting(
            TrustId trust,
            @New ItemId meeting,
            Minute minute,
            Optional<Integer> trustees,
            List<SchoolId> summaries,
            List<SchoolId> healthChecks,
            List<SchoolId> actionPlans)
            implements TrustMeetingCommand {
        public RecordCommitteeMeeting {
            summaries = List.copyOf(summaries);
            healthChecks = List.copyOf(healthChecks);
            actionPlans = List.copyOf(actionPlans);
            check(trustees);
        }
    }

    /** Record a meeting of the Trust Board, and of which schools it was told. */
    record RecordBoardMeeting(
            TrustId trust,
            @New ItemId meeting,
            Minute minute,
            Optional<Integer> trustees,
            List<SchoolId> updates,
            List<SchoolId> actionPlans)
            implements TrustMeetingCommand {
        public RecordBoardMeeting {
            updates = List.copyOf(updates);
            actionPlans = List.copyOf(actionPlans);
            check(trustees);
        }
    }

    /**
     * Record what the committee or the Board decided, where no other command records it.
     *
     * @param reference of the minute, where it is not that of the whole meeting
     */
    record RecordMeetingDecision(
            TrustId trust,
            ItemId meeting,
            @New ItemId decision,
            List<SchoolId> schools,
            Note text,
            List<Evidence> evidence,
            Optional<String> reference,
            Optional<LocalDate> effectiveOn)
            implements TrustMeetingCommand {
        public RecordMeetingDecision {
            schools = List.copyOf(schools);
            evidence = List.copyOf(evidence);
        }
    }

    private static void check(Optional<Integer> trustees) {
        if (trustees.filter(number -> number < 1 || number > 100).isPresent()) {
            throw new IllegalArgumentException("'trustees' is a number from 1 to 100.");
        }
    }
}
