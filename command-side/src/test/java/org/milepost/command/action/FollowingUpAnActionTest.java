package org.milepost.command.action;

import static org.milepost.api.examples.ActionExamples.CANCELLED;
import static org.milepost.api.examples.ActionExamples.DONE;
import static org.milepost.api.examples.ActionExamples.FROM_REVIEW;
import static org.milepost.api.examples.ActionExamples.PROGRESSED;
import static org.milepost.api.examples.ActionExamples.RAISED;
import static org.milepost.api.examples.ActionExamples.REOPENED;
import static org.milepost.api.examples.ActionExamples.RESCHEDULED;
import static org.milepost.api.examples.ActionExamples.SEP_30;
import static org.milepost.api.examples.ActionExamples.SEP_4;
import static org.milepost.api.examples.ActionExamples.SEP_5;
import static org.milepost.api.examples.ActionExamples.TASK;
import static org.milepost.api.examples.ActionExamples.VERIFIED;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.AUDITOR;
import static org.milepost.api.examples.Oakfield.BECAUSE;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.FIRST;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.OTHER_CEO;
import static org.milepost.api.examples.Oakfield.SEP_7;
import static org.milepost.api.examples.Oakfield.SI_LEAD;
import static org.milepost.api.examples.ReviewExamples.PLANNED;
import static org.milepost.api.examples.ReviewExamples.SLIM_LEADER;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.ActorId;
import org.milepost.api.Note;
import org.milepost.api.access.Office;
import org.milepost.api.action.ActionCommand.CancelAction;
import org.milepost.api.action.ActionCommand.CompleteAction;
import org.milepost.api.action.ActionCommand.ProgressAction;
import org.milepost.api.action.ActionCommand.ReopenAction;
import org.milepost.api.action.ActionCommand.RescheduleAction;
import org.milepost.api.action.ActionCommand.VerifyAction;
import org.milepost.api.action.ActionEvent.ActionCancelled;
import org.milepost.api.action.ActionEvent.ActionDone;
import org.milepost.api.action.ActionEvent.ActionProgressed;
import org.milepost.api.action.ActionEvent.ActionRaised;
import org.milepost.api.action.Owner;
import org.milepost.api.examples.TrustExamples;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** An action is done by its owner and verified by somebody else. */
class FollowingUpAnActionTest {
    private static final ActionRaised FOR_ANY_CEO = owned(Owner.of(Office.CEO), SI_LEAD);

    private final Specification<School> school = Specification.of(
            School.class,
            Stream.concat(
                            TrustExamples.IN_PLACE.stream(),
                            Stream.of(TrustExamples.granted("slim-1", SLIM_LEADER, Office.SLIM_LEADER)))
                    .toList());

    @Test
    void the_head_says_how_far_it_has_come() {
        school.given(REGISTERED, RAISED)
                .when(HEAD.value(), progress(Optional.empty()))
                .records(PROGRESSED);
    }

    @Test
    void the_leader_of_the_review_says_how_far_it_has_come() {
        school.given(REGISTERED, PLANNED, RAISED)
                .when(SLIM_LEADER.value(), progress(Optional.of(SEP_5)))
                .records(new ActionProgressed(OAKFIELD, FIRST, PROGRESSED.progress(), SEP_5));
    }

    @Test
    void a_slim_leader_keeps_to_actions_of_their_own() {
        school.given(REGISTERED, RAISED)
                .when(SLIM_LEADER.value(), progress(Optional.empty()))
                .isRefused("action.not-yours");
        school.given(REGISTERED, owned(new Owner(Office.SLIM_LEADER, Optional.of(SLIM_LEADER)), CEO))
                .when(SLIM_LEADER.value(), progress(Optional.empty()))
                .records(PROGRESSED);
    }

    @Test
    void nothing_becomes_of_an_action_that_is_not_there() {
        school.given(REGISTERED).when(HEAD.value(), complete(SEP_7)).isRefused("action.unknown");
    }

    @Test
    void a_step_is_dated_between_the_raising_and_today() {
        school.given(REGISTERED, RAISED)
                .when(HEAD.value(), complete(SEP_7.plusDays(1)))
                .isRefused("action.in-future");
        school.given(REGISTERED, RAISED)
                .when(HEAD.value(), complete(SEP_4.minusDays(1)))
                .isRefused("action.before-raised");
    }

    @Test
    void an_action_gets_another_due_date() {
        school.given(REGISTERED, RAISED)
                .when(SI_LEAD.value(), reschedule(SEP_30))
                .records(RESCHEDULED);
    }

    @Test
    void it_is_not_due_before_it_was_raised() {
        school.given(REGISTERED, RAISED)
                .when(SI_LEAD.value(), reschedule(SEP_4.minusDays(1)))
                .isRefused("action.due-before-raised");
    }

    @Test
    void the_head_does_it() {
        school.given(REGISTERED, RAISED).when(HEAD.value(), complete(SEP_7)).records(DONE);
    }

    @Test
    void what_is_done_is_not_done_again() {
        school.given(REGISTERED, RAISED, DONE)
                .when(HEAD.value(), complete(SEP_7))
                .isRefused("action.not-open");
    }

    @Test
    void the_ceo_verifies_what_the_head_has_done() {
        school.given(REGISTERED, RAISED, DONE).when(CEO.value(), verify(SEP_7)).records(VERIFIED);
    }

    @Test
    void only_what_is_done_is_verified() {
        school.given(REGISTERED, RAISED).when(CEO.value(), verify(SEP_7)).isRefused("action.not-done");
        school.given(REGISTERED, RAISED, DONE, VERIFIED)
                .when(OTHER_CEO.value(), verify(SEP_7))
                .isRefused("action.not-done");
    }

    @Test
    void nobody_verifies_what_they_did_themselves() {
        school.given(REGISTERED, RAISED, done(CEO))
                .when(CEO.value(), verify(SEP_7))
                .isRefused("action.own-work");
    }

    @Test
    void the_owner_does_not_verify_even_what_somebody_else_did() {
        school.given(REGISTERED, RAISED, done(SI_LEAD))
                .when(HEAD.value(), verify(SEP_7))
                .isRefused("action.own-action");
        school.given(REGISTERED, FOR_ANY_CEO, done(SI_LEAD))
                .when(CEO.value(), verify(SEP_7))
                .isRefused("action.own-action");
    }

    @Test
    void it_is_verified_after_it_was_done() {
        school.given(REGISTERED, RAISED, DONE).when(CEO.value(), verify(SEP_5)).isRefused("action.before-done");
    }

    @Test
    void what_turns_out_not_to_be_done_is_open_again() {
        school.given(REGISTERED, RAISED, DONE)
                .when(CEO.value(), new ReopenAction(OAKFIELD, FIRST, BECAUSE))
                .records(REOPENED);
        school.given(REGISTERED, RAISED, DONE, REOPENED)
                .when(HEAD.value(), complete(SEP_7))
                .records(DONE);
    }

    @Test
    void only_what_was_said_to_be_done_is_opened_again() {
        school.given(REGISTERED, RAISED)
                .when(CEO.value(), new ReopenAction(OAKFIELD, FIRST, BECAUSE))
                .isRefused("action.not-done");
    }

    @Test
    void an_action_is_given_up_with_the_reason() {
        school.given(REGISTERED, RAISED).when(SI_LEAD.value(), cancel()).records(CANCELLED);
        school.given(REGISTERED, owned(new Owner(Office.HEADTEACHER, Optional.of(HEAD)), HEAD))
                .when(HEAD.value(), cancel())
                .records(new ActionCancelled(OAKFIELD, FIRST, BECAUSE, SEP_7));
    }

    @Test
    void an_owner_does_not_cancel_what_somebody_else_raised() {
        school.given(REGISTERED, RAISED).when(HEAD.value(), cancel()).isRefused("action.owner-cancels");
    }

    @Test
    void what_has_ended_is_not_cancelled() {
        school.given(REGISTERED, RAISED, DONE, VERIFIED)
                .when(SI_LEAD.value(), cancel())
                .isRefused("action.ended");
        school.given(REGISTERED, RAISED, CANCELLED)
                .when(SI_LEAD.value(), cancel())
                .isRefused("action.ended");
    }

    @Test
    void an_auditor_may_see_it_but_not_write() {
        school.given(REGISTERED, RAISED).when(AUDITOR.value(), cancel()).isRefused("office.may-not");
    }

    private static ActionRaised owned(Owner owner, ActorId raisedBy) {
        return new ActionRaised(OAKFIELD, FIRST, TASK, FROM_REVIEW, owner, SEP_5, Optional.empty(), raisedBy, SEP_4);
    }

    private static ActionDone done(ActorId by) {
        return new ActionDone(OAKFIELD, FIRST, by, new Note("All classes do."), SEP_7);
    }

    private static ProgressAction progress(Optional<LocalDate> on) {
        return new ProgressAction(OAKFIELD, FIRST, PROGRESSED.progress(), on);
    }

    private static RescheduleAction reschedule(LocalDate dueOn) {
        return new RescheduleAction(OAKFIELD, FIRST, dueOn, BECAUSE);
    }

    private static CompleteAction complete(LocalDate on) {
        return new CompleteAction(OAKFIELD, FIRST, DONE.outcome(), Optional.of(on));
    }

    private static VerifyAction verify(LocalDate on) {
        return new VerifyAction(OAKFIELD, FIRST, VERIFIED.seen(), Optional.of(on));
    }

    private static CancelAction cancel() {
        return new CancelAction(OAKFIELD, FIRST, BECAUSE);
    }
}
