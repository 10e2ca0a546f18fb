package org.milepost.query.healthcheck;

import static org.milepost.query.timeline.Telling.day;

import java.util.List;
import java.util.stream.Stream;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.healthcheck.AspectBand;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckCarriedOut;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckConfirmed;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckRetracted;
import org.milepost.api.strategy.Band;

/** Tells health checks in plain sentences; the words people wrote stand beside them. */
public final class HealthCheckTelling {
    private HealthCheckTelling() {}

    /** What happened. */
    public static String sentence(HealthCheckEvent event) {
        return switch (event) {
            case HealthCheckCarriedOut e ->
                "Health check of " + e.year() + " carried out on " + day(e.effectiveOn()) + ": the profile proposes "
                        + e.bestFit().phase()
                        + e.bestFit().stage().map(stage -> ", " + stage).orElse("") + " ("
                        + Band.spoken(e.bestFit().band())
                        + ").";
            case HealthCheckConfirmed e ->
                "Health check of " + e.year() + " concluded by the "
                        + e.decided().by().office().title() + " with a placement in " + Band.spoken(e.band())
                        + (e.departs()
                                ? ", which departs from the proposed " + Band.spoken(e.proposed()) + "."
                                : ", as proposed.");
            case HealthCheckRetracted e -> "The health check of " + e.year() + " was retracted: it no longer counts.";
        };
    }

    /** What people wrote, besides the reason of a decision. */
    public static List<Note> notes(HealthCheckEvent event) {
        return switch (event) {
            case HealthCheckCarriedOut e ->
                Stream.concat(
                                e.profile().stream().map(AspectBand::seen),
                                e.actions().stream().map(PlannedAction::text))
                        .toList();
            case HealthCheckConfirmed e -> List.of(e.decided().reason());
            case HealthCheckRetracted e -> List.of(e.reason());
        };
    }
}
