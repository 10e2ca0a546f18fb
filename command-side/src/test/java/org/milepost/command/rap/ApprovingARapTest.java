package org.milepost.command.rap;

import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ACC_MEMBER;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.BY_CEO;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.OTHER_CEO;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.RapExamples.AMENDED;
import static org.milepost.api.examples.RapExamples.APPROVED;
import static org.milepost.api.examples.RapExamples.CHANGED;
import static org.milepost.api.examples.RapExamples.CONTENT;
import static org.milepost.api.examples.RapExamples.EDITED;
import static org.milepost.api.examples.RapExamples.ENTERED;
import static org.milepost.api.examples.RapExamples.ENTERED_APPROVED;
import static org.milepost.api.examples.RapExamples.IN_REPAIR_2;
import static org.milepost.api.examples.RapExamples.PROPOSED;
import static org.milepost.api.examples.RapExamples.READING_RAP;
import static org.milepost.api.examples.RapExamples.RETURNED;
import static org.milepost.api.examples.RapExamples.SUBMITTED;
import static org.milepost.api.examples.RapExamples.content;
import static org.milepost.api.examples.RapExamples.placed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.Minute;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.api.rap.RapCommand.ApproveRap;
import org.milepost.api.rap.RapCommand.ReturnRap;
import org.milepost.api.rap.RapContent;
import org.milepost.api.rap.RapEvent.RapApproved;
import org.milepost.api.rap.RapEvent.RapProposed;
import org.milepost.api.rap.RapEvent.RapReturned;
import org.milepost.api.rap.RapEvent.RapSubmitted;
import org.milepost.api.trust.TrustLifeEvent;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Approving a RAP, and returning one: who may, of whose plan, and in which band. */
class ApprovingARapTest {
    private static final SchoolPlaced IN_STABILISE = placed("stabilise", "STABILISE", SEP_1);
    private static final SchoolPlaced STABILISE_LATER = placed("stabilise", "STABILISE", SEP_7);
    private static final SchoolPlaced REPAIR_LATER = placed("repair-again", "REPAIR_2", SEP_7);
    private static final SchoolPlaced IMPROVE_LATER = placed("improve", "IMPROVE_2", SEP_7);
    private static final RapSubmitted SUBMITTED_IN_STABILISE =
            new RapSubmitted(OAKFIELD, READING_RAP, 1, CONTENT.hash(), SEP_1, TrustExamples.terms("STABILISE"), HEAD);
    private static final Minute BOARD = new Minute(SEP_7, "Board 2026-09-07/2");

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final Specification<School> waiting = school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED);
    private final ApproveRap approve = approve(CONTENT, Optional.empty());
    private final ApproveRap approveInBoard = approve(CONTENT, Optional.of(BOARD));

    @Test
    void the_ceo_approves_a_rap_in_repair() {
        waiting.when(CEO.value(), approve).records(APPROVED);
    }

    @Test
    void nobody_approves_what_is_not_in_the_record() {
        school.given(REGISTERED, IN_REPAIR_2).when(CEO.value(), approve).isRefused("rap.no-such-rap");
    }

    @Test
    void only_a_submitted_rap_is_approved() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED)
                .when(CEO.value(), approve)
                .isRefused("rap.not-submitted");
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, RETURNED)
                .when(CEO.value(), approve)
                .isRefused("rap.not-submitted");
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED)
                .when(CEO.value(), approve)
                .isRefused("rap.not-submitted");
    }

    @Test
    void an_approval_binds_the_words_that_were_read() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, EDITED)
                .when(CEO.value(), approve)
                .isRefused("rap.content-changed");
    }

    @Test
    void what_was_edited_after_submission_is_approved_by_its_own_hash() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, EDITED)
                .when(CEO.value(), approve(CHANGED, Optional.empty()))
                .records(new RapApproved(
                        OAKFIELD, READING_RAP, 2, CHANGED.hash(), SEP_7, TrustExamples.terms("REPAIR_2"), BY_CEO));
    }

    @Test
    void an_amendment_is_approved_again() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED, AMENDED)
                .when(CEO.value(), approve(CHANGED, Optional.empty()))
                .records(new RapApproved(
                        OAKFIELD, READING_RAP, 2, CHANGED.hash(), SEP_7, TrustExamples.terms("REPAIR_2"), BY_CEO));
    }

    @Test
    void nobody_approves_a_plan_of_their_own() {
        school.given(REGISTERED, IN_REPAIR_2, proposedBy(CEO), SUBMITTED)
                .when(CEO.value(), approve)
                .isRefused("rap.own-plan");
    }

    @Test
    void who_submitted_it_does_not_approve_it() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, submittedBy(CEO))
                .when(CEO.value(), approve)
                .isRefused("rap.own-plan");
    }

    @Test
    void a_co_author_of_an_earlier_revision_does_not_approve_it() {
        RapContent withCeo = content("Reading", CEO);
        school.given(
                        REGISTERED,
                        IN_REPAIR_2,
                        new RapProposed(
                                OAKFIELD, READING_RAP, 1, withCeo.hash(), withCeo, SEP_1, HEAD, Optional.empty()),
                        SUBMITTED,
                        EDITED)
                .when(CEO.value(), approve(CHANGED, Optional.empty()))
                .isRefused("rap.own-plan");
    }

    @Test
    void of_two_ceos_the_other_one_approves() {
        school.given(REGISTERED, IN_REPAIR_2, proposedBy(CEO), SUBMITTED)
                .when(OTHER_CEO.value(), approve)
                .records(approvedBy(DecidedBy.person(Office.CEO, OTHER_CEO), "REPAIR_2"));
    }

    @Test
    void the_board_leaves_it_to_a_ceo_who_may() {
        waiting.when(CLERK.value(), approveInBoard).isRefused("rap.ceo-approves");
        school.given(REGISTERED, IN_REPAIR_2, proposedBy(CEO), SUBMITTED)
                .when(CLERK.value(), approveInBoard)
                .isRefused("rap.ceo-approves");
    }

    @Test
    void the_board_approves_where_the_only_ceo_wrote_it() {
        Specification.of(School.class, oneCeo())
                .given(REGISTERED, IN_REPAIR_2, proposedBy(CEO), SUBMITTED)
                .when(CLERK.value(), approveInBoard)
                .records(approvedBy(DecidedBy.body(Office.BOARD_MEMBER, BOARD), "REPAIR_2"));
    }

    @Test
    void a_ceo_who_leads_the_school_does_not_approve_its_rap() {
        Specification.of(School.class, oneCeoWhoLeads())
                .given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED)
                .when(CEO.value(), approve)
                .isRefused("rap.leads-school");
    }

    @Test
    void the_board_approves_where_the_only_ceo_leads_the_school() {
        Specification.of(School.class, oneCeoWhoLeads())
                .given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED)
                .when(BOARD_MEMBER.value(), approveInBoard)
                .records(approvedBy(DecidedBy.body(Office.BOARD_MEMBER, BOARD), "REPAIR_2"));
    }

    @Test
    void in_stabilise_the_board_approves() {
        school.given(REGISTERED, IN_STABILISE, PROPOSED, SUBMITTED_IN_STABILISE)
                .when(CLERK.value(), approveInBoard)
                .records(approvedBy(DecidedBy.body(Office.BOARD_MEMBER, BOARD), "STABILISE"));
    }

    @Test
    void in_stabilise_the_ceo_does_not_approve() {
        school.given(REGISTERED, IN_STABILISE, PROPOSED, SUBMITTED_IN_STABILISE)
                .when(CEO.value(), approve)
                .isRefused("rap.board-approves");
    }

    @Test
    void submitted_in_repair_and_approved_in_stabilise_is_the_boards() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, STABILISE_LATER)
                .when(CEO.value(), approve)
                .isRefused("rap.board-approves");
    }

    @Test
    void submitted_in_stabilise_and_approved_in_repair_is_the_boards() {
        school.given(REGISTERED, IN_STABILISE, PROPOSED, SUBMITTED_IN_STABILISE, REPAIR_LATER)
                .when(CEO.value(), approve)
                .isRefused("rap.board-approves");
        school.given(REGISTERED, IN_STABILISE, PROPOSED, SUBMITTED_IN_STABILISE, REPAIR_LATER)
                .when(CLERK.value(), approveInBoard)
                .records(approvedBy(DecidedBy.body(Office.BOARD_MEMBER, BOARD), "STABILISE"));
    }

    @Test
    void a_school_that_left_the_bands_with_raps_has_its_rap_approved_as_it_was_submitted() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, IMPROVE_LATER)
                .when(CEO.value(), approve)
                .records(APPROVED);
    }

    @Test
    void an_author_does_not_record_the_boards_approval_either() {
        school.given(REGISTERED, IN_STABILISE, proposedBy(BOARD_MEMBER), SUBMITTED_IN_STABILISE)
                .when(BOARD_MEMBER.value(), approveInBoard)
                .isRefused("rap.own-plan");
    }

    @Test
    void who_entered_a_rap_from_records_had_no_hand_in_it() {
        RapContent changed = CHANGED;
        school.given(REGISTERED, IN_STABILISE, ENTERED, ENTERED_APPROVED, AMENDED)
                .when(CLERK.value(), approve(changed, Optional.of(BOARD)))
                .records(new RapApproved(
                        OAKFIELD,
                        READING_RAP,
                        2,
                        changed.hash(),
                        SEP_7,
                        TrustExamples.terms("STABILISE"),
                        decided(DecidedBy.body(Office.BOARD_MEMBER, BOARD))));
    }

    @Test
    void the_committee_oversees_and_does_not_approve() {
        waiting.when(ACC_MEMBER.value(), approve).isRefused("office.may-not");
    }

    @Test
    void the_head_does_not_approve() {
        waiting.when(HEAD.value(), approve).isRefused("office.may-not");
    }

    @Test
    void a_decision_is_not_dated_in_the_future() {
        waiting.when(CEO.value(), approve(CONTENT, SEP_7.plusDays(1), Optional.empty(), Optional.empty()))
                .isRefused("decision.in-future");
    }

    @Test
    void a_body_names_its_minute() {
        waiting.when(CLERK.value(), approve).isRefused("decision.needs-minute");
    }

    @Test
    void the_ceo_does_not_speak_for_the_board() {
        waiting.when(CEO.value(), approveInBoard).isRefused("decision.not-yours-to-minute");
    }

    @Test
    void a_body_does_not_decide_before_its_meeting() {
        school.given(REGISTERED, IN_STABILISE, PROPOSED, SUBMITTED_IN_STABILISE)
                .when(CLERK.value(), approve(CONTENT, SEP_1, Optional.empty(), Optional.of(BOARD)))
                .isRefused("decision.before-meeting");
    }

    @Test
    void a_rap_is_not_approved_before_it_was_submitted() {
        waiting.when(CEO.value(), approve(CONTENT, SEP_1.minusDays(1), Optional.empty(), Optional.empty()))
                .isRefused("rap.out-of-order");
    }

    @Test
    void a_rap_is_not_in_force_before_it_is_approved() {
        waiting.when(CEO.value(), approve(CONTENT, SEP_7, Optional.of(SEP_1), Optional.empty()))
                .isRefused("rap.in-force-too-early");
    }

    @Test
    void a_rap_may_be_in_force_from_a_day_to_come() {
        LocalDate october = LocalDate.of(2026, 10, 1);
        waiting.when(CEO.value(), approve(CONTENT, SEP_7, Optional.of(october), Optional.empty()))
                .records(new RapApproved(
                        OAKFIELD, READING_RAP, 1, CONTENT.hash(), october, TrustExamples.terms("REPAIR_2"), BY_CEO));
    }

    @Test
    void the_ceo_returns_a_rap_with_reasons() {
        waiting.when(CEO.value(), giveBack(Optional.empty()))
                .records(new RapReturned(
                        OAKFIELD,
                        READING_RAP,
                        1,
                        CONTENT.hash(),
                        SEP_7,
                        Decided.now(DecidedBy.person(Office.CEO, CEO), SEP_7, BECAUSE, List.of())));
    }

    @Test
    void what_was_returned_is_not_returned_again() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, RETURNED)
                .when(CEO.value(), giveBack(Optional.empty()))
                .isRefused("rap.not-submitted");
    }

    @Test
    void in_stabilise_the_board_returns_it() {
        school.given(REGISTERED, IN_STABILISE, PROPOSED, SUBMITTED_IN_STABILISE)
                .when(CEO.value(), giveBack(Optional.empty()))
                .isRefused("rap.board-approves");
    }

    private static ApproveRap approve(RapContent content, Optional<Minute> minute) {
        return approve(content, SEP_7, Optional.empty(), minute);
    }

    private static ApproveRap approve(
            RapContent content, LocalDate decidedOn, Optional<LocalDate> effectiveOn, Optional<Minute> minute) {
        return new ApproveRap(
                OAKFIELD, READING_RAP, content.hash(), decidedOn, effectiveOn, BECAUSE, List.of(REVIEW), minute);
    }

    private static ReturnRap giveBack(Optional<Minute> minute) {
        return new ReturnRap(OAKFIELD, READING_RAP, SEP_7, BECAUSE, minute);
    }

    private static RapProposed proposedBy(ActorId author) {
        return new RapProposed(OAKFIELD, READING_RAP, 1, CONTENT.hash(), CONTENT, SEP_1, author, Optional.empty());
    }

    private static RapSubmitted submittedBy(ActorId person) {
        return new RapSubmitted(
                OAKFIELD, READING_RAP, 1, CONTENT.hash(), SEP_1, TrustExamples.terms("REPAIR_2"), person);
    }

    private static RapApproved approvedBy(DecidedBy by, String band) {
        return new RapApproved(OAKFIELD, READING_RAP, 1, CONTENT.hash(), SEP_7, TrustExamples.terms(band), decided(by));
    }

    private static Decided decided(DecidedBy by) {
        return Decided.now(by, SEP_7, BECAUSE, List.of(REVIEW));
    }

    private static List<TrustLifeEvent> oneCeo() {
        return TrustExamples.IN_PLACE.stream()
                .filter(event -> !event.equals(TrustExamples.granted("ceo-2", OTHER_CEO, Office.CEO)))
                .toList();
    }

    private static List<TrustLifeEvent> oneCeoWhoLeads() {
        return Stream.concat(
                        oneCeo().stream(),
                        Stream.of(TrustExamples.granted("head-2", CEO, Office.HEADTEACHER, OAKFIELD)))
                .toList();
    }
}
