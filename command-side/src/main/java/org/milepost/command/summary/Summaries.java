package org.milepost.command.summary;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ItemId;
import org.milepost.api.summary.Point;
import org.milepost.api.summary.SummaryCommand.WriteSummary;
import org.milepost.api.summary.SummaryEvent.SummaryWritten;
import org.milepost.command.Acting;
import org.milepost.command.SchoolsBands;
import org.milepost.command.SchoolsLife;

/** A school's own summaries: routes each command to its decision and remembers what decisions need. */
public final class Summaries {
    private final Set<ItemId> written = new HashSet<>();
    private Optional<LocalDate> last = Optional.empty();
    private final SchoolsLife life;
    private final SchoolsBands bands;

    public Summaries(SchoolsLife life, SchoolsBands bands) {
        this.life = life;
        this.bands = bands;
    }

    @CommandHandler
    void handle(WriteSummary command, Acting acting) {
        acting.record(WritingASummary.write(
                command,
                new WritingASummary.Facts(
                        written.contains(command.summary()),
                        last,
                        Stream.concat(command.strengths().stream(), command.areas().stream())
                                .map(Point::aspect)
                                .collect(Collectors.toUnmodifiableSet()),
                        acting.trust().editionOn(command.effectiveOn()),
                        acting.trust().calendar().of(command.school()).termForWorkOn(command.effectiveOn()),
                        bands.on(command.effectiveOn()),
                        life.includes(command.effectiveOn()),
                        acting.actor(),
                        command.effectiveOn(),
                        acting.today())));
    }

    @EventSourcingHandler
    void on(SummaryWritten event) {
        written.add(event.summary());
        last = Optional.of(event.effectiveOn());
    }
}
