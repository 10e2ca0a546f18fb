package org.milepost.command.healthcheck;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.healthcheck.AspectBand;
import org.milepost.api.healthcheck.HealthCheckCommand;
import org.milepost.api.healthcheck.HealthCheckCommand.CarryOutHealthCheck;
import org.milepost.api.healthcheck.HealthCheckCommand.ConfirmHealthCheck;
import org.milepost.api.healthcheck.HealthCheckCommand.RetractHealthCheck;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckCarriedOut;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckConfirmed;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckRetracted;
import org.milepost.api.phase.PhaseEvent.SchoolPlaced;
import org.milepost.command.Acting;
import org.milepost.command.SchoolsBands;
import org.milepost.command.SchoolsLife;

/** A school's health checks: routes each command to its decision and remembers what decisions need. */
public final class HealthChecks {
    private final Map<ItemId, Check> checks = new HashMap<>();
    private final SchoolsLife life;
    private final SchoolsBands bands;

    public HealthChecks(SchoolsLife life, SchoolsBands bands) {
        this.life = life;
        this.bands = bands;
    }

    @CommandHandler
    void handle(CarryOutHealthCheck command, Acting acting) {
        acting.record(
                CheckingASchool.carryOut(command, facts(command, command.profile(), command.effectiveOn(), acting)));
    }

    @CommandHandler
    void handle(RetractHealthCheck command, Acting acting) {
        acting.record(CheckingASchool.retract(command, facts(command, List.of(), acting.today(), acting)));
    }

    @CommandHandler
    void handle(ConfirmHealthCheck command, Acting acting) {
        acting.record(Conclusion.confirm(
                command,
                new Conclusion.Facts(
                        check(command),
                        bands.placement(command.placement()),
                        bands.placementOn(command.decidedOn()).map(SchoolPlaced::placement),
                        acting.trust().aCeoMayDecide(command.school(), List.of(), acting.today()),
                        acting.decider(command.decidedOn(), command.minute()))));
    }

    private CheckingASchool.Facts facts(
            HealthCheckCommand command, List<AspectBand> profile, LocalDate on, Acting acting) {
        return new CheckingASchool.Facts(
                checks.containsKey(command.check()),
                checks.values().stream()
                        .anyMatch(check -> !check.retracted() && check.year().equals(SchoolYear.of(on))),
                check(command),
                profile,
                acting.trust().editionOn(on),
                life.includes(on),
                acting.leadsSchool(),
                acting.actor(),
                on,
                acting.today());
    }

    private Optional<Check> check(HealthCheckCommand command) {
        return Optional.ofNullable(checks.get(command.check()));
    }

    @EventSourcingHandler
    void on(HealthCheckCarriedOut event) {
        checks.put(
                event.check(),
                new Check(event.year(), event.effectiveOn(), event.bestFit().band(), false, false));
    }

    @EventSourcingHandler
    void on(HealthCheckConfirmed event) {
        checks.computeIfPresent(event.check(), (id, check) -> check.asConfirmed());
    }

    @EventSourcingHandler
    void on(HealthCheckRetracted event) {
        checks.computeIfPresent(event.check(), (id, check) -> check.asRetracted());
    }
}
