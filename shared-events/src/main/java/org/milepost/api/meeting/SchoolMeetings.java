package org.milepost.api.meeting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;

/**
 * The meetings with a school and those of the trust that name it, latest first; and how trustees challenged and supported it.
 *
 * @param meetingDay on which day of the week CEO and headteacher usually meet
 * @param total how many meetings there are in all
 * @param next the cursor for those that follow
 */
public record SchoolMeetings(
        SchoolId school,
        Moment moment,
        Optional<DayOfWeek> meetingDay,
        List<Meeting> meetings,
        List<Challenge> challenges,
        long total,
        Optional<String> next) {
    public SchoolMeetings {
        meetings = List.copyOf(meetings);
        challenges = List.copyOf(challenges);
    }

    /** What trustees said. */
    public record Challenge(
            ItemId challenge,
            ChallengeKind kind,
            Note text,
            LocalDate raisedOn,
            Optional<Minute> minute,
            String event) {}
}
