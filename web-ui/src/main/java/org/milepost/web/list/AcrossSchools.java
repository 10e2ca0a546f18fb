package org.milepost.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.healthcheck.HealthCheckQuery.HealthChecksOfTrust;
import org.milepost.api.healthcheck.SchoolHealthChecks;
import org.milepost.api.healthcheck.TrustHealthChecks;
import org.milepost.api.metrics.MetricsQuery.MetricsOfTrust;
import org.milepost.api.metrics.ShownReading;
import org.milepost.api.metrics.TrustMetrics;
import org.milepost.api.plan.PlanQuery.PlansOfTrust;
import org.milepost.api.plan.SchoolPlans;
import org.milepost.api.plan.TrustPlans;
import org.milepost.api.rap.RapQuery.RapsOfTrust;
import org.milepost.api.rap.TrustRaps;
import org.milepost.api.review.ReviewQuery.ReviewsOfTrust;
import org.milepost.api.review.SchoolReviews;
import org.milepost.api.review.TrustReviews;
import org.milepost.api.summary.SchoolSummaries;
import org.milepost.api.summary.SummaryQuery.SummariesOfTrust;
import org.milepost.api.summary.TrustSummaries;
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

/** The same of every school on one page: their week, plans, RAPs, summaries, health checks and reviews. */
@Controller
final class AcrossSchools {
    private static final String NO_SCHOOLS = "The trust has no schools that you may see.";
    private static final String WEEK = "week";

    private final Lists lists;

    AcrossSchools(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/trusts/{trust}/weekly-metrics")
    @Asks(WEEK)
    ModelAndView metrics(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        Optional<LocalDate> wanted = asked.date(WEEK);
        TrustMetrics metrics = lists.ask(new MetricsOfTrust(id, dates.asOf(), wanted), reader);
        Map<SchoolId, String> names = lists.names(id, dates, reader);
        List<String> columns = new ArrayList<>(List.of("Key metric", "The trust"));
        metrics.schools().forEach(school -> columns.add(names.getOrDefault(school, school.value())));
        List<Row> rows = metrics.metrics().stream()
                .map(metric -> row(metric, metrics.schools()))
                .toList();
        String path = TrustPage.METRICS.of(id);
        return lists.ofTrust(
                TrustPage.METRICS,
                path,
                id,
                dates,
                metrics.moment(),
                reader,
                wanted.map(week -> Map.of(WEEK, week.toString())).orElse(Map.of()),
                new Listing(
                        "Week of " + Say.day(metrics.week()),
                        "Weekly metrics",
                        metrics.schools().isEmpty()
                                ? NO_SCHOOLS
                                : metrics.missing().isEmpty()
                                        ? "Every school has sent in its week."
                                        : "Not sent in yet: " + listed(metrics.missing(), names) + ".",
                        List.of(),
                        List.of(
                                week(
                                        "The week before",
                                        path,
                                        dates,
                                        metrics.week().minusWeeks(1)),
                                week(
                                        "The week after",
                                        path,
                                        dates,
                                        metrics.week().plusWeeks(1))),
                        List.of(new Table(
                                "What the schools reported",
                                "No week is known on these dates. Each headteacher enters the key metrics of the week before the weekly meeting.",
                                Optional.of(
                                        "The trust's own figure is put together from the schools' counts, never from their percentages."),
                                columns,
                                rows))));
    }

    private static Choice week(String words, String path, Dates dates, LocalDate week) {
        return new Choice(words, dates.link(path, Map.of(WEEK, week.toString())), false);
    }

    private static Row row(TrustMetrics.TrustFigure metric, List<SchoolId> schools) {
        Map<SchoolId, ShownReading> readings = metric.schools().stream()
                .collect(Collectors.toMap(TrustMetrics.SchoolFigure::school, TrustMetrics.SchoolFigure::reading));
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of(metric.name())
                .with(metric.target()
                        .map(aim -> "target " + Say.target(aim, metric.unit(), metric.direction()))
                        .orElse("")));
        cells.add(Cell.number(
                metric.figure().map(figure -> Say.figure(figure, metric.unit())).orElse("–")));
        for (SchoolId school : schools) {
            ShownReading reading = readings.get(school);
            cells.add(
                    reading == null
                            ? Cell.number("–")
                            : Cell.number(Say.figure(reading.figure(), reading.unit()))
                                    .in(reading.onTarget()
                                            .map(met -> met ? "met" : "missed")
                                            .orElse(""))
                                    .with(reading.onTarget()
                                            .map(met -> met ? "on target" : "off target")
                                            .orElse("")));
        }
        return new Row(cells);
    }

    @GetMapping("/trusts/{trust}/plans")
    ModelAndView plans(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustPlans plans = lists.ask(new PlansOfTrust(id, dates.asOf(), Optional.empty()), reader);
        long approved = plans.schools().stream()
                .filter(row -> row.plan().flatMap(SchoolPlans.Glance::approved).isPresent())
                .count();
        return lists.ofTrust(
                TrustPage.PLANS,
                id,
                dates,
                plans.moment(),
                reader,
                new Listing(
                        "School year " + plans.year(),
                        "Improvement plans",
                        approved + " of " + Say.count(plans.schools().size(), "school has", "schools have")
                                + " an approved plan.",
                        List.of(),
                        List.of(new Table(
                                "By school",
                                NO_SCHOOLS,
                                Optional.empty(),
                                List.of("School", "How it stands", "Who decides", "Mileposts met"),
                                plans.schools().stream()
                                        .map(row -> new Row(List.of(
                                                Cell.to(row.name(), dates.link(SchoolPage.PLANS.of(row.school()))),
                                                row.plan()
                                                        .map(plan -> Cell.of(Labels.constant(plan.state()))
                                                                .with("since " + Say.day(plan.since())))
                                                        .orElse(Cell.of("not written yet")),
                                                Cell.of(row.plan()
                                                        .map(plan -> plan.mustApprove()
                                                                .map(must -> must.because())
                                                                .or(() -> plan.approved()
                                                                        .map(Say::decision))
                                                                .orElse("–"))
                                                        .orElse("–")),
                                                Cell.of(row.plan()
                                                                .map(SchoolPlans.Glance::mileposts)
                                                                .map(AcrossSchools::met)
                                                                .orElse("–"))
                                                        .with(row.plan()
                                                                .map(SchoolPlans.Glance::mileposts)
                                                                .filter(posts -> posts.overdue() > 0)
                                                                .map(posts -> posts.overdue() + " overdue")
                                                                .orElse("")))))
                                        .toList()))));
    }

    private static String met(SchoolPlans.Mileposts posts) {
        return posts.met() + " of "
                + (posts.met() + posts.partly() + posts.missed() + posts.overdue() + posts.toCome());
    }

    @GetMapping("/trusts/{trust}/raps")
    ModelAndView raps(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustRaps raps = lists.ask(new RapsOfTrust(id, dates.asOf()), reader);
        return lists.ofTrust(
                TrustPage.RAPS,
                id,
                dates,
                raps.moment(),
                reader,
                new Listing(
                        "",
                        "Rapid acceleration plans (RAPs)",
                        Say.count(raps.raps().size(), "RAP is", "RAPs are") + " open.",
                        List.of(),
                        List.of(new Table(
                                "Open",
                                "No RAP is open at a school that you may see. In Repair, Stage 2 and in Stabilise the school proposes one.",
                                Optional.empty(),
                                List.of("RAP", "School", "How it stands", "Who decides"),
                                raps.raps().stream()
                                        .map(row -> new Row(List.of(
                                                Cell.to(
                                                        row.rap().title().text(),
                                                        dates.link(SchoolPage.RAPS.of(row.school())) + "#rap-"
                                                                + row.rap()
                                                                        .rap()
                                                                        .value()),
                                                Cell.to(row.name(), dates.link(SchoolPage.SCHOOL.of(row.school()))),
                                                Cell.of(Labels.constant(row.rap()
                                                                        .state())
                                                                + row.rap()
                                                                        .amendment()
                                                                        .map(state -> "; an amendment is "
                                                                                + Say.words(state.name()))
                                                                        .orElse(""))
                                                        .with("since "
                                                                + Say.day(row.rap()
                                                                        .since())),
                                                Cell.of(row.rap()
                                                        .mustApprove()
                                                        .map(must -> must.because())
                                                        .orElse("–")))))
                                        .toList()))));
    }

    @GetMapping("/trusts/{trust}/summaries")
    ModelAndView summaries(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustSummaries summaries = lists.ask(new SummariesOfTrust(id, dates.asOf()), reader);
        long current = summaries.schools().stream()
                .filter(TrustSummaries.OfSchool::ofThisTerm)
                .count();
        return lists.ofTrust(
                TrustPage.SUMMARIES,
                id,
                dates,
                summaries.moment(),
                reader,
                new Listing(
                        "",
                        "School summaries",
                        current + " of " + Say.count(summaries.schools().size(), "school has", "schools have")
                                + " written this term's.",
                        List.of(),
                        List.of(new Table(
                                "By school",
                                NO_SCHOOLS,
                                Optional.empty(),
                                List.of("School", "Last written", "First strength", "First area to improve", "Actions"),
                                summaries.schools().stream()
                                        .map(row -> new Row(List.of(
                                                Cell.to(row.name(), dates.link(SchoolPage.SUMMARIES.of(row.school()))),
                                                row.last()
                                                        .map(last -> Cell.of(Labels.constant(last.term()) + " "
                                                                        + last.year())
                                                                .with(row.ofThisTerm() ? "" : "not of this term"))
                                                        .orElse(Cell.of("never")),
                                                first(row.last(), SchoolSummaries.Summary::strengths),
                                                first(row.last(), SchoolSummaries.Summary::areas),
                                                Cell.number(row.last()
                                                        .map(last -> Integer.toString(last.summary()
                                                                .actions()
                                                                .size()))
                                                        .orElse("–")))))
                                        .toList()))));
    }

    private static Cell first(
            Optional<SchoolSummaries.OfTerm> last,
            Function<SchoolSummaries.Summary, List<org.milepost.api.summary.Point>> points) {
        return last.map(SchoolSummaries.OfTerm::summary)
                .map(points)
                .filter(all -> !all.isEmpty())
                .map(all ->
                        Cell.of(all.getFirst().text().text()).with(all.size() > 1 ? (all.size() - 1) + " more" : ""))
                .orElse(Cell.of("–"));
    }

    @GetMapping("/trusts/{trust}/health-checks")
    ModelAndView healthChecks(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustHealthChecks checks = lists.ask(new HealthChecksOfTrust(id, dates.asOf(), Optional.empty()), reader);
        long concluded = checks.schools().stream()
                .filter(row -> row.check()
                        .flatMap(SchoolHealthChecks.Check::conclusion)
                        .isPresent())
                .count();
        return lists.ofTrust(
                TrustPage.HEALTH_CHECKS,
                id,
                dates,
                checks.moment(),
                reader,
                new Listing(
                        "School year " + checks.year(),
                        "Health checks",
                        "The checks of " + Say.count(concluded, "school are", "schools are") + " concluded. "
                                + checks.rule(),
                        List.of(),
                        List.of(new Table(
                                "By school",
                                NO_SCHOOLS,
                                Optional.empty(),
                                List.of("School", "Carried out on", "The profile fits best", "Concluded", "Actions"),
                                checks.schools().stream()
                                        .map(row -> new Row(List.of(
                                                Cell.to(
                                                        row.name(),
                                                        dates.link(SchoolPage.HEALTH_CHECKS.of(row.school()))),
                                                row.check()
                                                        .map(check -> Cell.day(check.effectiveOn()))
                                                        .orElse(Cell.of("not yet this year")),
                                                Cell.of(row.check()
                                                        .map(check -> Say.band(
                                                                check.bestFit().band(),
                                                                check.bestFit().phase(),
                                                                check.bestFit().stage()))
                                                        .orElse("–")),
                                                row.check()
                                                        .map(check -> check.conclusion()
                                                                .map(done -> Cell.of(
                                                                                done.departs()
                                                                                        ? "otherwise than proposed"
                                                                                        : "as proposed")
                                                                        .with(Say.decision(done.decided())))
                                                                .orElse(Cell.of("waits for the CEO")))
                                                        .orElse(Cell.of("–")),
                                                Cell.number(row.check()
                                                        .map(check -> Integer.toString(
                                                                check.actions().size()))
                                                        .orElse("–")))))
                                        .toList()))));
    }

    @GetMapping("/trusts/{trust}/reviews")
    ModelAndView reviews(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustReviews reviews = lists.ask(new ReviewsOfTrust(id, dates.asOf()), reader);
        long urgent =
                reviews.schools().stream().mapToLong(AcrossSchools::urgent).sum();
        List<Row> asks = new ArrayList<>();
        reviews.schools()
                .forEach(row -> row.requests().stream()
                        .filter(each -> each.status() == SchoolReviews.Asked.REQUESTED)
                        .forEach(each -> asks.add(new Row(List.of(
                                Cell.of(each.subject().name())
                                        .with(each.reason().text()),
                                Cell.to(row.name(), dates.link(SchoolPage.REVIEWS.of(row.school()))),
                                Cell.day(each.requestedOn()))))));
        return lists.ofTrust(
                TrustPage.REVIEWS,
                id,
                dates,
                reviews.moment(),
                reader,
                new Listing(
                        "",
                        "Reviews",
                        urgent == 0
                                ? "No urgent finding waits for a school's answer."
                                : Say.count(urgent, "urgent finding waits", "urgent findings wait")
                                        + " for a school's answer.",
                        List.of(),
                        List.of(
                                new Table(
                                        "Reviews that a school asked for",
                                        "No request waits. A headteacher may ask for a review of a subject at any time.",
                                        Optional.empty(),
                                        List.of("Subject", "School", "Asked on"),
                                        asks),
                                new Table(
                                        "By school",
                                        NO_SCHOOLS,
                                        Optional.empty(),
                                        List.of(
                                                "School",
                                                "The latest",
                                                "Planned next",
                                                "In all",
                                                "Urgent, not answered"),
                                        reviews.schools().stream()
                                                .map(row -> ofSchool(row, dates))
                                                .toList()))));
    }

    private static Row ofSchool(TrustReviews.Row row, Dates dates) {
        Optional<SchoolReviews.Review> latest = row.reviews().stream()
                .filter(review -> review.carriedOutOn().isPresent())
                .findFirst();
        Optional<SchoolReviews.Review> next = row.reviews().stream()
                .filter(review -> review.status() == SchoolReviews.Status.PLANNED)
                .reduce((later, earlier) -> earlier);
        return new Row(List.of(
                Cell.to(row.name(), dates.link(SchoolPage.REVIEWS.of(row.school()))),
                latest.map(review -> Cell.of(Say.capital(review.kind().words()))
                                .with(review.carriedOutOn().map(Say::day).orElse("")))
                        .orElse(Cell.of("none yet")),
                next.map(review -> Cell.of(Say.capital(review.kind().words())).with(Say.day(review.plannedOn())))
                        .orElse(Cell.of("–")),
                Cell.number(Integer.toString(row.reviews().size())),
                Cell.number(Long.toString(urgent(row))).in(urgent(row) > 0 ? "missed" : "")));
    }

    private static long urgent(TrustReviews.Row row) {
        return row.reviews().stream()
                .mapToLong(SchoolReviews.Review::urgentUnanswered)
                .sum();
    }

    private static String listed(List<SchoolId> schools, Map<SchoolId, String> names) {
        return TrustLists.listed(schools, names);
    }
}
