package org.milepost.command.trust;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MEADOW;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.STRANGER;
import static org.milepost.api.examples.TrustExamples.IN_PLACE;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.Event;
import org.milepost.api.ItemId;
import org.milepost.api.Minute;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.access.Seat;
import org.milepost.api.review.Subject;
import org.milepost.api.trust.TrustLifeCommand.DelegateOffice;
import org.milepost.api.trust.TrustLifeCommand.EndOffice;
import org.milepost.api.trust.TrustLifeCommand.GrantOffice;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.api.trust.TrustLifeEvent.OfficeDelegated;
import org.milepost.api.trust.TrustLifeEvent.OfficeEnded;
import org.milepost.api.trust.TrustLifeEvent.OfficeGranted;
import org.milepost.command.Specification;

/** Offices that the Board gives, offices for a part of the work, and standing in for somebody. */
class GivingOfficesTest {
    private static final String ADMIN = ADMINISTRATOR.value();
    private static final String BOARD = BOARD_MEMBER.value();
    private static final Minute MINUTE = new Minute(SEP_7, "Board 2026-09-07/2");
    private static final ItemId NEW = new ItemId("new-grant");
    private static final ItemId CEOS = new ItemId("ceo-1");
    private static final ItemId HEADS = new ItemId("head-1");
    private static final LocalDate DEC_18 = LocalDate.of(2026, 12, 18);
    private static final OfficeDelegated DEPUTY = new OfficeDelegated(
            MEADOW,
            new ItemId("deputy"),
            HEADS,
            STRANGER,
            Office.HEADTEACHER,
            SEP_1,
            DEC_18,
            BECAUSE,
            Optional.empty());

    private final Specification<Trust> trust = given();
    private final Specification<Trust> deputised = given(DEPUTY);

    @Test
    void the_board_gives_an_office_in_a_meeting_that_is_named() {
        trust.when(BOARD, grant(Office.CEO, Optional.empty(), Optional.empty())).isRefused("decision.needs-minute");
        trust.when(BOARD, grant(Office.CEO, Optional.empty(), Optional.of(MINUTE)))
                .records(granted(Office.CEO, Optional.empty(), Optional.of(MINUTE)));
        trust.when(BOARD, grant(Office.CEO, Optional.empty(), Optional.of(new Minute(SEP_7.plusDays(1), "Board 9/2"))))
                .isRefused("decision.in-future");
        trust.when(ADMIN, grant(Office.CLERK, Optional.empty(), Optional.of(MINUTE)))
                .isRefused("decision.not-yours-to-minute");
    }

    @Test
    void the_board_ends_the_office_of_a_ceo_in_a_meeting_too() {
        trust.when(ADMIN, new EndOffice(MEADOW, CEOS, SEP_7, BECAUSE)).isRefused("office.board-approves");
        trust.when(BOARD, new EndOffice(MEADOW, CEOS, SEP_7, BECAUSE)).isRefused("decision.needs-minute");
        trust.when(BOARD, new EndOffice(MEADOW, CEOS, SEP_7, BECAUSE, Optional.of(MINUTE)))
                .records(new OfficeEnded(MEADOW, CEOS, SEP_7, BECAUSE, Optional.of(MINUTE)));
    }

    @Test
    void a_body_has_one_chair() {
        OfficeGranted chair = granted(Office.BOARD_MEMBER, Optional.of(Seat.CHAIR), Optional.of(MINUTE));
        trust.when(BOARD, grant(Office.BOARD_MEMBER, Optional.of(Seat.CHAIR), Optional.of(MINUTE)))
                .records(chair);
        GrantOffice second = new GrantOffice(
                MEADOW,
                new ItemId("second"),
                HEAD,
                Office.BOARD_MEMBER,
                Set.of(),
                Set.of(),
                Set.of(),
                Optional.of(Seat.CHAIR),
                SEP_1,
                Optional.empty(),
                Optional.of(MINUTE));
        given(chair).when(BOARD, second).isRefused("office.one-chair");
        assertThatThrownBy(() -> grant(Office.CLERK, Optional.of(Seat.CHAIR), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_office_for_a_subject_or_a_review_is_given_to_those_who_review() {
        trust.when(ADMIN, narrowed(Office.SLIM_LEADER, Set.of(), Set.of("Mathematics"), Set.of()))
                .records(new OfficeGranted(
                        MEADOW,
                        NEW,
                        STRANGER,
                        Office.SLIM_LEADER,
                        Set.of(),
                        Set.of(new Subject("Mathematics")),
                        Set.of(),
                        Optional.empty(),
                        SEP_1,
                        Optional.empty(),
                        false,
                        Optional.empty()));
        assertThatThrownBy(() -> narrowed(Office.CLERK, Set.of(), Set.of("Mathematics"), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> narrowed(Office.LEAD_PRACTITIONER, Set.of(), Set.of(), Set.of("a-review")))
                .as("without the school that the review is at")
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> narrowed(Office.HEADTEACHER, Set.of(OAKFIELD), Set.of(), Set.of("a-review")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void somebody_stands_in_for_the_holder_of_an_office_until_a_day() {
        trust.when(ADMIN, delegate(HEADS, STRANGER, SEP_1, DEC_18, Optional.empty()))
                .records(new OfficeDelegated(
                        MEADOW, NEW, HEADS, STRANGER, Office.HEADTEACHER, SEP_1, DEC_18, BECAUSE, Optional.empty()));
        assertThatThrownBy(() -> delegate(HEADS, STRANGER, DEC_18, SEP_1, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_board_agrees_who_stands_in_for_the_ceo() {
        trust.when(ADMIN, delegate(CEOS, STRANGER, SEP_1, DEC_18, Optional.empty()))
                .isRefused("office.board-approves");
        trust.when(BOARD, delegate(CEOS, STRANGER, SEP_1, DEC_18, Optional.empty()))
                .isRefused("decision.needs-minute");
        trust.when(BOARD, delegate(CEOS, STRANGER, SEP_1, DEC_18, Optional.of(MINUTE)))
                .records(new OfficeDelegated(
                        MEADOW, NEW, CEOS, STRANGER, Office.CEO, SEP_1, DEC_18, BECAUSE, Optional.of(MINUTE)));
        trust.when(BOARD, delegate(HEADS, STRANGER, SEP_1, DEC_18, Optional.of(MINUTE)))
                .isRefused("office.administrator-gives");
    }

    @Test
    void nobody_stands_in_for_themselves_for_a_trustee_or_for_ever() {
        trust.when(ADMIN, delegate(HEADS, HEAD, SEP_1, DEC_18, Optional.empty()))
                .isRefused("office.to-its-holder");
        trust.when(ADMIN, delegate(HEADS, ADMINISTRATOR, SEP_1, DEC_18, Optional.empty()))
                .isRefused("office.to-oneself");
        trust.when(BOARD, delegate(new ItemId("board-1"), STRANGER, SEP_1, DEC_18, Optional.of(MINUTE)))
                .isRefused("office.trustees-do-not-delegate");
        trust.when(ADMIN, delegate(HEADS, STRANGER, SEP_1, SEP_1.plusYears(1).plusDays(1), Optional.empty()))
                .isRefused("office.delegation-too-long");
        trust.when(ADMIN, delegate(new ItemId("no-such-grant"), STRANGER, SEP_1, DEC_18, Optional.empty()))
                .isRefused("office.no-such-grant");
        given(new OfficeEnded(MEADOW, HEADS, SEP_7, BECAUSE))
                .when(ADMIN, delegate(HEADS, STRANGER, SEP_1, DEC_18, Optional.empty()))
                .isRefused("office.not-held-throughout");
    }

    @Test
    void whoever_stands_in_hands_it_on_to_nobody() {
        deputised
                .when(ADMIN, delegate(new ItemId("deputy"), CEO, SEP_1, DEC_18, Optional.empty()))
                .isRefused("office.delegated-already");
        deputised
                .when(
                        ADMIN,
                        new DelegateOffice(
                                MEADOW, new ItemId("deputy"), HEADS, CEO, SEP_1, DEC_18, BECAUSE, Optional.empty()))
                .isRefused("office.grant-id-taken");
    }

    private static Specification<Trust> given(TrustLifeEvent... besides) {
        List<TrustLifeEvent> history = new ArrayList<>(IN_PLACE);
        history.addAll(List.of(besides));
        return Specification.of(Trust.class, history).given(history.toArray(Event[]::new));
    }

    private static GrantOffice grant(Office office, Optional<Seat> seat, Optional<Minute> minute) {
        return new GrantOffice(
                MEADOW, NEW, STRANGER, office, Set.of(), Set.of(), Set.of(), seat, SEP_1, Optional.empty(), minute);
    }

    private static OfficeGranted granted(Office office, Optional<Seat> seat, Optional<Minute> minute) {
        return new OfficeGranted(
                MEADOW,
                NEW,
                STRANGER,
                office,
                Set.of(),
                Set.of(),
                Set.of(),
                seat,
                SEP_1,
                Optional.empty(),
                false,
                minute);
    }

    private static GrantOffice narrowed(
            Office office, Set<SchoolId> schools, Set<String> subjects, Set<String> reviews) {
        return new GrantOffice(
                MEADOW,
                NEW,
                STRANGER,
                office,
                schools,
                subjects.stream().map(Subject::new).collect(java.util.stream.Collectors.toSet()),
                reviews.stream().map(ItemId::new).collect(java.util.stream.Collectors.toSet()),
                Optional.empty(),
                SEP_1,
                Optional.empty(),
                Optional.empty());
    }

    private static DelegateOffice delegate(
            ItemId of, ActorId person, LocalDate from, LocalDate until, Optional<Minute> minute) {
        return new DelegateOffice(MEADOW, NEW, of, person, from, until, BECAUSE, minute);
    }
}
