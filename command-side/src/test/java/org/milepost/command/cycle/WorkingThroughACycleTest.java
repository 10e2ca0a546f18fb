package org.milepost.command.cycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.milepost.api.examples.CycleExamples.ABOUT;
import static org.milepost.api.examples.CycleExamples.ANSWER;
import static org.milepost.api.examples.CycleExamples.ANSWERED;
import static org.milepost.api.examples.CycleExamples.CLOSED;
import static org.milepost.api.examples.CycleExamples.CYCLE;
import static org.milepost.api.examples.CycleExamples.FOLLOWS;
import static org.milepost.api.examples.CycleExamples.ON_RECORD;
import static org.milepost.api.examples.CycleExamples.OPENED;
import static org.milepost.api.examples.CycleExamples.answered;
import static org.milepost.api.examples.IdentityExamples.REGISTERED;
import static org.milepost.api.examples.Oakfield.BOARD_MEMBER;
import static org.milepost.api.examples.Oakfield.CEO;
import static org.milepost.api.examples.Oakfield.CLERK;
import static org.milepost.api.examples.Oakfield.HEAD;
import static org.milepost.api.examples.Oakfield.OAKFIELD;
import static org.milepost.api.examples.Oakfield.REVIEW;
import static org.milepost.api.examples.Oakfield.SEP_1;
import static org.milepost.api.examples.Oakfield.SEP_7;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.milepost.api.Event;
import org.milepost.api.cycle.CycleCommand.AnswerCycleQuestion;
import org.milepost.api.cycle.CycleCommand.CloseCycle;
import org.milepost.api.cycle.CycleCommand.OpenCycle;
import org.milepost.api.cycle.CycleEvent.CycleOpened;
import org.milepost.api.cycle.CycleQuestion;
import org.milepost.api.examples.IdentityExamples;
import org.milepost.api.examples.TrustExamples;
import org.milepost.command.Specification;
import org.milepost.command.school.School;

/** An improvement cycle: opened when wanted, its questions answered from the record, and closed. */
class WorkingThroughACycleTest {
    private final Specification<School> school = Specification.of(School.class, TrustExamples.IN_PLACE);
    private final Specification<School> opened = school.given(REGISTERED, OPENED);
    private final Specification<School> answeredThroughout = school.given(everyQuestion());

    @Test
    void a_head_opens_a_cycle_and_so_does_the_ceo() {
        school.given(REGISTERED).when(HEAD.value(), open(SEP_1)).records(OPENED);
        school.given(REGISTERED)
                .when(CEO.value(), open(SEP_1))
                .records(new CycleOpened(OAKFIELD, CYCLE, SEP_1, ABOUT, CEO));
    }

    @Test
    void trustees_read_it_and_the_clerk_does_not() {
        school.given(REGISTERED).when(BOARD_MEMBER.value(), open(SEP_1)).isRefused("office.may-not");
        school.given(REGISTERED).when(CLERK.value(), open(SEP_1)).isRefused("school.unknown");
    }

    @Test
    void an_id_stands_for_one_cycle_only() {
        opened.when(HEAD.value(), open(SEP_7)).isRefused("cycle.id-taken");
    }

    @Test
    void a_cycle_is_not_opened_on_a_day_to_come() {
        school.given(REGISTERED).when(HEAD.value(), open(SEP_7.plusDays(1))).isRefused("cycle.in-future");
    }

    @Test
    void a_closed_school_opens_none() {
        school.given(REGISTERED, IdentityExamples.CLOSED)
                .when(HEAD.value(), open(SEP_7))
                .isRefused("cycle.outside-school-life");
    }

    /** Ids of events are made as they are recorded, so the decision itself is asked here and not the stream. */
    @Test
    void a_question_is_answered_from_the_record() {
        assertThat(WorkingThroughACycle.answer(
                        answer(CycleQuestion.HOW_WELL),
                        new WorkingThroughACycle.Facts(
                                true, Optional.of(new Cycle(Set.of(), SEP_1, false)), true, true, HEAD, SEP_7, SEP_7)))
                .isEqualTo(ANSWERED);
    }

    @Test
    void an_answer_without_an_event_of_the_record_is_refused() {
        opened.when(HEAD.value(), answer(CycleQuestion.HOW_WELL)).isRefused("cycle.needs-evidence");
        opened.when(
                        HEAD.value(),
                        new AnswerCycleQuestion(
                                OAKFIELD, CYCLE, CycleQuestion.HOW_WELL, SEP_7, ANSWER, List.of(REVIEW)))
                .isRefused("cycle.needs-evidence");
    }

    @Test
    void what_was_never_opened_has_no_questions() {
        school.given(REGISTERED)
                .when(HEAD.value(), answer(CycleQuestion.HOW_WELL))
                .isRefused("cycle.unknown");
    }

    @Test
    void answers_follow_each_other_in_time() {
        school.given(REGISTERED, OPENED, ANSWERED)
                .when(
                        HEAD.value(),
                        new AnswerCycleQuestion(
                                OAKFIELD, CYCLE, CycleQuestion.KEY_AREAS, SEP_1, ANSWER, List.of(ON_RECORD)))
                .isRefused("cycle.out-of-order");
    }

    @Test
    void a_cycle_is_closed_once_every_question_is_answered() {
        school.given(REGISTERED, OPENED, ANSWERED)
                .when(HEAD.value(), close(SEP_7))
                .isRefused("cycle.unanswered");
        answeredThroughout.when(HEAD.value(), close(SEP_7)).records(CLOSED);
    }

    @Test
    void a_closed_cycle_stays_as_it_is() {
        school.given(Stream.concat(Stream.of(everyQuestion()), Stream.of(CLOSED))
                        .toArray(Event[]::new))
                .when(HEAD.value(), answer(CycleQuestion.HOW_WELL))
                .isRefused("cycle.closed");
    }

    private static Event[] everyQuestion() {
        return Stream.concat(
                        Stream.of(REGISTERED, OPENED),
                        Arrays.stream(CycleQuestion.values()).map(question -> (Event) answered(question)))
                .toArray(Event[]::new);
    }

    private static OpenCycle open(LocalDate on) {
        return new OpenCycle(OAKFIELD, CYCLE, on, ABOUT);
    }

    private static AnswerCycleQuestion answer(CycleQuestion question) {
        return new AnswerCycleQuestion(OAKFIELD, CYCLE, question, SEP_7, ANSWER, List.of(ON_RECORD, REVIEW));
    }

    private static CloseCycle close(LocalDate on) {
        return new CloseCycle(OAKFIELD, CYCLE, on, FOLLOWS);
    }
}
