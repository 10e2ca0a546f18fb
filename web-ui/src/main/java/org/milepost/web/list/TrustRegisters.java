package org.milepost.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.Page;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.access.Holding;
import org.milepost.api.calendar.HalfTerm;
import org.milepost.api.calendar.TermDates;
import org.milepost.api.catalogue.KeyMetric;
import org.milepost.api.meeting.Meeting;
import org.milepost.api.meeting.MeetingQuery.MeetingsOfTrust;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.ObligationQuery.WhatIfOfTrust;
import org.milepost.api.obligation.TrustYear;
import org.milepost.api.obligation.WhatIf;
import org.milepost.api.practice.PracticeQuery.PracticesOfTrust;
import org.milepost.api.practice.TrustPractices;
import org.milepost.api.strategy.Band;
import org.milepost.api.strategy.Basis;
import org.milepost.api.strategy.DecidingOffice;
import org.milepost.api.strategy.Obligation;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.api.trajectory.TrajectoryQuery.MovementOfTrust;
import org.milepost.api.trajectory.TrustMovement;
import org.milepost.api.trust.TrustOverview;
import org.milepost.api.trust.TrustQuery.TrustOf;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.web.form.Labels;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Frames.TrustPage;
import org.milepost.web.list.Listing.Cell;
import org.milepost.web.list.Listing.Choice;
import org.milepost.web.list.Listing.Row;
import org.milepost.web.list.Listing.Table;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Practice across the schools, movement with its support, another strategy tried out, how the trust is set up, one meeting. */
@Controller
final class TrustRegisters {
    private static final int MOST_DIFFERING = 60;

    private final Lists lists;

    TrustRegisters(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/trusts/{trust}/practices")
    ModelAndView practices(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustPractices practices = lists.ask(new PracticesOfTrust(id, dates.asOf()), reader);
        Map<SchoolId, String> names = practices.schools().stream()
                .collect(Collectors.toMap(TrustPractices.Row::school, TrustPractices.Row::name));
        List<Row> shared = new ArrayList<>();
        for (TrustPractices.Row row : practices.schools()) {
            row.shared()
                    .forEach(each -> shared.add(new Row(List.of(
                            Cell.of(each.text().text()),
                            Cell.to(row.name(), dates.link(SchoolPage.PRACTICES.of(row.school()))),
                            Cell.of(SchoolRegisters.aspect(each.aspect()))
                                    .with(each.subject()
                                            .map(subject -> subject.name())
                                            .orElse("")),
                            Cell.of(
                                    each.takenUpBy().isEmpty()
                                            ? "nobody yet"
                                            : each.takenUpBy().stream()
                                                    .map(taker -> names.getOrDefault(
                                                            taker.school(),
                                                            taker.school().value()))
                                                    .collect(Collectors.joining(", ")))))));
        }
        List<Row> givers = practices.schools().stream()
                .sorted(java.util.Comparator.comparing(TrustPractices.Row::daysGiven)
                        .reversed())
                .map(row -> new Row(List.of(
                        Cell.to(row.name(), dates.link(SchoolPage.PRACTICES.of(row.school()))),
                        Cell.number(Say.number(row.daysGiven())),
                        Cell.number(Say.number(row.daysTaken())),
                        Cell.number(Integer.toString(row.shared().size())),
                        Cell.number(Integer.toString(row.takenUp().size())))))
                .toList();
        return lists.ofTrust(
                TrustPage.PRACTICES,
                id,
                dates,
                practices.moment(),
                reader,
                new Listing(
                        "",
                        "Practice",
                        Say.count(shared.size(), "practice is", "practices are") + " shared among the schools.",
                        List.of(),
                        List.of(
                                new Table(
                                        "Who gives and who takes",
                                        "The trust has no schools that you may see.",
                                        Optional.of("Days of support between schools, agreed or given."),
                                        List.of("School", "Days given", "Days taken", "Practices shared", "Taken up"),
                                        givers),
                                new Table(
                                        "Who does this well?",
                                        "No school has shared practice yet.",
                                        Optional.empty(),
                                        List.of("Practice", "School", "Aspect", "Taken up by"),
                                        shared))));
    }

    @GetMapping("/trusts/{trust}/movement")
    ModelAndView movement(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustMovement movement =
                lists.ask(new MovementOfTrust(id, dates.asOf(), Optional.empty(), Optional.empty()), reader);
        List<Row> bands = new ArrayList<>();
        movement.bands()
                .forEach(band -> band.outcomes()
                        .forEach(outcome -> bands.add(new Row(List.of(
                                Cell.of(Say.band(band.band(), band.phase(), band.stage())),
                                Cell.of(outcome.left()
                                        .map(way -> "left for a " + Say.words(way.name()) + " band")
                                        .orElse("lasts")),
                                Cell.number(Integer.toString(outcome.stays())),
                                Cell.of(SchoolRegisters.days(outcome.medianDays())),
                                Cell.number(
                                        outcome.supportDays().map(Say::number).orElse("–")))))));
        List<Row> schools = movement.schools().stream()
                .map(school -> new Row(List.of(
                        Cell.to(school.name(), dates.link(SchoolPage.MOVEMENT.of(school.school()))),
                        Cell.number(Long.toString(school.stays().stream()
                                .filter(stay -> !stay.band().gap())
                                .count())),
                        Cell.number(Say.number(school.stays().stream()
                                .flatMap(stay -> stay.supportDays().stream())
                                .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))),
                        Cell.number(Integer.toString(school.raps().size())))))
                .toList();
        return lists.ofTrust(
                TrustPage.MOVEMENT,
                id,
                dates,
                movement.moment(),
                reader,
                new Listing(
                        "From " + Say.day(movement.from()) + " to " + Say.day(movement.to()),
                        "Support beside movement",
                        Say.count(movement.raps().approved(), "RAP was", "RAPs were") + " approved and "
                                + movement.raps().left() + " ended"
                                + movement.raps()
                                        .medianDays()
                                        .map(days -> ", half of them within " + SchoolRegisters.days(days))
                                        .orElse("")
                                + ".",
                        List.of(),
                        List.of(
                                new Table(
                                        "How times in a band ended",
                                        "No school was in a band that is known.",
                                        Optional.of(
                                                "The time is the middle one of all; the support days are those of all of them together. "
                                                        + SchoolRegisters.SUPPORT_IS_NO_CAUSE),
                                        List.of("Band", "How it ended", "Times", "How long", "Support days in all"),
                                        bands),
                                new Table(
                                        "By school",
                                        "The trust has no schools that you may see.",
                                        Optional.empty(),
                                        List.of("School", "Times in a band", "Support days given", "RAPs"),
                                        schools))));
    }

    @GetMapping("/trusts/{trust}/what-if")
    @Asks("edition")
    ModelAndView whatIf(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustOverview overview = lists.ask(new TrustOf(id, dates.asOf()), reader);
        String edition = asked.text("edition")
                .or(() -> overview.edition().map(StrategyEdition::code))
                .or(() -> overview.editions().stream()
                        .map(TrustOverview.EditionFrom::edition)
                        .findFirst())
                .orElse("2025-26");
        List<Choice> editions = Stream.concat(
                        overview.editions().stream().map(TrustOverview.EditionFrom::edition), Stream.of(edition))
                .distinct()
                .map(code -> new Choice(
                        code, dates.link(TrustPage.WHAT_IF.of(id), Map.of("edition", code)), code.equals(edition)))
                .toList();
        Listing listing;
        Moment moment = overview.moment();
        try {
            WhatIf tried = lists.ask(
                    new WhatIfOfTrust(
                            id,
                            dates.asOf(),
                            edition,
                            DutyFilter.ALL,
                            Optional.empty(),
                            true,
                            new Page(Optional.empty(), MOST_DIFFERING)),
                    reader);
            moment = tried.moment();
            listing = whatIf(tried, lists.names(id, dates, reader), editions, id, dates);
        } catch (Rejected e) {
            if (e.rejection().kind() != Rejection.Kind.MALFORMED) {
                throw e;
            }
            listing = new Listing(
                    "",
                    "What if",
                    e.rejection().because(),
                    List.of(),
                    editions,
                    List.of(new Table(
                            "Another edition",
                            "Choose an edition that the trust adopted. A draft is tried by adopting it from a day to come.",
                            Optional.empty(),
                            List.of(),
                            List.of())));
        }
        return lists.ofTrust(
                TrustPage.WHAT_IF,
                TrustPage.WHAT_IF.of(id),
                id,
                dates,
                moment,
                reader,
                Map.of("edition", edition),
                listing);
    }

    private static Listing whatIf(
            WhatIf tried, Map<SchoolId, String> names, List<Choice> editions, TrustId trust, Dates dates) {
        List<Row> byObligation = tried.obligations().stream()
                .filter(each -> isOver(each.was()) || isOver(each.wouldBe()))
                .sorted(java.util.Comparator.comparing(
                        (WhatIf.ByObligation each) -> each.was().equals(each.wouldBe())))
                .map(each -> new Row(List.of(
                        Cell.of(each.title()),
                        Cell.of(tally(each.was())),
                        Cell.of(tally(each.wouldBe())).in(each.was().equals(each.wouldBe()) ? "" : "differs"))))
                .toList();
        List<Row> pairs = tried.duties().stream()
                .map(pair -> new Row(List.of(
                        Cell.of(pair.was().or(pair::wouldBe).map(Duty::title).orElse(pair.obligation())),
                        pair.school()
                                .map(school -> Cell.to(
                                        names.getOrDefault(school, school.value()),
                                        dates.link(SchoolPage.DUE.of(school))))
                                .orElse(Cell.to("the trust", dates.link(TrustPage.DUE.of(trust)))),
                        Cell.of(pair.was().map(TrustRegisters::said).orElse("not owed")),
                        Cell.of(pair.wouldBe().map(TrustRegisters::said).orElse("not owed")))))
                .toList();
        return new Listing(
                "From " + Say.day(tried.from()) + " to " + Say.day(tried.to()),
                "What if",
                "Under edition " + tried.edition() + ": " + over(tried.wouldBe()) + " As it was: " + over(tried.was()),
                List.of(),
                editions,
                List.of(
                        new Table(
                                "Duties, as they were and as they would have been",
                                "No duty lies in this time.",
                                Optional.of(
                                        "What people did stays as it was; what they would have done, had they been asked for it, nobody knows."),
                                List.of("Duty", "As it was", "Under " + tried.edition()),
                                byObligation),
                        new Table(
                                "Each that would have been different",
                                "Nothing would have been different.",
                                tried.total() > pairs.size()
                                        ? Optional.of("The first " + pairs.size() + " of " + tried.total() + ".")
                                        : Optional.empty(),
                                List.of("Duty", "School", "As it was", "Under " + tried.edition()),
                                pairs)));
    }

    private static boolean isOver(TrustYear.Tally tally) {
        return tally.met() + tally.metLate() + tally.missed() > 0;
    }

    private static String over(TrustYear.Tally tally) {
        return "of " + (tally.met() + tally.metLate() + tally.missed()) + " duties that are over, " + tally.met()
                + " met, " + tally.metLate() + " met late, " + tally.missed() + " missed.";
    }

    private static String tally(TrustYear.Tally tally) {
        return tally.met() + " met, " + tally.metLate() + " late, " + tally.missed() + " missed";
    }

    private static String said(Duty duty) {
        return Say.capital(duty.state().words())
                + duty.to().map(day -> ", by " + Say.shortDay(day)).orElse("");
    }

    @GetMapping("/trusts/{trust}/setup")
    ModelAndView setup(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustOverview overview = lists.ask(new TrustOf(id, dates.asOf()), reader);
        List<Table> tables = new ArrayList<>();
        overview.edition().ifPresent(edition -> edition(edition, tables));
        if (overview.edition().isEmpty()) {
            tables.add(new Table(
                    "Strategy edition",
                    "No edition is in force on this day. The CEO or the Board adopts one; until then no school can be placed.",
                    Optional.empty(),
                    List.of(),
                    List.of()));
        }
        tables.add(new Table(
                "Term dates",
                "No term dates are set. Duties follow from them: set those of this year and the next.",
                Optional.empty(),
                List.of("School year", "Autumn", "Spring", "Summer", "Days without school"),
                overview.calendar().years().reversed().stream()
                        .map(TrustRegisters::year)
                        .toList()));
        tables.add(new Table(
                "Key metrics",
                "No key metric is defined. Adopt the catalogue that ships, or define your own.",
                Optional.empty(),
                List.of("Key metric", "Target", "What is usual", "How it is entered"),
                overview.catalogue().metrics().stream()
                        .map(TrustRegisters::metric)
                        .toList()));
        if (!overview.offices().isEmpty()) {
            tables.add(new Table(
                    "Offices",
                    "",
                    Optional.of("Who holds which office on this day. People are named in the directory only."),
                    List.of("Office", "Person", "Schools", "Since"),
                    overview.offices().stream()
                            .sorted(java.util.Comparator.comparing((Holding each) -> each.office()))
                            .map(TrustRegisters::office)
                            .toList()));
        }
        return lists.ofTrust(
                TrustPage.SETUP,
                id,
                dates,
                overview.moment(),
                reader,
                new Listing(
                        overview.name(),
                        "Setup",
                        (overview.schools().isEmpty()
                                        ? "No school is registered yet."
                                        : Say.count(overview.schools().size(), "school", "schools") + ".")
                                + overview.goLiveOn()
                                        .map(day -> " First day in Milepost: " + Say.day(day)
                                                + "; what was decided before is entered from records.")
                                        .orElse(" The first day in Milepost is not set."),
                        lists.permitted()
                                .forms(
                                        id,
                                        dates,
                                        reader,
                                        "register-school",
                                        "grant-office",
                                        "end-office",
                                        "set-term-dates",
                                        "set-school-calendar",
                                        "adopt-catalogue",
                                        "define-key-metric",
                                        "adopt-edition",
                                        "set-go-live"),
                        dates.isNow() && lists.permitted().office(id, "set-term-dates", reader)
                                ? List.of(new Choice("Operations", "/operations", false))
                                : List.of(),
                        tables));
    }

    private static void edition(StrategyEdition edition, List<Table> tables) {
        tables.add(new Table(
                "Bands of edition " + edition.code(),
                "",
                Optional.of(edition.title() + ". What the strategy leaves open is assumed, and says why."),
                List.of("Band", "Who is in it", "What is expected", "Support", "RAP"),
                edition.bands().stream().map(TrustRegisters::band).toList()));
        tables.add(new Table(
                "Duties of edition " + edition.code(),
                "",
                Optional.empty(),
                List.of("Duty", "By, and to", "How often", "Stated or assumed"),
                edition.obligations().stream().map(TrustRegisters::obligation).toList()));
    }

    private static Row band(Band band) {
        return new Row(List.of(
                Cell.of(Say.band(band.code(), band.phase().value(), band.stage().map(stage -> stage.value())))
                        .with(basis(band.phase().basis())),
                Cell.of(band.whoIsInIt().value()).with(basis(band.whoIsInIt().basis())),
                Cell.of(band.expected().value()).with(basis(band.expected().basis())),
                band.supportDaysATerm()
                        .map(days -> Cell.of(Say.count(days.value(), "day", "days") + " a term")
                                .with(basis(days.basis())))
                        .or(() -> band.supportVisits()
                                .map(visits -> Cell.of(
                                                "Visits " + visits.value().words())
                                        .with(basis(visits.basis()))))
                        .orElse(Cell.of("–")),
                Cell.of(Labels.constant(band.rap().value())
                                + band.rapApprover()
                                        .map(by -> ", approved by the "
                                                + (by.value() == DecidingOffice.CEO ? "CEO" : "Board"))
                                        .orElse(""))
                        .with(basis(band.rap().basis()))));
    }

    private static Row obligation(Obligation obligation) {
        return new Row(List.of(
                Cell.of(obligation.title()).with(obligation.onlyWhere().orElse("")),
                Cell.of(Due.parties(obligation.owedBy()))
                        .with(obligation.owedTo().isEmpty() ? "" : "to " + Due.parties(obligation.owedTo())),
                Cell.of(Say.capital(obligation.cadence().value().words()))
                        .with(
                                obligation.cadence().assumed()
                                        ? basis(obligation.cadence().basis())
                                        : ""),
                Cell.of(obligation.basis().assumed() ? "Assumed" : "Stated")
                        .with(obligation.basis().text())));
    }

    private static String basis(Basis basis) {
        return (basis.assumed() ? "Assumed: " : "Stated in section ") + basis.text();
    }

    private static Row year(TermDates year) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(year.year().toString()));
        year.terms().forEach(term -> cells.add(Cell.of(span(term.firstHalf())).with(span(term.secondHalf()))));
        cells.add(Cell.number(Integer.toString(year.nonSchoolDays().size())));
        return new Row(cells);
    }

    private static String span(HalfTerm half) {
        return Say.shortDay(half.firstDay()) + " to " + Say.shortDay(half.lastDay());
    }

    private static Row metric(KeyMetric metric) {
        return new Row(List.of(
                Cell.of(metric.name()).with(metric.hint()),
                Cell.of(metric.target()
                        .map(aim -> Say.target(aim, metric.unit(), metric.direction()))
                        .orElse("–")),
                Cell.of(Say.figure(metric.plausible().min(), metric.unit()) + " to "
                        + Say.figure(metric.plausible().max(), metric.unit())),
                Cell.of(metric.parts()
                        .map(parts ->
                                parts.numerator() + " of " + parts.denominator().toLowerCase(java.util.Locale.UK))
                        .orElse("One number"))));
    }

    private static Row office(Holding holding) {
        return new Row(List.of(
                Cell.of(holding.office().title()),
                Cell.of(holding.person().value()),
                Cell.of(
                        holding.schools().isEmpty()
                                ? "all"
                                : holding.schools().stream()
                                        .map(SchoolId::value)
                                        .sorted()
                                        .collect(Collectors.joining(", "))),
                Cell.day(holding.from())
                        .with(holding.until()
                                .map(day -> "until " + Say.day(day))
                                .orElse(""))));
    }

    @GetMapping("/trusts/{trust}/meetings/{meeting}")
    ModelAndView meeting(
            @PathVariable String trust, @PathVariable String meeting, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        Optional<String> after = Optional.empty();
        do {
            var meetings = lists.ask(
                    new MeetingsOfTrust(
                            id,
                            dates.asOf(),
                            Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            new Page(after, Page.MOST)),
                    reader);
            Optional<Meeting> found = meetings.meetings().stream()
                    .filter(each -> each.meeting().value().equals(meeting))
                    .findFirst();
            if (found.isPresent()) {
                return lists.ofTrust(
                        TrustPage.MEETINGS,
                        TrustPage.MEETINGS.of(id) + "/" + meeting,
                        id,
                        dates,
                        meetings.moment(),
                        reader,
                        Map.of(),
                        meeting(found.get(), lists.names(id, dates, reader), id, dates));
            }
            after = meetings.next();
        } while (after.isPresent());
        throw new Rejected(Rejection.scope("meeting.unknown", "No meeting of this id is known on these dates."));
    }

    private static Listing meeting(Meeting meeting, Map<SchoolId, String> names, TrustId trust, Dates dates) {
        List<Table> tables = new ArrayList<>();
        List<Row> considered = new ArrayList<>();
        considered(considered, "School summary", meeting.summaries(), names, SchoolPage.SUMMARIES, dates);
        considered(considered, "Health check actions", meeting.healthChecks(), names, SchoolPage.HEALTH_CHECKS, dates);
        considered(considered, "Action plan", meeting.actionPlans(), names, SchoolPage.ACTIONS, dates);
        considered(considered, "Update", meeting.updates(), names, SchoolPage.TIMELINE, dates);
        tables.add(new Table(
                "What was considered",
                "Nothing of the schools is named.",
                Optional.empty(),
                List.of("What", "School"),
                considered));
        tables.add(new Table(
                "What was decided",
                "No decision of this meeting is recorded.",
                Optional.empty(),
                List.of("Decision", "Minute", "Schools"),
                meeting.decisions().stream()
                        .map(each -> new Row(List.of(
                                Cell.of(each.decided().reason().text()),
                                Cell.of(each.decided()
                                        .by()
                                        .minute()
                                        .map(minute -> minute.reference())
                                        .orElse("–")),
                                Cell.of(
                                        each.schools().isEmpty()
                                                ? "the trust"
                                                : TrustLists.listed(each.schools(), names)))))
                        .toList()));
        tables.add(new Table(
                "What was agreed to do",
                "No next step is recorded.",
                Optional.empty(),
                List.of("Step", "Whose", "By"),
                meeting.nextSteps().stream()
                        .map(step -> new Row(List.of(
                                Cell.of(step.step().text()),
                                Cell.of(step.owner().title()),
                                step.dueOn().map(Cell::day).orElse(Cell.of("–")))))
                        .toList()));
        List<Row> who = new ArrayList<>();
        meeting.trustees()
                .ifPresent(count -> who.add(new Row(List.of(Cell.of("Trustees"), Cell.of(Integer.toString(count))))));
        if (!meeting.attended().isEmpty()) {
            who.add(new Row(List.of(Cell.of("Schools"), Cell.of(TrustLists.listed(meeting.attended(), names)))));
        }
        if (!meeting.apologies().isEmpty()) {
            who.add(new Row(List.of(Cell.of("Apologies"), Cell.of(TrustLists.listed(meeting.apologies(), names)))));
        }
        Stream.of(
                        Optional.of("Notes").filter(any -> meeting.notes().isPresent()),
                        Optional.of("Moderation")
                                .filter(any -> meeting.moderated().isPresent()),
                        Optional.of("Development")
                                .filter(any -> meeting.development().isPresent()))
                .flatMap(Optional::stream)
                .forEach(what -> who.add(new Row(List.of(
                        Cell.of(what),
                        Cell.of((switch (what) {
                                    case "Notes" -> meeting.notes();
                                    case "Moderation" -> meeting.moderated();
                                    default -> meeting.development();
                                })
                                .map(Note::text)
                                .orElse("–"))))));
        tables.add(new Table("Who came", "Nobody is named.", Optional.empty(), List.of("Who", "Which"), who));
        return new Listing(
                "Meeting of " + Say.day(meeting.heldOn()),
                Say.capital(meeting.kind().words()),
                meeting.reference()
                                .map(minute -> "Minute reference " + minute + ".")
                                .orElse("No minute reference.") + " Recorded " + Say.moment(meeting.recordedAt()) + ".",
                List.of(),
                List.of(new Choice("All meetings", dates.link(TrustPage.MEETINGS.of(trust)), false)),
                tables);
    }

    private static void considered(
            List<Row> rows,
            String what,
            List<SchoolId> schools,
            Map<SchoolId, String> names,
            SchoolPage page,
            Dates dates) {
        schools.forEach(school -> rows.add(new Row(List.of(
                Cell.of(what), Cell.to(names.getOrDefault(school, school.value()), dates.link(page.of(school)))))));
    }
}
