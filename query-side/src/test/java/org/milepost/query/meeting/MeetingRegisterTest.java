package org.milepost.query.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.MeetingExamples.ACC_MET;
import static org.milepost.api.examples.MeetingExamples.BOARD_MET;
import static org.milepost.api.examples.MeetingExamples.CHALLENGE;
import static org.milepost.api.examples.MeetingExamples.DAY_SET;
import static org.milepost.api.examples.MeetingExamples.DECIDED;
import static org.milepost.api.examples.MeetingExamples.ELMSTEAD;
import static org.milepost.api.examples.MeetingExamples.GROUP;
import static org.milepost.api.examples.MeetingExamples.WEEKLY;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Event;
import org.milepost.api.Page;
import org.milepost.api.RecordedEvent;
import org.milepost.api.Rejected;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.meeting.Meeting;
import org.milepost.api.meeting.MeetingKind;
import org.milepost.api.meeting.MeetingQuery.MeetingsOfSchool;
import org.milepost.api.meeting.MeetingQuery.MeetingsOfTrust;
import org.milepost.api.meeting.SchoolMeetings;
import org.milepost.query.TestRecord;

/** Which meetings there were, and how much of them a reader sees. */
class MeetingRegisterTest {
    private static final String NOW = "2026-09-08T09:00:00Z";
    private static final Page ALL = new Page(Optional.empty(), 500);

    private final TestRecord record = new TestRecord()
            .record("2016-09-01T08:00:00Z", ADMINISTRATOR, TrustExamples.IN_PLACE.toArray(Event[]::new))
            .record(
                    "2016-09-01T08:10:00Z",
                    ADMINISTRATOR,
                    TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER))
            .record("2026-09-01T08:00:00Z", CEO, REGISTERED, DAY_SET)
            .record("2026-09-02T08:00:00Z", CLERK, CHALLENGE, ACC_MET, BOARD_MET, DECIDED)
            .record("2026-09-07T17:00:00Z", CEO, WEEKLY, GROUP);

    @Test
    void documents_and_the_fold_say_the_same_after_redelivery() {
        MeetingsView view = new MeetingsView();
        for (String part : List.of(MeetingsView.DAYS, MeetingsView.part(new SchoolYear(2026)))) {
            assertThat(record.document(view, part, OAKFIELD)).isEqualTo(record.fold(view, part, OAKFIELD, NOW));
        }
        assertThat(record.document(view, MeetingsView.part(new SchoolYear(2026)), OAKFIELD)
                        .meetings())
                .hasSize(1);
    }

    @Test
    void a_school_sees_its_meetings_and_those_of_the_trust_that_name_it() {
        SchoolMeetings seen = ofSchool(CEO, Optional.empty());
        assertThat(seen.meetingDay()).contains(DayOfWeek.MONDAY);
        assertThat(seen.meetings())
                .extracting(Meeting::kind)
                .as("the Board spoke of another school")
                .containsExactly(MeetingKind.EARLY_YEARS, MeetingKind.WEEKLY, MeetingKind.ACC);
        assertThat(seen.challenges())
                .singleElement()
                .satisfies(challenge -> assertThat(challenge.raisedOn()).isEqualTo(SEP_1));
        assertThat(ofSchool(CEO, Optional.of(MeetingKind.WEEKLY)).meetings()).hasSize(1);
    }

    @Test
    void what_an_office_may_not_read_is_left_out() {
        assertThat(ofSchool(CLERK, Optional.empty()).meetings())
                .extracting(Meeting::kind)
                .as("the weekly meeting is nothing for the clerk")
                .containsExactly(MeetingKind.EARLY_YEARS, MeetingKind.ACC);
        assertThat(ofTrust(SLIM_LEADER)).extracting(Meeting::kind).containsExactly(MeetingKind.EARLY_YEARS);
        assertThatThrownBy(() -> ofTrust(ADMINISTRATOR)).isInstanceOf(Rejected.class);
    }

    @Test
    void a_trust_sees_every_meeting_with_what_was_decided() {
        List<Meeting> meetings = ofTrust(CEO);
        assertThat(meetings)
                .extracting(Meeting::kind)
                .containsExactly(MeetingKind.EARLY_YEARS, MeetingKind.BOARD, MeetingKind.ACC);
        assertThat(meetings.get(1).decisions()).singleElement().satisfies(decision -> {
            assertThat(decision.schools()).containsExactly(ELMSTEAD);
            assertThat(decision.decided().by().minute()).isPresent();
        });
        assertThat(meetings.get(2).summaries()).containsExactly(ELMSTEAD, OAKFIELD);
    }

    @Test
    void a_head_learns_nothing_of_another_school() {
        List<Meeting> meetings = ofTrust(HEAD);
        assertThat(meetings.get(0).apologies()).isEmpty();
        assertThat(meetings.get(1).updates()).isEmpty();
        assertThat(meetings.get(1).decisions()).isEmpty();
        assertThat(meetings.get(2).summaries()).containsExactly(OAKFIELD);
        assertThat(events(HEAD)).doesNotContain(DECIDED);
        assertThat(events(CEO)).contains(DECIDED);
    }

    @Test
    void a_meeting_to_come_is_not_known_yet() {
        AsOf before = new AsOf(Optional.of(LocalDate.of(2026, 9, 6)), Optional.empty(), Optional.empty());
        assertThat(new MeetingRegister(record.at(NOW))
                        .answer(
                                new MeetingsOfSchool(
                                        OAKFIELD, before, Optional.empty(), Optional.empty(), Optional.empty(), ALL),
                                CEO.value())
                        .meetings())
                .extracting(Meeting::kind)
                .containsExactly(MeetingKind.ACC);
    }

    private SchoolMeetings ofSchool(ActorId reader, Optional<MeetingKind> kind) {
        return new MeetingRegister(record.at(NOW))
                .answer(
                        new MeetingsOfSchool(OAKFIELD, AsOf.NOW, Optional.empty(), Optional.empty(), kind, ALL),
                        reader.value());
    }

    private List<Meeting> ofTrust(ActorId reader) {
        return new MeetingRegister(record.at(NOW))
                .answer(
                        new MeetingsOfTrust(
                                MEADOW, AsOf.NOW, Optional.empty(), Optional.empty(), Optional.empty(), ALL),
                        reader.value())
                .meetings();
    }

    private List<Event> events(ActorId reader) {
        return record.at(NOW).open(MEADOW, AsOf.NOW, reader).events().stream()
                .map(RecordedEvent::event)
                .toList();
    }
}
