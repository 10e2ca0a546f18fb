package org.milepost.api.examples;

import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BY_BOARD;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.MINUTE;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.meeting.ChallengeKind;
import org.milepost.api.meeting.Group;
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

/** Meetings of the Meadow trust in its first week, and what concerned Oakfield. */
public final class MeetingExamples {
    public static final SchoolId ELMSTEAD = new SchoolId("elmstead");
    public static final ItemId COMMITTEE = new ItemId("committee-september");
    public static final ItemId BOARD = new ItemId("board-september");
    public static final NextStep STEP = new NextStep(
            new Note("See two reading lessons together."), Office.HEADTEACHER, Optional.of(LocalDate.of(2026, 9, 18)));

    public static final WeeklyMeetingHeld WEEKLY = new WeeklyMeetingHeld(
            OAKFIELD, FIRST, SEP_7, List.of(STEP), Optional.of(new Note("Attendance is as hoped.")));
    public static final MeetingDaySet DAY_SET = new MeetingDaySet(OAKFIELD, DayOfWeek.MONDAY, SEP_1);
    public static final ChallengeRecorded CHALLENGE = new ChallengeRecorded(
            OAKFIELD,
            FIRST,
            ChallengeKind.CHALLENGE,
            Decided.now(DecidedBy.body(Office.ACC_MEMBER, MINUTE), SEP_1, BECAUSE, List.of()),
            SEP_1);

    public static final GroupMeetingHeld GROUP = new GroupMeetingHeld(
            MEADOW,
            FIRST,
            Group.EARLY_YEARS,
            SEP_7,
            List.of(OAKFIELD),
            List.of(ELMSTEAD),
            Optional.of(new Note("Talk at snack time.")),
            Optional.of(new Note("Early writing of twelve children from each school.")),
            Optional.empty());
    public static final CommitteeMeetingHeld ACC_MET = new CommitteeMeetingHeld(
            MEADOW,
            COMMITTEE,
            SEP_1,
            "ACC 2026-09-01",
            Optional.of(5),
            List.of(ELMSTEAD, OAKFIELD),
            List.of(OAKFIELD),
            List.of(ELMSTEAD));
    public static final BoardMeetingHeld BOARD_MET = new BoardMeetingHeld(
            MEADOW, BOARD, SEP_1, "Board 2026-09-01", Optional.of(8), List.of(ELMSTEAD), List.of(ELMSTEAD));
    public static final MeetingDecisionRecorded DECIDED =
            new MeetingDecisionRecorded(MEADOW, BOARD, SECOND, List.of(ELMSTEAD), SEP_1, BY_BOARD);

    /** One of each type. */
    public static final List<MeetingEvent> ALL = List.of(WEEKLY, DAY_SET, CHALLENGE);

    /** One of each type of the trust's. */
    public static final List<TrustMeetingEvent> ALL_OF_TRUST = List.of(GROUP, ACC_MET, BOARD_MET, DECIDED);

    private MeetingExamples() {}
}
