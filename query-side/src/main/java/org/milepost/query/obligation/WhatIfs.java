package org.milepost.query.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.ObligationQuery.WhatIfOfTrust;
import org.milepost.api.obligation.TrustYear.Tally;
import org.milepost.api.obligation.WhatIf;
import org.milepost.api.obligation.WhatIf.ByObligation;
import org.milepost.api.obligation.WhatIf.Pair;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.trust.TrustRecord;
import org.milepost.api.trust.TrustRecord.Adopted;
import org.milepost.query.Cursor;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.obligation.Ower.Interval;

/**
 * Answers what would have been due, met or missed under another strategy edition: the same function of the same record, asked
 * once with the editions that were in force and once with the other. A reader sees what they see of {@link DutyRegister}.
 */
public final class WhatIfs {
    private final Records records;
    private final ShippedEditions shipped;
    private final Owers owers = new Owers();

    public WhatIfs(Records records, ShippedEditions shipped) {
        this.records = records;
        this.shipped = shipped;
    }

    @QueryHandler
    WhatIf answer(WhatIfOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        TrustReading trust = records.open(query.trust(), query.asOf(), reader);
        Interval wanted = Years.wanted(query.filter(), trust.on());
        StrategyEdition other = edition(query.edition(), trust.record());
        checkBands(other, trust.record().editions(), wanted);
        List<StrategyEdition> editions = Stream.concat(
                        trust.record().editions().stream().map(Adopted::edition), Stream.of(other))
                .toList();
        List<TrustFact> facts = Owers.facts(trust.events());
        List<Pair> pairs = new ArrayList<>();
        if (query.school().isEmpty()) {
            replay(
                    owers.trust(trust.record(), facts, wanted),
                    other,
                    wanted,
                    trust,
                    VisibleDuties.of(reader, trust, editions),
                    query,
                    pairs);
        }
        for (Reading reading : trust.schools()) {
            if (query.school().map(reading.school()::equals).orElse(true)) {
                replay(
                        owers.school(reading, facts, wanted),
                        other,
                        wanted,
                        trust,
                        VisibleDuties.of(reader, reading, editions),
                        query,
                        pairs);
            }
        }
        List<Pair> listed = pairs.stream()
                .filter(pair -> !query.differing() || pair.differs())
                .sorted(Comparator.comparing((Pair pair) -> either(pair).from())
                        .thenComparing(
                                pair -> pair.school().map(SchoolId::value).orElse("")))
                .toList();
        Cursor.Part<Pair> part = Cursor.cut(listed, query.page(), pair -> DutyRegister.key(either(pair)));
        return new WhatIf(
                trust.trust(),
                trust.moment(),
                other.code(),
                wanted.from(),
                wanted.to(),
                byObligation(pairs),
                tally(pairs.stream().map(Pair::was)),
                tally(pairs.stream().map(Pair::wouldBe)),
                part.entries(),
                listed.size(),
                part.next());
    }

    private StrategyEdition edition(String code, TrustRecord trust) {
        return trust.editions().stream()
                .map(Adopted::edition)
                .filter(edition -> edition.code().equals(code))
                .reduce((before, next) -> next)
                .or(() -> shipped.edition(code))
                .orElseThrow(() -> new Rejected(Rejection.malformed(
                        "what-if.edition-unknown",
                        "There is no edition '" + code
                                + "' that the trust has adopted or that ships with Milepost; there is "
                                + Stream.concat(
                                                trust.editions().stream()
                                                        .map(adopted -> adopted.edition()
                                                                .code()),
                                                shipped.codes().stream())
                                        .distinct()
                                        .sorted()
                                        .collect(Collectors.joining(", "))
                                + ".",
                        "/edition")));
    }

    /** A school's bands are the record's: an edition that speaks of others has nothing to say about it. */
    private static void checkBands(StrategyEdition other, List<Adopted> editions, Interval wanted) {
        for (StrategyEdition real : inForce(editions, wanted)) {
            if (!codes(real).equals(codes(other))) {
                throw new Rejected(Rejection.malformed(
                        "what-if.other-bands",
                        "Edition " + other.code() + " has the bands " + String.join(", ", codes(other)) + ", but "
                                + real.code() + ", which was in force, has " + String.join(", ", codes(real))
                                + ". Only editions with the same bands can be held against each other.",
                        "/edition"));
            }
        }
    }

    /** The editions in force on some day of the interval. */
    private static List<StrategyEdition> inForce(List<Adopted> editions, Interval wanted) {
        Map<LocalDate, StrategyEdition> byFirstDay = new TreeMap<>();
        editions.forEach(adopted -> byFirstDay.put(adopted.from(), adopted.edition()));
        List<StrategyEdition> found = new ArrayList<>();
        byFirstDay.forEach((from, edition) -> {
            if (!from.isAfter(wanted.from())) {
                found.clear();
            }
            if (!from.isAfter(wanted.to())) {
                found.add(edition);
            }
        });
        return found;
    }

    private static List<String> codes(StrategyEdition edition) {
        return edition.bands().stream().map(Band::code).sorted().toList();
    }

    private static void replay(
            Ower ower,
            StrategyEdition other,
            Interval wanted,
            TrustReading trust,
            Predicate<Duty> visible,
            WhatIfOfTrust query,
            List<Pair> pairs) {
        Predicate<Duty> asked = visible.and(duty -> DutyRegister.passes(duty, query.filter()));
        Map<String, List<Duty>> would = Owed.of(ower.under(other), wanted, trust.on()).stream()
                .filter(asked)
                .collect(Collectors.groupingBy(DutyRegister::key, LinkedHashMap::new, Collectors.toList()));
        for (Duty was : Owed.of(ower, wanted, trust.on())) {
            if (asked.test(was)) {
                List<Duty> same = would.getOrDefault(DutyRegister.key(was), List.of());
                Optional<Duty> beside = same.isEmpty() ? Optional.empty() : Optional.of(same.removeFirst());
                pairs.add(new Pair(was.obligation(), was.school(), Optional.of(was), beside));
            }
        }
        would.values().stream()
                .flatMap(List::stream)
                .forEach(duty ->
                        pairs.add(new Pair(duty.obligation(), duty.school(), Optional.empty(), Optional.of(duty))));
    }

    private static List<ByObligation> byObligation(List<Pair> pairs) {
        return pairs.stream()
                .collect(Collectors.groupingBy(Pair::obligation, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(same -> new ByObligation(
                        same.getFirst().obligation(),
                        same.stream()
                                .flatMap(pair -> pair.wouldBe().stream())
                                .findFirst()
                                .orElseGet(() -> either(same.getFirst()))
                                .title(),
                        tally(same.stream().map(Pair::was)),
                        tally(same.stream().map(Pair::wouldBe))))
                .toList();
    }

    private static Tally tally(Stream<Optional<Duty>> duties) {
        return duties.flatMap(Optional::stream)
                .map(duty -> Tally.NONE.with(duty.state()))
                .reduce(Tally.NONE, Tally::plus);
    }

    private static Duty either(Pair pair) {
        return pair.was().or(pair::wouldBe).orElseThrow();
    }
}
