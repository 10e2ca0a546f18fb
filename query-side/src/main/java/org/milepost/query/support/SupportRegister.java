package org.milepost.query.support;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
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
import org.milepost.api.Decided;
import org.milepost.api.Meta;
import org.milepost.api.Note;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.access.Office;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.phase.Placement;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.support.Length;
import org.milepost.api.support.SchoolSupport;
import org.milepost.api.support.SchoolSupport.Asked;
import org.milepost.api.support.SchoolSupport.ByOffice;
import org.milepost.api.support.SchoolSupport.Day;
import org.milepost.api.support.SchoolSupport.Leader;
import org.milepost.api.support.SchoolSupport.Plan;
import org.milepost.api.support.SchoolSupport.Redeployment;
import org.milepost.api.support.SchoolSupport.Request;
import org.milepost.api.support.SchoolSupport.Status;
import org.milepost.api.support.SchoolSupport.Term;
import org.milepost.api.support.SchoolSupport.Visit;
import org.milepost.api.support.SupportQuery.SupportOfSchool;
import org.milepost.api.support.SupportQuery.SupportOfTrust;
import org.milepost.api.support.Supporter;
import org.milepost.api.support.TrustSupport;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.phase.PhaseView;
import org.milepost.query.school.IdentityView;

/** Answers which support a school or a trust's schools may expect in a year, what is scheduled, and what was given. */
public final class SupportRegister {
    private static final String ROW = OwnSupport.ROW;
    private static final String PLANS = "support-plans";
    private static final String REQUESTS = "support-requests";
    private static final String LEADERS = "support-leaders";
    private static final String STAFFING = "support-staffing";
    private static final SupportView SUPPORT = new SupportView();
    private static final PhaseView PHASES = new PhaseView();
    private static final IdentityView IDENTITY = new IdentityView();

    private final Records records;

    public SupportRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolSupport answer(SupportOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        Reading reading = records.open(query.school(), query.asOf(), reader);
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        SchoolYear year = query.year().orElseGet(() -> SchoolYear.of(reading.on()));
        List<Day> days = days(reading, year, reader);
        return new SchoolSupport(
                reading.school(),
                reading.moment(),
                year,
                plan(reading, year),
                terms(reading, year, days),
                days,
                visits(reading, year, reader),
                requests(reading),
                leaders(reading),
                redeployments(reading));
    }

    @QueryHandler
    TrustSupport answer(SupportOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        TrustReading trust = records.open(query.trust(), query.asOf(), reader);
        if (!trust.reads(ROW)) {
            throw new Rejected(Rejection.unknown(trust.trust()));
        }
        SchoolYear year = query.year().orElseGet(() -> SchoolYear.of(trust.on()));
        return new TrustSupport(
                trust.trust(),
                trust.moment(),
                year,
                trust.schools().stream()
                        .filter(reading -> reading.reads(ROW))
                        .map(reading -> new TrustSupport.Row(
                                reading.school(),
                                reading.view(IDENTITY).nameOn(reading.on()),
                                reading.moment().sequence(),
                                plan(reading, year),
                                terms(reading, year, days(reading, year, reader)),
                                visits(reading, year, reader).size(),
                                requests(reading).stream()
                                        .filter(request -> request.status() == Asked.REQUESTED)
                                        .toList()))
                        .sorted(Comparator.comparing(TrustSupport.Row::name))
                        .toList());
    }

    /** The days of support given to the school from one day to another; nothing, where the reader may not know of them all. */
    public static Optional<BigDecimal> given(Reading reading, LocalDate from, LocalDate to) {
        if (!reading.reads(PLANS) || !reading.reads(ROW) || OwnSupport.only(reading)) {
            return Optional.empty();
        }
        List<Day> days = new ArrayList<>();
        // A day is kept with the year it was scheduled for, and one of July may be given in September.
        SchoolYear last = SchoolYear.of(to).next();
        for (SchoolYear year = SchoolYear.of(from).previous(); year.compareTo(last) <= 0; year = year.next()) {
            reading.view(SUPPORT, SupportView.part(year)).days().stream()
                    .map(day -> day(day, earlier(to, reading.on())))
                    .filter(day ->
                            day.deliveredOn().filter(on -> !on.isBefore(from)).isPresent())
                    .forEach(days::add);
        }
        return Optional.of(sum(days, day -> true));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static Optional<Plan> plan(Reading reading, SchoolYear year) {
        return reading.reads(PLANS)
                ? reading.view(SUPPORT, SupportView.part(year)).plans().stream()
                        .filter(plan -> !plan.effectiveOn().isAfter(reading.on()))
                        .reduce((one, other) -> other.effectiveOn().isBefore(one.effectiveOn()) ? one : other)
                : Optional.empty();
    }

    private static List<Day> days(Reading reading, SchoolYear year, ActorId reader) {
        boolean ownOnly = OwnSupport.only(reading);
        return reading.view(SUPPORT, SupportView.part(year)).days().stream()
                .filter(day -> !day.known().isAfter(reading.on()))
                .map(day -> day(day, reading.on()))
                .filter(day -> !ownOnly || OwnSupport.isBy(reader, day.by()))
                .sorted(Comparator.comparing(SupportRegister::on).thenComparing(Day::day))
                .toList();
    }

    private static Day day(SupportView.Day day, LocalDate on) {
        Optional<SupportView.Delivered> delivered =
                day.delivered().filter(took -> !took.on().isAfter(on));
        Optional<SupportView.Cancelled> cancelled =
                day.cancelled().filter(fell -> !fell.on().isAfter(on));
        Optional<Note> outcome =
                delivered.map(SupportView.Delivered::done).or(() -> cancelled.map(SupportView.Cancelled::reason));
        return new Day(
                day.day(),
                day.scheduledFor(),
                delivered.map(SupportView.Delivered::on),
                delivered.map(SupportView.Delivered::length).orElse(day.length()),
                delivered.map(SupportView.Delivered::by).orElse(day.by()),
                delivered.isPresent() ? Status.DELIVERED : cancelled.isPresent() ? Status.CANCELLED : Status.SCHEDULED,
                day.purpose(),
                outcome,
                day.request(),
                day.event());
    }

    private static LocalDate on(Day day) {
        return day.deliveredOn().orElse(day.scheduledFor());
    }

    /** Whoever reads only of days of their own learns nothing of what the school may expect. */
    private static List<Term> terms(Reading reading, SchoolYear year, List<Day> days) {
        if (!reading.reads(PLANS)) {
            return List.of();
        }
        SchoolCalendar calendar = reading.trust().calendar().of(reading.school());
        List<Placement> placements = reading.view(PHASES).upTo(reading.on());
        IdentityView.Identity identity = reading.view(IDENTITY);
        return calendar.termsOf(year).stream()
                .map(term -> term(
                        term,
                        Entitlement.of(
                                term,
                                calendar,
                                placements,
                                day -> identity.trustOn(day).isPresent()
                                        && identity.statusOn(day) == SchoolDashboard.Status.OPEN),
                        days.stream()
                                .filter(day -> isOf(term, on(day), calendar.termsOf(year)))
                                .toList()))
                .toList();
    }

    /** A day in the holidays belongs to the term before it; one before the first term, to that. */
    private static boolean isOf(
            org.milepost.api.calendar.Term term, LocalDate day, List<org.milepost.api.calendar.Term> all) {
        return all.stream()
                .filter(candidate -> !candidate.firstDay().isAfter(day))
                .reduce((earlier, later) -> later)
                .or(() -> all.stream().findFirst())
                .filter(term::equals)
                .isPresent();
    }

    private static Term term(org.milepost.api.calendar.Term term, Entitlement entitlement, List<Day> days) {
        Map<Office, List<Day>> byOffice = days.stream()
                .collect(Collectors.groupingBy(day -> day.by().office(), TreeMap::new, Collectors.toList()));
        return new Term(
                term.name(),
                term.firstDay(),
                term.lastDay(),
                entitlement.days(),
                entitlement.bands(),
                sum(days, day -> day.status() == Status.SCHEDULED),
                sum(
                        days,
                        day -> day.status() == Status.DELIVERED && day.request().isEmpty()),
                sum(days, day -> day.status() == Status.CANCELLED),
                sum(
                        days,
                        day -> day.status() == Status.DELIVERED && day.request().isPresent()),
                byOffice.entrySet().stream()
                        .map(entry -> new ByOffice(
                                entry.getKey(),
                                sum(entry.getValue(), day -> day.status() == Status.SCHEDULED),
                                sum(entry.getValue(), day -> day.status() == Status.DELIVERED)))
                        .toList());
    }

    private static BigDecimal sum(List<Day> days, Predicate<Day> which) {
        return days.stream()
                .filter(which)
                .map(Day::length)
                .map(Length::days)
                .reduce(new BigDecimal("0.0"), BigDecimal::add);
    }

    private static List<Visit> visits(Reading reading, SchoolYear year, ActorId reader) {
        boolean ownOnly = OwnSupport.only(reading);
        return reading.view(SUPPORT, SupportView.part(year)).visits().stream()
                .filter(visit -> !visit.visitedOn().isAfter(reading.on()))
                .filter(visit ->
                        !ownOnly || visit.by().stream().anyMatch((Supporter by) -> OwnSupport.isBy(reader, by)))
                .sorted(Comparator.comparing(Visit::visitedOn).thenComparing(Visit::visit))
                .toList();
    }

    private static SupportView.Known lasting(Reading reading) {
        return reading.view(SUPPORT, SupportView.LASTING);
    }

    private static List<Request> requests(Reading reading) {
        if (!reading.reads(REQUESTS)) {
            return List.of();
        }
        return lasting(reading).requests().stream()
                .filter(request -> !request.requestedOn().isAfter(reading.on()))
                .map(request -> request(request, reading.on()))
                .sorted(Comparator.comparing(Request::requestedOn)
                        .thenComparing(Request::request)
                        .reversed())
                .toList();
    }

    private static Request request(SupportView.Request request, LocalDate on) {
        var agreed = request.agreed().filter(event -> !event.effectiveOn().isAfter(on));
        Optional<Decided> declined =
                request.declined().filter(decided -> !decided.on().isAfter(on));
        var delivered = request.delivered().filter(event -> !event.effectiveOn().isAfter(on));
        return new Request(
                request.asked().request(),
                request.asked().need(),
                request.requestedOn(),
                delivered.isPresent()
                        ? Asked.DELIVERED
                        : agreed.isPresent() ? Asked.AGREED : declined.isPresent() ? Asked.DECLINED : Asked.REQUESTED,
                request.asked().days(),
                agreed.flatMap(event -> event.days()),
                Stream.concat(agreed.map(event -> event.decided()).stream(), declined.stream())
                        .findFirst(),
                delivered.map(event -> event.effectiveOn()),
                request.event());
    }

    private static List<Leader> leaders(Reading reading) {
        return reading.reads(LEADERS)
                ? lasting(reading).leaders().stream()
                        .filter(leader -> !leader.from().isAfter(reading.on()))
                        .toList()
                : List.of();
    }

    private static List<Redeployment> redeployments(Reading reading) {
        return reading.reads(STAFFING)
                ? lasting(reading).redeployments().stream()
                        .filter(moved -> !moved.effectiveOn().isAfter(reading.on()))
                        .toList()
                : List.of();
    }
}
