package org.milepost.query.obligation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.Calendar;
import org.milepost.api.calendar.HalfTerm;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.api.calendar.Term;
import org.milepost.api.calendar.TermDates;
import org.milepost.api.calendar.TermName;
import org.milepost.api.examples.TrustExamples;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.Basis;
import org.milepost.api.strategy.Cadence;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.api.strategy.Obligation;
import org.milepost.api.strategy.Obligation.Scope;
import org.milepost.api.strategy.Party;
import org.milepost.api.strategy.Policy;
import org.milepost.api.strategy.RapNeed;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.trust.TrustRecord.Adopted;
import org.milepost.query.obligation.Ower.Interval;
import org.milepost.query.obligation.Ower.MeetingDay;
import org.milepost.query.obligation.Ower.Placed;

/** Small strategies and schools for tests, put together piece by piece. */
final class Strategies {
    static final SchoolId SCHOOL = new SchoolId("oakfield");
    static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    /** The dates of 2026/27 as in the examples, and those of the year after, one day later each. */
    static final Calendar CALENDAR = Calendar.NONE
            .with(TrustExamples.DATES)
            .with(new TermDates(
                    new SchoolYear(2027),
                    List.of(
                            term(TermName.AUTUMN, "2027-09-01", "2027-10-22", "2027-11-01", "2027-12-17"),
                            term(TermName.SPRING, "2028-01-04", "2028-02-11", "2028-02-21", "2028-03-31"),
                            term(TermName.SUMMER, "2028-04-17", "2028-05-26", "2028-06-05", "2028-07-21")),
                    List.of()));

    private Strategies() {}

    private static Term term(TermName name, String first, String breakFrom, String back, String last) {
        return new Term(
                name,
                new HalfTerm(LocalDate.parse(first), LocalDate.parse(breakFrom)),
                new HalfTerm(LocalDate.parse(back), LocalDate.parse(last)));
    }

    /** An obligation of every school, met by events of these kinds. */
    static Obligation every(String id, String cadence, String... metBy) {
        return new Obligation(
                id,
                "Title of " + id,
                List.of(Party.HEADTEACHER),
                List.of(Party.CEO),
                Policy.stated(Cadence.parse(cadence), "5.1"),
                Scope.SCHOOL,
                List.of(),
                Optional.empty(),
                Arrays.asList(metBy),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Basis.stated("5.1"));
    }

    /** The same for some bands only. */
    static Obligation in(Obligation all, String... bands) {
        return with(all, all.scope(), List.of(bands), all.standsUntil(), all.during(), all.amount());
    }

    /** The same for something that is to be in place. */
    static Obligation standing(Obligation done, String... until) {
        return with(done, done.scope(), bands(done), List.of(until), done.during(), done.amount());
    }

    /** The same while something is open. */
    static Obligation during(Obligation always, String from, String... until) {
        return with(
                always,
                always.scope(),
                bands(always),
                always.standsUntil(),
                Optional.of(new Obligation.During(List.of(from), List.of(until))),
                always.amount());
    }

    /** The same, as many as the band promises. */
    static Obligation asManyAsPromised(Obligation once) {
        return with(
                once,
                once.scope(),
                bands(once),
                once.standsUntil(),
                once.during(),
                Optional.of(Obligation.Amount.SUPPORT_DAYS_OF_THE_BAND));
    }

    /** The same, of another scope. */
    static Obligation scoped(Scope scope, Obligation any) {
        return with(any, scope, bands(any), any.standsUntil(), any.during(), any.amount());
    }

    private static List<String> bands(Obligation obligation) {
        return obligation.bands().stream().map(Policy::value).toList();
    }

    private static Obligation with(
            Obligation old,
            Scope scope,
            List<String> bands,
            List<String> standsUntil,
            Optional<Obligation.During> during,
            Optional<Obligation.Amount> amount) {
        return new Obligation(
                old.id(),
                old.title(),
                old.owedBy(),
                old.owedTo(),
                old.cadence(),
                scope,
                bands.stream().map(band -> Policy.stated(band, "6")).toList(),
                during.map(open -> "while it is open"),
                old.metBy(),
                standsUntil,
                during,
                amount,
                old.basis());
    }

    /** An edition with bands of these codes, the gentlest first; the first promises one support day a term, and so on. */
    static StrategyEdition edition(String code, List<String> bands, Obligation... obligations) {
        List<Band> made = new ArrayList<>();
        for (String band : bands) {
            int rank = made.size() + 1;
            made.add(new Band(
                    band,
                    rank,
                    Policy.stated(band, "6"),
                    Optional.empty(),
                    Policy.stated("Schools like this.", "6"),
                    Policy.stated("Work like this.", "6"),
                    Optional.of(Policy.stated(rank, "6")),
                    Optional.empty(),
                    List.of(),
                    Policy.stated(RapNeed.NONE, "6"),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Policy.stated(List.of(), "6")));
        }
        return new StrategyEdition(
                code,
                "Strategy " + code,
                Policy.stated(DecidingOffice.CEO, "6"),
                made,
                List.of(),
                List.of(obligations));
    }

    /** Puts a school together. */
    static final class Story {
        private final List<Adopted> editions = new ArrayList<>();
        private final List<Placed> placements = new ArrayList<>();
        private final List<MeetingDay> meetingDays = new ArrayList<>();
        private final List<Fact> facts = new ArrayList<>();
        private Interval present = new Interval(LocalDate.of(2020, 9, 1), EVER);

        Story adopted(StrategyEdition edition, String from) {
            editions.add(new Adopted(edition, LocalDate.parse(from)));
            return this;
        }

        Story placed(String from, StrategyEdition edition, String band) {
            placements.add(new Placed(
                    LocalDate.parse(from), edition.band(band).orElseThrow().terms(edition)));
            return this;
        }

        Story present(String from, String to) {
            present = new Interval(LocalDate.parse(from), LocalDate.parse(to));
            return this;
        }

        Story meets(String from, java.time.DayOfWeek day) {
            meetingDays.add(new MeetingDay(LocalDate.parse(from), day));
            return this;
        }

        Story fact(String kind, String on) {
            return fact(kind, on, Optional.empty(), Optional.empty(), Optional.empty());
        }

        Story about(String item, String kind, String on) {
            return fact(kind, on, Optional.of(new ItemId(item)), Optional.empty(), Optional.empty());
        }

        Story forWeek(String week, String kind, String on) {
            return fact(kind, on, Optional.empty(), Optional.of(LocalDate.parse(week)), Optional.empty());
        }

        Story forYear(int startsIn, String kind, String on) {
            facts.add(new Fact(
                            kind,
                            LocalDate.parse(on),
                            "event-" + facts.size(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty())
                    .of(new SchoolYear(startsIn)));
            return this;
        }

        Story days(String amount, String kind, String on) {
            return fact(kind, on, Optional.empty(), Optional.empty(), Optional.of(new BigDecimal(amount)));
        }

        private Story fact(
                String kind, String on, Optional<ItemId> item, Optional<LocalDate> week, Optional<BigDecimal> amount) {
            facts.add(
                    new Fact(kind, LocalDate.parse(on), "event-" + facts.size(), item, week, Optional.empty(), amount));
            return this;
        }

        Ower school() {
            return ower(Optional.of(SCHOOL), Set.of(Scope.SCHOOL, Scope.TRUST_PER_SCHOOL));
        }

        Ower trust() {
            return ower(Optional.empty(), Set.of(Scope.TRUST, Scope.TRUST_PER_SCHOOL));
        }

        private Ower ower(Optional<SchoolId> school, Set<Scope> scopes) {
            return new Ower(
                    school,
                    scopes,
                    editions,
                    placements,
                    List.of(present),
                    meetingDays,
                    facts,
                    new SchoolTimes(CALENDAR.standard(), new SchoolYear(2026), new SchoolYear(2027)));
        }
    }
}
