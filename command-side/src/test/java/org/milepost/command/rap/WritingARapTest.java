package org.milepost.command.rap;

import static org.milepost.api.examples.IdentityExamples.CLOSED;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.ADMINISTRATOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.MINUTE_BOOK;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.RapExamples.AMENDED;
import static org.milepost.api.examples.RapExamples.APPROVED;
import static org.milepost.api.examples.RapExamples.CHANGED;
import static org.milepost.api.examples.RapExamples.COMPLETED;
import static org.milepost.api.examples.RapExamples.CONTENT;
import static org.milepost.api.examples.RapExamples.EDITED;
import static org.milepost.api.examples.RapExamples.ENTERED;
import static org.milepost.api.examples.RapExamples.ENTERED_APPROVED;
import static org.milepost.api.examples.RapExamples.IN_REPAIR_2;
import static org.milepost.api.examples.RapExamples.PROPOSED;
import static org.milepost.api.examples.RapExamples.READING_RAP;
import static org.milepost.api.examples.RapExamples.RETURNED;
import static org.milepost.api.examples.RapExamples.SUBMITTED;
import static org.milepost.api.examples.RapExamples.placed;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.access.Office;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.phase.PhaseEvent.PlacementRetracted;
import org.milepost.api.rap.RapCommand.AmendRap;
import org.milepost.api.rap.RapCommand.EditRap;
import org.milepost.api.rap.RapCommand.EnterRapFromRecords;
import org.milepost.api.rap.RapCommand.ProposeRap;
import org.milepost.api.rap.RapCommand.SubmitRap;
import org.milepost.api.rap.RapEvent.RapEdited;
import org.milepost.api.rap.RapEvent.RapProposed;
import org.milepost.api.rap.RapEvent.RapSubmitted;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Writing a RAP, putting it forward, changing it, and entering one from the records of before. */
class WritingARapTest {
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 4);

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void a_head_proposes_a_rap() {
        school.given(REGISTERED, IN_REPAIR_2).when(HEAD.value(), propose(SEP_1)).records(PROPOSED);
    }

    @Test
    void an_id_stands_for_one_rap_only() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED)
                .when(HEAD.value(), propose(SEP_1))
                .isRefused("rap.id-taken");
    }

    @Test
    void nothing_is_done_about_a_rap_on_a_day_to_come() {
        school.given(REGISTERED, IN_REPAIR_2)
                .when(HEAD.value(), propose(SEP_7.plusDays(1)))
                .isRefused("rap.in-future");
    }

    @Test
    void a_closed_school_begins_no_rap() {
        school.given(REGISTERED, IN_REPAIR_2, CLOSED)
                .when(HEAD.value(), propose(SEP_7))
                .isRefused("rap.outside-school-life");
    }

    @Test
    void a_school_in_no_band_has_no_rap() {
        school.given(REGISTERED).when(HEAD.value(), propose(SEP_7)).isRefused("rap.not-placed");
    }

    @Test
    void a_placement_yet_to_come_does_not_count() {
        school.given(REGISTERED, placed("repair", "REPAIR_2", SEP_7))
                .when(HEAD.value(), propose(SEP_1))
                .isRefused("rap.not-placed");
    }

    @Test
    void a_retracted_placement_counts_no_more() {
        school.given(
                        REGISTERED,
                        IN_REPAIR_2,
                        new PlacementRetracted(OAKFIELD, IN_REPAIR_2.placement(), SEP_1, IN_REPAIR_2.decided()))
                .when(HEAD.value(), propose(SEP_7))
                .isRefused("rap.not-placed");
    }

    @Test
    void a_band_without_raps_has_none() {
        school.given(REGISTERED, placed("improve", "IMPROVE_2", SEP_1))
                .when(HEAD.value(), propose(SEP_7))
                .isRefused("rap.band-has-none");
    }

    @Test
    void a_band_that_allows_raps_may_have_one() {
        school.given(REGISTERED, placed("repair", "REPAIR_1", SEP_1))
                .when(HEAD.value(), propose(SEP_1))
                .records(PROPOSED);
    }

    @Test
    void an_si_lead_proposes_in_stabilise() {
        school.given(REGISTERED, placed("stabilise", "STABILISE", SEP_1))
                .when(SI_LEAD.value(), propose(SEP_1))
                .records(new RapProposed(
                        OAKFIELD, READING_RAP, 1, CONTENT.hash(), CONTENT, SEP_1, SI_LEAD, Optional.empty()));
    }

    @Test
    void an_si_lead_proposes_nowhere_else() {
        school.given(REGISTERED, IN_REPAIR_2)
                .when(SI_LEAD.value(), propose(SEP_1))
                .isRefused("rap.stabilise-only");
    }

    @Test
    void the_clerk_may_see_it_but_not_write_it() {
        school.given(REGISTERED, IN_REPAIR_2)
                .when(CLERK.value(), propose(SEP_1))
                .isRefused("office.may-not");
    }

    @Test
    void an_administrator_learns_nothing() {
        school.given(REGISTERED, IN_REPAIR_2)
                .when(ADMINISTRATOR.value(), propose(SEP_1))
                .isRefused("school.unknown");
    }

    @Test
    void a_head_edits_what_nobody_has_approved() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED)
                .when(HEAD.value(), edit(1, SEP_7))
                .records(EDITED);
    }

    @Test
    void an_edit_of_an_older_revision_is_refused() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, EDITED)
                .when(CEO.value(), edit(1, SEP_7))
                .isRefused("rap.moved-on");
    }

    @Test
    void what_does_not_stand_in_the_record_is_not_edited() {
        school.given(REGISTERED, IN_REPAIR_2).when(HEAD.value(), edit(1, SEP_7)).isRefused("rap.no-such-rap");
    }

    @Test
    void what_is_approved_is_amended_and_not_edited() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED)
                .when(HEAD.value(), edit(1, SEP_7))
                .isRefused("rap.amend-instead");
    }

    @Test
    void an_amendment_that_waits_is_edited() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED, AMENDED)
                .when(HEAD.value(), edit(2, SEP_7))
                .records(new RapEdited(OAKFIELD, READING_RAP, 3, CHANGED.hash(), CHANGED, SEP_7, HEAD));
    }

    @Test
    void a_rap_that_has_ended_stays_as_it_is() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED, COMPLETED)
                .when(HEAD.value(), edit(1, SEP_7))
                .isRefused("rap.closed");
    }

    @Test
    void steps_follow_each_other_in_time() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, EDITED)
                .when(HEAD.value(), edit(2, SEP_1))
                .isRefused("rap.out-of-order");
    }

    @Test
    void a_head_submits_a_rap_and_the_band_of_that_day_is_kept() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED)
                .when(HEAD.value(), submit(SEP_1))
                .records(SUBMITTED);
    }

    @Test
    void a_rap_is_submitted_once() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED)
                .when(HEAD.value(), submit(SEP_7))
                .isRefused("rap.submitted-already");
    }

    @Test
    void a_returned_rap_is_submitted_again() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, RETURNED)
                .when(HEAD.value(), submit(SEP_7))
                .records(new RapSubmitted(
                        OAKFIELD, READING_RAP, 1, CONTENT.hash(), SEP_7, TrustExamples.terms("REPAIR_2"), HEAD));
    }

    @Test
    void a_rap_is_not_submitted_in_a_band_that_has_none() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, placed("better", "IMPROVE_2", SEP_7))
                .when(HEAD.value(), submit(SEP_7))
                .isRefused("rap.band-has-none");
    }

    @Test
    void a_head_amends_a_rap_in_force() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED)
                .when(HEAD.value(), amend(1))
                .records(AMENDED);
    }

    @Test
    void a_rap_that_is_not_in_force_is_not_amended() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED)
                .when(HEAD.value(), amend(1))
                .isRefused("rap.not-in-force");
    }

    @Test
    void one_amendment_waits_at_a_time() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED, AMENDED)
                .when(HEAD.value(), amend(2))
                .isRefused("rap.amendment-pending");
    }

    @Test
    void an_amendment_of_an_older_revision_is_refused() {
        school.given(REGISTERED, IN_REPAIR_2, PROPOSED, SUBMITTED, APPROVED)
                .when(HEAD.value(), amend(7))
                .isRefused("rap.moved-on");
    }

    @Test
    void the_clerk_enters_a_rap_of_before_the_first_day() {
        school.given(REGISTERED, placed("old", "REPAIR_2", SPRING))
                .when(CLERK.value(), enter(SPRING))
                .records(ENTERED, ENTERED_APPROVED);
    }

    @Test
    void the_administrator_enters_one_without_reading_any() {
        school.given(REGISTERED, placed("old", "REPAIR_2", SPRING))
                .when(ADMINISTRATOR.value(), enter(SPRING))
                .records(
                        new RapProposed(
                                OAKFIELD,
                                READING_RAP,
                                1,
                                CONTENT.hash(),
                                CONTENT,
                                SPRING,
                                ADMINISTRATOR,
                                Optional.of(MINUTE_BOOK)),
                        ENTERED_APPROVED);
    }

    @Test
    void from_the_first_day_on_nothing_is_entered_from_records() {
        school.given(REGISTERED, placed("old", "REPAIR_2", SPRING))
                .when(CLERK.value(), enter(LocalDate.of(2025, 9, 1)))
                .isRefused("records.after-go-live");
    }

    @Test
    void nothing_is_entered_before_the_first_day_is_set() {
        Specification.of(
                        School.class,
                        List.of(
                                new TrustCreated(
                                        TrustExamples.CREATED.trust(),
                                        "Meadow Schools",
                                        Optional.empty(),
                                        ADMINISTRATOR,
                                        Optional.empty()),
                                TrustExamples.ADOPTED))
                .given(REGISTERED, placed("old", "REPAIR_2", SPRING))
                .when(ADMINISTRATOR.value(), enter(SPRING))
                .isRefused("records.no-go-live");
    }

    private static ProposeRap propose(LocalDate on) {
        return new ProposeRap(OAKFIELD, READING_RAP, CONTENT.title(), CONTENT.objectives(), CONTENT.coAuthors(), on);
    }

    private static EditRap edit(int revision, LocalDate on) {
        return new EditRap(
                OAKFIELD, READING_RAP, revision, CHANGED.title(), CHANGED.objectives(), CHANGED.coAuthors(), on);
    }

    private static SubmitRap submit(LocalDate on) {
        return new SubmitRap(OAKFIELD, READING_RAP, on);
    }

    private static AmendRap amend(int revision) {
        return new AmendRap(
                OAKFIELD,
                READING_RAP,
                revision,
                CHANGED.title(),
                CHANGED.objectives(),
                CHANGED.coAuthors(),
                SEP_7,
                BECAUSE);
    }

    private static EnterRapFromRecords enter(LocalDate decidedOn) {
        return new EnterRapFromRecords(
                OAKFIELD,
                READING_RAP,
                CONTENT.title(),
                CONTENT.objectives(),
                CONTENT.coAuthors(),
                Office.CEO,
                Optional.empty(),
                decidedOn,
                decidedOn,
                BECAUSE,
                MINUTE_BOOK);
    }
}
