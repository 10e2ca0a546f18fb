package org.milepost.command.healthcheck;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.healthcheck.AspectBand;
import org.milepost.api.healthcheck.BestFit;
import org.milepost.api.healthcheck.HealthCheckCommand.CarryOutHealthCheck;
import org.milepost.api.healthcheck.HealthCheckCommand.RetractHealthCheck;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckCarriedOut;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckRetracted;
import org.milepost.api.strategy.Aspect;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.command.Rule;

/** How a school is judged aspect by aspect, once a school year, and what its profile proposes. */
final class CheckingASchool {

    /**
     * What the rules rest on.
     *
     * @param taken whether the check's id stands for another one already
     * @param yearTaken whether a check of the school year stands already
     * @param check the check that is to be retracted
     * @param edition the strategy edition in force on the day
     * @param leadsSchool whether whoever judges leads the school
     */
    record Facts(
            boolean taken,
            boolean yearTaken,
            Optional<Check> check,
            List<AspectBand> profile,
            Optional<StrategyEdition> edition,
            boolean inSchoolsLife,
            boolean leadsSchool,
            ActorId actor,
            LocalDate on,
            LocalDate today) {
        Facts {
            profile = List.copyOf(profile);
        }

        boolean hasNewId() {
            return !taken;
        }

        boolean isFirstOfYear() {
            return !yearTaken;
        }

        boolean isNoLeaderOfSchool() {
            return !leadsSchool;
        }

        boolean isNotInFuture() {
            return !on.isAfter(today);
        }

        boolean hasEdition() {
            return edition.isPresent();
        }

        boolean speaksOfAspectsOfEdition() {
            return aspects().containsAll(judged());
        }

        boolean speaksOfEveryAspect() {
            return judged().containsAll(aspects());
        }

        boolean judgesInBandsOfEdition() {
            return profile.stream()
                    .flatMap(judged -> judged.band().stream())
                    .allMatch(band -> inForce().band(band).isPresent());
        }

        boolean judgesSomething() {
            return profile.stream().anyMatch(judged -> judged.band().isPresent());
        }

        boolean hasEvidenceForEachBand() {
            return profile.stream()
                    .filter(judged -> judged.band().isPresent())
                    .noneMatch(judged -> judged.evidence().isEmpty());
        }

        boolean isThere() {
            return check.isPresent();
        }

        boolean stands() {
            return check.filter(found -> !found.retracted()).isPresent();
        }

        /** What a placement was decided on stays as it was. */
        boolean isNotConfirmedYet() {
            return check.filter(Check::confirmed).isEmpty();
        }

        private Set<String> aspects() {
            return inForce().aspects().stream().map(Aspect::code).collect(Collectors.toUnmodifiableSet());
        }

        private Set<String> judged() {
            return profile.stream().map(AspectBand::aspect).collect(Collectors.toUnmodifiableSet());
        }

        private StrategyEdition inForce() {
            return edition.orElseThrow();
        }
    }

    private static final Rule<Facts> LEADS = new Rule<>(
            "healthcheck.leads-school",
            "Whoever leads the school does not judge it, and does not conclude its health check.",
            Facts::isNoLeaderOfSchool);

    static final List<Rule<Facts>> CARRYING_OUT = List.of(
            new Rule<>(
                    "healthcheck.id-taken",
                    "A health check with this id stands in the record already.",
                    Facts::hasNewId),
            new Rule<>(
                    "healthcheck.in-future",
                    "A health check is recorded after it was carried out: its date lies in the future.",
                    Facts::isNotInFuture),
            new Rule<>(
                    "healthcheck.outside-school-life",
                    "On this day the school's record has not begun, or the school has closed or merged.",
                    Facts::inSchoolsLife),
            new Rule<>(
                    "healthcheck.year-has-one",
                    "The school has a health check for this school year. Retract that one first if it is wrong.",
                    Facts::isFirstOfYear),
            LEADS,
            new Rule<>(
                    "healthcheck.no-edition",
                    "No strategy edition is in force on this day. Adopt one that begins by then.",
                    Facts::hasEdition),
            new Rule<>(
                    "healthcheck.unknown-aspect",
                    "The strategy edition in force on this day has no such aspect.",
                    Facts::speaksOfAspectsOfEdition),
            new Rule<>(
                    "healthcheck.aspect-missing",
                    "A health check judges every aspect of the strategy edition; for one that the school has not, it says so.",
                    Facts::speaksOfEveryAspect),
            new Rule<>(
                    "healthcheck.unknown-band",
                    "The strategy edition in force on this day has no such band.",
                    Facts::judgesInBandsOfEdition),
            new Rule<>("healthcheck.nothing-judged", "Not one aspect is judged in a band.", Facts::judgesSomething),
            new Rule<>(
                    "healthcheck.needs-evidence",
                    "Each band names what it rests on: an event of the record or a document.",
                    Facts::hasEvidenceForEachBand));
    static final List<Rule<Facts>> RETRACTING = List.of(
            new Rule<>("healthcheck.unknown", "No health check of this id stands in the record.", Facts::isThere),
            new Rule<>("healthcheck.retracted", "This health check was retracted.", Facts::stands),
            new Rule<>(
                    "healthcheck.confirmed-already",
                    "This health check is concluded already.",
                    Facts::isNotConfirmedYet),
            LEADS);

    private CheckingASchool() {}

    static HealthCheckCarriedOut carryOut(CarryOutHealthCheck command, Facts facts) {
        Rule.check(CARRYING_OUT, facts);
        return new HealthCheckCarriedOut(
                command.school(),
                command.check(),
                SchoolYear.of(command.effectiveOn()),
                facts.inForce().code(),
                command.effectiveOn(),
                command.profile(),
                BestFit.of(
                        facts.inForce(),
                        command.profile().stream()
                                .flatMap(judged -> judged.band().stream())
                                .toList()),
                command.actions(),
                facts.actor());
    }

    static HealthCheckRetracted retract(RetractHealthCheck command, Facts facts) {
        Rule.check(RETRACTING, facts);
        Check check = facts.check().orElseThrow();
        return new HealthCheckRetracted(
                command.school(), command.check(), check.year(), check.on(), command.reason(), facts.actor());
    }
}
