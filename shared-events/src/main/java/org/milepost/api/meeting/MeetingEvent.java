package org.milepost.api.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Dated;
import org.milepost.api.Decided;
import org.milepost.api.Decision;
import org.milepost.api.EventName;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolEvent;
import org.milepost.api.SchoolId;

/** Everything that can be recorded about meetings with one school. */
public sealed interface MeetingEvent extends SchoolEvent, Dated {

    /** CEO and headteacher met, as every week, and agreed what comes next. */
    @EventName("meeting.weekly-held")
    record WeeklyMeetingHeld(
            SchoolId school, ItemId meeting, LocalDate effectiveOn, List<NextStep> nextSteps, Optional<Note> notes)
            implements MeetingEvent {
        public WeeklyMeetingHeld {
            nextSteps = List.copyOf(nextSteps);
        }
    }

    /** On which day of the week CEO and headteacher usually meet; key metrics are due the day before. */
    @EventName("meeting.day-set")
    record MeetingDaySet(SchoolId school, DayOfWeek day, LocalDate effectiveOn) implements MeetingEvent {}

    /**
     * Trustees of the ACC challenged the school's leaders, or supported them. It stands in the register of decisions; what they
     * said is its reason.
     */
    @EventName("meeting.challenge-recorded")
    record ChallengeRecorded(
            SchoolId school, ItemId challenge, ChallengeKind kind, Decided decided, LocalDate effectiveOn)
            implements MeetingEvent, Decision {}
}
