package org.milepost.command.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.support.SupportCommand.AgreeSupportPlan;
import org.milepost.api.support.SupportCommand.AgreeSupportRequest;
import org.milepost.api.support.SupportCommand.DeclineSupportRequest;
import org.milepost.api.support.SupportCommand.DeliverRequestedSupport;
import org.milepost.api.support.SupportCommand.RequestSupport;
import org.milepost.api.support.SupportEvent.SupportPlanAgreed;
import org.milepost.api.support.SupportEvent.SupportRequestAgreed;
import org.milepost.api.support.SupportEvent.SupportRequestDeclined;
import org.milepost.api.support.SupportEvent.SupportRequestDelivered;
import org.milepost.api.support.SupportEvent.SupportRequested;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/** The year's support is agreed with a school; a school asks for more, and somebody else agrees or declines. */
final class AgreeingSupport {

    /**
     * What a support plan rests on.
     *
     * @param taken whether the id stands for another plan already
     * @param band the terms of the band in force on its first day
     */
    record PlanFacts(boolean taken, Optional<BandTerms> band, SchoolYear year, LocalDate effectiveOn, Decider decider) {
        boolean hasNewId() {
            return !taken;
        }

        boolean isInBand() {
            return band.isPresent();
        }

        boolean isOfItsYear() {
            return year.contains(effectiveOn);
        }

        boolean isFromOutsideTheSchool() {
            return decider.isNoLeaderOfSchool();
        }
    }

    static final List<Rule<PlanFacts>> PLANNING = Rule.join(
            List.of(
                    new Rule<>(
                            "support.plan-id-taken",
                            "A support plan with this id stands in the record already.",
                            PlanFacts::hasNewId),
                    new Rule<>(
                            "support.no-band",
                            "Support follows from the band, and the school is in none on the plan's first day.",
                            PlanFacts::isInBand),
                    new Rule<>(
                            "support.plan-outside-year",
                            "A support plan takes effect within its school year.",
                            PlanFacts::isOfItsYear),
                    new Rule<>(
                            "support.plan-own-school",
                            "The trust agrees the support with the school: whoever leads the school does not agree it for the trust.",
                            PlanFacts::isFromOutsideTheSchool)),
            Rule.about(PlanFacts::decider, List.of(Decider.TAKEN)));

    /** What a request and its decision rest on. */
    record Facts(Optional<Request> request, Decider decider) {
        boolean isNew() {
            return request.isEmpty();
        }

        boolean isThere() {
            return request.isPresent();
        }

        boolean isOpen() {
            return is(Request.State.OPEN);
        }

        boolean isAgreed() {
            return is(Request.State.AGREED);
        }

        boolean hasSecondPairOfEyes() {
            return request.map(found -> !found.by().equals(decider.actor())).orElse(true);
        }

        boolean hasHappened() {
            return decider.hasDecidedByToday();
        }

        boolean isNotBeforeAgreed() {
            return request.flatMap(Request::agreedOn)
                    .map(day -> !decider.decidedOn().isBefore(day))
                    .orElse(true);
        }

        private boolean is(Request.State state) {
            return request.filter(found -> found.state() == state).isPresent();
        }
    }

    private static final Rule<Facts> THERE =
            new Rule<>("support.unknown-request", "No request of this id stands in the record.", Facts::isThere);
    static final List<Rule<Facts>> ASKING = List.of(new Rule<>(
            "support.request-id-taken", "A request with this id stands in the record already.", Facts::isNew));
    static final List<Rule<Facts>> DECIDING = Rule.join(
            List.of(
                    THERE,
                    new Rule<>(
                            "support.request-decided", "This request was agreed or declined already.", Facts::isOpen),
                    new Rule<>(
                            "support.own-request",
                            "Whoever asked for support does not agree to it or decline it.",
                            Facts::hasSecondPairOfEyes)),
            Rule.about(Facts::decider, List.of(Decider.TAKEN)));
    static final List<Rule<Facts>> DELIVERING = List.of(
            THERE,
            new Rule<>(
                    "support.request-not-agreed",
                    "Support is given for a request that was agreed, and once.",
                    Facts::isAgreed),
            new Rule<>(
                    "support.in-future",
                    "It is recorded after it happened: its date lies in the future.",
                    Facts::hasHappened),
            new Rule<>(
                    "support.before-agreed", "The request was agreed later than this date.", Facts::isNotBeforeAgreed));

    private AgreeingSupport() {}

    static SupportPlanAgreed plan(AgreeSupportPlan command, PlanFacts facts) {
        Rule.check(PLANNING, facts);
        BandTerms terms = facts.band().orElseThrow();
        return new SupportPlanAgreed(
                command.school(),
                command.plan(),
                command.year(),
                terms.band(),
                terms.supportDaysATerm(),
                command.support(),
                command.effectiveOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), command.evidence()));
    }

    static SupportRequested ask(RequestSupport command, Facts facts) {
        Rule.check(ASKING, facts);
        return new SupportRequested(
                command.school(),
                command.request(),
                command.need(),
                command.days(),
                facts.decider().actor());
    }

    static SupportRequestAgreed agree(AgreeSupportRequest command, Facts facts) {
        Rule.check(DECIDING, facts);
        return new SupportRequestAgreed(
                command.school(),
                command.request(),
                command.days(),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), List.of()));
    }

    static SupportRequestDeclined decline(DeclineSupportRequest command, Facts facts) {
        Rule.check(DECIDING, facts);
        return new SupportRequestDeclined(
                command.school(),
                command.request(),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), List.of()));
    }

    static SupportRequestDelivered deliver(DeliverRequestedSupport command, Facts facts) {
        Rule.check(DELIVERING, facts);
        return new SupportRequestDelivered(
                command.school(),
                command.request(),
                command.done(),
                facts.decider().decidedOn());
    }
}
