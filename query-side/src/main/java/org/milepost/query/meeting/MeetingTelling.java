package org.milepost.query.meeting;

import static org.milepost.query.timeline.Telling.day;

import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.milepost.api.Note;
import org.milepost.api.meeting.ChallengeKind;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.meeting.MeetingEvent.ChallengeRecorded;
import org.milepost.api.meeting.MeetingEvent.MeetingDaySet;
import org.milepost.api.meeting.MeetingEvent.WeeklyMeetingHeld;
import org.milepost.api.meeting.NextStep;
import org.milepost.api.meeting.TrustMeetingEvent;
import org.milepost.api.meeting.TrustMeetingEvent.BoardMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.CommitteeMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.GroupMeetingHeld;
import org.milepost.api.meeting.TrustMeetingEvent.MeetingDecisionRecorded;

/** Tells meetings in plain sentences; the words people wrote stand beside them. */
public final class MeetingTelling {
    private MeetingTelling() {}

    /** What happened at a school. */
    public static String sentence(MeetingEvent event) {
        return switch (event) {
            case WeeklyMeetingHeld e ->
                "CEO and headteacher met on " + day(e.effectiveOn())
                        + steps(e.nextSteps().size()) + ".";
            case MeetingDaySet e ->
                "CEO and headteacher usually meet on a " + e.day().getDisplayName(TextStyle.FULL, Locale.UK) + ", from "
                        + day(e.effectiveOn()) + ".";
            case ChallengeRecorded e ->
                (e.kind() == ChallengeKind.CHALLENGE ? "Challenge" : "Support") + " by the committee's trustees on "
                        + day(e.effectiveOn()) + ".";
        };
    }

    /** What people wrote. */
    public static List<Note> notes(MeetingEvent event) {
        return switch (event) {
            case WeeklyMeetingHeld e ->
                Stream.concat(e.notes().stream(), e.nextSteps().stream().map(NextStep::step))
                        .toList();
            case MeetingDaySet e -> List.of();
            case ChallengeRecorded e -> List.of(e.decided().reason());
        };
    }

    /** What happened in the trust. */
    public static String sentence(TrustMeetingEvent event) {
        return switch (event) {
            case GroupMeetingHeld e ->
                "Meeting of the " + e.group().words() + " on " + day(e.effectiveOn()) + ", attended by "
                        + schools(e.attended().size()) + ".";
            case CommitteeMeetingHeld e ->
                "The Achievement and Curriculum Committee met on " + day(e.effectiveOn())
                        + " and considered the summaries of "
                        + schools(e.summaries().size()) + ".";
            case BoardMeetingHeld e ->
                "The Trust Board met on " + day(e.effectiveOn())
                        + told(e.updates().size()) + ".";
            case MeetingDecisionRecorded e ->
                e.decided().by().office().title() + ": decision of "
                        + day(e.decided().on()) + ".";
        };
    }

    private static String steps(int number) {
        return switch (number) {
            case 0 -> "";
            case 1 -> " and agreed one step";
            default -> " and agreed " + number + " steps";
        };
    }

    private static String told(int number) {
        return number == 0
                ? ""
                : " and was told how " + schools(number)
                        + (number == 1 ? " in Stabilise stands" : " in Stabilise stand");
    }

    private static String schools(int number) {
        return number == 1 ? "one school" : number + " schools";
    }
}
