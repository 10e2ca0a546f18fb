package org.milepost.query.phase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.phase.PhaseBoard;
import org.milepost.api.phase.PhaseBoard.Movement;
import org.milepost.api.phase.PhaseBoard.Row;
import org.milepost.api.phase.PhaseBoard.Step;
import org.milepost.api.phase.PhaseQuery.BoardOf;
import org.milepost.api.phase.Placement;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.Policy;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.metrics.Weeks;
import org.milepost.query.school.IdentityView;

/** Answers where each school of a trust is, and which way it is moving. */
public final class PhaseBoards {
    private static final IdentityView IDENTITY = new IdentityView();
    private static final PhaseView PHASE = new PhaseView();

    private final Records records;

    public PhaseBoards(Records records) {
        this.records = records;
    }

    @QueryHandler
    PhaseBoard answer(BoardOf query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        List<Row> rows = trust.schools().stream()
                .map(PhaseBoards::row)
                .sorted(Comparator.comparing(Row::name))
                .toList();
        Optional<StrategyEdition> edition = trust.record().editionOn(trust.on());
        return new PhaseBoard(
                trust.trust(),
                trust.moment(),
                trust.record().name(),
                edition.map(StrategyEdition::code),
                edition.map(StrategyEdition::bands).orElse(List.of()).stream()
                        .map(band -> column(band, rows))
                        .toList(),
                rows);
    }

    private static PhaseBoard.BandColumn column(Band band, List<Row> rows) {
        return new PhaseBoard.BandColumn(
                band.code(),
                band.phase().value(),
                band.stage().map(Policy::value),
                rows.stream()
                        .filter(row -> row.band().filter(band.code()::equals).isPresent())
                        .count());
    }

    private static Row row(Reading reading) {
        String name = reading.view(IDENTITY).nameOn(reading.on());
        PhaseView.Phases phases = reading.reads("place") ? reading.view(PHASE) : PHASE.initial();
        Optional<Placement> placement = phases.on(reading.on());
        List<Step> steps = steps(phases.upTo(reading.on()));
        Optional<Step> now = steps.isEmpty() ? Optional.empty() : Optional.of(steps.getLast());
        Optional<Step> before = steps.size() < 2 ? Optional.empty() : Optional.of(steps.get(steps.size() - 2));
        return new Row(
                reading.school(),
                name,
                reading.moment().sequence(),
                placement.map(p -> p.terms().band()),
                placement.map(p -> p.terms().phase()),
                placement.flatMap(p -> p.terms().stage()),
                now.map(Step::from),
                before.flatMap(was -> now.map(is -> movement(was, is))),
                before.map(Step::band),
                !phases.proposals().isEmpty(),
                new Weeks(reading).offTarget(),
                steps);
    }

    /** Changes of band; a placement in the same band again, as each September, is none. */
    private static List<Step> steps(List<Placement> placements) {
        List<Step> steps = new ArrayList<>();
        for (Placement placement : placements) {
            if (placement
                    .until()
                    .filter(last -> last.isBefore(placement.effectiveOn()))
                    .isPresent()) {
                continue;
            }
            if (steps.isEmpty()
                    || !steps.getLast().band().equals(placement.terms().band())) {
                steps.add(new Step(
                        placement.terms().band(),
                        placement.terms().phase(),
                        placement.terms().rank(),
                        placement.effectiveOn()));
            }
        }
        return steps;
    }

    private static Movement movement(Step was, Step is) {
        return is.rank() < was.rank() ? Movement.GENTLER : Movement.STRICTER;
    }
}
