package org.milepost.command.meeting;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.Minute;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.meeting.Group;
import org.milepost.api.meeting.TrustMeetingCommand.RecordBoardMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordCommitteeMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordGroupMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordMeetingDecision;
import org.milepost.api.meeting.TrustMeetingEvent.BoardMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.CommitteeMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.GroupMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.MeetingDecisionRecorded;
import org.milepost.command.Rule;

/** Meetings of the trust: who came, what was considered, and what a body decided. */
final class MeetingAcrossTheTrust {

    /** A meeting of a body that stands in the record. */
    record BodyMet(Office body, Minute minute) {}

    /**
     * What the rules of holding a meeting rest on.
     *
     * @param taken whether the id stands for another meeting already
     * @param group which group met, where one did
     * @param attended the schools from which somebody came to a group
     * @param apologies the schools that sent apologies to a group
     */
    record Facts(
            boolean taken,
            LocalDate on,
            LocalDate today,
            Optional<Group> group,
            List<SchoolId> attended,
            List<SchoolId> apologies,
            Office office) {

        boolean hasNewId() {
            return !taken;
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }

        boolean hasSomebodyThere() {
            return group.isEmpty() || !attended.isEmpty();
        }

        boolean saysOneThingOfEachSchool() {
            return attended.stream().noneMatch(apologies::contains);
        }

        /** SLIM leaders and Lead Practitioners have a group of their own. */
        boolean isActorsGroup() {
            return !(office == Office.SLIM_LEADER || office == Office.LEAD_PRACTITIONER)
                    || group.filter(Group.SLIM::equals).isPresent();
        }
    }

    /**
     * What the rules of a decision rest on.
     *
     * @param meeting the meeting that the command names, where it is one of a body and stands in the record
     * @param taken whether the id stands for another decision already
     * @param effectiveOn from when the decision holds, where that is not the day of the meeting
     */
    record Deciding(Optional<BodyMet> meeting, boolean taken, Optional<LocalDate> effectiveOn) {

        boolean isOfABody() {
            return meeting.isPresent();
        }

        boolean hasNewId() {
            return !taken;
        }
    }

    private static final Rule<Facts> NEW =
            new Rule<>("meeting.id-taken", "A meeting with this id stands in the record already.", Facts::hasNewId);
    private static final Rule<Facts> HAPPENED = new Rule<>(
            "meeting.in-future", "It is recorded after it happened: its date lies in the future.", Facts::hasHappened);

    static final List<Rule<Facts>> GROUP = List.of(
            NEW,
            HAPPENED,
            new Rule<>(
                    "meeting.not-your-group",
                    "SLIM leaders and Lead Practitioners record the meetings of subject leaders.",
                    Facts::isActorsGroup),
            new Rule<>(
                    "meeting.nobody-came",
                    "A group met if people came: name the schools they came from.",
                    Facts::hasSomebodyThere),
            new Rule<>(
                    "meeting.there-and-not-there",
                    "A school either came or sent apologies.",
                    Facts::saysOneThingOfEachSchool));
    static final List<Rule<Facts>> BODY = List.of(NEW, HAPPENED);
    static final List<Rule<Deciding>> DECIDING = List.of(
            new Rule<>(
                    "meeting.unknown",
                    "No meeting of the committee or the Board with this id stands in the record.",
                    Deciding::isOfABody),
            new Rule<>(
                    "meeting.decision-id-taken",
                    "A decision with this id stands in the record already.",
                    Deciding::hasNewId));

    private MeetingAcrossTheTrust() {}

    static GroupMeetingHeld hold(RecordGroupMeeting command, Facts facts) {
        Rule.check(GROUP, facts);
        return new GroupMeetingHeld(
                command.trust(),
                command.meeting(),
                command.group(),
                command.heldOn(),
                command.attended(),
                command.apologies(),
                command.theme(),
                command.moderated(),
                command.development());
    }

    static CommitteeMeetingHeld hold(RecordCommitteeMeeting command, Facts facts) {
        Rule.check(BODY, facts);
        return new CommitteeMeetingHeld(
                command.trust(),
                command.meeting(),
                command.minute().meetingOn(),
                command.minute().reference(),
                command.trustees(),
                command.summaries(),
                command.healthChecks(),
                command.actionPlans());
    }

    static BoardMeetingHeld hold(RecordBoardMeeting command, Facts facts) {
        Rule.check(BODY, facts);
        return new BoardMeetingHeld(
                command.trust(),
                command.meeting(),
                command.minute().meetingOn(),
                command.minute().reference(),
                command.trustees(),
                command.updates(),
                command.actionPlans());
    }

    static MeetingDecisionRecorded decide(RecordMeetingDecision command, Deciding facts) {
        Rule.check(DECIDING, facts);
        BodyMet met = facts.meeting().orElseThrow();
        LocalDate day = met.minute().meetingOn();
        Minute minute = new Minute(day, command.reference().orElse(met.minute().reference()));
        return new MeetingDecisionRecorded(
                command.trust(),
                command.meeting(),
                command.decision(),
                command.schools(),
                facts.effectiveOn().orElse(day),
                Decided.now(DecidedBy.body(met.body(), minute), day, command.text(), command.evidence()));
    }
}
