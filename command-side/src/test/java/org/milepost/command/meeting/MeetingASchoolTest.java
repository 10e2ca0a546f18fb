package org.milepost.command.meeting;

import static org.milepost.api.examples.IdentityExamples.CLOSED;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.MeetingExamples.CHALLENGE;
import static org.milepost.api.examples.MeetingExamples.DAY_SET;
import static org.milepost.api.examples.MeetingExamples.STEP;
import static org.milepost.api.examples.MeetingExamples.WEEKLY;
import static org.milepost.api.examples.Oakfield.ACC_MEMBER;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MINUTE;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.meeting.ChallengeKind;
import org.milepost.api.meeting.MeetingCommand.RecordChallenge;
import org.milepost.api.meeting.MeetingCommand.RecordWeeklyMeeting;
import org.milepost.api.meeting.MeetingCommand.SetMeetingDay;
import org.milepost.api.meeting.MeetingEvent.ChallengeRecorded;
import org.milepost.api.meeting.NextStep;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** The weekly meeting with a school, its usual day, and what trustees bring to the school's work. */
class MeetingASchoolTest {
    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void the_ceo_records_the_weekly_meeting_and_what_was_agreed() {
        school.given(REGISTERED).when(CEO.value(), weekly(FIRST, SEP_7, STEP)).records(WEEKLY);
        school.given(REGISTERED)
                .when(SI_LEAD.value(), weekly(FIRST, SEP_7, STEP))
                .records(WEEKLY);
    }

    @Test
    void the_head_reads_it_and_the_clerk_does_not() {
        school.given(REGISTERED).when(HEAD.value(), weekly(FIRST, SEP_7, STEP)).isRefused("office.may-not");
        school.given(REGISTERED).when(CLERK.value(), weekly(FIRST, SEP_7, STEP)).isRefused("school.unknown");
    }

    @Test
    void an_id_stands_for_one_meeting() {
        school.given(REGISTERED, WEEKLY)
                .when(CEO.value(), weekly(FIRST, SEP_7, STEP))
                .isRefused("meeting.id-taken");
    }

    @Test
    void a_meeting_to_come_is_refused() {
        school.given(REGISTERED)
                .when(CEO.value(), weekly(FIRST, SEP_7.plusDays(1), STEP))
                .isRefused("meeting.in-future");
    }

    @Test
    void there_is_no_meeting_with_a_school_that_is_not_there() {
        school.given(REGISTERED, CLOSED)
                .when(CEO.value(), weekly(FIRST, SEP_7, STEP))
                .isRefused("meeting.outside-school-life");
    }

    @Test
    void steps_are_due_after_the_meeting() {
        NextStep late = new NextStep(new Note("See lessons."), Office.HEADTEACHER, Optional.of(SEP_1));
        school.given(REGISTERED).when(CEO.value(), weekly(FIRST, SEP_7, late)).isRefused("meeting.due-before-meeting");
    }

    @Test
    void the_usual_day_of_the_meeting_is_set() {
        school.given(REGISTERED)
                .when(CEO.value(), new SetMeetingDay(OAKFIELD, DayOfWeek.MONDAY, SEP_1))
                .records(DAY_SET);
    }

    @Test
    void nobody_meets_on_a_sunday() {
        school.given(REGISTERED)
                .when(CEO.value(), new SetMeetingDay(OAKFIELD, DayOfWeek.SUNDAY, SEP_1))
                .isRefused("meeting.not-a-weekday");
        school.given(REGISTERED)
                .when(CEO.value(), new SetMeetingDay(OAKFIELD, DayOfWeek.MONDAY, LocalDate.of(2010, 1, 1)))
                .isRefused("meeting.outside-school-life");
    }

    @Test
    void trustees_challenge_a_school_and_the_clerk_may_write_it_down() {
        school.given(REGISTERED)
                .when(ACC_MEMBER.value(), challenge(FIRST, SEP_1))
                .records(CHALLENGE);
        school.given(REGISTERED).when(CLERK.value(), challenge(FIRST, SEP_1)).records(CHALLENGE);
        school.given(REGISTERED).when(CEO.value(), challenge(FIRST, SEP_1)).isRefused("office.may-not");
    }

    @Test
    void a_trustee_who_is_at_the_school_speaks_for_themselves() {
        RecordChallenge unminuted =
                new RecordChallenge(OAKFIELD, FIRST, ChallengeKind.SUPPORT, BECAUSE, SEP_1, Optional.empty());

        school.given(REGISTERED)
                .when(ACC_MEMBER.value(), unminuted)
                .records(raised(DecidedBy.person(Office.ACC_MEMBER, ACC_MEMBER)));
        school.given(REGISTERED)
                .when(CLERK.value(), unminuted)
                .records(raised(DecidedBy.recordsOf(Office.ACC_MEMBER, Optional.empty())));
    }

    private static ChallengeRecorded raised(DecidedBy by) {
        return new ChallengeRecorded(
                OAKFIELD, FIRST, ChallengeKind.SUPPORT, Decided.now(by, SEP_1, BECAUSE, List.of()), SEP_1);
    }

    @Test
    void what_was_said_in_a_meeting_was_said_on_its_day() {
        school.given(REGISTERED)
                .when(ACC_MEMBER.value(), challenge(SECOND, SEP_7))
                .isRefused("meeting.minuted-on-another-day");
    }

    @Test
    void a_challenge_is_recorded_once_and_after_it_was_made() {
        school.given(REGISTERED, CHALLENGE)
                .when(ACC_MEMBER.value(), challenge(FIRST, SEP_1))
                .isRefused("meeting.challenge-id-taken");
        school.given(REGISTERED)
                .when(ACC_MEMBER.value(), challenge(FIRST, SEP_7.plusDays(3)))
                .isRefused("meeting.in-future");
    }

    private static RecordWeeklyMeeting weekly(ItemId id, LocalDate heldOn, NextStep step) {
        return new RecordWeeklyMeeting(
                OAKFIELD, id, heldOn, List.of(step), Optional.of(new Note("Attendance is as hoped.")));
    }

    private static RecordChallenge challenge(ItemId id, LocalDate raisedOn) {
        return new RecordChallenge(OAKFIELD, id, ChallengeKind.CHALLENGE, BECAUSE, raisedOn, Optional.of(MINUTE));
    }
}
