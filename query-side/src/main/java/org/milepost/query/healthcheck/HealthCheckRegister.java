package org.milepost.query.healthcheck;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.healthcheck.AspectBand;
import org.milepost.api.healthcheck.BestFit;
import org.milepost.api.healthcheck.HealthCheckQuery.HealthChecksOf;
import org.milepost.api.healthcheck.HealthCheckQuery.HealthChecksOfTrust;
import org.milepost.api.healthcheck.SchoolHealthChecks;
import org.milepost.api.healthcheck.SchoolHealthChecks.Check;
import org.milepost.api.healthcheck.SchoolHealthChecks.Conclusion;
import org.milepost.api.healthcheck.SchoolHealthChecks.JudgedAspect;
import org.milepost.api.healthcheck.TrustHealthChecks;
import org.milepost.api.phase.PhaseBoard.Movement;
import org.milepost.api.strategy.Aspect;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.Policy;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.school.IdentityView;

/** Answers how the aspects of schools were judged, what that proposed, and what was concluded. */
public final class HealthCheckRegister {
    private static final String ROW = "healthcheck";
    private static final IdentityView IDENTITY = new IdentityView();
    private static final HealthChecksView CHECKS = new HealthChecksView();

    private final Records records;

    public HealthCheckRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolHealthChecks answer(HealthChecksOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(query.school()));
        }
        return new SchoolHealthChecks(
                reading.school(),
                reading.moment(),
                BestFit.SAID,
                checks(reading).reversed());
    }

    @QueryHandler
    TrustHealthChecks answer(HealthChecksOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        if (!trust.reads(ROW)) {
            throw new Rejected(Rejection.unknown(query.trust()));
        }
        SchoolYear year = query.year().orElseGet(() -> SchoolYear.of(trust.on()));
        return new TrustHealthChecks(
                trust.trust(),
                trust.moment(),
                year,
                BestFit.SAID,
                trust.schools().stream()
                        .filter(reading -> reading.reads(ROW))
                        .map(reading -> new TrustHealthChecks.OfSchool(
                                reading.school(),
                                reading.view(IDENTITY).nameOn(reading.on()),
                                reading.moment().sequence(),
                                checks(reading).stream()
                                        .filter(check -> check.year().equals(year)
                                                && check.retracted().isEmpty())
                                        .findFirst()))
                        .sorted(Comparator.comparing(TrustHealthChecks.OfSchool::name))
                        .toList());
    }

    /** The checks carried out by the day of the reading, each beside the one before that stands; earliest first. */
    private static List<Check> checks(Reading reading) {
        List<HealthChecksView.Check> known = reading.view(CHECKS).checks().stream()
                .filter(check -> !check.effectiveOn().isAfter(reading.on()))
                .sorted(Comparator.comparing(HealthChecksView.Check::effectiveOn)
                        .thenComparing(HealthChecksView.Check::recordedAt))
                .toList();
        List<Check> told = new ArrayList<>();
        Optional<HealthChecksView.Check> before = Optional.empty();
        for (HealthChecksView.Check check : known) {
            told.add(check(check, before, reading));
            if (check.retracted().isEmpty()) {
                before = Optional.of(check);
            }
        }
        return told;
    }

    private static Check check(HealthChecksView.Check check, Optional<HealthChecksView.Check> before, Reading reading) {
        Optional<StrategyEdition> edition = edition(reading, check.effectiveOn(), check.edition());
        return new Check(
                check.check(),
                check.year(),
                check.edition(),
                check.effectiveOn(),
                check.profile().stream()
                        .map(judged -> aspect(judged, edition, before.flatMap(was -> band(was, judged.aspect()))))
                        .toList(),
                check.bestFit(),
                check.actions(),
                check.carriedOutBy(),
                check.conclusion()
                        .filter(concluded -> !concluded.effectiveOn().isAfter(reading.on()))
                        .map(concluded -> new Conclusion(
                                concluded.placement(),
                                concluded.band(),
                                concluded.departs(),
                                concluded.decided(),
                                concluded.event())),
                check.retracted(),
                check.event(),
                check.recordedAt());
    }

    /** The edition that the check was carried out under, as long as the trust's record still names it for that day. */
    private static Optional<StrategyEdition> edition(Reading reading, LocalDate day, String code) {
        return reading.trust().editionOn(day).filter(edition -> edition.code().equals(code));
    }

    private static Optional<String> band(HealthChecksView.Check check, String aspect) {
        return check.profile().stream()
                .filter(judged -> judged.aspect().equals(aspect))
                .findFirst()
                .flatMap(AspectBand::band);
    }

    private static JudgedAspect aspect(AspectBand judged, Optional<StrategyEdition> edition, Optional<String> before) {
        Optional<Band> band = edition.flatMap(inForce -> judged.band().flatMap(inForce::band));
        Optional<Band> was = edition.flatMap(inForce -> before.flatMap(inForce::band));
        return new JudgedAspect(
                judged.aspect(),
                edition.flatMap(inForce -> inForce.aspects().stream()
                        .filter(aspect -> aspect.code().equals(judged.aspect()))
                        .map(Aspect::name)
                        .findFirst()),
                judged.band(),
                band.map(found -> found.phase().value()),
                band.flatMap(Band::stage).map(Policy::value),
                judged.seen(),
                judged.evidence(),
                before,
                band.flatMap(now -> was.flatMap(then -> moved(then, now))));
    }

    private static Optional<Movement> moved(Band was, Band now) {
        if (was.rank() == now.rank()) {
            return Optional.empty();
        }
        return Optional.of(now.rank() < was.rank() ? Movement.GENTLER : Movement.STRICTER);
    }
}
