package org.milepost.api.trust;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustEvent;
import org.milepost.api.TrustId;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.Calendar;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.catalogue.MetricCatalogue;
import org.milepost.api.erasure.ErasureEvent;
import org.milepost.api.growth.TrustGrowthEvent;
import org.milepost.api.inspection.NationalEvent;
import org.milepost.api.inspection.NationalGroup;
import org.milepost.api.inspection.OutcomeKind;
import org.milepost.api.meeting.TrustMeetingEvent;
import org.milepost.api.risk.TrustRiskEvent;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.trust.TrustLifeEvent.CatalogueAdopted;
import org.milepost.api.trust.TrustLifeEvent.EditionAdopted;
import org.milepost.api.trust.TrustLifeEvent.GoLiveSet;
import org.milepost.api.trust.TrustLifeEvent.KeyMetricDefined;
import org.milepost.api.trust.TrustLifeEvent.OfficeDelegated;
import org.milepost.api.trust.TrustLifeEvent.OfficeEnded;
import org.milepost.api.trust.TrustLifeEvent.OfficeGranted;
import org.milepost.api.trust.TrustLifeEvent.SchoolCalendarSet;
import org.milepost.api.trust.TrustLifeEvent.TermDatesSet;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;

/**
 * What a trust has decided for its schools, folded from its stream. Decisions and answers both rest on it: policy as in
 * force on a date, offices as held on a day.
 *
 * @param sequence the last event folded, −1 before the first
 * @param national the national figures as they stand, one entry for each table, school year and group of schools
 */
public record TrustRecord(
        long sequence,
        Optional<TrustId> trust,
        String name,
        Optional<String> groupUid,
        Optional<LocalDate> goLiveOn,
        List<Adopted> editions,
        Calendar calendar,
        List<InForce> catalogues,
        List<Holding> holdings,
        List<NationalEvent> national) {

    /** A strategy edition and its first day. */
    public record Adopted(StrategyEdition edition, LocalDate from) {}

    /** A catalogue of key metrics and its first day. */
    public record InForce(MetricCatalogue catalogue, LocalDate from) {}

    /** Before anything is known of the trust. */
    public static final TrustRecord NONE = new TrustRecord(
            -1,
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Calendar.NONE,
            List.of(),
            List.of(),
            List.of());

    public TrustRecord {
        editions = List.copyOf(editions);
        catalogues = List.copyOf(catalogues);
        holdings = List.copyOf(holdings);
        national = List.copyOf(national);
    }

    /** Whether the trust's record has begun. */
    public boolean exists() {
        return trust.isPresent();
    }

    /** The strategy edition in force on that day: the one adopted last of those that had begun. */
    public Optional<StrategyEdition> editionOn(LocalDate day) {
        Optional<Adopted> found = Optional.empty();
        for (Adopted adopted : editions) {
            if (!adopted.from().isAfter(day)
                    && found.map(best -> !adopted.from().isBefore(best.from())).orElse(true)) {
                found = Optional.of(adopted);
            }
        }
        return found.map(Adopted::edition);
    }

    /** The key metrics in force on that day. */
    public MetricCatalogue catalogueOn(LocalDate day) {
        MetricCatalogue found = MetricCatalogue.EMPTY;
        LocalDate from = LocalDate.MIN;
        for (InForce entry : catalogues) {
            if (!entry.from().isAfter(day) && !entry.from().isBefore(from)) {
                found = entry.catalogue();
                from = entry.from();
            }
        }
        return found;
    }

    /** The offices that a person holds on a day, at whatever schools. */
    public List<Holding> officesOf(ActorId person, LocalDate day) {
        return holdings.stream()
                .filter(holding -> holding.person().equals(person) && holding.on(day))
                .toList();
    }

    /** The offices that a person holds on a day and that reach that school. */
    public List<Holding> officesOf(ActorId person, SchoolId school, LocalDate day) {
        return officesOf(person, day).stream()
                .filter(holding -> holding.covers(school))
                .toList();
    }

    /** Who holds an office on a day. */
    public List<Holding> holdersOf(Office office, LocalDate day) {
        return holdings.stream()
                .filter(holding -> holding.office() == office && holding.on(day))
                .toList();
    }

    /**
     * Whether there is a CEO on that day who may decide about a plan of the school: one who neither leads the school nor had
     * a hand in the plan. Where there is none, the Board decides.
     */
    public boolean aCeoMayDecide(SchoolId school, Collection<ActorId> authors, LocalDate day) {
        return holdersOf(Office.CEO, day).stream()
                .filter(holding -> holding.covers(school))
                .map(Holding::person)
                .anyMatch(person -> !authors.contains(person) && !leads(person, school, day));
    }

    /** Whether a person leads the school on that day. */
    public boolean leads(ActorId person, SchoolId school, LocalDate day) {
        return officesOf(person, school, day).stream()
                .anyMatch(holding ->
                        holding.office() == Office.HEADTEACHER || holding.office() == Office.EXECUTIVE_LEADER);
    }

    /** The grant of that id. */
    public Optional<Holding> grant(ItemId grant) {
        return holdings.stream()
                .filter(holding -> holding.grant().equals(grant))
                .findFirst();
    }

    /** The national figures of a table, a school year and a group of schools, as they stand. */
    public Optional<NationalEvent> national(OutcomeKind kind, SchoolYear year, NationalGroup group) {
        return national.stream()
                .filter(figures -> isAbout(figures, kind, year, group))
                .findFirst();
    }

    private static boolean isAbout(NationalEvent figures, OutcomeKind kind, SchoolYear year, NationalGroup group) {
        return figures.kind() == kind && figures.schoolYear().equals(year) && figures.group() == group;
    }

    /** The record with one more event of the trust's stream. */
    public TrustRecord apply(long atSequence, TrustEvent event) {
        TrustRecord next = switch (event) {
            case TrustMeetingEvent e -> this;
            case TrustRiskEvent e -> this;
            case TrustGrowthEvent e -> this;
            case ErasureEvent e -> this;
            case NationalEvent e ->
                withNational(plus(without(national, other -> isAbout(other, e.kind(), e.schoolYear(), e.group())), e));
            case TrustCreated e ->
                new TrustRecord(
                        atSequence,
                        Optional.of(e.trust()),
                        e.name(),
                        e.groupUid(),
                        e.goLiveOn(),
                        editions,
                        calendar,
                        catalogues,
                        List.of(new Holding(
                                new ItemId("founding-administrator"),
                                e.administrator(),
                                Office.ADMINISTRATOR,
                                Set.of(),
                                Set.of(),
                                Set.of(),
                                Optional.empty(),
                                LocalDate.EPOCH,
                                Optional.empty(),
                                Optional.empty())),
                        national);
            case EditionAdopted e -> withEditions(plus(editions, new Adopted(e.edition(), e.effectiveOn())));
            case TermDatesSet e ->
                withCalendar(new Calendar(
                        plus(
                                without(
                                        calendar.years(),
                                        year -> year.year().equals(e.dates().year())),
                                e.dates()),
                        calendar.exceptions()));
            case SchoolCalendarSet e ->
                withCalendar(new Calendar(
                        calendar.years(),
                        plus(
                                without(
                                        calendar.exceptions(),
                                        other -> other.school()
                                                        .equals(e.exception().school())
                                                && other.year()
                                                        .equals(e.exception().year())),
                                e.exception())));
            case CatalogueAdopted e -> withCatalogues(plus(catalogues, new InForce(e.catalogue(), e.effectiveOn())));
            case KeyMetricDefined e ->
                withCatalogues(plus(
                        catalogues, new InForce(with(catalogueOn(e.effectiveOn()), e.metric()), e.effectiveOn())));
            case GoLiveSet e -> withGoLive(e.effectiveOn());
            case OfficeGranted e ->
                withHoldings(plus(
                        holdings,
                        new Holding(
                                e.grant(),
                                e.person(),
                                e.office(),
                                e.schools(),
                                e.subjects(),
                                e.reviews(),
                                e.seat(),
                                e.effectiveOn(),
                                e.until(),
                                Optional.empty())));
            case OfficeDelegated e ->
                withHoldings(grant(e.of())
                        .map(of -> plus(holdings, delegated(of, e)))
                        .orElse(holdings));
            case OfficeEnded e ->
                withHoldings(holdings.stream()
                        .map(holding -> holding.grant().equals(e.grant())
                                        || holding.delegatedFrom()
                                                .filter(e.grant()::equals)
                                                .isPresent()
                                ? holding.endedOn(e.effectiveOn())
                                : holding)
                        .toList());
        };
        return next.at(atSequence);
    }

    /** The one who stands in may what the holder may, but does not sit in the holder's seat. */
    private static Holding delegated(Holding of, OfficeDelegated e) {
        return new Holding(
                e.grant(),
                e.person(),
                of.office(),
                of.schools(),
                of.subjects(),
                of.reviews(),
                Optional.empty(),
                e.effectiveOn(),
                Optional.of(of.until().filter(last -> last.isBefore(e.until())).orElse(e.until())),
                Optional.of(of.grant()));
    }

    private static MetricCatalogue with(MetricCatalogue catalogue, KeyMetric metric) {
        return new MetricCatalogue(
                catalogue.title(),
                catalogue.metric(metric.code()).isPresent()
                        ? catalogue.metrics().stream()
                                .map(other -> other.code().equals(metric.code()) ? metric : other)
                                .toList()
                        : plus(catalogue.metrics(), metric));
    }

    private static <T> List<T> plus(List<T> list, T item) {
        return Stream.concat(list.stream(), Stream.of(item)).toList();
    }

    private static <T> List<T> without(List<T> list, Predicate<T> gone) {
        List<T> kept = new ArrayList<>(list);
        kept.removeIf(gone);
        return kept;
    }

    private TrustRecord at(long atSequence) {
        return new TrustRecord(
                atSequence, trust, name, groupUid, goLiveOn, editions, calendar, catalogues, holdings, national);
    }

    private TrustRecord withEditions(List<Adopted> changed) {
        return new TrustRecord(
                sequence, trust, name, groupUid, goLiveOn, changed, calendar, catalogues, holdings, national);
    }

    private TrustRecord withCalendar(Calendar changed) {
        return new TrustRecord(
                sequence, trust, name, groupUid, goLiveOn, editions, changed, catalogues, holdings, national);
    }

    private TrustRecord withCatalogues(List<InForce> changed) {
        return new TrustRecord(
                sequence, trust, name, groupUid, goLiveOn, editions, calendar, changed, holdings, national);
    }

    private TrustRecord withHoldings(List<Holding> changed) {
        return new TrustRecord(
                sequence, trust, name, groupUid, goLiveOn, editions, calendar, catalogues, changed, national);
    }

    private TrustRecord withGoLive(LocalDate day) {
        return new TrustRecord(
                sequence, trust, name, groupUid, Optional.of(day), editions, calendar, catalogues, holdings, national);
    }

    private TrustRecord withNational(List<NationalEvent> changed) {
        return new TrustRecord(
                sequence, trust, name, groupUid, goLiveOn, editions, calendar, catalogues, holdings, changed);
    }
}
