package org.milepost.command.metrics;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.metrics.EnteredReading;
import org.milepost.api.metrics.MetricsCommand;
import org.milepost.api.metrics.MetricsCommand.CorrectMetrics;
import org.milepost.api.metrics.MetricsCommand.ImportMetrics;
import org.milepost.api.metrics.MetricsCommand.SubmitMetrics;
import org.milepost.api.metrics.MetricsEvent.MetricsCorrected;
import org.milepost.api.metrics.MetricsEvent.MetricsSubmitted;
import org.milepost.command.Acting;
import org.milepost.command.SchoolsLife;

/** A school's weeks of key metrics: routes each command to its decision and remembers what decisions need. */
public final class WeeklyReturns {
    private final Map<LocalDate, Standing> submitted = new HashMap<>();
    private final Map<LocalDate, Standing> standing = new HashMap<>();
    private final SchoolsLife life;

    public WeeklyReturns(SchoolsLife life) {
        this.life = life;
    }

    @CommandHandler
    void handle(SubmitMetrics command, Acting acting) {
        acting.record(ReportingAWeek.submit(command, facts(command, command.readings(), List.of(), acting)));
    }

    @CommandHandler
    void handle(ImportMetrics command, Acting acting) {
        ReportingAWeek.enter(command, facts(command, command.readings(), List.of(), acting))
                .ifPresent(acting::record);
    }

    @CommandHandler
    void handle(CorrectMetrics command, Acting acting) {
        acting.record(ReportingAWeek.correct(command, facts(command, command.readings(), command.withdrawn(), acting)));
    }

    private ReportingAWeek.Facts facts(
            MetricsCommand command, List<EnteredReading> readings, List<String> withdrawn, Acting acting) {
        return new ReportingAWeek.Facts(
                command.week(),
                acting.today(),
                life,
                acting.trust().catalogueOn(SchoolCalendar.fridayOf(command.week())),
                Optional.ofNullable(submitted.get(command.week())),
                Optional.ofNullable(standing.get(command.week())),
                readings,
                withdrawn);
    }

    @EventSourcingHandler
    void on(MetricsSubmitted event) {
        Standing figures = Standing.of(event.readings());
        submitted.put(event.week(), figures);
        standing.put(event.week(), figures);
    }

    @EventSourcingHandler
    void on(MetricsCorrected event) {
        standing.computeIfPresent(event.week(), (week, figures) -> figures.after(event.changes()));
    }
}
