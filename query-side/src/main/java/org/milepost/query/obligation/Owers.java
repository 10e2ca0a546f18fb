package org.milepost.query.obligation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.RecordedEvent;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.Calendar;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.strategy.Obligation.Scope;
import org.milepost.api.trust.TrustRecord;
import org.milepost.query.Reading;
import org.milepost.query.View;
import org.milepost.query.obligation.Ower.Interval;
import org.milepost.query.obligation.Ower.MeetingDay;
import org.milepost.query.obligation.Ower.Placed;
import org.milepost.query.phase.PhaseView;
import org.milepost.query.school.IdentityView;
import org.milepost.query.school.IdentityView.Identity;

/** Gathers what the duties of a school or a trust follow from. */
final class Owers {
    private static final IdentityView IDENTITY = new IdentityView();
    private static final PhaseView PHASE = new PhaseView();
    private static final FactsView FACTS = new FactsView();
    private static final StandingView STANDING = new StandingView();
    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    /** Calendars asked about last: thirty schools mostly keep one. */
    private static final int CALENDARS = 64;

    private final Map<Key, SchoolTimes> times = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, SchoolTimes> eldest) {
            return size() > CALENDARS;
        }
    };

    /** One calendar; of a school, where it differs from the trust's. */
    private record Key(Calendar calendar, Optional<SchoolId> school, SchoolYear first, SchoolYear last) {
        @Override
        @SuppressWarnings("ReferenceEquality") // a trust's calendar stays the same object until it changes
        public boolean equals(Object other) {
            return other instanceof Key key
                    && key.calendar == calendar
                    && key.school.equals(school)
                    && key.first.equals(first)
                    && key.last.equals(last);
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(calendar) * 31 + school.hashCode() + first.hashCode() + last.hashCode();
        }
    }

    /** What happened in the trust. */
    static List<TrustFact> facts(List<RecordedEvent> events) {
        List<TrustFact> facts = new ArrayList<>();
        events.forEach(recorded -> facts.addAll(FactsOf.trust(recorded)));
        return facts;
    }

    /** A school, with what the trust did for it. */
    Ower school(Reading reading, List<TrustFact> ofTheTrust, Interval wanted) {
        TrustRecord trust = reading.trust();
        List<Fact> facts = new ArrayList<>(reading.whole(STANDING).facts());
        SchoolYear last = earlier(SchoolYear.of(wanted.to()).next(), Years.of(reading.on()));
        for (SchoolYear year = SchoolYear.of(wanted.from()).previous(); year.compareTo(last) <= 0; year = year.next()) {
            facts.addAll(reading.view(FACTS, View.part(year)).facts());
        }
        ofTheTrust.stream()
                .filter(fact -> fact.isFor(reading.school()))
                .map(TrustFact::fact)
                .forEach(facts::add);
        return new Ower(
                Optional.of(reading.school()),
                Set.of(Scope.SCHOOL, Scope.TRUST_PER_SCHOOL),
                trust.editions(),
                reading.view(PHASE).placements().stream()
                        .filter(placement -> placement
                                .until()
                                .map(until -> !until.isBefore(placement.effectiveOn()))
                                .orElse(true))
                        .map(placement -> new Placed(placement.effectiveOn(), placement.terms()))
                        .toList(),
                present(reading.view(IDENTITY), trust),
                meetingDays(facts),
                facts,
                times(trust.calendar(), Optional.of(reading.school()), wanted));
    }

    /** The trust itself. */
    Ower trust(TrustRecord trust, List<TrustFact> ofTheTrust, Interval wanted) {
        return new Ower(
                Optional.empty(),
                Set.of(Scope.TRUST, Scope.TRUST_PER_SCHOOL),
                trust.editions(),
                List.of(),
                List.of(new Interval(trust.goLiveOn().orElse(LocalDate.MIN.plusYears(1)), EVER)),
                List.of(),
                ofTheTrust.stream().map(TrustFact::fact).toList(),
                times(trust.calendar(), Optional.empty(), wanted));
    }

    private static List<MeetingDay> meetingDays(List<Fact> facts) {
        return facts.stream()
                .filter(fact -> fact.kind().equals(FactsOf.MEETING_DAY_SET))
                .sorted(Comparator.comparing(Fact::on))
                .map(fact -> new MeetingDay(
                        fact.on(),
                        DayOfWeek.valueOf(fact.item().orElseThrow().value().toUpperCase(Locale.ROOT))))
                .toList();
    }

    /** When the school was one of the trust's, open, and the trust in Milepost. */
    private static List<Interval> present(Identity identity, TrustRecord trust) {
        Optional<LocalDate> begins = identity.begins();
        if (begins.isEmpty()) {
            return List.of();
        }
        LocalDate ends = identity.merged()
                .map(end -> end.from())
                .or(identity::closed)
                .map(day -> day.minusDays(1))
                .orElse(EVER);
        LocalDate first =
                trust.goLiveOn().filter(day -> day.isAfter(begins.get())).orElse(begins.get());
        if (ends.isBefore(first)) {
            return List.of();
        }
        Interval whole = new Interval(first, ends);
        return identity.memberships().stream()
                .filter(membership ->
                        trust.trust().filter(membership.trust()::equals).isPresent())
                .flatMap(membership ->
                        new Interval(membership.from(), membership.until().orElse(EVER)).common(whole).stream())
                .toList();
    }

    private SchoolTimes times(Calendar calendar, Optional<SchoolId> school, Interval wanted) {
        Optional<SchoolId> differing = school.filter(id -> calendar.exceptions().stream()
                .anyMatch(exception -> exception.school().equals(id)));
        Key key = new Key(
                calendar,
                differing,
                SchoolYear.of(wanted.from()),
                SchoolYear.of(wanted.to()).next());
        synchronized (times) {
            return times.computeIfAbsent(
                    key,
                    wantedKey -> new SchoolTimes(
                            differing.map(calendar::of).orElseGet(calendar::standard),
                            wantedKey.first(),
                            wantedKey.last()));
        }
    }

    private static SchoolYear earlier(SchoolYear one, SchoolYear other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
