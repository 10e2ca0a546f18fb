package org.milepost.command.healthcheck;

import java.util.List;
import java.util.Optional;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.healthcheck.HealthCheckCommand.ConfirmHealthCheck;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckConfirmed;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.command.Decider;
import org.milepost.command.Rule;

/**
 * How the CEO concludes a health check: by naming the placement that it led to. Whether that departs from what the profile
 * proposed is worked out here and written down, never claimed.
 */
final class Conclusion {

    /**
     * What the rules rest on.
     *
     * @param placement the placement that is named
     * @param inForce the id of the placement in force on the day of the decision
     * @param aCeoMay whether there is a CEO who does not lead the school
     */
    record Facts(
            Optional<Check> check,
            Optional<SchoolPlaced> placement,
            Optional<ItemId> inForce,
            boolean aCeoMay,
            Decider decider) {

        boolean isThere() {
            return check.isPresent();
        }

        boolean stands() {
            return !known().retracted();
        }

        boolean isNotConfirmedYet() {
            return !known().confirmed();
        }

        boolean isAfterTheCheck() {
            return !decider.decidedOn().isBefore(known().on());
        }

        boolean isNoLeaderOfSchool() {
            return decider.isNoLeaderOfSchool();
        }

        boolean isCeosIfCeoMay() {
            return !decider.isBody() || !aCeoMay;
        }

        boolean hasPlacement() {
            return placement.isPresent();
        }

        boolean isInForceOrToCome() {
            return inForce.filter(named().placement()::equals).isPresent()
                    || named().effectiveOn().isAfter(decider.decidedOn());
        }

        private Check known() {
            return check.orElseThrow();
        }

        private SchoolPlaced named() {
            return placement.orElseThrow();
        }
    }

    static final List<Rule<Facts>> CONFIRMING = Rule.join(
            List.of(
                    new Rule<>(
                            "healthcheck.unknown", "No health check of this id stands in the record.", Facts::isThere),
                    new Rule<>("healthcheck.retracted", "This health check was retracted.", Facts::stands),
                    new Rule<>(
                            "healthcheck.confirmed-already",
                            "This health check is concluded already.",
                            Facts::isNotConfirmedYet)),
            Rule.about(Facts::decider, Decider.RULES),
            List.of(
                    new Rule<>(
                            "healthcheck.before-check",
                            "The health check was carried out on a later day.",
                            Facts::isAfterTheCheck),
                    new Rule<>(
                            "healthcheck.leads-school",
                            "Whoever leads the school does not judge it, and does not conclude its health check.",
                            Facts::isNoLeaderOfSchool),
                    new Rule<>(
                            "healthcheck.ceo-confirms",
                            "The CEO concludes a health check; the Board does so where no CEO may.",
                            Facts::isCeosIfCeoMay),
                    new Rule<>(
                            "healthcheck.no-such-placement",
                            "No placement of this id stands in the record. Place the school first.",
                            Facts::hasPlacement),
                    new Rule<>(
                            "healthcheck.placement-not-in-force",
                            "Another placement is in force on this day: name that one, or one that takes effect later.",
                            Facts::isInForceOrToCome)));

    private Conclusion() {}

    static HealthCheckConfirmed confirm(ConfirmHealthCheck command, Facts facts) {
        Rule.check(CONFIRMING, facts);
        String band = facts.named().terms().band();
        String proposed = facts.known().proposed();
        return new HealthCheckConfirmed(
                command.school(),
                command.check(),
                facts.known().year(),
                command.placement(),
                band,
                proposed,
                !band.equals(proposed),
                command.decidedOn(),
                Decided.now(facts.decider().by(), command.decidedOn(), command.reason(), command.evidence()));
    }
}
