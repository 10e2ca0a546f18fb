package org.milepost.query.healthcheck;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.Decided;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolEvent;
import org.milepost.api.action.ActionEvent;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.cycle.CycleEvent;
import org.milepost.api.ect.EctEvent;
import org.milepost.api.grant.GrantEvent;
import org.milepost.api.growth.GrowthEvent;
import org.milepost.api.healthcheck.AspectBand;
import org.milepost.api.healthcheck.BestFit;
import org.milepost.api.healthcheck.HealthCheckEvent;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckCarriedOut;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckConfirmed;
import org.milepost.api.healthcheck.HealthCheckEvent.HealthCheckRetracted;
import org.milepost.api.inspection.InspectionEvent;
import org.milepost.api.meeting.MeetingEvent;
import org.milepost.api.metrics.MetricsEvent;
import org.milepost.api.phase.PhaseEvent;
import org.milepost.api.plan.PlanEvent;
import org.milepost.api.practice.PracticeEvent;
import org.milepost.api.rap.RapEvent;
import org.milepost.api.review.ReviewEvent;
import org.milepost.api.risk.RiskEvent;
import org.milepost.api.school.IdentityEvent;
import org.milepost.api.summary.SummaryEvent;
import org.milepost.api.support.SupportEvent;
import org.milepost.query.View;

/** A school's health checks, in the order of recording. */
public final class HealthChecksView implements View<HealthChecksView.Checks> {

    /** All of them, those retracted too. */
    public record Checks(List<Check> checks) {
        static final Checks NONE = new Checks(List.of());

        private Checks with(ItemId id, UnaryOperator<Check> change) {
            return new Checks(checks.stream()
                    .map(check -> check.check().equals(id) ? change.apply(check) : check)
                    .toList());
        }
    }

    /**
     * One health check.
     *
     * @param retracted why it counts no more, if it does not
     */
    public record Check(
            ItemId check,
            SchoolYear year,
            String edition,
            LocalDate effectiveOn,
            List<AspectBand> profile,
            BestFit bestFit,
            List<PlannedAction> actions,
            ActorId carriedOutBy,
            String event,
            Instant recordedAt,
            Optional<Concluded> conclusion,
            Optional<Note> retracted) {

        private Check with(Optional<Concluded> concluded, Optional<Note> taken) {
            return new Check(
                    check,
                    year,
                    edition,
                    effectiveOn,
                    profile,
                    bestFit,
                    actions,
                    carriedOutBy,
                    event,
                    recordedAt,
                    concluded,
                    taken);
        }
    }

    /** What the CEO concluded, and from which day. */
    public record Concluded(
            ItemId placement, String band, boolean departs, LocalDate effectiveOn, Decided decided, String event) {}

    @Override
    public String name() {
        return "health-checks";
    }

    @Override
    public Class<Checks> type() {
        return Checks.class;
    }

    @Override
    public Checks initial() {
        return Checks.NONE;
    }

    @Override
    public Checks apply(Checks checks, RecordedEvent recorded) {
        return switch ((SchoolEvent) recorded.event()) {
            case HealthCheckEvent e -> apply(checks, e, recorded);
            case IdentityEvent e -> checks;
            case MeetingEvent e -> checks;
            case EctEvent e -> checks;
            case GrantEvent e -> checks;
            case GrowthEvent e -> checks;
            case RiskEvent e -> checks;
            case PracticeEvent e -> checks;
            case SupportEvent e -> checks;
            case ActionEvent e -> checks;
            case CycleEvent e -> checks;
            case PhaseEvent e -> checks;
            case MetricsEvent e -> checks;
            case RapEvent e -> checks;
            case PlanEvent e -> checks;
            case SummaryEvent e -> checks;
            case InspectionEvent e -> checks;
            case ReviewEvent e -> checks;
        };
    }

    private static Checks apply(Checks checks, HealthCheckEvent event, RecordedEvent recorded) {
        return switch (event) {
            case HealthCheckCarriedOut e ->
                new Checks(Stream.concat(
                                checks.checks().stream(),
                                Stream.of(new Check(
                                        e.check(),
                                        e.year(),
                                        e.edition(),
                                        e.effectiveOn(),
                                        e.profile(),
                                        e.bestFit(),
                                        e.actions(),
                                        e.carriedOutBy(),
                                        recorded.id(),
                                        recorded.recordedAt(),
                                        Optional.empty(),
                                        Optional.empty())))
                        .toList());
            case HealthCheckConfirmed e ->
                checks.with(
                        e.check(),
                        check -> check.with(
                                Optional.of(new Concluded(
                                        e.placement(),
                                        e.band(),
                                        e.departs(),
                                        e.effectiveOn(),
                                        e.decided(),
                                        recorded.id())),
                                check.retracted()));
            case HealthCheckRetracted e ->
                checks.with(e.check(), check -> check.with(check.conclusion(), Optional.of(e.reason())));
        };
    }
}
