package org.milepost.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.Note;
import org.milepost.api.PlannedAction;
import org.milepost.api.SchoolId;
import org.milepost.api.calendar.TermName;
import org.milepost.api.cycle.CycleQuery.CyclesOf;
import org.milepost.api.cycle.SchoolCycles;
import org.milepost.api.healthcheck.HealthCheckQuery.HealthChecksOf;
import org.milepost.api.healthcheck.SchoolHealthChecks;
import org.milepost.api.inspection.InspectionQuery.InspectionsOf;
import org.milepost.api.inspection.InspectionQuery.OutcomesOf;
import org.milepost.api.inspection.Inspections;
import org.milepost.api.inspection.Outcomes;
import org.milepost.api.inspection.PublishedMeasure;
import org.milepost.api.practice.PracticeQuery.PracticesOfSchool;
import org.milepost.api.practice.SchoolPractices;
import org.milepost.api.summary.SchoolSummaries;
import org.milepost.api.summary.SummaryQuery.SummariesOf;
import org.milepost.api.trajectory.SchoolMovement;
import org.milepost.api.trajectory.Trajectory.BandSpan;
import org.milepost.api.trajectory.TrajectoryQuery.MovementOfSchool;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.web.form.Labels;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Part;
import org.milepost.web.list.Listing.Cell;
import org.milepost.web.list.Listing.Row;
import org.milepost.web.list.Listing.Table;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What a school says of itself, what others found, which band fits best, and how long it stayed in each. */
@Controller
final class SchoolRegisters {
    private final Lists lists;

    SchoolRegisters(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/schools/{school}/summaries")
    ModelAndView summaries(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolSummaries summaries = lists.ask(new SummariesOf(id, dates.asOf()), reader);
        List<Table> tables = new ArrayList<>();
        List<SchoolSummaries.OfTerm> terms = summaries.terms();
        for (SchoolSummaries.OfTerm term : terms) {
            List<Row> rows = new ArrayList<>();
            term.summary()
                    .strengths()
                    .forEach(point -> rows.add(point(
                            "Strength",
                            point.aspect(),
                            point.text(),
                            news(term.changes().map(SchoolSummaries.Changes::strengths), point.point()))));
            term.summary()
                    .areas()
                    .forEach(point -> rows.add(point(
                            "To improve",
                            point.aspect(),
                            point.text(),
                            news(term.changes().map(SchoolSummaries.Changes::areas), point.point()))));
            term.summary()
                    .actions()
                    .forEach(action -> rows.add(new Row(List.of(
                            Cell.of(action.text().text()),
                            Cell.of("Action").with(planned(action)),
                            Cell.of("–"),
                            news(term.changes().map(SchoolSummaries.Changes::actions), action.action())))));
            term.changes().ifPresent(changes -> gone(changes).forEach(rows::add));
            tables.add(new Table(
                    name(term.term()) + " " + term.year(),
                    "",
                    Optional.of("Written on " + Say.day(term.summary().effectiveOn()) + " by "
                            + term.summary().writtenBy()
                            + term.summary()
                                    .band()
                                    .map(band -> ", in " + Say.band(band.band(), band.phase(), band.stage()))
                                    .orElse("")
                            + (term.earlier().isEmpty()
                                    ? ""
                                    : "; written " + (term.earlier().size() + 1) + " times this term")
                            + "."),
                    List.of(
                            "What the school says",
                            "Kind",
                            "Aspect",
                            term.changes()
                                    .map(changes ->
                                            "Beside " + name(changes.term()).toLowerCase(java.util.Locale.UK) + " "
                                                    + changes.year())
                                    .orElse("Beside the last")),
                    rows));
        }
        if (tables.isEmpty()) {
            tables.add(new Table(
                    "Term by term",
                    "The school has written no summary yet. Each term it says what its strengths are, what is to improve and what it will do.",
                    Optional.empty(),
                    List.of(),
                    List.of()));
        }
        return lists.ofSchool(
                SchoolPage.SUMMARIES,
                id,
                dates,
                summaries.moment(),
                reader,
                new Listing(
                        "",
                        "School summary",
                        terms.isEmpty()
                                ? "What do we say of ourselves?"
                                : Say.count(
                                                terms.getFirst()
                                                        .summary()
                                                        .strengths()
                                                        .size(),
                                                "strength",
                                                "strengths")
                                        + ", "
                                        + Say.count(
                                                terms.getFirst()
                                                        .summary()
                                                        .areas()
                                                        .size(),
                                                "area",
                                                "areas")
                                        + " to improve, "
                                        + Say.count(
                                                terms.getFirst()
                                                        .summary()
                                                        .actions()
                                                        .size(),
                                                "action",
                                                "actions")
                                        + " in the latest.",
                        lists.permitted().forms(id, dates, reader, "write-summary"),
                        tables));
    }

    private static Row point(String kind, String aspect, Note text, Cell news) {
        return new Row(List.of(Cell.of(text.text()), Cell.of(kind), Cell.of(aspect(aspect)), news));
    }

    private static Cell news(Optional<List<SchoolSummaries.Change>> changes, org.milepost.api.ItemId item) {
        return changes.map(all -> all.stream()
                        .filter(change -> change.item().equals(item))
                        .findFirst()
                        .map(change -> Cell.of(Labels.constant(change.kind()))
                                .with(change.was()
                                        .map(was -> "Was: " + was.text())
                                        .orElse("")))
                        .orElse(Cell.of("as before")))
                .orElse(Cell.of("–"));
    }

    private static List<Row> gone(SchoolSummaries.Changes changes) {
        List<Row> rows = new ArrayList<>();
        Map.of("Strength", changes.strengths(), "To improve", changes.areas(), "Action", changes.actions())
                .entrySet()
                .stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(each -> each.getValue().stream()
                        .filter(change -> change.kind() == SchoolSummaries.Kind.GONE)
                        .forEach(change -> rows.add(new Row(List.of(
                                Cell.of(change.was().orElse(change.text()).text()),
                                Cell.of(each.getKey()),
                                Cell.of("–"),
                                Cell.of("No longer said"))))));
        return rows;
    }

    @GetMapping("/schools/{school}/health-checks")
    ModelAndView healthChecks(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolHealthChecks checks = lists.ask(new HealthChecksOf(id, dates.asOf()), reader);
        Map<String, String> bands = bands(checks);
        List<Table> tables = new ArrayList<>();
        for (SchoolHealthChecks.Check check : checks.checks()) {
            List<Row> rows = check.profile().stream()
                    .map(judged -> new Row(List.of(
                            Cell.of(judged.name().orElse(aspect(judged.aspect()))),
                            judged.band()
                                    .map(band -> Cell.of(
                                            Say.band(band, judged.phase().orElse(band), judged.stage())))
                                    .orElse(Cell.of("The school has none"))
                                    .with(judged.moved()
                                            .map(way -> Labels.constant(way) + ", was "
                                                    + judged.before()
                                                            .map(band -> bands.getOrDefault(band, band))
                                                            .orElse("–"))
                                            .orElse("")),
                            Cell.of(judged.seen().text()),
                            Cell.number(Integer.toString(judged.evidence().size())))))
                    .toList();
            String fit = Say.band(
                    check.bestFit().band(),
                    check.bestFit().phase(),
                    check.bestFit().stage());
            tables.add(new Table(
                    "School year " + check.year(),
                    "",
                    Optional.of("Carried out on " + Say.day(check.effectiveOn()) + ". The profile fits " + fit
                            + " best. "
                            + check.retracted()
                                    .map(why -> "Retracted: " + why.text())
                                    .orElseGet(() -> check.conclusion()
                                            .map(done -> "Concluded: "
                                                    + bands.getOrDefault(done.band(), done.band())
                                                    + (done.departs() ? ", which departs from the proposal. " : ". ")
                                                    + done.decided().reason().text() + " "
                                                    + Say.decision(done.decided()) + ".")
                                            .orElse("It waits for the CEO to conclude it."))),
                    List.of("Aspect", "Band", "What was seen", "Evidence"),
                    rows));
            if (!check.actions().isEmpty()) {
                tables.add(new Table(
                        "Actions from the check of " + check.year(),
                        "",
                        Optional.empty(),
                        List.of("Action", "Whose, by when"),
                        check.actions().stream()
                                .map(action -> new Row(
                                        List.of(Cell.of(action.text().text()), Cell.of(Say.capital(planned(action))))))
                                .toList()));
            }
        }
        if (tables.isEmpty()) {
            tables.add(new Table(
                    "Checks",
                    "No health check is known on these dates. Each September the CEO and SI Leads judge every aspect in a band.",
                    Optional.empty(),
                    List.of(),
                    List.of()));
        }
        return lists.ofSchool(
                SchoolPage.HEALTH_CHECKS,
                id,
                dates,
                checks.moment(),
                reader,
                new Listing(
                        "",
                        "Health check",
                        "Which band fits best? " + checks.rule(),
                        lists.permitted().forms(id, dates, reader, "carry-out-health-check", "confirm-health-check"),
                        tables));
    }

    private static Map<String, String> bands(SchoolHealthChecks checks) {
        Map<String, String> bands = new java.util.HashMap<>();
        checks.checks().forEach(check -> {
            check.profile()
                    .forEach(judged -> judged.band()
                            .ifPresent(band -> bands.put(
                                    band, Say.band(band, judged.phase().orElse(band), judged.stage()))));
            bands.put(
                    check.bestFit().band(),
                    Say.band(
                            check.bestFit().band(),
                            check.bestFit().phase(),
                            check.bestFit().stage()));
        });
        return bands;
    }

    @GetMapping("/schools/{school}/cycles")
    ModelAndView cycles(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolCycles cycles = lists.ask(new CyclesOf(id, dates.asOf()), reader);
        List<Table> tables = new ArrayList<>();
        for (SchoolCycles.Cycle cycle : cycles.cycles()) {
            tables.add(new Table(
                    cycle.about().text(),
                    "",
                    Optional.of("Opened on " + Say.day(cycle.openedOn()) + " by " + cycle.openedBy()
                            + cycle.closedOn()
                                    .map(day -> ", closed on " + Say.day(day) + ". "
                                            + cycle.follows().map(Note::text).orElse(""))
                                    .orElse(". "
                                            + Say.count(cycle.unanswered(), "question is", "questions are")
                                            + " not answered yet.")),
                    List.of("Question", "Answer", "Rests on"),
                    cycle.questions().stream()
                            .map(each -> new Row(List.of(
                                    Cell.of(each.words()),
                                    each.answer()
                                            .map(answer -> Cell.of(answer.text().text())
                                                    .with(Say.day(answer.effectiveOn()) + ", "
                                                            + answer.by().value()))
                                            .orElse(Cell.of("not answered yet")),
                                    each.answer()
                                            .map(answer -> Cell.to(
                                                    Say.count(
                                                            answer.evidence().size(),
                                                            "piece of evidence",
                                                            "pieces of evidence"),
                                                    SchoolLists.onTimeline(
                                                            id, answer.effectiveOn(), answer.event(), dates)))
                                            .orElse(Cell.of("–")))))
                            .toList()));
        }
        if (tables.isEmpty()) {
            tables.add(new Table(
                    "Cycles",
                    "No improvement cycle was opened yet. The headteacher or the CEO opens one when it is wanted, and answers its questions from the record.",
                    Optional.empty(),
                    List.of(),
                    List.of()));
        }
        return lists.ofSchool(
                SchoolPage.CYCLES,
                id,
                dates,
                cycles.moment(),
                reader,
                new Listing(
                        "",
                        "Improvement cycle",
                        Say.count(
                                        cycles.cycles().stream()
                                                .filter(cycle ->
                                                        cycle.closedOn().isEmpty())
                                                .count(),
                                        "cycle is",
                                        "cycles are")
                                + " open.",
                        lists.permitted()
                                .forms(id, dates, reader, "open-cycle", "answer-cycle-question", "close-cycle"),
                        tables));
    }

    @GetMapping("/schools/{school}/inspections")
    ModelAndView inspections(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        Inspections inspections = lists.ask(new InspectionsOf(id, dates.asOf()), reader);
        Optional<Outcomes> outcomes = Part.ifReadable(() -> lists.ask(new OutcomesOf(id, dates.asOf()), reader));
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "Inspections",
                "No inspection is known on these dates. The clerk or an SI Lead records each one, or it comes from the published files.",
                Optional.of(
                        "Each in the words of the framework of its day; grades of different frameworks are not compared."),
                List.of("Inspection", "On", "Overall", "Judgements"),
                inspections.inspections().stream()
                        .map(entry -> inspection(entry, id, dates))
                        .toList()));
        outcomes.ifPresent(all -> all.tables().forEach(table -> tables.add(outcome(table))));
        return lists.ofSchool(
                SchoolPage.INSPECTIONS,
                id,
                dates,
                inspections.moment(),
                reader,
                new Listing(
                        "",
                        "Inspections and outcomes",
                        inspections.inspections().stream()
                                .findFirst()
                                .map(last -> "The last inspection was on " + Say.day(last.on()) + ".")
                                .orElse("What did others find?"),
                        lists.permitted().forms(id, dates, reader, "record-inspection"),
                        tables));
    }

    private static Row inspection(Inspections.Entry entry, SchoolId school, Dates dates) {
        List<String> judgements = new ArrayList<>();
        entry.report()
                .judgements()
                .forEach(each -> judgements.add(Labels.constant(each.judgement()) + ": "
                        + Say.words(each.grade().name())));
        entry.report()
                .areas()
                .forEach(each -> judgements.add(each.area().words() + ": "
                        + Labels.constant(each.evaluation()).toLowerCase(java.util.Locale.UK)));
        entry.report()
                .safeguarding()
                .ifPresent(met ->
                        judgements.add("Safeguarding: " + Labels.constant(met).toLowerCase(java.util.Locale.UK)));
        return new Row(List.of(
                Cell.to(entry.frameworkTitle(), SchoolLists.onTimeline(school, entry.on(), entry.event(), dates))
                        .with(entry.ofPredecessor() ? "of the school before this one" : ""),
                Cell.day(entry.on()),
                Cell.of(entry.report()
                                .overall()
                                .map(grade -> Say.capital(Say.words(grade.name())))
                                .orElse("–"))
                        .with(entry.category()
                                .map(category -> "in a category of concern")
                                .orElse("")),
                Cell.of(judgements.isEmpty() ? "–" : String.join("; ", judgements))));
    }

    private static Table outcome(Outcomes.Table table) {
        List<PublishedMeasure> measures = table.years().stream()
                .flatMap(year -> year.results().stream())
                .flatMap(result -> result.measures().stream())
                .map(Outcomes.Figure::measure)
                .distinct()
                .limit(MOST_MEASURES)
                .toList();
        List<String> columns = new ArrayList<>(List.of("School year"));
        measures.forEach(measure -> columns.add(name(measure)));
        List<Row> rows = table.years().reversed().stream()
                .map(year -> {
                    List<Cell> cells = new ArrayList<>();
                    cells.add(Cell.of(year.schoolYear().toString())
                            .with(year.gap().orElse("")));
                    measures.forEach(measure -> cells.add(year.results().stream()
                            .flatMap(result -> result.measures().stream())
                            .filter(figure -> figure.measure() == measure)
                            .findFirst()
                            .map(SchoolRegisters::figure)
                            .orElse(Cell.number("–"))));
                    return new Row(cells);
                })
                .toList();
        return new Table(
                Labels.constant(table.kind()),
                "Nothing is published.",
                Optional.of("The country's figure stands below the school's."),
                columns,
                rows);
    }

    private static final int MOST_MEASURES = 5;

    /** What heads a column; the published definition is longer. */
    private static String name(PublishedMeasure measure) {
        String words = Say.words(measure.name())
                .replace("ks2 rwm", "reading, writing and maths")
                .replace("ks2 ", "")
                .replace("census ", "")
                .replaceFirst("absence overall", "overall absence")
                .replaceFirst("absence persistent (\\d+)", "persistent absence, $1%")
                .replace(" percent", ", %")
                .replace("ehc", "EHC")
                .replace("sen ", "SEN ")
                .replace("eal", "EAL")
                .replace("fsm6", "FSM in six years")
                .replace("fsm", "FSM");
        return Say.capital(words);
    }

    private static Cell figure(Outcomes.Figure figure) {
        String unit = figure.unit() == PublishedMeasure.Unit.PERCENT ? "%" : "";
        Optional<BigDecimal> country = figure.national().stream()
                .flatMap(national -> national.value().stream())
                .findFirst();
        return Cell.number(figure.value()
                        .map(value -> Say.number(value) + unit)
                        .orElse(figure.notPublished()
                                .map(why -> Labels.constant(why).toLowerCase(java.util.Locale.UK))
                                .orElse("–")))
                .with(country.map(value -> "country " + Say.number(value) + unit)
                        .orElse(""));
    }

    @GetMapping("/schools/{school}/practices")
    ModelAndView practices(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolPractices practices = lists.ask(new PracticesOfSchool(id, dates.asOf()), reader);
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "Shared with others",
                "The school has shared no practice yet. Every school has some to share.",
                Optional.empty(),
                List.of("Practice", "Aspect", "Since", "Taken up by"),
                practices.shared().stream()
                        .map(shared -> new Row(List.of(
                                Cell.to(
                                        shared.text().text(),
                                        SchoolLists.onTimeline(id, shared.sharedOn(), shared.event(), dates)),
                                Cell.of(aspect(shared.aspect()))
                                        .with(shared.subject()
                                                .map(subject -> subject.name())
                                                .orElse("")),
                                Cell.day(shared.sharedOn()),
                                Cell.of(
                                        shared.takenUpBy().isEmpty()
                                                ? "nobody yet"
                                                : shared.takenUpBy().stream()
                                                        .map(taker -> taker.school()
                                                                        .value()
                                                                + taker.effect()
                                                                        .map(effect -> " ("
                                                                                + Labels.constant(effect)
                                                                                        .toLowerCase(
                                                                                                java.util.Locale.UK)
                                                                                + ")")
                                                                        .orElse(""))
                                                        .collect(Collectors.joining(", "))))))
                        .toList()));
        tables.add(new Table(
                "Taken up from others",
                "The school has taken up no practice from another yet.",
                Optional.empty(),
                List.of("How", "From", "Since", "What came of it"),
                practices.takenUp().stream()
                        .map(uptake -> new Row(List.of(
                                Cell.of(uptake.how().text()),
                                Cell.to(uptake.from().value(), dates.link(SchoolPage.PRACTICES.of(uptake.from()))),
                                Cell.day(uptake.takenUpOn()),
                                uptake.outcome()
                                        .map(outcome -> Cell.of(Labels.constant(outcome.effect()))
                                                .with(outcome.text().text()))
                                        .orElse(Cell.of("not known yet")))))
                        .toList()));
        List<SchoolPractices.Link> links = new ArrayList<>(practices.gives());
        links.addAll(practices.takes());
        tables.add(new Table(
                "Support between schools",
                "No support between schools is agreed.",
                Optional.empty(),
                List.of("What for", "Giver and taker", "Between", "Days"),
                links.stream()
                        .map(link -> new Row(List.of(
                                Cell.of(link.purpose().map(Note::text).orElse(aspect(link.aspect()))),
                                Cell.of(link.giver() + " to " + link.taker()),
                                Cell.of(Say.shortDay(link.from())
                                        + link.until()
                                                .map(day -> " to " + Say.shortDay(day))
                                                .orElse(" on")),
                                Cell.number(Say.number(link.counting())).with(link.ended() ? "given" : "agreed"))))
                        .toList()));
        return lists.ofSchool(
                SchoolPage.PRACTICES,
                id,
                dates,
                practices.moment(),
                reader,
                new Listing(
                        "",
                        "Practice",
                        "The school gives " + Say.number(practices.daysGiven()) + " days to others and takes "
                                + Say.number(practices.daysTaken()) + "; "
                                + Say.count(practices.shared().size(), "practice is", "practices are") + " shared.",
                        lists.permitted()
                                .forms(
                                        id,
                                        dates,
                                        reader,
                                        "share-practice",
                                        "take-up-practice",
                                        "record-practice-outcome"),
                        tables));
    }

    @GetMapping("/schools/{school}/movement")
    ModelAndView movement(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolMovement movement =
                lists.ask(new MovementOfSchool(id, dates.asOf(), Optional.empty(), Optional.empty()), reader);
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "Times in a band, and the support given",
                "The school was in no band that is known in this time. Once it is placed, each time in a band stands here with the support it had.",
                Optional.of(SUPPORT_IS_NO_CAUSE),
                List.of("Band", "From", "Until", "How long", "Support days given", "How it ended"),
                movement.stays().reversed().stream()
                        .filter(stay -> !stay.band().gap())
                        .map(SchoolRegisters::stay)
                        .toList()));
        tables.add(new Table(
                "RAPs",
                "The school had no RAP in this time.",
                Optional.empty(),
                List.of("RAP", "In force from", "Ended on", "From approval to leaving the band"),
                movement.raps().stream()
                        .map(span -> new Row(List.of(
                                Cell.to(span.title().text(), dates.link(SchoolPage.RAPS.of(id))),
                                span.inForceFrom().map(Cell::day).orElse(Cell.of("not approved")),
                                span.endedOn().map(Cell::day).orElse(Cell.of("open")),
                                Cell.of(span.daysToLeaving()
                                                .map(SchoolRegisters::days)
                                                .orElse("–"))
                                        .with(span.leftBandOn()
                                                .map(day -> "left on " + Say.day(day))
                                                .orElse("")))))
                        .toList()));
        return lists.ofSchool(
                SchoolPage.MOVEMENT,
                id,
                dates,
                movement.moment(),
                reader,
                new Listing(
                        "From " + Say.day(movement.from()) + " to " + Say.day(movement.to()),
                        "Support beside movement",
                        "Did the school move, and what support did it have meanwhile?",
                        List.of(),
                        tables));
    }

    static final String SUPPORT_IS_NO_CAUSE =
            "What stands side by side is no proof that the one caused the other: the schools that need most support get most.";

    private static Row stay(SchoolMovement.Stay stay) {
        BandSpan band = stay.band();
        return new Row(List.of(
                Cell.of(Say.band(band.band().orElse(""), band.phase().orElse("–"), band.stage())),
                Cell.day(band.from()),
                band.until().map(Cell::day).orElse(Cell.of("now")),
                Cell.of(days(band.days())),
                Cell.number(stay.supportDays().map(Say::number).orElse("–")),
                Cell.of(band.left()
                        .map(way -> "to a " + Say.words(way.name()) + " band")
                        .orElse("it lasts"))));
    }

    /** A stretch of days as people say it. */
    static String days(long days) {
        long months = Math.round(days / 30.44);
        return months < 2
                ? Say.count(days, "day", "days")
                : months < 24
                        ? Say.count(months, "month", "months")
                        : Say.count(months / 12, "year", "years")
                                + (months % 12 == 0 ? "" : ", " + Say.count(months % 12, "month", "months"));
    }

    private static String planned(PlannedAction action) {
        return action.owner().title()
                + action.dueOn().map(day -> ", by " + Say.day(day)).orElse("");
    }

    static String aspect(String code) {
        return Say.capital(code.replace('-', ' '));
    }

    private static String name(TermName term) {
        return Labels.constant(term);
    }
}
