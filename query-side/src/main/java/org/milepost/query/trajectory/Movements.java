package org.milepost.query.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.phase.PhaseBoard.Movement;
import org.milepost.api.trajectory.SchoolMovement;
import org.milepost.api.trajectory.SchoolMovement.Stay;
import org.milepost.api.trajectory.Trajectory.BandSpan;
import org.milepost.api.trajectory.Trajectory.RapSpan;
import org.milepost.api.trajectory.TrajectoryQuery.MovementOfSchool;
import org.milepost.api.trajectory.TrajectoryQuery.MovementOfTrust;
import org.milepost.api.trajectory.TrustMovement;
import org.milepost.api.trajectory.TrustMovement.BandTotal;
import org.milepost.api.trajectory.TrustMovement.Outcome;
import org.milepost.api.trajectory.TrustMovement.RapTotal;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.school.IdentityView;
import org.milepost.query.school.IdentityView.Identity;
import org.milepost.query.support.SupportRegister;

/** Answers how long schools were in their bands, with which support, and how long it took them to leave one after a RAP. */
public final class Movements {
    private static final IdentityView IDENTITY = new IdentityView();

    private final Records records;

    public Movements(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolMovement answer(MovementOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        return of(records.open(query.school(), query.asOf(), new ActorId(actor)), query.from(), query.to());
    }

    @QueryHandler
    TrustMovement answer(MovementOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        List<SchoolMovement> schools = trust.schools().stream()
                .map(reading -> of(reading, query.from(), query.to()))
                .sorted(Comparator.comparing(SchoolMovement::name))
                .toList();
        LocalDate to = earlier(query.to().orElse(trust.on()), trust.on());
        LocalDate from = query.from()
                .orElseGet(() -> schools.stream()
                        .map(SchoolMovement::from)
                        .min(Comparator.naturalOrder())
                        .orElse(to));
        return new TrustMovement(
                trust.trust(), trust.moment(), from, to, bands(schools), raps(schools, new Span(from, to)), schools);
    }

    private static SchoolMovement of(Reading reading, Optional<LocalDate> from, Optional<LocalDate> to) {
        Identity identity = reading.view(IDENTITY);
        LocalDate begins = identity.begins().orElse(reading.on());
        Span wanted = new Span(from.orElse(begins), earlier(to.orElse(reading.on()), reading.on()));
        List<BandSpan> bands = wanted.to().isBefore(begins)
                ? List.of()
                : BandsOverYears.of(reading, begins, new Span(begins, wanted.to()));
        return new SchoolMovement(
                reading.school(),
                identity.nameOn(reading.on()),
                reading.moment(),
                wanted.from(),
                wanted.to(),
                bands.stream()
                        .filter(band -> !band.gap()
                                && wanted.meets(band.from(), band.until().orElse(wanted.to())))
                        .map(band -> new Stay(
                                band,
                                SupportRegister.given(
                                        reading, band.from(), band.until().orElse(wanted.to()))))
                        .toList(),
                RapsOverYears.of(reading, wanted, bands));
    }

    private static List<BandTotal> bands(List<SchoolMovement> schools) {
        Map<String, List<Stay>> byBand = schools.stream()
                .flatMap(school -> school.stays().stream())
                .collect(Collectors.groupingBy(
                        stay -> stay.band().band().orElseThrow(), TreeMap::new, Collectors.toList()));
        return byBand.values().stream()
                .map(stays -> total(stays.getLast().band(), stays))
                .sorted(Comparator.comparingInt(BandTotal::rank).thenComparing(BandTotal::band))
                .toList();
    }

    private static BandTotal total(BandSpan band, List<Stay> stays) {
        return new BandTotal(
                band.band().orElseThrow(),
                band.phase().orElseThrow(),
                band.stage(),
                band.rank().orElseThrow(),
                Stream.of(Optional.of(Movement.GENTLER), Optional.of(Movement.STRICTER), Optional.<Movement>empty())
                        .flatMap(left ->
                                outcome(
                                        left,
                                        stays.stream()
                                                .filter(stay ->
                                                        stay.band().left().equals(left))
                                                .toList())
                                        .stream())
                        .toList());
    }

    private static Optional<Outcome> outcome(Optional<Movement> left, List<Stay> stays) {
        List<Optional<BigDecimal>> support =
                stays.stream().map(Stay::supportDays).toList();
        return stays.isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome(
                        left,
                        stays.size(),
                        median(stays.stream().map(stay -> stay.band().days()).toList()),
                        support.contains(Optional.<BigDecimal>empty())
                                ? Optional.empty()
                                : support.stream().flatMap(Optional::stream).reduce(BigDecimal::add)));
    }

    private static RapTotal raps(List<SchoolMovement> schools, Span wanted) {
        List<RapSpan> approved = schools.stream()
                .flatMap(school -> school.raps().stream())
                .filter(rap -> rap.inForceFrom().filter(wanted::contains).isPresent())
                .toList();
        List<Long> days = new ArrayList<>();
        approved.forEach(rap -> rap.daysToLeaving().ifPresent(days::add));
        return new RapTotal(
                approved.size(), days.size(), days.isEmpty() ? Optional.empty() : Optional.of(median(days)));
    }

    private static long median(List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1
                ? sorted.get(middle)
                : Math.ceilDiv(sorted.get(middle - 1) + sorted.get(middle), 2);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
