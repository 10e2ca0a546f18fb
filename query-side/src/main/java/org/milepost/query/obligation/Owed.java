package org.milepost.query.obligation;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.milepost.api.calendar.SchoolCalendar;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyState;
import org.milepost.api.strategy.BandTerms;
import org.milepost.api.strategy.Basis;
import org.milepost.api.strategy.Cadence.Rhythm;
import org.milepost.api.strategy.Obligation;
import org.milepost.api.strategy.Policy;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.query.obligation.Ower.Interval;
import org.milepost.query.obligation.Ower.MeetingDay;
import org.milepost.query.obligation.Ower.Placed;
import org.milepost.query.obligation.SchoolTimes.Window;

/**
 * What somebody owes, and what has become of it by a day. A pure function of the editions, the bands, the calendar and what
 * happened.
 *
 * <p>The time in the trust is cut where an edition or a band begins. Where an obligation stays the same across such a cut, its
 * windows run on; where it does not, what is open ends, and what begins in the middle of a window has a shortened one, if
 * there are ten school days left for it.
 */
final class Owed {
    /** A band change in the middle of a window starts a shortened one only if so many days of school are left. */
    private static final int FEWEST_DAYS = 10;

    /** What the weekly meeting with the CEO stands in the record as. */
    private static final String WEEKLY_MEETING = "meeting.weekly-held";

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Ower ower;
    private final LocalDate on;
    private final Map<String, List<Fact>> factsByKind = new HashMap<>();

    private Owed(Ower ower, LocalDate on) {
        this.ower = ower;
        this.on = on;
        for (Fact fact : ower.facts()) {
            if (!fact.on().isAfter(on)) {
                factsByKind
                        .computeIfAbsent(fact.kind(), kind -> new ArrayList<>())
                        .add(fact);
            }
        }
        // what was taken back counts before what else happened that day: nothing is met by what was not done
        factsByKind
                .values()
                .forEach(facts -> facts.sort(Comparator.comparing(Fact::on)
                        .thenComparing(fact ->
                                fact.amount().isEmpty() || fact.amount().get().signum() >= 0)));
    }

    /** The duties whose window has a day in the interval, as they stand on a day, in the order of their windows. */
    static List<Duty> of(Ower ower, Interval wanted, LocalDate on) {
        if (wanted.to().isBefore(wanted.from())) {
            return List.of();
        }
        Owed owed = new Owed(ower, on);
        List<Duty> duties = new ArrayList<>();
        for (Span span : owed.spans()) {
            owed.duties(span, wanted, duties);
        }
        duties.sort(Comparator.comparing(Duty::from));
        return duties;
    }

    /** A time without a change of edition or band. */
    private record Piece(Interval days, StrategyEdition edition, Optional<BandTerms> terms, int stay) {}

    /** What an obligation was during one piece, and in which edition it stands. */
    private record Held(Piece piece, StrategyEdition edition, Obligation obligation) {}

    /**
     * A time in which an obligation applied without a break.
     *
     * @param bandChanged whether it ended because the school came into another band
     */
    private record Span(Interval days, List<Held> held, boolean bandChanged) {
        Held on(LocalDate day) {
            Held found = held.getFirst();
            for (Held next : held) {
                if (!next.piece().days().from().isAfter(day)) {
                    found = next;
                }
            }
            return found;
        }
    }

    private List<Piece> pieces() {
        List<Piece> pieces = new ArrayList<>();
        int stay = 0;
        for (Interval present : ower.present()) {
            TreeSet<LocalDate> cuts = new TreeSet<>();
            ower.editions().forEach(edition -> cuts.add(edition.from()));
            ower.placements().forEach(placed -> cuts.add(placed.from()));
            cuts.removeIf(cut -> !cut.isAfter(present.from()) || cut.isAfter(present.to()));
            cuts.add(present.from());
            for (LocalDate from : cuts) {
                LocalDate next = cuts.higher(from);
                LocalDate to = next == null ? present.to() : next.minusDays(1);
                Optional<BandTerms> terms = termsOn(from);
                boolean sameStay = !pieces.isEmpty()
                        && follows(pieces.getLast().days(), from)
                        && pieces.getLast().terms().map(BandTerms::band).equals(terms.map(BandTerms::band));
                stay = sameStay ? stay : stay + 1;
                int number = stay;
                editionOn(from)
                        .ifPresent(edition -> pieces.add(new Piece(new Interval(from, to), edition, terms, number)));
            }
        }
        return pieces;
    }

    private static boolean follows(Interval before, LocalDate from) {
        return before.to().plusDays(1).equals(from);
    }

    private Optional<StrategyEdition> editionOn(LocalDate day) {
        return ower.editions().stream()
                .filter(adopted -> !adopted.from().isAfter(day))
                .reduce((best, next) -> next.from().isBefore(best.from()) ? best : next)
                .map(adopted -> adopted.edition());
    }

    private Optional<BandTerms> termsOn(LocalDate day) {
        return ower.placements().stream()
                .filter(placed -> !placed.from().isAfter(day))
                .reduce((before, next) -> next)
                .map(Placed::terms);
    }

    /**
     * What applies in a piece. Where the edition in force does not know the school's band any more, what the band asked for in
     * the edition it was placed by goes on until the school is placed anew.
     */
    private Stream<Held> obligations(Piece piece) {
        Optional<String> band = piece.terms().map(BandTerms::band);
        Stream<Held> inForce = held(piece, piece.edition())
                .filter(held -> held.obligation().bands().isEmpty()
                        || band.filter(held.obligation()::appliesTo).isPresent());
        Stream<Held> ofTheOldBand =
                band.filter(code -> piece.edition().band(code).isEmpty()).flatMap(code -> placedBy(piece)).stream()
                        .flatMap(edition -> held(piece, edition))
                        .filter(held -> !held.obligation().bands().isEmpty()
                                && band.filter(held.obligation()::appliesTo).isPresent());
        return Stream.concat(inForce, ofTheOldBand);
    }

    private Stream<Held> held(Piece piece, StrategyEdition edition) {
        return edition.obligations().stream()
                .filter(obligation -> obligation.isDated() && ower.scopes().contains(obligation.scope()))
                .map(obligation -> new Held(piece, edition, obligation));
    }

    private Optional<StrategyEdition> placedBy(Piece piece) {
        return piece.terms()
                .flatMap(terms -> ower.editions().stream()
                        .map(adopted -> adopted.edition())
                        .filter(edition -> edition.code().equals(terms.edition()))
                        .findFirst());
    }

    private List<Span> spans() {
        List<Piece> pieces = pieces();
        Map<String, List<List<Held>>> byObligation = new LinkedHashMap<>();
        for (Piece piece : pieces) {
            obligations(piece).forEach(held -> {
                List<List<Held>> runs =
                        byObligation.computeIfAbsent(held.obligation().id(), id -> new ArrayList<>());
                if (!runs.isEmpty() && runsOn(runs.getLast().getLast(), held)) {
                    runs.getLast().add(held);
                } else {
                    runs.add(new ArrayList<>(List.of(held)));
                }
            });
        }
        List<Span> spans = new ArrayList<>();
        byObligation
                .values()
                .forEach(runs -> runs.forEach(run -> {
                    Interval days = new Interval(
                            run.getFirst().piece().days().from(),
                            run.getLast().piece().days().to());
                    boolean bandChanged = pieces.stream()
                            .filter(piece -> follows(days, piece.days().from()))
                            .anyMatch(piece ->
                                    piece.stay() != run.getLast().piece().stay());
                    Optional<Obligation.During> during =
                            run.getFirst().obligation().during();
                    if (during.isEmpty()) {
                        spans.add(new Span(days, run, bandChanged));
                    } else {
                        open(during.get())
                                .forEach(open -> open.common(days)
                                        .ifPresent(common -> spans.add(new Span(
                                                common,
                                                run,
                                                bandChanged && common.to().equals(days.to())))));
                    }
                }));
        return spans;
    }

    /** Whether an obligation is the same on both sides of a cut. */
    private static boolean runsOn(Held before, Held after) {
        return follows(before.piece().days(), after.piece().days().from())
                && before.obligation()
                        .cadence()
                        .value()
                        .equals(after.obligation().cadence().value())
                && before.obligation().during().equals(after.obligation().during())
                && owed(before).equals(owed(after))
                && (!after.obligation().cadence().value().isOfEntry()
                        || before.piece().stay() == after.piece().stay());
    }

    /** How much is owed in a whole window, where once is not enough. */
    private static Optional<Integer> owed(Held held) {
        return held.obligation().amount().map(amount -> switch (amount) {
            case SUPPORT_DAYS_OF_THE_BAND ->
                held.piece().terms().flatMap(BandTerms::supportDaysATerm).orElse(0);
        });
    }

    /** When one thing at least was open. */
    private List<Interval> open(Obligation.During during) {
        List<Interval> open = new ArrayList<>();
        for (Fact opened : happened(during.from())) {
            LocalDate until = happened(during.until()).stream()
                    .filter(closed ->
                            closed.item().equals(opened.item()) && !closed.on().isBefore(opened.on()))
                    .map(Fact::on)
                    .findFirst()
                    .orElse(EVER);
            if (!open.isEmpty() && !opened.on().isAfter(open.getLast().to().plusDays(1))) {
                Interval last = open.removeLast();
                open.add(new Interval(last.from(), last.to().isAfter(until) ? last.to() : until));
            } else {
                open.add(new Interval(opened.on(), until));
            }
        }
        return open;
    }

    /** What happened of these kinds, in the order of its days. */
    private List<Fact> happened(List<String> kinds) {
        if (kinds.size() == 1) {
            return factsByKind.getOrDefault(kinds.getFirst(), List.of());
        }
        return kinds.stream()
                .flatMap(kind -> factsByKind.getOrDefault(kind, List.of()).stream())
                .sorted(Comparator.comparing(Fact::on))
                .toList();
    }

    private void duties(Span span, Interval wanted, List<Duty> duties) {
        Obligation first = span.held().getFirst().obligation();
        if (first.cadence().value().isOfEntry()) {
            LocalDate from = span.days().from();
            Optional<LocalDate> to = first.cadence().value().rhythm() == Rhythm.WHILE_IN_BAND
                    ? Optional.empty()
                    : ower.times().withinATermOf(from);
            add(span, new Turn(from, from, to, Optional.empty(), false), wanted, duties);
            return;
        }
        List<Window> windows = ower.times().windows(first.cadence().value());
        for (int i = 0; i < windows.size(); i++) {
            Window window = ended(first, windows.get(i));
            if (window.last().isBefore(span.days().from())
                    || window.first().isAfter(span.days().to())
                    || window.last().isBefore(wanted.from())
                    || window.first().isAfter(wanted.to())) {
                continue;
            }
            boolean whole = !span.days().from().isAfter(window.firstSchoolDay());
            if (whole || ower.times().schoolDays(span.days().from(), window.last()) >= FEWEST_DAYS) {
                Optional<LocalDate> nextEnds = i + 1 < windows.size()
                        ? Optional.of(ended(first, windows.get(i + 1)).last())
                        : Optional.empty();
                add(
                        span,
                        new Turn(
                                whole ? window.first() : span.days().from(),
                                whole ? window.firstSchoolDay() : span.days().from(),
                                Optional.of(window.last()),
                                nextEnds,
                                !whole),
                        wanted,
                        duties);
            }
        }
    }

    /** A window as it is for this ower: figures are due the day before the school's meeting of the week. */
    private Window ended(Obligation obligation, Window window) {
        return obligation.cadence().value().rhythm() == Rhythm.WEEKLY_BEFORE_MEETING
                ? new Window(window.first(), eveOfMeeting(window.first(), window.last()), window.firstSchoolDay())
                : window;
    }

    /**
     * The day before the meeting: the usual day's, else that of the one that was held in the week, else the Sunday. A meeting
     * on the Monday is about the week before.
     */
    private LocalDate eveOfMeeting(LocalDate monday, LocalDate sunday) {
        Optional<DayOfWeek> usual = ower.meetingDays().stream()
                .filter(known -> !known.from().isAfter(sunday))
                .reduce((before, next) -> next)
                .map(MeetingDay::day);
        if (usual.isPresent()) {
            return usual.get() == DayOfWeek.MONDAY
                    ? sunday
                    : monday.plusDays(usual.get().getValue() - 2L);
        }
        return factsByKind.getOrDefault(WEEKLY_MEETING, List.of()).stream()
                .map(Fact::on)
                .filter(day -> day.isAfter(monday) && !day.isAfter(sunday))
                .findFirst()
                .map(day -> day.minusDays(1))
                .orElse(sunday);
    }

    /**
     * One time that something is owed.
     *
     * @param judgedOn the day whose edition and band count
     * @param nextEnds the last day of the next time, up to which it can be met late
     */
    private record Turn(
            LocalDate from,
            LocalDate judgedOn,
            Optional<LocalDate> to,
            Optional<LocalDate> nextEnds,
            boolean shortened) {}

    private void add(Span span, Turn turn, Interval wanted, List<Duty> duties) {
        Held held = span.on(turn.judgedOn());
        Optional<BigDecimal> owed = owed(held).map(amount -> inProportion(amount, span, turn));
        LocalDate last = turn.to().orElse(EVER);
        if (last.isBefore(wanted.from())
                || turn.from().isAfter(wanted.to())
                || owed.filter(amount -> amount.signum() <= 0).isPresent()) {
            return;
        }
        boolean cutShort = span.days().to().isBefore(last);
        LocalDate inTime = cutShort ? span.days().to() : last;
        Outcome outcome = outcome(held.obligation(), turn, owed, inTime, cutShort);
        boolean ended = cutShort && on.isAfter(inTime) && outcome.state() != DutyState.MET;
        DutyState state = !ended
                ? outcome.state()
                : span.bandChanged() ? DutyState.ENDED_BY_BAND_CHANGE : DutyState.NO_LONGER_OWED;
        duties.add(new Duty(
                held.obligation().id(),
                held.obligation().title(),
                ower.school(),
                held.obligation().owedBy(),
                held.obligation().owedTo(),
                held.obligation().cadence().value(),
                turn.from(),
                turn.to(),
                state,
                outcome.by().map(Fact::event),
                outcome.by().map(Fact::on),
                ended ? Optional.of(inTime.plusDays(1)) : Optional.empty(),
                owed.map(amount -> new Duty.Count(outcome.done(), amount)),
                why(held, turn.shortened())));
    }

    /** Of days a term, a shortened window asks for its share of the school days, rounded to the nearest half day. */
    private BigDecimal inProportion(int amount, Span span, Turn turn) {
        if (!turn.shortened() || turn.to().isEmpty()) {
            return BigDecimal.valueOf(amount);
        }
        Window whole = ower
                .times()
                .windows(span.held().getFirst().obligation().cadence().value())
                .stream()
                .filter(window -> window.last().equals(turn.to().get()))
                .findFirst()
                .orElseThrow();
        long all = ower.times().schoolDays(whole.first(), whole.last());
        long left = ower.times().schoolDays(turn.from(), whole.last());
        return BigDecimal.valueOf(Math.round(2.0 * amount * left / all)).divide(BigDecimal.valueOf(2));
    }

    /** What came of it, leaving aside that it may have ended. */
    private record Outcome(DutyState state, Optional<Fact> by, BigDecimal done) {}

    private Outcome outcome(
            Obligation obligation, Turn turn, Optional<BigDecimal> owed, LocalDate inTime, boolean cutShort) {
        if (on.isBefore(turn.from())) {
            return new Outcome(DutyState.NOT_YET_DUE, Optional.empty(), BigDecimal.ZERO);
        }
        List<Fact> facts = happened(obligation.metBy());
        BigDecimal needed = owed.orElse(BigDecimal.ONE);
        BigDecimal done = BigDecimal.ZERO;
        for (Fact fact : facts) {
            if (counts(obligation, fact, turn, inTime)) {
                done = done.add(amount(fact, owed));
                if (done.compareTo(needed) >= 0) {
                    return new Outcome(DutyState.MET, Optional.of(fact), done);
                }
            }
        }
        if (!on.isAfter(inTime)) {
            return new Outcome(DutyState.DUE, Optional.empty(), done);
        }
        if (!cutShort) {
            BigDecimal later = BigDecimal.ZERO;
            for (Fact fact : facts) {
                if (isLate(fact, turn, inTime)) {
                    later = later.add(amount(fact, owed));
                    // A day of support counts once: what comes late is what the next term has beyond its own.
                    BigDecimal beyond =
                            owed.isPresent() ? later.subtract(needed).max(BigDecimal.ZERO) : later;
                    if (done.add(beyond).compareTo(needed) >= 0) {
                        return new Outcome(DutyState.MET_LATE, Optional.of(fact), done.add(beyond));
                    }
                }
            }
        }
        return new Outcome(DutyState.MISSED, Optional.empty(), done);
    }

    private boolean counts(Obligation obligation, Fact fact, Turn turn, LocalDate inTime) {
        if (fact.on().isAfter(inTime)) {
            return false;
        }
        if (fact.week().isPresent()) {
            return fact.week().get().equals(turn.from());
        }
        if (fact.year().isPresent()) {
            return fact.year().get().contains(turn.judgedOn());
        }
        return !fact.on().isBefore(turn.from())
                || (!obligation.standsUntil().isEmpty() && stands(obligation, fact, turn.from()));
    }

    /** Whether what was put in place earlier stood on a day. */
    private boolean stands(Obligation obligation, Fact fact, LocalDate day) {
        return happened(obligation.standsUntil()).stream()
                .noneMatch(end -> end.item().equals(fact.item())
                        && !end.on().isBefore(fact.on())
                        && end.on().isBefore(day));
    }

    private static boolean isLate(Fact fact, Turn turn, LocalDate inTime) {
        return fact.on().isAfter(inTime)
                && turn.nextEnds().map(last -> !fact.on().isAfter(last)).orElse(true)
                && fact.week()
                        .map(week -> week.equals(SchoolCalendar.weekOf(turn.from())))
                        .orElse(true)
                && fact.year().map(year -> year.contains(turn.judgedOn())).orElse(true);
    }

    private static BigDecimal amount(Fact fact, Optional<BigDecimal> owed) {
        return owed.isPresent() ? fact.amount().orElse(BigDecimal.ONE) : BigDecimal.ONE;
    }

    private static Duty.Why why(Held held, boolean shortened) {
        Obligation obligation = held.obligation();
        Optional<String> band = held.piece()
                .terms()
                .map(BandTerms::band)
                .filter(code -> !obligation.bands().isEmpty());
        List<String> assumed = Stream.of(
                        Stream.of(obligation.basis()),
                        Stream.of(obligation.cadence().basis()),
                        obligation.bands().stream()
                                .filter(policy ->
                                        band.filter(policy.value()::equals).isPresent())
                                .map(Policy::basis))
                .flatMap(bases -> bases)
                .filter(Basis::assumed)
                .map(Basis::text)
                .distinct()
                .toList();
        return new Duty.Why(
                held.edition().code(), band, obligation.basis(), assumed, obligation.onlyWhere(), shortened);
    }
}
