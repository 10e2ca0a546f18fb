package org.milepost.command.meeting;

import static org.milepost.api.examples.MeetingExamples.ACC_MET;
import static org.milepost.api.examples.MeetingExamples.BOARD;
import static org.milepost.api.examples.MeetingExamples.BOARD_MET;
import static org.milepost.api.examples.MeetingExamples.COMMITTEE;
import static org.milepost.api.examples.MeetingExamples.DECIDED;
import static org.milepost.api.examples.MeetingExamples.ELMSTEAD;
import static org.milepost.api.examples.MeetingExamples.GROUP;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SECOND;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.meeting.Group;
import org.milepost.api.meeting.TrustMeetingCommand.RecordBoardMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordCommitteeMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordGroupMeeting;
import org.milepost.api.meeting.TrustMeetingCommand.RecordMeetingDecision;
import org.milepost.api.meeting.TrustMeetingEvent.GroupMeetingHeld;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.command.Specification;
import org.milepost.command.trust.Trust;

/** Meetings of groups, committee and Board, and what a body decided. */
class MeetingAcrossTheTrustTest {
    private static final ActorId EXECUTIVE = new ActorId("an-executive");
    private static final List<TrustLifeEvent> IN_PLACE = Stream.<TrustLifeEvent>concat(
                    TrustExamples.IN_PLACE.stream(),
                    Stream.of(
                            TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER),
                            TrustExamples.granted("team-1", EXECUTIVE, Office.EXECUTIVE_TEAM)))
            .toList();

    private final Specification<Trust> trust = Specification.of(Trust.class, IN_PLACE);

    @Test
    void whoever_runs_a_group_records_who_came() {
        for (ActorId who : List.of(CEO, CLERK, EXECUTIVE)) {
            given().when(who.value(), group(Group.EARLY_YEARS, SEP_7, List.of(OAKFIELD), List.of(ELMSTEAD)))
                    .records(GROUP);
        }
        given().when(HEAD.value(), group(Group.EARLY_YEARS, SEP_7, List.of(OAKFIELD), List.of()))
                .isRefused("office.may-not");
    }

    @Test
    void a_slim_leader_records_meetings_of_subject_leaders_only() {
        given().when(SLIM_LEADER.value(), group(Group.SLIM, SEP_7, List.of(OAKFIELD), List.of()))
                .records(new GroupMeetingHeld(
                        MEADOW,
                        FIRST,
                        Group.SLIM,
                        SEP_7,
                        List.of(OAKFIELD),
                        List.of(),
                        GROUP.theme(),
                        GROUP.moderated(),
                        Optional.empty()));
        given().when(SLIM_LEADER.value(), group(Group.MANAGEMENT, SEP_7, List.of(OAKFIELD), List.of()))
                .isRefused("meeting.not-your-group");
    }

    @Test
    void a_group_met_if_people_came() {
        given().when(CEO.value(), group(Group.SEND, SEP_7, List.of(), List.of(OAKFIELD)))
                .isRefused("meeting.nobody-came");
        given().when(CEO.value(), group(Group.SEND, SEP_7, List.of(OAKFIELD), List.of(OAKFIELD)))
                .isRefused("meeting.there-and-not-there");
    }

    @Test
    void a_meeting_is_recorded_once_and_after_it_was_held() {
        given(GROUP)
                .when(CEO.value(), group(Group.SEND, SEP_7, List.of(OAKFIELD), List.of()))
                .isRefused("meeting.id-taken");
        given().when(CEO.value(), group(Group.SEND, SEP_7.plusDays(1), List.of(OAKFIELD), List.of()))
                .isRefused("meeting.in-future");
    }

    @Test
    void the_clerk_records_the_committees_meeting_and_nobody_else() {
        given().when(CLERK.value(), committee(COMMITTEE, SEP_1)).records(ACC_MET);
        given().when(CEO.value(), committee(COMMITTEE, SEP_1)).isRefused("office.may-not");
        given(ACC_MET).when(CLERK.value(), committee(COMMITTEE, SEP_1)).isRefused("meeting.id-taken");
    }

    @Test
    void the_clerk_records_the_boards_meeting_and_of_which_schools_it_was_told() {
        given().when(CLERK.value(), board(SEP_1)).records(BOARD_MET);
        given().when(BOARD_MEMBER.value(), board(SEP_1)).isRefused("office.may-not");
        given().when(CLERK.value(), board(SEP_7.plusDays(20))).isRefused("meeting.in-future");
    }

    @Test
    void what_a_body_decided_names_its_minute() {
        given(BOARD_MET).when(CLERK.value(), decision(BOARD)).records(DECIDED);
        given(BOARD_MET).when(CEO.value(), decision(BOARD)).isRefused("office.may-not");
    }

    @Test
    void a_decision_belongs_to_a_meeting_of_a_body() {
        given().when(CLERK.value(), decision(BOARD)).isRefused("meeting.unknown");
        given(GROUP).when(CLERK.value(), decision(FIRST)).isRefused("meeting.unknown");
    }

    @Test
    void an_id_stands_for_one_decision() {
        given(BOARD_MET, DECIDED).when(CLERK.value(), decision(BOARD)).isRefused("meeting.decision-id-taken");
    }

    private Specification<Trust> given(Event... more) {
        return trust.given(Stream.concat(IN_PLACE.stream(), Stream.of(more)).toArray(Event[]::new));
    }

    private static RecordGroupMeeting group(
            Group group, LocalDate heldOn, List<SchoolId> attended, List<SchoolId> apologies) {
        return new RecordGroupMeeting(
                MEADOW,
                FIRST,
                group,
                heldOn,
                attended,
                apologies,
                Optional.of(new Note("Talk at snack time.")),
                Optional.of(new Note("Early writing of twelve children from each school.")),
                Optional.empty());
    }

    private static RecordCommitteeMeeting committee(ItemId id, LocalDate heldOn) {
        return new RecordCommitteeMeeting(
                MEADOW,
                id,
                new Minute(heldOn, "ACC 2026-09-01"),
                Optional.of(5),
                List.of(OAKFIELD, ELMSTEAD),
                List.of(OAKFIELD),
                List.of(ELMSTEAD));
    }

    private static RecordBoardMeeting board(LocalDate heldOn) {
        return new RecordBoardMeeting(
                MEADOW,
                BOARD,
                new Minute(heldOn, "Board 2026-09-01"),
                Optional.of(8),
                List.of(ELMSTEAD),
                List.of(ELMSTEAD));
    }

    private static RecordMeetingDecision decision(ItemId meeting) {
        return new RecordMeetingDecision(
                MEADOW,
                meeting,
                SECOND,
                List.of(ELMSTEAD),
                BECAUSE,
                List.of(),
                Optional.of("Board 2026-09-01/4"),
                Optional.empty());
    }
}
