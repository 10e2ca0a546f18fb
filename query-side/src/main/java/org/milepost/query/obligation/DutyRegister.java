package org.milepost.query.obligation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Meta;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.calendar.TermName;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfSchool;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfTrust;
import org.milepost.api.obligation.ObligationQuery.YearOfTrust;
import org.milepost.api.obligation.SchoolObligations;
import org.milepost.api.obligation.TrustObligations;
import org.milepost.api.obligation.TrustYear;
import org.milepost.api.obligation.TrustYear.Tally;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.trust.TrustRecord;
import org.milepost.query.Cursor;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.obligation.Ower.Interval;
import org.milepost.query.school.IdentityView;

/**
 * Answers what is due, met, late and missed. A reader sees the duties whose fulfilment their office may read, and no others.
 */
public final class DutyRegister {
    private static final IdentityView IDENTITY = new IdentityView();

    private final Records records;
    private final Owers owers = new Owers();

    public DutyRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolObligations answer(ObligationsOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        Reading reading = records.open(query.school(), query.asOf(), reader);
        Interval wanted = Years.wanted(query.filter(), reading.on());
        List<Duty> duties = ofSchool(reader, reading, Owers.facts(reading.trustEvents()), wanted)
                .filter(duty -> passes(duty, query.filter()))
                .toList();
        Cursor.Part<Duty> part = Cursor.cut(duties, query.page(), DutyRegister::key);
        return new SchoolObligations(reading.school(), reading.moment(), part.entries(), duties.size(), part.next());
    }

    @QueryHandler
    TrustObligations answer(ObligationsOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        TrustReading trust = records.open(query.trust(), query.asOf(), reader);
        Interval wanted = Years.wanted(query.filter(), trust.on());
        List<TrustFact> facts = Owers.facts(trust.events());
        List<Duty> duties = new ArrayList<>();
        if (query.school().isEmpty()) {
            ofTrust(reader, trust, facts, wanted).forEach(duties::add);
        }
        for (Reading reading : trust.schools()) {
            if (query.school().map(reading.school()::equals).orElse(true)) {
                ofSchool(reader, reading, facts, wanted).forEach(duties::add);
            }
        }
        List<Duty> chosen = duties.stream()
                .filter(duty -> passes(duty, query.filter()))
                .sorted(Comparator.comparing(Duty::from)
                        .thenComparing(
                                duty -> duty.school().map(SchoolId::value).orElse("")))
                .toList();
        Cursor.Part<Duty> part = Cursor.cut(chosen, query.page(), DutyRegister::key);
        return new TrustObligations(trust.trust(), trust.moment(), part.entries(), chosen.size(), part.next());
    }

    @QueryHandler
    TrustYear answer(YearOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        TrustReading trust = records.open(query.trust(), query.asOf(), reader);
        SchoolYear year = query.year().orElseGet(() -> Years.of(trust.on()));
        Interval wanted = Years.wanted(year);
        List<TrustFact> facts = Owers.facts(trust.events());
        List<TrustYear.Row> rows = new ArrayList<>();
        rows.add(row(
                Optional.empty(),
                trust.record().name(),
                ofTrust(reader, trust, facts, wanted).toList(),
                trust.record().calendar().standard(),
                year));
        trust.schools().stream()
                .map(reading -> row(
                        Optional.of(reading.school()),
                        reading.view(IDENTITY).nameOn(reading.on()),
                        ofSchool(reader, reading, facts, wanted).toList(),
                        trust.record().calendar().of(reading.school()),
                        year))
                .sorted(Comparator.comparing(TrustYear.Row::name))
                .forEach(rows::add);
        return new TrustYear(trust.trust(), trust.moment(), year, rows);
    }

    private Stream<Duty> ofSchool(ActorId reader, Reading reading, List<TrustFact> facts, Interval wanted) {
        return Owed.of(owers.school(reading, facts, wanted), wanted, reading.on()).stream()
                .filter(VisibleDuties.of(reader, reading, editions(reading.trust())));
    }

    private Stream<Duty> ofTrust(ActorId reader, TrustReading trust, List<TrustFact> facts, Interval wanted) {
        return Owed.of(owers.trust(trust.record(), facts, wanted), wanted, trust.on()).stream()
                .filter(VisibleDuties.of(reader, trust, editions(trust.record())));
    }

    private static List<StrategyEdition> editions(TrustRecord trust) {
        return trust.editions().stream().map(TrustRecord.Adopted::edition).toList();
    }

    static boolean passes(Duty duty, DutyFilter filter) {
        return filter.state().map(duty.state()::equals).orElse(true)
                && filter.owner().map(duty.owedBy()::contains).orElse(true)
                && filter.obligation().map(duty.obligation()::equals).orElse(true);
    }

    static String key(Duty duty) {
        return duty.school().map(SchoolId::value).orElse("") + " " + duty.obligation() + " " + duty.from();
    }

    private static TrustYear.Row row(
            Optional<SchoolId> school, String name, List<Duty> duties, SchoolCalendar calendar, SchoolYear year) {
        Map<TermName, Tally> tallies = new EnumMap<>(TermName.class);
        for (Duty duty : duties) {
            duty.to()
                    .or(duty::endedOn)
                    .or(duty::metOn)
                    .filter(year::contains)
                    .ifPresent(day -> tallies.compute(
                            termOf(day, calendar, year),
                            (term, before) -> (before == null ? Tally.NONE : before).with(duty.state())));
        }
        Tally whole = tallies.values().stream().reduce(Tally.NONE, Tally::plus);
        return new TrustYear.Row(
                school,
                name,
                Arrays.stream(TermName.values())
                        .map(term -> new TrustYear.TermTally(term, tallies.getOrDefault(term, Tally.NONE)))
                        .toList(),
                whole);
    }

    /** The term that had begun last by the day. */
    private static TermName termOf(LocalDate day, SchoolCalendar calendar, SchoolYear year) {
        return calendar.termsOf(year).stream()
                .filter(term -> !term.firstDay().isAfter(day))
                .reduce((before, next) -> next)
                .map(Term::name)
                .orElse(TermName.AUTUMN);
    }
}
