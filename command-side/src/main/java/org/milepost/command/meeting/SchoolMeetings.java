package org.milepost.command.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.DecidedBy;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.access.Office;
import org.milepost.api.meeting.MeetingCommand.RecordChallenge;
import org.milepost.api.meeting.MeetingCommand.RecordWeeklyMeeting;
import org.milepost.api.meeting.MeetingCommand.SetMeetingDay;
import org.milepost.api.meeting.MeetingEvent.ChallengeRecorded;
import org.milepost.api.meeting.MeetingEvent.WeeklyMeetingHeld;
import org.milepost.api.meeting.NextStep;
import org.milepost.command.Acting;
import org.milepost.command.SchoolsLife;

/** A school's meetings: routes each command to its decision and remembers which ids are taken. */
public final class SchoolMeetings {
    private final SchoolsLife life;
    private final Set<ItemId> meetings = new HashSet<>();
    private final Set<ItemId> challenges = new HashSet<>();

    /** @param life from when to when the school is there */
    public SchoolMeetings(SchoolsLife life) {
        this.life = life;
    }

    @CommandHandler
    void handle(RecordWeeklyMeeting command, Acting acting) {
        acting.record(MeetingASchool.hold(
                command,
                facts(
                        meetings.contains(command.meeting()),
                        command.heldOn(),
                        command.nextSteps(),
                        Optional.empty(),
                        Optional.empty(),
                        acting)));
    }

    @CommandHandler
    void handle(SetMeetingDay command, Acting acting) {
        acting.record(MeetingASchool.set(
                command,
                facts(false, command.effectiveOn(), List.of(), Optional.of(command.day()), Optional.empty(), acting)));
    }

    @CommandHandler
    void handle(RecordChallenge command, Acting acting) {
        acting.record(MeetingASchool.challenge(
                command,
                facts(
                        challenges.contains(command.challenge()),
                        command.raisedOn(),
                        List.of(),
                        Optional.empty(),
                        command.minute(),
                        acting),
                raisedBy(command.minute(), acting)));
    }

    /** A trustee speaks for themselves at the school; what was said in a meeting, or the clerk writes down, is the committee's. */
    private static DecidedBy raisedBy(Optional<Minute> minute, Acting acting) {
        return minute.isEmpty() && acting.holds(Office.ACC_MEMBER)
                ? DecidedBy.person(Office.ACC_MEMBER, acting.actor())
                : DecidedBy.recordsOf(Office.ACC_MEMBER, minute);
    }

    private MeetingASchool.Facts facts(
            boolean taken,
            LocalDate on,
            List<NextStep> nextSteps,
            Optional<DayOfWeek> day,
            Optional<Minute> minute,
            Acting acting) {
        return new MeetingASchool.Facts(taken, life.includes(on), on, acting.today(), nextSteps, day, minute);
    }

    @EventSourcingHandler
    void on(WeeklyMeetingHeld event) {
        meetings.add(event.meeting());
    }

    @EventSourcingHandler
    void on(ChallengeRecorded event) {
        challenges.add(event.challenge());
    }
}
