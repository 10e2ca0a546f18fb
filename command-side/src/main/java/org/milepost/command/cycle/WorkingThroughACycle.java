package org.milepost.command.cycle;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.cycle.CycleCommand.AnswerCycleQuestion;
import org.milepost.api.cycle.CycleCommand.CloseCycle;
import org.milepost.api.cycle.CycleCommand.OpenCycle;
import org.milepost.api.cycle.CycleEvent.CycleClosed;
import org.milepost.api.cycle.CycleEvent.CycleOpened;
import org.milepost.api.cycle.CycleEvent.QuestionAnswered;
import org.milepost.api.cycle.CycleQuestion;
import org.milepost.command.Rule;

/** How an improvement cycle is opened, worked through and closed. Its questions are answered in any order, and never without evidence. */
final class WorkingThroughACycle {

    /**
     * What the rules rest on.
     *
     * @param taken whether the cycle's id stands for another one already
     * @param evidenceOnRecord whether the evidence names an event of the school's own record
     */
    record Facts(
            boolean taken,
            Optional<Cycle> cycle,
            boolean evidenceOnRecord,
            boolean inSchoolsLife,
            ActorId actor,
            LocalDate on,
            LocalDate today) {

        boolean hasNewId() {
            return !taken;
        }

        boolean isThere() {
            return cycle.isPresent();
        }

        boolean isOpen() {
            return !known().closed();
        }

        boolean isNotInFuture() {
            return !on.isAfter(today);
        }

        boolean isInOrder() {
            return !on.isBefore(known().lastStepOn());
        }

        boolean isAnsweredThroughout() {
            return known().answered().containsAll(EnumSet.allOf(CycleQuestion.class));
        }

        private Cycle known() {
            return cycle.orElseThrow();
        }
    }

    private static final Rule<Facts> THERE =
            new Rule<>("cycle.unknown", "No improvement cycle of this id stands in the record.", Facts::isThere);
    private static final Rule<Facts> OPEN =
            new Rule<>("cycle.closed", "This improvement cycle is closed.", Facts::isOpen);
    private static final Rule<Facts> HAS_COME = new Rule<>(
            "cycle.in-future",
            "What was done in a cycle is recorded after it was done: this day lies ahead.",
            Facts::isNotInFuture);
    private static final Rule<Facts> ORDER = new Rule<>(
            "cycle.out-of-order", "Something was done in this cycle on a later day already.", Facts::isInOrder);

    static final List<Rule<Facts>> OPENING = List.of(
            new Rule<>(
                    "cycle.id-taken",
                    "An improvement cycle with this id stands in the record already.",
                    Facts::hasNewId),
            HAS_COME,
            new Rule<>(
                    "cycle.outside-school-life",
                    "On this day the school's record has not begun, or the school has closed or merged.",
                    Facts::inSchoolsLife));
    static final List<Rule<Facts>> ANSWERING = List.of(
            THERE,
            OPEN,
            HAS_COME,
            ORDER,
            new Rule<>(
                    "cycle.needs-evidence",
                    "An answer rests on what is in the record: name at least one event of this school's.",
                    Facts::evidenceOnRecord));
    static final List<Rule<Facts>> CLOSING = List.of(
            THERE,
            OPEN,
            HAS_COME,
            ORDER,
            new Rule<>(
                    "cycle.unanswered", "A question of this cycle is not answered yet.", Facts::isAnsweredThroughout));

    private WorkingThroughACycle() {}

    static CycleOpened open(OpenCycle command, Facts facts) {
        Rule.check(OPENING, facts);
        return new CycleOpened(
                command.school(), command.cycle(), command.effectiveOn(), command.about(), facts.actor());
    }

    static QuestionAnswered answer(AnswerCycleQuestion command, Facts facts) {
        Rule.check(ANSWERING, facts);
        return new QuestionAnswered(
                command.school(),
                command.cycle(),
                command.question(),
                command.effectiveOn(),
                command.answer(),
                command.evidence(),
                facts.actor());
    }

    static CycleClosed close(CloseCycle command, Facts facts) {
        Rule.check(CLOSING, facts);
        return new CycleClosed(
                command.school(), command.cycle(), command.effectiveOn(), command.follows(), facts.actor());
    }
}
