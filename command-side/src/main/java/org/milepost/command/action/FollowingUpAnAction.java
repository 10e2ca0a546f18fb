package org.milepost.command.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ActorId;
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
import org.milepost.api.action.ActionEvent.ActionReopened;
import org.milepost.api.action.ActionEvent.ActionRescheduled;
import org.milepost.api.action.ActionEvent.ActionVerified;
import org.milepost.command.Rule;

/** What becomes of an action: an owner does it, somebody else verifies it. */
final class FollowingUpAnAction {

    /**
     * What the rules rest on.
     *
     * @param isActors whether the action is one for the actor to follow up
     * @param held the offices that the actor holds at this school
     * @param on the day of the step
     * @param dueOn the new due date, where it changes
     */
    record Facts(
            Optional<Action> action,
            boolean isActors,
            ActorId actor,
            Set<Office> held,
            LocalDate on,
            LocalDate today,
            Optional<LocalDate> dueOn) {
        Facts {
            held = Set.copyOf(held);
        }

        boolean isThere() {
            return action.isPresent();
        }

        boolean isOpen() {
            return is(Action.State.OPEN);
        }

        boolean isDone() {
            return is(Action.State.DONE);
        }

        boolean isNotEndedYet() {
            return isOpen() || isDone();
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }

        boolean isNotBeforeRaised() {
            return action.map(found -> !on.isBefore(found.raisedOn())).orElse(true);
        }

        boolean isNotBeforeDone() {
            return action.flatMap(Action::doneOn)
                    .map(done -> !on.isBefore(done))
                    .orElse(true);
        }

        boolean isWorkOfSomebodyElse() {
            return action.flatMap(Action::doneBy).filter(actor::equals).isEmpty();
        }

        boolean isOwnedBySomebodyElse() {
            return !isOwner();
        }

        /** Whoever raised it for themselves may also give it up. */
        boolean isForActorToCancel() {
            return !isOwner()
                    || action.filter(found -> found.raisedBy().equals(actor)).isPresent();
        }

        boolean isDueAfterRaised() {
            return action.flatMap(found -> dueOn.map(due -> !due.isBefore(found.raisedOn())))
                    .orElse(true);
        }

        /** The person named; where an office owns it, whoever holds the office. */
        private boolean isOwner() {
            return action.map(Action::owner)
                    .filter(owner -> owner.person().map(actor::equals).orElseGet(() -> held.contains(owner.office())))
                    .isPresent();
        }

        private boolean is(Action.State state) {
            return action.filter(found -> found.state() == state).isPresent();
        }
    }

    private static final Rule<Facts> THERE =
            new Rule<>("action.unknown", "No action of this id stands in the record.", Facts::isThere);
    private static final Rule<Facts> YOURS = new Rule<>(
            "action.not-yours",
            "SLIM leaders, Lead Practitioners and the executive team keep to actions of their own and of reviews that they lead.",
            Facts::isActors);
    private static final Rule<Facts> OPEN =
            new Rule<>("action.not-open", "The action is done, verified or cancelled already.", Facts::isOpen);
    private static final Rule<Facts> DONE = new Rule<>(
            "action.not-done", "The action is not waiting to be verified: nobody has said it is done.", Facts::isDone);
    private static final Rule<Facts> HAPPENED = new Rule<>(
            "action.in-future", "It is recorded after it happened: its date lies in the future.", Facts::hasHappened);
    private static final Rule<Facts> SINCE_RAISED =
            new Rule<>("action.before-raised", "The action was raised later than this date.", Facts::isNotBeforeRaised);

    static final List<Rule<Facts>> PROGRESSING = List.of(THERE, YOURS, OPEN, HAPPENED, SINCE_RAISED);
    static final List<Rule<Facts>> RESCHEDULING = List.of(
            THERE,
            YOURS,
            OPEN,
            new Rule<>(
                    "action.due-before-raised",
                    "An action is due on the day it is raised, or later.",
                    Facts::isDueAfterRaised));
    static final List<Rule<Facts>> COMPLETING = PROGRESSING;
    static final List<Rule<Facts>> VERIFYING = List.of(
            THERE,
            YOURS,
            DONE,
            new Rule<>("action.own-work", "Whoever did an action does not verify it.", Facts::isWorkOfSomebodyElse),
            new Rule<>(
                    "action.own-action",
                    "Whoever owns an action, by name or by office, does not verify it.",
                    Facts::isOwnedBySomebodyElse),
            HAPPENED,
            new Rule<>("action.before-done", "The action was done later than this date.", Facts::isNotBeforeDone));
    static final List<Rule<Facts>> REOPENING = List.of(THERE, YOURS, DONE);
    static final List<Rule<Facts>> CANCELLING = List.of(
            THERE,
            YOURS,
            new Rule<>("action.ended", "The action is verified or cancelled already.", Facts::isNotEndedYet),
            new Rule<>(
                    "action.owner-cancels",
                    "Whoever owns an action that somebody else raised does not cancel it.",
                    Facts::isForActorToCancel));

    private FollowingUpAnAction() {}

    static ActionProgressed progress(ProgressAction command, Facts facts) {
        Rule.check(PROGRESSING, facts);
        return new ActionProgressed(command.school(), command.action(), command.progress(), facts.on());
    }

    static ActionRescheduled reschedule(RescheduleAction command, Facts facts) {
        Rule.check(RESCHEDULING, facts);
        return new ActionRescheduled(command.school(), command.action(), command.dueOn(), command.reason(), facts.on());
    }

    static ActionDone complete(CompleteAction command, Facts facts) {
        Rule.check(COMPLETING, facts);
        return new ActionDone(command.school(), command.action(), facts.actor(), command.outcome(), facts.on());
    }

    static ActionVerified verify(VerifyAction command, Facts facts) {
        Rule.check(VERIFYING, facts);
        return new ActionVerified(command.school(), command.action(), facts.actor(), command.seen(), facts.on());
    }

    static ActionReopened reopen(ReopenAction command, Facts facts) {
        Rule.check(REOPENING, facts);
        return new ActionReopened(command.school(), command.action(), command.reason(), facts.on());
    }

    static ActionCancelled cancel(CancelAction command, Facts facts) {
        Rule.check(CANCELLING, facts);
        return new ActionCancelled(command.school(), command.action(), command.reason(), facts.on());
    }
}
