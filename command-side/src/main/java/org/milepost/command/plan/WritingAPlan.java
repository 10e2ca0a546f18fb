package org.milepost.command.plan;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.DecidedBy;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.plan.PlanCommand.DraftPlan;
import org.milepost.api.plan.PlanCommand.EditPlan;
import org.milepost.api.plan.PlanCommand.EnterPlanFromRecords;
import org.milepost.api.plan.PlanCommand.SubmitPlan;
import org.milepost.api.plan.PlanContent;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.plan.PlanEvent.PlanApproved;
import org.milepost.api.plan.PlanEvent.PlanDrafted;
import org.milepost.api.plan.PlanEvent.PlanEdited;
import org.milepost.api.plan.PlanEvent.PlanSubmitted;
import org.milepost.command.EnteredFromRecords;
import org.milepost.command.Rule;

/** How an improvement plan comes to be written and put forward: one a school year, and never over a newer edit. */
final class WritingAPlan {

    /**
     * What the rules rest on.
     *
     * @param taken whether the plan's id stands for another plan already
     * @param yearTaken whether the school year has a plan already
     * @param content what the plan is to say
     * @param seenRevision the revision that the writer saw and changes
     * @param on the day of the writing
     */
    record Facts(
            boolean taken,
            boolean yearTaken,
            Optional<Plan> plan,
            Optional<PlanContent> content,
            boolean inSchoolsLife,
            ActorId writer,
            int seenRevision,
            LocalDate on,
            LocalDate today,
            EnteredFromRecords records) {

        boolean hasNewId() {
            return !taken;
        }

        boolean isFirstOfYear() {
            return !yearTaken;
        }

        boolean isThere() {
            return plan.isPresent();
        }

        boolean isNotInFuture() {
            return !on.isAfter(today);
        }

        boolean hasMilepostsInYear() {
            return content.stream()
                    .flatMap(said -> said.mileposts().stream()
                            .filter(milepost -> !said.year().contains(milepost.dueOn())))
                    .findAny()
                    .isEmpty();
        }

        boolean isOpen() {
            return known().written().isOpen();
        }

        boolean isNotSubmittedYet() {
            return known().written().isNotSubmittedYet();
        }

        boolean isLatestRevision() {
            return seenRevision == known().written().revision();
        }

        boolean isInOrder() {
            return known().written().allowsStepOn(on);
        }

        private Plan known() {
            return plan.orElseThrow();
        }
    }

    private static final Rule<Facts> NEW_ID =
            new Rule<>("plan.id-taken", "A plan with this id stands in the record already.", Facts::hasNewId);
    private static final Rule<Facts> NEW_YEAR = new Rule<>(
            "plan.year-has-one",
            "The school has an improvement plan for this school year. Edit that one.",
            Facts::isFirstOfYear);
    private static final Rule<Facts> THERE =
            new Rule<>("plan.no-such-plan", "No plan of this id stands in the record.", Facts::isThere);
    private static final Rule<Facts> OPEN = new Rule<>("plan.closed", "This plan is closed.", Facts::isOpen);
    private static final Rule<Facts> IN_LIFE = new Rule<>(
            "plan.outside-school-life",
            "On this day the school's record has not begun, or the school has closed or merged.",
            Facts::inSchoolsLife);
    private static final Rule<Facts> HAS_COME = new Rule<>(
            "plan.in-future",
            "What was done about a plan is recorded after it was done: this day lies ahead.",
            Facts::isNotInFuture);
    private static final Rule<Facts> MILEPOSTS = new Rule<>(
            "plan.milepost-outside-year",
            "A milepost falls due within the school year of its plan.",
            Facts::hasMilepostsInYear);
    private static final Rule<Facts> ORDER = new Rule<>(
            "plan.out-of-order", "Something was done about this plan on a later day already.", Facts::isInOrder);

    static final List<Rule<Facts>> DRAFTING = List.of(NEW_ID, NEW_YEAR, HAS_COME, IN_LIFE, MILEPOSTS);
    static final List<Rule<Facts>> EDITING = List.of(
            THERE,
            OPEN,
            new Rule<>(
                    "plan.moved-on",
                    "Somebody changed this plan after you read it. Read it again and make your change to that.",
                    Facts::isLatestRevision),
            HAS_COME,
            ORDER,
            MILEPOSTS);
    static final List<Rule<Facts>> SUBMITTING = List.of(
            THERE,
            OPEN,
            new Rule<>(
                    "plan.submitted-already",
                    "What this plan says now has been submitted already.",
                    Facts::isNotSubmittedYet),
            HAS_COME,
            ORDER);
    static final List<Rule<Facts>> ENTERING = Rule.join(
            List.of(NEW_ID, NEW_YEAR, IN_LIFE, MILEPOSTS), Rule.about(Facts::records, EnteredFromRecords.RULES));

    private WritingAPlan() {}

    static PlanDrafted draft(DraftPlan command, Facts facts) {
        Rule.check(DRAFTING, facts);
        PlanContent content = command.content();
        return new PlanDrafted(
                command.school(),
                command.plan(),
                content.year(),
                1,
                content.hash(),
                content,
                command.effectiveOn(),
                facts.writer(),
                Optional.empty());
    }

    static PlanEdited edit(EditPlan command, Facts facts) {
        Rule.check(EDITING, facts);
        SchoolYear year = facts.known().year();
        PlanContent content = command.content(year);
        return new PlanEdited(
                command.school(),
                command.plan(),
                year,
                facts.seenRevision() + 1,
                content.hash(),
                content,
                command.effectiveOn(),
                facts.writer());
    }

    static PlanSubmitted submit(SubmitPlan command, Facts facts) {
        Rule.check(SUBMITTING, facts);
        return new PlanSubmitted(
                command.school(),
                command.plan(),
                facts.known().year(),
                facts.known().written().revision(),
                facts.known().written().hash(),
                command.effectiveOn(),
                facts.writer());
    }

    /** What the records tell: that it was written, and that it was approved. */
    static Stream<PlanEvent> enter(EnterPlanFromRecords command, Facts facts) {
        Rule.check(ENTERING, facts);
        PlanContent content = command.content();
        return Stream.of(
                new PlanDrafted(
                        command.school(),
                        command.plan(),
                        content.year(),
                        1,
                        content.hash(),
                        content,
                        command.decidedOn(),
                        facts.writer(),
                        Optional.of(command.source())),
                new PlanApproved(
                        command.school(),
                        command.plan(),
                        content.year(),
                        1,
                        content.hash(),
                        command.effectiveOn(),
                        Decided.fromRecords(
                                DecidedBy.recordsOf(command.decidedBy(), command.minute()),
                                command.decidedOn(),
                                command.reason(),
                                command.source())));
    }
}
