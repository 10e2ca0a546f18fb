package org.milepost.command.plan;

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
import static org.milepost.api.examples.PlanExamples.APPROVED;
import static org.milepost.api.examples.PlanExamples.CHANGED;
import static org.milepost.api.examples.PlanExamples.CLOSED;
import static org.milepost.api.examples.PlanExamples.CONTENT;
import static org.milepost.api.examples.PlanExamples.DRAFTED;
import static org.milepost.api.examples.PlanExamples.EDITED;
import static org.milepost.api.examples.PlanExamples.ENTERED;
import static org.milepost.api.examples.PlanExamples.ENTERED_APPROVED;
import static org.milepost.api.examples.PlanExamples.OLD;
import static org.milepost.api.examples.PlanExamples.PLAN;
import static org.milepost.api.examples.PlanExamples.RETURNED;
import static org.milepost.api.examples.PlanExamples.SUBMITTED;
import static org.milepost.api.examples.PlanExamples.YEAR;
import static org.milepost.api.examples.PlanExamples.goal;
import static org.milepost.api.examples.PlanExamples.milepost;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.milepost.api.ItemId;
import org.milepost.api.access.Office;
import org.milepost.api.examples.IdentityExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.plan.PlanCommand.DraftPlan;
import org.milepost.api.plan.PlanCommand.EditPlan;
import org.milepost.api.plan.PlanCommand.EnterPlanFromRecords;
import org.milepost.api.plan.PlanCommand.SubmitPlan;
import org.milepost.api.plan.PlanEvent.PlanDrafted;
import org.milepost.api.plan.PlanEvent.PlanEdited;
import org.milepost.api.plan.PlanEvent.PlanSubmitted;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** Writing an improvement plan and putting it forward. */
class WritingAPlanTest {
    private static final LocalDate SPRING = LocalDate.of(2024, 3, 4);
    private static final ItemId ANOTHER = new ItemId("another");

    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);

    @Test
    void a_head_drafts_the_plan_of_the_year() {
        school.given(REGISTERED).when(HEAD.value(), draft(PLAN, SEP_1)).records(DRAFTED);
    }

    @Test
    void an_id_stands_for_one_plan_only() {
        school.given(REGISTERED, DRAFTED).when(HEAD.value(), draft(PLAN, SEP_7)).isRefused("plan.id-taken");
    }

    @Test
    void a_school_year_has_one_plan() {
        school.given(REGISTERED, DRAFTED)
                .when(HEAD.value(), draft(ANOTHER, SEP_7))
                .isRefused("plan.year-has-one");
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED, CLOSED)
                .when(HEAD.value(), draft(ANOTHER, SEP_7))
                .isRefused("plan.year-has-one");
    }

    @Test
    void a_plan_given_up_before_it_was_approved_makes_room_for_another() {
        school.given(REGISTERED, DRAFTED, CLOSED)
                .when(HEAD.value(), draft(ANOTHER, SEP_7))
                .records(new PlanDrafted(
                        OAKFIELD, ANOTHER, YEAR, 1, CONTENT.hash(), CONTENT, SEP_7, HEAD, Optional.empty()));
    }

    @Test
    void nothing_is_written_on_a_day_to_come() {
        school.given(REGISTERED)
                .when(HEAD.value(), draft(PLAN, SEP_7.plusDays(1)))
                .isRefused("plan.in-future");
    }

    @Test
    void a_closed_school_begins_no_plan() {
        school.given(REGISTERED, IdentityExamples.CLOSED)
                .when(HEAD.value(), draft(PLAN, SEP_7))
                .isRefused("plan.outside-school-life");
    }

    @Test
    void a_milepost_falls_due_within_the_year() {
        school.given(REGISTERED)
                .when(
                        HEAD.value(),
                        new DraftPlan(
                                OAKFIELD,
                                PLAN,
                                YEAR,
                                CONTENT.context(),
                                List.of(goal(milepost(ANOTHER, "Too late.", LocalDate.of(2027, 9, 1)))),
                                List.of(),
                                SEP_7))
                .isRefused("plan.milepost-outside-year");
    }

    @Test
    void the_ceo_reads_and_approves_and_does_not_write() {
        school.given(REGISTERED).when(CEO.value(), draft(PLAN, SEP_1)).isRefused("office.may-not");
    }

    @Test
    void an_administrator_learns_nothing() {
        school.given(REGISTERED).when(ADMINISTRATOR.value(), draft(PLAN, SEP_1)).isRefused("school.unknown");
    }

    @Test
    void a_head_edits_a_plan() {
        school.given(REGISTERED, DRAFTED).when(HEAD.value(), edit(1, SEP_7)).records(EDITED);
    }

    @Test
    void what_does_not_stand_in_the_record_is_not_edited() {
        school.given(REGISTERED).when(HEAD.value(), edit(1, SEP_7)).isRefused("plan.no-such-plan");
    }

    @Test
    void an_edit_of_an_older_revision_is_refused() {
        school.given(REGISTERED, DRAFTED, EDITED)
                .when(HEAD.value(), edit(1, SEP_7))
                .isRefused("plan.moved-on");
    }

    @Test
    void a_closed_plan_stays_as_it_is() {
        school.given(REGISTERED, DRAFTED, CLOSED)
                .when(HEAD.value(), edit(1, SEP_7))
                .isRefused("plan.closed");
    }

    @Test
    void steps_follow_each_other_in_time() {
        school.given(REGISTERED, DRAFTED, EDITED)
                .when(HEAD.value(), edit(2, SEP_1))
                .isRefused("plan.out-of-order");
    }

    @Test
    void a_head_submits_a_plan() {
        school.given(REGISTERED, DRAFTED).when(HEAD.value(), submit(SEP_1)).records(SUBMITTED);
    }

    @Test
    void a_plan_is_submitted_once() {
        school.given(REGISTERED, DRAFTED, SUBMITTED)
                .when(HEAD.value(), submit(SEP_7))
                .isRefused("plan.submitted-already");
    }

    @Test
    void an_approved_plan_is_not_submitted_as_it_is() {
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED)
                .when(HEAD.value(), submit(SEP_7))
                .isRefused("plan.submitted-already");
    }

    @Test
    void a_returned_plan_is_submitted_again() {
        school.given(REGISTERED, DRAFTED, SUBMITTED, RETURNED)
                .when(HEAD.value(), submit(SEP_7))
                .records(new PlanSubmitted(OAKFIELD, PLAN, YEAR, 1, CONTENT.hash(), SEP_7, HEAD));
    }

    @Test
    void an_approved_plan_is_edited_and_then_submitted_again() {
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED)
                .when(HEAD.value(), edit(1, SEP_7))
                .records(new PlanEdited(OAKFIELD, PLAN, YEAR, 2, CHANGED.hash(), CHANGED, SEP_7, HEAD));
        school.given(REGISTERED, DRAFTED, SUBMITTED, APPROVED, EDITED)
                .when(HEAD.value(), submit(SEP_7))
                .records(new PlanSubmitted(OAKFIELD, PLAN, YEAR, 2, CHANGED.hash(), SEP_7, HEAD));
    }

    @Test
    void the_clerk_enters_a_plan_of_before_the_first_day() {
        school.given(REGISTERED).when(CLERK.value(), enter(SPRING)).records(ENTERED, ENTERED_APPROVED);
    }

    @Test
    void from_the_first_day_on_nothing_is_entered_from_records() {
        school.given(REGISTERED)
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
                .given(REGISTERED)
                .when(ADMINISTRATOR.value(), enter(SPRING))
                .isRefused("records.no-go-live");
    }

    @Test
    void a_head_enters_nothing_from_records() {
        school.given(REGISTERED).when(HEAD.value(), enter(SPRING)).isRefused("school.unknown");
    }

    private static DraftPlan draft(ItemId plan, LocalDate on) {
        return new DraftPlan(OAKFIELD, plan, YEAR, CONTENT.context(), CONTENT.goals(), CONTENT.coAuthors(), on);
    }

    private static EditPlan edit(int revision, LocalDate on) {
        return new EditPlan(OAKFIELD, PLAN, revision, CHANGED.context(), CHANGED.goals(), CHANGED.coAuthors(), on);
    }

    private static SubmitPlan submit(LocalDate on) {
        return new SubmitPlan(OAKFIELD, PLAN, on);
    }

    private static EnterPlanFromRecords enter(LocalDate decidedOn) {
        return new EnterPlanFromRecords(
                OAKFIELD,
                PLAN,
                OLD.year(),
                OLD.context(),
                OLD.goals(),
                OLD.coAuthors(),
                Office.CEO,
                Optional.empty(),
                decidedOn,
                decidedOn,
                BECAUSE,
                MINUTE_BOOK);
    }
}
