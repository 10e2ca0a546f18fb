package org.milepost.command.risk;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.risk.TrustRiskCommand.MakeRiskAssessment;
import org.milepost.api.risk.TrustRiskCommand.ReviewRiskAssessment;
import org.milepost.api.risk.TrustRiskEvent.RiskAssessmentMade;
import org.milepost.api.risk.TrustRiskEvent.RiskAssessmentReviewed;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/** The trustees assess the risks of the trust and its schools every year, and look at them again each term. */
final class AssessingRisks {

    /**
     * What the rules rest on.
     *
     * @param taken whether the id stands for another assessment already
     * @param yearTaken whether the year has an assessment already
     * @param madeOn when the assessment was made, where the command names one that is there
     */
    record Facts(
            boolean taken, boolean yearTaken, Optional<LocalDate> madeOn, Optional<SchoolYear> year, Decider decider) {

        boolean hasNewId() {
            return !taken;
        }

        boolean isFirstOfYear() {
            return !yearTaken;
        }

        boolean isOfItsYear() {
            return year.map(named -> named.contains(decider.decidedOn())).orElse(true);
        }

        boolean isThere() {
            return madeOn.isPresent();
        }

        boolean isNotBeforeMade() {
            return madeOn.map(day -> !decider.decidedOn().isBefore(day)).orElse(true);
        }
    }

    static final List<Rule<Facts>> MAKING = Rule.join(
            List.of(
                    new Rule<>(
                            "risk.assessment-id-taken",
                            "A risk assessment with this id stands in the record already.",
                            Facts::hasNewId),
                    new Rule<>(
                            "risk.assessed-already",
                            "The risks of this school year were assessed already. Record that they were reviewed.",
                            Facts::isFirstOfYear),
                    new Rule<>(
                            "risk.assessment-outside-year",
                            "A year's risk assessment is made within that school year.",
                            Facts::isOfItsYear)),
            Rule.about(Facts::decider, Decider.RULES));
    static final List<Rule<Facts>> REVIEWING = Rule.join(
            List.of(
                    new Rule<>(
                            "risk.unknown-assessment",
                            "No risk assessment of this id stands in the record.",
                            Facts::isThere),
                    new Rule<>(
                            "risk.before-assessment",
                            "The risk assessment was made later than this date.",
                            Facts::isNotBeforeMade)),
            Rule.about(Facts::decider, Decider.RULES));

    private AssessingRisks() {}

    static RiskAssessmentMade make(MakeRiskAssessment command, Facts facts) {
        Rule.check(MAKING, facts);
        return new RiskAssessmentMade(
                command.trust(),
                command.assessment(),
                command.year(),
                command.summary(),
                command.schools(),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), command.evidence()));
    }

    static RiskAssessmentReviewed review(ReviewRiskAssessment command, Facts facts) {
        Rule.check(REVIEWING, facts);
        return new RiskAssessmentReviewed(
                command.trust(),
                command.assessment(),
                command.review(),
                command.schools(),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), List.of()));
    }
}
