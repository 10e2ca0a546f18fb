package org.milepost.web.school;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.Page;
import org.milepost.api.SchoolId;
import org.milepost.api.action.ActionQuery.ActionsOfSchool;
import org.milepost.api.action.ActionQuery.Wanted;
import org.milepost.api.action.SchoolActions;
import org.milepost.api.catalogue.KeyMetric.Direction;
import org.milepost.api.decision.DecisionFilter;
import org.milepost.api.decision.DecisionQuery.DecisionsOfSchool;
import org.milepost.api.decision.Decisions;
import org.milepost.api.metrics.LatestWeek;
import org.milepost.api.metrics.MetricsQuery.MetricsOfSchool;
import org.milepost.api.metrics.ShownReading;
import org.milepost.api.metrics.WeeklyMetrics;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.DutyState;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfSchool;
import org.milepost.api.obligation.SchoolObligations;
import org.milepost.api.phase.PhaseCommand.ApprovePlacement;
import org.milepost.api.phase.PhaseCommand.DeclinePlacement;
import org.milepost.api.phase.PhaseCommand.PlaceSchool;
import org.milepost.api.phase.PhaseCommand.ProposePlacement;
import org.milepost.api.phase.Placement;
import org.milepost.api.rap.Raps;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.web.form.Permitted;
import org.milepost.web.form.Permitted.Button;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Part;
import org.milepost.web.frame.SchoolHead;
import org.milepost.web.picture.BandStrip;
import org.milepost.web.picture.Run;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The school as it stands: its band and why, its figures, what was decided last, what is open. */
@Controller
public final class SchoolScreen {
    /** Weeks of a sparkline: a school year. */
    private static final int WEEKS = 39;

    private static final int LATEST_DECISIONS = 4;

    /** As many as a list begins with. */
    private static final int SHORT = 5;

    private static final int STRICTEST_KNOWN = 6;

    private static final Note TRIED = new Note("Tried out.");

    private final Asker asker;
    private final Frames frames;
    private final Permitted permitted;

    public SchoolScreen(Asker asker, Frames frames, Permitted permitted) {
        this.asker = asker;
        this.frames = frames;
        this.permitted = permitted;
    }

    /** What the page shows. */
    public record School(
            String name,
            List<String> facts,
            Optional<Band> band,
            List<Proposal> proposals,
            Optional<Week> week,
            List<Decided> decisions,
            String allDecisions,
            List<Rap> raps,
            boolean readsMetrics,
            Optional<Shortlist> due,
            Optional<Shortlist> actions,
            List<Button> buttons) {}

    /** The first few of a list, and the way to all of it. */
    public record Shortlist(List<Item> lines, String all, String told) {}

    /** One of them. */
    public record Item(String words, String state, String stateWords, String when) {}

    /** The band the school is in, and why. */
    public record Band(
            String name,
            String since,
            String reason,
            String by,
            String decision,
            boolean direct,
            boolean fromRecords,
            String promise,
            String strip,
            List<Step> steps) {}

    /** One band of the past. */
    public record Step(String name, String from, String until, String decision) {}

    /** A band proposed and not decided. */
    public record Proposal(String words, String reason, List<Button> buttons) {}

    /** The last week submitted. */
    public record Week(String monday, String address, String told, Optional<String> comparedWith, List<Tile> tiles) {}

    /** One key metric. */
    public record Tile(
            String name,
            String figure,
            String before,
            Optional<String> target,
            String state,
            String stateWords,
            String spark,
            String address,
            Optional<String> then) {}

    /** One of the latest decisions. */
    public record Decided(String sentence, String reason, String by, String address) {}

    /** An open RAP. */
    public record Rap(String title, String state, Optional<String> waits, String address) {}

    @GetMapping("/schools/{school}")
    @Asks("compare")
    ModelAndView show(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolDashboard dashboard = asker.ask(new DashboardOf(id, dates.asOf()), reader);
        Optional<SchoolDashboard> then =
                dates.compare().map(day -> asker.ask(new DashboardOf(id, dates.asOf(day)), reader));
        Decisions decisions = asker.ask(
                new DecisionsOfSchool(
                        id, dates.asOf(), DecisionFilter.ALL, new Page(Optional.empty(), LATEST_DECISIONS)),
                reader);
        Optional<WeeklyMetrics> weeks = dashboard
                .metrics()
                .flatMap(week -> Part.ifReadable(() -> asker.ask(
                        new MetricsOfSchool(
                                id,
                                dates.asOf(),
                                Optional.empty(),
                                Optional.empty(),
                                Optional.empty(),
                                new Page(Optional.empty(), WEEKS)),
                        reader)));
        return frames.ofSchool(
                "school/school",
                SchoolPage.SCHOOL,
                SchoolHead.of(dashboard),
                "School",
                reader,
                dates,
                Optional.of(frames.control(SchoolPage.SCHOOL.of(id), dates, dashboard.moment(), Map.of())),
                Optional.empty(),
                school(dashboard, then, decisions, weeks, dates, reader));
    }

    private School school(
            SchoolDashboard dashboard,
            Optional<SchoolDashboard> then,
            Decisions decisions,
            Optional<WeeklyMetrics> weeks,
            Dates dates,
            ActorId reader) {
        return new School(
                dashboard.name(),
                facts(dashboard),
                dashboard.placement().map(placement -> band(placement, dashboard, dates)),
                dashboard.proposals().stream()
                        .map(proposal -> proposal(proposal, dashboard.school(), dates, reader))
                        .toList(),
                dashboard.metrics().map(week -> week(week, dashboard, then, weeks, dates)),
                decisions.decisions().stream()
                        .map(entry -> new Decided(
                                entry.sentence(),
                                entry.decided().reason().text(),
                                Say.decision(entry.decided()),
                                dates.link(SchoolPage.DECISIONS.of(dashboard.school()) + "/" + entry.id())))
                        .toList(),
                dates.link(SchoolPage.DECISIONS.of(dashboard.school())),
                dashboard.raps().stream().map(rap -> rap(rap, dashboard, dates)).toList(),
                weeks.isPresent(),
                due(dashboard.school(), dates, reader),
                actions(dashboard.school(), dates, reader),
                dates.isNow() && dashboard.status() == SchoolDashboard.Status.OPEN
                        ? placing(dashboard, reader)
                        : List.of());
    }

    private Optional<Shortlist> due(SchoolId school, Dates dates, ActorId reader) {
        return Part.ifReadable(() -> {
            DutyFilter now = new DutyFilter(
                    Optional.empty(), Optional.empty(), Optional.of(DutyState.DUE), Optional.empty(), Optional.empty());
            SchoolObligations duties = asker.ask(
                    new ObligationsOfSchool(school, dates.asOf(), now, new Page(Optional.empty(), Page.MOST)), reader);
            List<Item> lines = duties.duties().stream()
                    .sorted(Comparator.comparing(duty -> duty.to().orElse(LocalDate.MAX)))
                    .limit(SHORT)
                    .map(duty -> new Item(
                            duty.title(),
                            "",
                            "due",
                            duty.to().map(day -> " by " + Say.day(day)).orElse("")
                                    + duty.count()
                                            .map(count ->
                                                    ": " + Say.number(count.done()) + " of " + Say.number(count.owed()))
                                            .orElse("")))
                    .toList();
            return new Shortlist(
                    lines,
                    dates.link(SchoolPage.DUE.of(school)),
                    duties.duties().size() > lines.size()
                            ? "All " + duties.duties().size() + " that are due, and what was missed"
                            : "Everything that is due or was missed");
        });
    }

    private Optional<Shortlist> actions(SchoolId school, Dates dates, ActorId reader) {
        return Part.ifReadable(() -> {
            SchoolActions actions = asker.ask(new ActionsOfSchool(school, Wanted.ALL, dates.asOf()), reader);
            List<SchoolActions.Action> open = actions.actions().stream()
                    .filter(action -> action.status() == SchoolActions.Status.OPEN
                            || action.status() == SchoolActions.Status.OVERDUE)
                    .sorted(Comparator.comparing(SchoolActions.Action::dueOn))
                    .toList();
            return new Shortlist(
                    open.stream()
                            .limit(SHORT)
                            .map(action -> new Item(
                                    action.text().text(),
                                    action.status() == SchoolActions.Status.OVERDUE ? "missed" : "",
                                    action.status() == SchoolActions.Status.OVERDUE ? "overdue" : "open",
                                    ", " + action.owner().office().title() + ", by " + Say.day(action.dueOn())))
                            .toList(),
                    dates.link(SchoolPage.ACTIONS.of(school)),
                    open.size() > SHORT ? "All " + open.size() + " open actions" : "All actions");
        });
    }

    /** The ways to another band. */
    private List<Button> placing(SchoolDashboard dashboard, ActorId reader) {
        LocalDate today = frames.today();
        SchoolId school = dashboard.school();
        String band =
                dashboard.placement().map(placement -> placement.terms().band()).orElse("TRIED");
        ItemId tried = new ItemId("tried-out");
        return Stream.of(
                        permitted.button(
                                "propose-placement",
                                "",
                                new ProposePlacement(school, tried, band, today, TRIED, List.of()),
                                reader),
                        permitted.button(
                                "place-school",
                                "",
                                new PlaceSchool(school, tried, band, today, today, TRIED, List.of(), Optional.empty()),
                                reader))
                .flatMap(Optional::stream)
                .toList();
    }

    private static List<String> facts(SchoolDashboard dashboard) {
        List<String> facts = new java.util.ArrayList<>();
        switch (dashboard.status()) {
            case NOT_YET -> facts.add("The school's record has not begun on this day.");
            case MERGED ->
                facts.add("The school has gone on as part of another"
                        + dashboard.mergedInto().map(into -> " (" + into + ")").orElse("") + ".");
            case CLOSED -> facts.add("The school is closed.");
            case OPEN -> dashboard.urn().ifPresent(urn -> facts.add("URN " + urn.value()));
        }
        return facts;
    }

    private static Band band(Placement placement, SchoolDashboard dashboard, Dates dates) {
        SchoolId school = dashboard.school();
        List<Placement> placements = dashboard.placements();
        List<Step> steps = placements.stream()
                .sorted(Comparator.comparing(Placement::effectiveOn).reversed())
                .map(each -> new Step(
                        name(each),
                        Say.day(each.effectiveOn()),
                        each.until().map(Say::day).orElse("now"),
                        dates.link(SchoolPage.DECISIONS.of(school) + "/" + each.event())))
                .toList();
        String inWords = placements.stream()
                .map(each -> name(each) + " from " + Say.day(each.effectiveOn()))
                .collect(Collectors.joining("; ", "Bands: ", "."));
        int strictest = Math.max(
                STRICTEST_KNOWN,
                placements.stream().mapToInt(each -> each.terms().rank()).max().orElse(1));
        return new Band(
                name(placement),
                Say.day(placement.effectiveOn()),
                placement.decided().reason().text(),
                Say.decision(placement.decided()),
                dates.link(SchoolPage.DECISIONS.of(school) + "/" + placement.event()),
                placement.direct(),
                placement.enteredFromRecords(),
                promise(placement),
                BandStrip.draw(
                        placements.stream()
                                .map(each -> new BandStrip.Step(each.terms().rank(), each.effectiveOn()))
                                .toList(),
                        strictest,
                        placements.getFirst().effectiveOn(),
                        dashboard.moment().on(),
                        inWords),
                steps);
    }

    private static String name(Placement placement) {
        return Say.band(
                placement.terms().band(),
                placement.terms().phase(),
                placement.terms().stage());
    }

    /** What the band promises, and whether the strategy says so or it was assumed. */
    private static String promise(Placement placement) {
        return placement
                .terms()
                .supportDaysATerm()
                .map(days -> Say.count(days, "support day", "support days") + " a term"
                        + (placement.terms().assumed().contains("supportDaysATerm")
                                ? " (assumed: the strategy leaves it open)"
                                : ""))
                .orElse("Support is not counted in days");
    }

    private Proposal proposal(Placement.Proposal proposal, SchoolId school, Dates dates, ActorId reader) {
        LocalDate today = frames.today();
        String query = "placement=" + proposal.placement().value();
        List<Button> buttons = dates.isNow()
                ? Stream.of(
                                permitted.button(
                                        "approve-placement",
                                        query,
                                        new ApprovePlacement(
                                                school,
                                                proposal.placement(),
                                                today,
                                                Optional.empty(),
                                                TRIED,
                                                List.of(),
                                                Optional.empty()),
                                        reader),
                                permitted.button(
                                        "decline-placement",
                                        query,
                                        new DeclinePlacement(
                                                school, proposal.placement(), today, TRIED, Optional.empty()),
                                        reader))
                        .flatMap(Optional::stream)
                        .toList()
                : List.of();
        return new Proposal(
                Say.band(proposal.band(), Say.capital(Say.words(proposal.band())), Optional.empty())
                        + " is proposed from " + Say.day(proposal.effectiveOn()) + " by " + proposal.proposedBy()
                        + " and not decided yet.",
                proposal.reason().text(),
                buttons);
    }

    private static Week week(
            LatestWeek week,
            SchoolDashboard dashboard,
            Optional<SchoolDashboard> then,
            Optional<WeeklyMetrics> weeks,
            Dates dates) {
        String off = week.offTarget()
                .map(count -> count == 0
                        ? "every key metric with a target is on target"
                        : Say.count(count, "key metric is", "key metrics are") + " off target")
                .orElse("no key metric has a target");
        return new Week(
                Say.day(week.week()),
                dates.link(
                        SchoolPage.METRICS.of(dashboard.school()),
                        Map.of("week", week.week().toString())),
                "Week of " + Say.day(week.week()) + ": " + off + (week.late() ? "; submitted late" : "")
                        + (week.corrected() ? "; corrected since" : "") + ".",
                then.map(other -> Say.day(other.moment().on())),
                week.readings().stream()
                        .map(latest -> tile(latest, dashboard.school(), then, weeks, dates))
                        .toList());
    }

    private static Tile tile(
            LatestWeek.Latest latest,
            SchoolId school,
            Optional<SchoolDashboard> then,
            Optional<WeeklyMetrics> weeks,
            Dates dates) {
        ShownReading reading = latest.reading();
        List<Run.Point> points = weeks.map(all -> all.weeks().reversed().stream()
                        .map(week -> new Run.Point(
                                week.week(),
                                week.readings().stream()
                                        .filter(other -> other.metric().equals(reading.metric()))
                                        .findFirst()
                                        .map(ShownReading::figure)))
                        .toList())
                .orElse(List.of());
        String figure = Say.figure(reading.figure(), reading.unit());
        return new Tile(
                reading.name(),
                figure,
                before(reading, latest.before()),
                reading.target().map(aim -> Say.target(aim, reading.unit(), reading.direction())),
                reading.onTarget().map(met -> met ? "met" : "missed").orElse("none"),
                Say.onTarget(reading.onTarget()),
                Run.sparkline(points, reading.target(), run(reading, points)),
                dates.link(SchoolPage.TRAJECTORY.of(school), Map.of("metric", reading.metric())),
                then.map(other -> other.metrics()
                        .flatMap(week -> week.readings().stream()
                                .filter(each -> each.reading().metric().equals(reading.metric()))
                                .findFirst())
                        .map(each -> Say.figure(
                                each.reading().figure(), each.reading().unit()))
                        .orElse("not known")));
    }

    private static String before(ShownReading reading, Optional<BigDecimal> before) {
        if (before.isEmpty()) {
            return "no week before";
        }
        int change = reading.figure().compareTo(before.get());
        String was = Say.figure(before.get(), reading.unit());
        if (change == 0) {
            return "as the week before";
        }
        String way = change > 0 ? "up from " : "down from ";
        boolean better = reading.direction() == Direction.HIGHER_IS_BETTER ? change > 0 : change < 0;
        return way + was + (reading.direction() == Direction.NEITHER ? "" : better ? ", better" : ", worse");
    }

    private static String run(ShownReading reading, List<Run.Point> points) {
        List<BigDecimal> known = points.stream()
                .flatMap(point -> point.figure().stream())
                .sorted()
                .toList();
        return known.isEmpty()
                ? reading.name() + ": nothing is known yet"
                : reading.name() + " over the last " + known.size() + " weeks: between "
                        + Say.figure(known.getFirst(), reading.unit()) + " and "
                        + Say.figure(known.getLast(), reading.unit());
    }

    private static Rap rap(Raps.Glance rap, SchoolDashboard dashboard, Dates dates) {
        return new Rap(
                rap.title().text(),
                Say.capital(Say.words(rap.state().name())) + " since " + Say.day(rap.since())
                        + rap.amendment()
                                .map(state -> "; an amendment is " + Say.words(state.name()))
                                .orElse(""),
                rap.mustApprove().map(Raps.MustApprove::because),
                dates.link(SchoolPage.RAPS.of(dashboard.school())) + "#rap-"
                        + rap.rap().value());
    }
}
