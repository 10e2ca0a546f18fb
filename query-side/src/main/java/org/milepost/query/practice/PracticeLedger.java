package org.milepost.query.practice;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.practice.PracticeEvent.PracticeOutcomeRecorded;
import org.milepost.api.practice.PracticeEvent.SupportLinkAgreed;
import org.milepost.api.practice.PracticeEvent.SupportLinkEnded;
import org.milepost.api.practice.PracticeQuery.PracticesOfSchool;
import org.milepost.api.practice.PracticeQuery.PracticesOfTrust;
import org.milepost.api.practice.SchoolPractices;
import org.milepost.api.practice.SchoolPractices.Link;
import org.milepost.api.practice.SchoolPractices.Outcome;
import org.milepost.api.practice.SchoolPractices.Shared;
import org.milepost.api.practice.SchoolPractices.Taker;
import org.milepost.api.practice.SchoolPractices.Uptake;
import org.milepost.api.practice.TrustPractices;
import org.milepost.query.Index;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.school.IdentityView;

/**
 * Answers what schools share and take up, and who gives how much to whom. What a school gives stands on the streams of the
 * schools that take; of those it learns which school took, when and how many days, and none of the words written there.
 */
public final class PracticeLedger {
    private static final String ROW = "practices";
    private static final String LINKS = "practice-links";
    private static final PracticeView PRACTICES = new PracticeView();
    private static final IdentityView IDENTITY = new IdentityView();

    private final Records records;

    public PracticeLedger(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolPractices answer(PracticesOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        Reading reading = records.open(query.school(), query.asOf(), new ActorId(actor));
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        List<Reading> takers = reading.others(Index.TAKERS_BY_GIVER);
        List<Link> gives = reading.reads(LINKS) ? given(reading, takers) : List.of();
        List<Link> takes = reading.reads(LINKS) ? taken(reading) : List.of();
        return new SchoolPractices(
                reading.school(),
                reading.moment(),
                shared(reading, takers),
                takenUp(reading),
                gives,
                takes,
                sum(gives),
                sum(takes));
    }

    @QueryHandler
    TrustPractices answer(PracticesOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        TrustReading trust = records.open(query.trust(), query.asOf(), new ActorId(actor));
        if (!trust.reads(ROW)) {
            throw new Rejected(Rejection.unknown(trust.trust()));
        }
        List<Reading> schools =
                trust.schools().stream().filter(reading -> reading.reads(ROW)).toList();
        List<Link> links = schools.stream()
                .filter(reading -> reading.reads(LINKS))
                .flatMap(reading -> taken(reading).stream())
                .sorted(Comparator.comparing(Link::from)
                        .thenComparing(Link::taker)
                        .thenComparing(Link::link)
                        .reversed())
                .toList();
        return new TrustPractices(
                trust.trust(),
                trust.moment(),
                schools.stream()
                        .map(reading -> row(reading, links))
                        .sorted(Comparator.comparing(TrustPractices.Row::name))
                        .toList(),
                links);
    }

    private static TrustPractices.Row row(Reading reading, List<Link> links) {
        return new TrustPractices.Row(
                reading.school(),
                reading.view(IDENTITY).nameOn(reading.on()),
                reading.moment().sequence(),
                shared(reading, reading.others(Index.TAKERS_BY_GIVER)),
                takenUp(reading),
                sum(links.stream()
                        .filter(link -> link.giver().equals(reading.school()))
                        .toList()),
                sum(links.stream()
                        .filter(link -> link.taker().equals(reading.school()))
                        .toList()));
    }

    private static List<Shared> shared(Reading reading, List<Reading> takers) {
        return reading.view(PRACTICES).shared().stream()
                .filter(shared -> !shared.said().effectiveOn().isAfter(reading.on()))
                .map(shared -> new Shared(
                        shared.said().practice(),
                        shared.said().aspect(),
                        shared.said().subject(),
                        shared.said().text(),
                        shared.said().evidence(),
                        shared.said().effectiveOn(),
                        takers.stream()
                                .flatMap(taker -> takers(shared, reading.school(), taker))
                                .sorted(Comparator.comparing(Taker::takenUpOn).thenComparing(Taker::school))
                                .toList(),
                        shared.event()))
                .sorted(Comparator.comparing(Shared::sharedOn)
                        .thenComparing(Shared::practice)
                        .reversed())
                .toList();
    }

    private static Stream<Taker> takers(PracticeView.Shared shared, SchoolId giver, Reading taker) {
        return taker.view(PRACTICES).takenUp().stream()
                .filter(uptake -> uptake.said().from().equals(giver)
                        && uptake.said().practice().equals(shared.said().practice())
                        && !uptake.said().effectiveOn().isAfter(taker.on()))
                .map(uptake -> new Taker(
                        taker.school(),
                        uptake.said().effectiveOn(),
                        uptake.outcomeOn(taker.on()).map(PracticeOutcomeRecorded::effect)));
    }

    private static List<Uptake> takenUp(Reading reading) {
        return reading.view(PRACTICES).takenUp().stream()
                .filter(uptake -> !uptake.said().effectiveOn().isAfter(reading.on()))
                .map(uptake -> new Uptake(
                        uptake.said().uptake(),
                        uptake.said().from(),
                        uptake.said().practice(),
                        uptake.said().how(),
                        uptake.said().effectiveOn(),
                        uptake.outcomeOn(reading.on())
                                .map(said -> new Outcome(said.effect(), said.outcome(), said.effectiveOn())),
                        uptake.event()))
                .sorted(Comparator.comparing(Uptake::takenUpOn)
                        .thenComparing(Uptake::uptake)
                        .reversed())
                .toList();
    }

    private static List<Link> taken(Reading reading) {
        return reading.view(PRACTICES).links().stream()
                .filter(link -> !link.agreed().effectiveOn().isAfter(reading.on()))
                .map(link -> link(link, reading.on(), true))
                .sorted(Comparator.comparing(Link::from)
                        .thenComparing(Link::link)
                        .reversed())
                .toList();
    }

    private static List<Link> given(Reading reading, List<Reading> takers) {
        return takers.stream()
                .flatMap(taker -> taker.view(PRACTICES).links().stream())
                .filter(link -> link.agreed().giver().equals(reading.school())
                        && !link.agreed().effectiveOn().isAfter(reading.on()))
                .map(link -> link(link, reading.on(), false))
                .sorted(Comparator.comparing(Link::from)
                        .thenComparing(Link::taker)
                        .thenComparing(Link::link)
                        .reversed())
                .toList();
    }

    private static Link link(PracticeView.Link link, LocalDate on, boolean withPurpose) {
        SupportLinkAgreed agreed = link.agreed();
        Optional<SupportLinkEnded> ended = link.endedOn(on);
        return new Link(
                agreed.link(),
                agreed.giver(),
                agreed.school(),
                agreed.aspect(),
                agreed.subject(),
                agreed.days(),
                agreed.effectiveOn(),
                ended.map(SupportLinkEnded::effectiveOn).or(agreed::until),
                ended.isPresent()
                        || agreed.until().filter(last -> last.isBefore(on)).isPresent(),
                ended.map(SupportLinkEnded::daysGiven),
                withPurpose ? Optional.of(agreed.purpose()) : Optional.empty());
    }

    private static BigDecimal sum(List<Link> links) {
        return links.stream().map(Link::counting).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
