package org.milepost.api.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.New;
import org.milepost.api.Note;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;

/** What can be asked about meetings with one school. */
public sealed interface MeetingCommand extends SchoolCommand {

    /** Record the weekly meeting of CEO and headteacher, and the steps they agreed. */
    record RecordWeeklyMeeting(
            SchoolId school, @New ItemId meeting, LocalDate heldOn, List<NextStep> nextSteps, Optional<Note> notes)
            implements MeetingCommand {
        public RecordWeeklyMeeting {
            nextSteps = List.copyOf(nextSteps);
        }
    }

    /** Say on which day of the week CEO and headteacher usually meet; key metrics are due the day before. */
    record SetMeetingDay(SchoolId school, DayOfWeek day, LocalDate effectiveOn) implements MeetingCommand {}

    /** Record how trustees of the ACC challenged the school's leaders, or supported them. */
    record RecordChallenge(
            SchoolId school,
            @New ItemId challenge,
            ChallengeKind kind,
            Note text,
            LocalDate raisedOn,
            Optional<Minute> minute)
            implements MeetingCommand {}
}
