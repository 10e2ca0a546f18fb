package org.milepost.command.meeting;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.access.Office;
import org.milepost.api.meeting.TrustMeetingCommand.RecordBoardMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordCommitteeMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordGroupMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordMeetingDecision;
import org.milepost.api.meeting.TrustMeetingEvent.BoardMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.CommitteeMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.GroupMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.MeetingDecisionRecorded;
import org.milepost.command.Acting;
import org.milepost.command.meeting.MeetingAcrossTheTrust.BodyMet;
import org.milepost.command.meeting.MeetingAcrossTheTrust.Deciding;
import org.milepost.command.meeting.MeetingAcrossTheTrust.Facts;

/** A trust's meetings: routes each command to its decision and remembers when committee and Board met. */
public final class TrustMeetings {
    private final Set<ItemId> groups = new HashSet<>();
    private final Map<ItemId, BodyMet> bodies = new HashMap<>();
    private final Set<ItemId> decisions = new HashSet<>();

    @CommandHandler
    void handle(RecordGroupMeeting command, Acting acting) {
        acting.record(MeetingAcrossTheTrust.hold(
                command,
                new Facts(
                        isTaken(command.meeting()),
                        command.heldOn(),
                        acting.today(),
                        Optional.of(command.group()),
                        command.attended(),
                        command.apologies(),
                        acting.office())));
    }

    @CommandHandler
    void handle(RecordCommitteeMeeting command, Acting acting) {
        acting.record(MeetingAcrossTheTrust.hold(
                command, ofBody(command.meeting(), command.minute().meetingOn(), acting)));
    }

    @CommandHandler
    void handle(RecordBoardMeeting command, Acting acting) {
        acting.record(MeetingAcrossTheTrust.hold(
                command, ofBody(command.meeting(), command.minute().meetingOn(), acting)));
    }

    @CommandHandler
    void handle(RecordMeetingDecision command, Acting acting) {
        acting.record(MeetingAcrossTheTrust.decide(
                command,
                new Deciding(
                        Optional.ofNullable(bodies.get(command.meeting())),
                        decisions.contains(command.decision()),
                        command.effectiveOn())));
    }

    private Facts ofBody(ItemId meeting, LocalDate heldOn, Acting acting) {
        return new Facts(
                isTaken(meeting), heldOn, acting.today(), Optional.empty(), List.of(), List.of(), acting.office());
    }

    private boolean isTaken(ItemId meeting) {
        return groups.contains(meeting) || bodies.containsKey(meeting);
    }

    @EventSourcingHandler
    void on(GroupMeetingHeld event) {
        groups.add(event.meeting());
    }

    @EventSourcingHandler
    void on(CommitteeMeetingHeld event) {
        bodies.put(event.meeting(), new BodyMet(Office.ACC_MEMBER, new Minute(event.effectiveOn(), event.reference())));
    }

    @EventSourcingHandler
    void on(BoardMeetingHeld event) {
        bodies.put(
                event.meeting(), new BodyMet(Office.BOARD_MEMBER, new Minute(event.effectiveOn(), event.reference())));
    }

    @EventSourcingHandler
    void on(MeetingDecisionRecorded event) {
        decisions.add(event.decision());
    }
}
