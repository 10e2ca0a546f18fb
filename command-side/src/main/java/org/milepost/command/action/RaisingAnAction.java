package org.milepost.command.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.access.Holding;
import org.milepost.api.action.ActionCommand.AgreeActionPlan;
import org.milepost.api.action.ActionCommand.RaiseAction;
import org.milepost.api.action.ActionEvent.ActionPlanAgreed;
import org.milepost.api.action.ActionEvent.ActionRaised;
import org.milepost.api.strategy.BandTerms;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/** What makes an action that can be followed up, and who agrees the plan that several belong to. */
final class RaisingAnAction {

    /**
     * What raising an action rests on.
     *
     * @param taken whether the id stands for another action already
     * @param knowsPlan whether the action plan that the command names is there; yes, where it names none
     * @param knowsSource whether what the action is said to come from stands in the record
     * @param ownersOffice who holds the owner's office that day and reaches the school
     * @param isActors whether it is for the actor to raise it
     */
    record Facts(
            boolean taken,
            boolean knowsPlan,
            boolean knowsSource,
            boolean schoolIsThere,
            List<Holding> ownersOffice,
            boolean isActors,
            RaiseAction raise,
            ActorId actor,
            LocalDate on,
            LocalDate today) {
        Facts {
            ownersOffice = List.copyOf(ownersOffice);
        }

        boolean hasNewId() {
            return !taken;
        }

        boolean namesPersonInOffice() {
            return raise.owner()
                    .person()
                    .map(named -> ownersOffice.stream()
                            .anyMatch(holding -> holding.person().equals(named)))
                    .orElse(true);
        }

        boolean hasHappened() {
            return !on.isAfter(today);
        }

        boolean isDueAfterRaised() {
            return !raise.dueOn().isBefore(on);
        }
    }

    static final List<Rule<Facts>> RAISING = List.of(
            new Rule<>("action.id-taken", "An action with this id stands in the record already.", Facts::hasNewId),
            new Rule<>(
                    "action.not-yours",
                    "SLIM leaders, Lead Practitioners and the executive team keep to actions of their own and of reviews that they lead.",
                    Facts::isActors),
            new Rule<>(
                    "action.school-not-there",
                    "On this day the school was not open yet, or not any more.",
                    Facts::schoolIsThere),
            new Rule<>("action.unknown-plan", "No action plan of this id was agreed.", Facts::knowsPlan),
            new Rule<>(
                    "action.owner-not-in-office",
                    "The person named as owner does not hold that office at this school.",
                    Facts::namesPersonInOffice),
            new Rule<>(
                    "action.in-future",
                    "It is recorded after it happened: its date lies in the future.",
                    Facts::hasHappened),
            new Rule<>(
                    "action.due-before-raised",
                    "An action is due on the day it is raised, or later.",
                    Facts::isDueAfterRaised),
            new Rule<>(
                    "action.unknown-source",
                    "What this action is said to come from does not stand in the school's record.",
                    Facts::knowsSource));

    /**
     * What agreeing an action plan rests on.
     *
     * @param knowsActions whether every action that the command names is there
     * @param band the terms of the band in force on the plan's first day
     */
    record PlanFacts(boolean taken, boolean knowsActions, Optional<BandTerms> band, Decider decider) {
        boolean hasNewId() {
            return !taken;
        }

        boolean isInBand() {
            return band.isPresent();
        }

        boolean isFromOutsideTheSchool() {
            return decider.isNoLeaderOfSchool();
        }
    }

    static final List<Rule<PlanFacts>> AGREEING = Rule.join(
            List.of(
                    new Rule<>(
                            "action.plan-id-taken",
                            "An action plan with this id stands in the record already.",
                            PlanFacts::hasNewId),
                    new Rule<>(
                            "action.no-band",
                            "An action plan is agreed for a band, and the school is in none on its first day.",
                            PlanFacts::isInBand),
                    new Rule<>("action.unknown", "No action of this id stands in the record.", PlanFacts::knowsActions),
                    new Rule<>(
                            "action.plan-own-school",
                            "The trust agrees the plan with the school: whoever leads the school does not agree it for the trust.",
                            PlanFacts::isFromOutsideTheSchool)),
            Rule.about(PlanFacts::decider, List.of(Decider.TAKEN)));

    private RaisingAnAction() {}

    static ActionRaised raise(RaiseAction command, Facts facts) {
        Rule.check(RAISING, facts);
        return new ActionRaised(
                command.school(),
                command.action(),
                command.text(),
                command.source(),
                command.owner(),
                command.dueOn(),
                command.plan(),
                facts.actor(),
                facts.on());
    }

    static ActionPlanAgreed agree(AgreeActionPlan command, PlanFacts facts) {
        Rule.check(AGREEING, facts);
        return new ActionPlanAgreed(
                command.school(),
                command.plan(),
                facts.band().orElseThrow().band(),
                command.aim(),
                command.actions(),
                command.effectiveOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), command.evidence()));
    }
}
