package org.milepost.query.growth;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.Dated;
import org.milepost.api.Evidence;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.access.Authority;
import org.milepost.api.access.Office;
import org.milepost.api.access.Right;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.growth.GrowthEvent.MidYearReviewed;
import org.milepost.api.growth.GrowthEvent.ObjectivesSet;
import org.milepost.api.growth.GrowthQuery.GrowthOfSchool;
import org.milepost.api.growth.GrowthQuery.GrowthOfTrust;
import org.milepost.api.growth.SchoolGrowth;
import org.milepost.api.growth.TrustGrowth;
import org.milepost.api.growth.TrustGrowth.Ceo;
import org.milepost.api.growth.TrustGrowth.Lead;
import org.milepost.api.growth.TrustGrowthEvent;
import org.milepost.api.growth.TrustGrowthEvent.CeoGoalsShared;
import org.milepost.api.growth.TrustGrowthEvent.CeoOutcomeShared;
import org.milepost.api.growth.TrustGrowthEvent.GrowthReviewerAssigned;
import org.milepost.api.growth.TrustGrowthEvent.SiLeadReviewed;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;

/**
 * Answers when meetings of professional growth were held, each for those whom it concerns: people read of themselves, the CEO
 * of those they review, a headteacher of the SI Leads assigned to them, the Board of the CEO, and an auditor the dates.
 */
public final class GrowthDates {
    static final String LEADS = "growth-leads";
    static final String CEOS = "growth-ceo";
    private static final GrowthView GROWTH = new GrowthView();

    private final Records records;

    private record Key(SchoolYear year, ActorId person) {}

    public GrowthDates(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolGrowth answer(GrowthOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        Reading reading = records.open(query.school(), query.asOf(), reader);
        if (!reading.reads(OwnGrowth.ROW)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        GrowthView.Known known = reading.view(GROWTH);
        Map<Key, LocalDate> objectives =
                dates(known.objectives(), reading.on(), (ObjectivesSet e) -> new Key(e.year(), e.headteacher()));
        Map<Key, LocalDate> midYear =
                dates(known.midYear(), reading.on(), (MidYearReviewed e) -> new Key(e.year(), e.headteacher()));
        return new SchoolGrowth(
                reading.school(),
                reading.moment(),
                Stream.concat(objectives.keySet().stream(), midYear.keySet().stream())
                        .distinct()
                        .filter(key -> OwnGrowth.reads(reader, reading, key.person()))
                        .sorted(latestFirst())
                        .map(key -> new SchoolGrowth.Year(
                                key.year(),
                                key.person(),
                                Optional.ofNullable(objectives.get(key)),
                                Optional.ofNullable(midYear.get(key))))
                        .toList());
    }

    @QueryHandler
    TrustGrowth answer(GrowthOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        TrustReading trust = records.open(query.trust(), query.asOf(), reader);
        if (!trust.reads(LEADS) && !trust.reads(CEOS)) {
            throw new Rejected(Rejection.unknown(trust.trust()));
        }
        Set<Office> offices = trust.offices();
        List<TrustGrowthEvent> events = events(trust);
        return new TrustGrowth(
                trust.trust(),
                trust.moment(),
                leads(events).stream()
                        .filter(lead -> readsLead(reader, offices, lead))
                        .toList(),
                ceos(events).stream()
                        .filter(ceo -> readsOfCeo(ceo.ceo(), reader, trust))
                        .map(ceo -> offices.contains(Office.BOARD_MEMBER)
                                        || ceo.ceo().equals(reader)
                                ? ceo
                                : datesOnly(ceo))
                        .toList());
    }

    /** Whether the reader reads of an SI Lead. */
    static boolean readsOf(ActorId lead, ActorId reader, TrustReading trust) {
        return leads(events(trust)).stream()
                .filter(known -> known.lead().equals(lead))
                .anyMatch(known -> readsLead(reader, trust.offices(), known));
    }

    /** Whether the reader reads of a CEO. */
    static boolean readsOfCeo(ActorId ceo, ActorId reader, TrustReading trust) {
        return readsAll(trust.offices(), CEOS) || ceo.equals(reader);
    }

    private static List<TrustGrowthEvent> events(TrustReading trust) {
        return trust.events().stream()
                .map(recorded -> recorded.event())
                .filter(TrustGrowthEvent.class::isInstance)
                .map(TrustGrowthEvent.class::cast)
                .filter(event -> !event.effectiveOn().isAfter(trust.on()))
                .toList();
    }

    private static boolean readsLead(ActorId reader, Set<Office> offices, Lead lead) {
        return readsAll(offices, LEADS)
                || lead.lead().equals(reader)
                || lead.headteachers().contains(reader);
    }

    /** The CEO of SI Leads, the Board of the CEO, and an auditor of both, read of everybody. */
    private static boolean readsAll(Set<Office> offices, String row) {
        Office reviewer = row.equals(LEADS) ? Office.CEO : Office.BOARD_MEMBER;
        return offices.stream()
                .filter(office -> office == reviewer || office == Office.AUDITOR)
                .anyMatch(office -> Authority.table().rights(row, office).contains(Right.READ));
    }

    private static Ceo datesOnly(Ceo ceo) {
        return new Ceo(
                ceo.year(), ceo.ceo(), ceo.goalsSharedOn(), Optional.empty(), ceo.outcomeSharedOn(), Optional.empty());
    }

    private static List<Lead> leads(List<TrustGrowthEvent> events) {
        Map<Key, List<ActorId>> headteachers = new LinkedHashMap<>();
        Map<Key, LocalDate> reviewed = new LinkedHashMap<>();
        for (TrustGrowthEvent event : events) {
            if (event instanceof GrowthReviewerAssigned e) {
                headteachers
                        .computeIfAbsent(new Key(e.year(), e.lead()), key -> new ArrayList<>())
                        .add(e.headteacher());
            } else if (event instanceof SiLeadReviewed e) {
                reviewed.put(new Key(e.year(), e.lead()), e.effectiveOn());
            }
        }
        return Stream.concat(headteachers.keySet().stream(), reviewed.keySet().stream())
                .distinct()
                .sorted(latestFirst())
                .map(key -> new Lead(
                        key.year(),
                        key.person(),
                        headteachers.getOrDefault(key, List.of()),
                        Optional.ofNullable(reviewed.get(key))))
                .toList();
    }

    private static List<Ceo> ceos(List<TrustGrowthEvent> events) {
        Map<Key, CeoGoalsShared> goals = new LinkedHashMap<>();
        Map<Key, CeoOutcomeShared> outcomes = new LinkedHashMap<>();
        for (TrustGrowthEvent event : events) {
            if (event instanceof CeoGoalsShared e) {
                goals.put(new Key(e.year(), e.ceo()), e);
            } else if (event instanceof CeoOutcomeShared e) {
                outcomes.put(new Key(e.year(), e.ceo()), e);
            }
        }
        return Stream.concat(goals.keySet().stream(), outcomes.keySet().stream())
                .distinct()
                .sorted(latestFirst())
                .map(key -> ceo(key, Optional.ofNullable(goals.get(key)), Optional.ofNullable(outcomes.get(key))))
                .toList();
    }

    private static Ceo ceo(Key key, Optional<CeoGoalsShared> goals, Optional<CeoOutcomeShared> outcome) {
        Optional<Evidence> where = goals.map(CeoGoalsShared::document);
        return new Ceo(
                key.year(),
                key.person(),
                goals.map(CeoGoalsShared::effectiveOn),
                where,
                outcome.map(CeoOutcomeShared::effectiveOn),
                outcome.map(CeoOutcomeShared::document));
    }

    private static <E extends Dated> Map<Key, LocalDate> dates(List<E> events, LocalDate on, Function<E, Key> key) {
        Map<Key, LocalDate> dates = new LinkedHashMap<>();
        for (E event : events) {
            if (!event.effectiveOn().isAfter(on)) {
                dates.put(key.apply(event), event.effectiveOn());
            }
        }
        return dates;
    }

    private static Comparator<Key> latestFirst() {
        return Comparator.comparing(Key::year).reversed().thenComparing(Key::person);
    }
}
