package org.milepost.command.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.Minute;
import org.milepost.api.meeting.MeetingCommand.RecordChallenge;
import org.milepost.api.meeting.MeetingCommand.RecordWeeklyMeeting;
import org.milepost.api.meeting.MeetingCommand.SetMeetingDay;
import org.milepost.api.meeting.MeetingEvent.ChallengeRecorded;
import org.milepost.api.meeting.MeetingEvent.MeetingDaySet;
import org.milepost.api.meeting.MeetingEvent.WeeklyMeetingHeld;
import org.milepost.api.meeting.NextStep;
import org.milepost.command.Rule;

/** Meeting with one school: the weekly meeting, its usual day, and what trustees bring to the school's work. */
final class MeetingASchool {

    /**
     * What the rules rest on.
     *
     * @param taken whether the id stands for something else already
     * @param there whether the school is there on the day
     * @param on the day that the command is about
     */
    record Facts(
            boolean taken,
            boolean there,
            LocalDate on,
            LocalDate today,
            List<NextStep> nextSteps,
            Optional<DayOfWeek> day,
            Optional<Minute> minute) {

        boolean hasNewId() {
            return !taken;
        }

        boolean isThere() {
            return there;
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }

        boolean looksAhead() {
            return nextSteps.stream().flatMap(step -> step.dueOn().stream()).noneMatch(due -> due.isBefore(on));
        }

        boolean isOnAWeekday() {
            return day.map(of -> of.getValue() <= DayOfWeek.FRIDAY.getValue()).orElse(true);
        }

        boolean isMinutedOnItsDay() {
            return minute.map(named -> named.meetingOn().equals(on)).orElse(true);
        }
    }

    private static final Rule<Facts> THERE = new Rule<>(
            "meeting.outside-school-life",
            "On this day the school's record had not begun, or the school had closed or merged.",
            Facts::isThere);
    private static final Rule<Facts> HAPPENED = new Rule<>(
            "meeting.in-future", "It is recorded after it happened: its date lies in the future.", Facts::hasHappened);

    static final List<Rule<Facts>> WEEKLY = List.of(
            new Rule<>("meeting.id-taken", "A meeting with this id stands in the record already.", Facts::hasNewId),
            THERE,
            HAPPENED,
            new Rule<>(
                    "meeting.due-before-meeting",
                    "A step that was agreed in the meeting is not due before it.",
                    Facts::looksAhead));
    static final List<Rule<Facts>> DAY = List.of(
            THERE,
            new Rule<>("meeting.not-a-weekday", "Meetings are on a day from Monday to Friday.", Facts::isOnAWeekday));
    static final List<Rule<Facts>> CHALLENGING = List.of(
            new Rule<>(
                    "meeting.challenge-id-taken",
                    "A challenge with this id stands in the record already.",
                    Facts::hasNewId),
            THERE,
            HAPPENED,
            new Rule<>(
                    "meeting.minuted-on-another-day",
                    "What was said in a meeting was said on its day.",
                    Facts::isMinutedOnItsDay));

    private MeetingASchool() {}

    static WeeklyMeetingHeld hold(RecordWeeklyMeeting command, Facts facts) {
        Rule.check(WEEKLY, facts);
        return new WeeklyMeetingHeld(
                command.school(), command.meeting(), command.heldOn(), command.nextSteps(), command.notes());
    }

    static MeetingDaySet set(SetMeetingDay command, Facts facts) {
        Rule.check(DAY, facts);
        return new MeetingDaySet(command.school(), command.day(), command.effectiveOn());
    }

    /**
     * Records what trustees said.
     *
     * @param by the committee in its meeting, or the trustee who was at the school
     */
    static ChallengeRecorded challenge(RecordChallenge command, Facts facts, DecidedBy by) {
        Rule.check(CHALLENGING, facts);
        return new ChallengeRecorded(
                command.school(),
                command.challenge(),
                command.kind(),
                Decided.now(by, command.raisedOn(), command.text(), List.of()),
                command.raisedOn());
    }
}
