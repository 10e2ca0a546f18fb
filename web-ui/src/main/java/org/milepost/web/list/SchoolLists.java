package org.milepost.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.Note;
import org.milepost.api.Page;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.SchoolId;
import org.milepost.api.action.ActionQuery.ActionsOfSchool;
import org.milepost.api.action.ActionQuery.Wanted;
import org.milepost.api.action.SchoolActions;
import org.milepost.api.action.SchoolActions.Action;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfSchool;
import org.milepost.api.obligation.SchoolObligations;
import org.milepost.api.review.ReviewQuery.ReviewsOfSchool;
import org.milepost.api.review.SchoolReviews;
import org.milepost.api.risk.RiskQuery.RisksOfSchool;
import org.milepost.api.risk.SchoolRisks;
import org.milepost.api.support.SchoolSupport;
import org.milepost.api.support.SupportQuery.SupportOfSchool;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.web.form.Labels;
import org.milepost.web.form.Permitted.Button;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.list.Listing.Cell;
import org.milepost.web.list.Listing.Row;
import org.milepost.web.list.Listing.Table;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The lists of one school. */
@Controller
final class SchoolLists {
    private static final int MOST_TO_COME = 15;
    private static final int MOST_REVIEWS = 40;

    private final Lists lists;

    SchoolLists(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/schools/{school}/due")
    @Asks({Due.OWNER, Due.MONTH})
    ModelAndView due(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        List<Duty> duties = new ArrayList<>();
        Optional<String> after = Optional.empty();
        SchoolObligations answer;
        do {
            answer = lists.ask(
                    new ObligationsOfSchool(id, dates.asOf(), DutyFilter.ALL, new Page(after, Page.MOST)), reader);
            duties.addAll(answer.duties());
            after = answer.next();
        } while (after.isPresent());
        Due.Wanted wanted = Due.Wanted.of(asked);
        return lists.ofSchool(
                SchoolPage.DUE,
                SchoolPage.DUE.of(id),
                id,
                dates,
                answer.moment(),
                reader,
                wanted.parameters(),
                Due.listing(
                        duties,
                        wanted,
                        SchoolPage.DUE.of(id),
                        dates,
                        MOST_TO_COME,
                        duty -> Optional.empty(),
                        event -> onTimeline(id, event, dates)));
    }

    @GetMapping("/schools/{school}/actions")
    ModelAndView actions(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolActions actions = lists.ask(new ActionsOfSchool(id, Wanted.ALL, dates.asOf()), reader);
        boolean acts = dates.isNow() && lists.permitted().office(id, "complete-action", reader);
        List<Table> tables = new ArrayList<>();
        for (SchoolActions.Status status : List.of(
                SchoolActions.Status.OVERDUE,
                SchoolActions.Status.OPEN,
                SchoolActions.Status.DONE,
                SchoolActions.Status.VERIFIED,
                SchoolActions.Status.CANCELLED)) {
            List<Row> rows = actions.actions().stream()
                    .filter(action -> action.status() == status)
                    .map(action -> action(action, id, acts))
                    .toList();
            if (!rows.isEmpty() || status == SchoolActions.Status.OPEN) {
                tables.add(new Table(
                        status == SchoolActions.Status.DONE ? "Done, not verified yet" : Labels.constant(status),
                        "No action is open. Whoever meets, checks or reviews the school says here what is to be done, by whom and by when.",
                        Optional.empty(),
                        List.of("Action", "Comes from", "Whose", "Due", "What became of it"),
                        rows));
            }
        }
        return lists.ofSchool(
                SchoolPage.ACTIONS,
                id,
                dates,
                actions.moment(),
                reader,
                new Listing(
                        "",
                        "Actions",
                        Say.count(actions.counts().open() + actions.counts().overdue(), "action is", "actions are")
                                + " open, " + actions.counts().overdue() + " of them overdue; "
                                + actions.counts().done() + " done and not verified yet.",
                        lists.permitted().forms(id, dates, reader, "raise-action", "agree-action-plan"),
                        tables));
    }

    private static Row action(Action action, SchoolId school, boolean acts) {
        boolean open = action.status() == SchoolActions.Status.OPEN || action.status() == SchoolActions.Status.OVERDUE;
        String form = "/schools/" + school.value() + "/record/";
        Cell text = acts && open
                ? Cell.to(
                        action.text().text(),
                        form + "progress-action?action=" + action.action().value())
                : acts && action.status() == SchoolActions.Status.DONE
                        ? Cell.to(
                                action.text().text(),
                                form + "verify-action?action=" + action.action().value())
                        : Cell.of(action.text().text());
        return new Row(List.of(
                text,
                Cell.of(Say.capital(action.source().kind().words())),
                Cell.of(action.owner().office().title()),
                Cell.day(action.dueOn())
                        .in(action.status() == SchoolActions.Status.OVERDUE ? "missed" : "")
                        .with(action.status() == SchoolActions.Status.OVERDUE ? "overdue" : ""),
                action.steps().isEmpty()
                        ? Cell.of("–")
                        : Cell.of(action.steps().getLast().note().text())
                                .with(Labels.constant(action.steps().getLast().kind()) + ", "
                                        + Say.day(action.steps().getLast().on()))));
    }

    @GetMapping("/schools/{school}/reviews")
    ModelAndView reviews(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolReviews reviews = lists.ask(new ReviewsOfSchool(id, dates.asOf()), reader);
        long urgent = reviews.reviews().stream()
                .mapToLong(SchoolReviews.Review::urgentUnanswered)
                .sum();
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "Reviews and visits",
                "No review is known on these dates. Visits, temperature checks, peer and external reviews stand here once they are planned or recorded.",
                reviews.reviews().size() > MOST_REVIEWS
                        ? Optional.of("The latest " + MOST_REVIEWS + " of "
                                + reviews.reviews().size() + "; all of them are on the timeline.")
                        : Optional.empty(),
                List.of("Review", "When", "How far", "What it found"),
                reviews.reviews().stream()
                        .limit(MOST_REVIEWS)
                        .map(review -> review(review, id, dates))
                        .toList()));
        if (!reviews.requests().isEmpty()) {
            tables.add(new Table(
                    "Reviews the school asked for",
                    "",
                    Optional.empty(),
                    List.of("Subject", "Asked on", "How far", "Why"),
                    reviews.requests().stream()
                            .map(each -> new Row(List.of(
                                    Cell.of(each.subject().name()),
                                    Cell.day(each.requestedOn()),
                                    Cell.of(Labels.constant(each.status())),
                                    Cell.of(each.reason().text()))))
                            .toList()));
        }
        return lists.ofSchool(
                SchoolPage.REVIEWS,
                id,
                dates,
                reviews.moment(),
                reader,
                new Listing(
                        "",
                        "Reviews",
                        Say.count(reviews.reviews().size(), "review", "reviews") + " and visits; "
                                + (urgent == 0
                                        ? "no urgent finding waits for an answer."
                                        : Say.count(urgent, "urgent finding waits", "urgent findings wait")
                                                + " for the school's answer."),
                        lists.permitted()
                                .forms(
                                        id,
                                        dates,
                                        reader,
                                        "record-review",
                                        "plan-review",
                                        "record-finding",
                                        "answer-finding",
                                        "request-review"),
                        tables));
    }

    @GetMapping("/schools/{school}/reviews/{review}")
    ModelAndView review(
            @PathVariable String school, @PathVariable String review, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolReviews reviews = lists.ask(new ReviewsOfSchool(id, dates.asOf()), reader);
        SchoolReviews.Review found = reviews.reviews().stream()
                .filter(each -> each.review().value().equals(review))
                .findFirst()
                .orElseThrow(() -> new Rejected(
                        Rejection.scope("review.unknown", "No review of this id is known on these dates.")));
        return lists.ofSchool(
                SchoolPage.REVIEWS,
                SchoolPage.REVIEWS.of(id) + "/" + review,
                id,
                dates,
                reviews.moment(),
                reader,
                Map.of(),
                oneReview(found, id, dates, reader));
    }

    private Listing oneReview(SchoolReviews.Review review, SchoolId school, Dates dates, ActorId reader) {
        List<Table> tables = new ArrayList<>();
        boolean answers = dates.isNow() && lists.permitted().office(school, "answer-finding", reader);
        if (!review.particulars().temperatures().isEmpty()) {
            tables.add(new Table(
                    "How each aspect stands",
                    "",
                    Optional.empty(),
                    List.of("Aspect", "Temperature"),
                    review.particulars().temperatures().stream()
                            .map(each -> new Row(List.of(
                                    Cell.of(SchoolRegisters.aspect(each.aspect())),
                                    Cell.of(Say.capital(each.temperature().words())))))
                            .toList()));
        }
        tables.add(new Table(
                "Findings",
                review.status() == SchoolReviews.Status.PLANNED
                        ? "The review has not taken place yet."
                        : "Nothing was found that is recorded.",
                Optional.empty(),
                List.of("Finding", "Kind", "Aspect", "The school's answer"),
                review.findings().stream()
                        .map(finding -> new Row(List.of(
                                Cell.of(finding.text().text())
                                        .with(finding.retracted()
                                                .map(why -> "Retracted: " + why.text())
                                                .orElse("")),
                                Cell.of(Labels.constant(finding.kind())),
                                Cell.of(finding.aspectName().orElse(SchoolRegisters.aspect(finding.aspect())))
                                        .with(finding.subject()
                                                .map(subject -> subject.name())
                                                .orElse("")),
                                finding.answer()
                                        .map(answer ->
                                                Cell.of(answer.text().text()).with(Say.day(answer.on())))
                                        .orElse(
                                                answers && finding.retracted().isEmpty()
                                                        ? Cell.to(
                                                                "Answer this finding",
                                                                Dates.address(
                                                                        "/schools/" + school.value()
                                                                                + "/record/answer-finding",
                                                                        Map.of(
                                                                                "review",
                                                                                review.review()
                                                                                        .value(),
                                                                                "finding",
                                                                                finding.finding()
                                                                                        .value())))
                                                        : Cell.of("not answered yet")))))
                        .toList()));
        List<String> facts = new ArrayList<>();
        facts.add(review.carriedOutOn()
                .map(day -> "Carried out on " + Say.day(day))
                .orElse("Planned for " + Say.day(review.plannedOn())));
        review.ledBy().ifPresent(lead -> facts.add("led by " + leader(lead)));
        review.closedOn().ifPresent(day -> facts.add("closed on " + Say.day(day)));
        review.particulars()
                .casesInDepth()
                .ifPresent(cases -> facts.add(Say.count(cases, "case", "cases") + " looked at in depth"));
        review.particulars()
                .entriesChecked()
                .ifPresent(entries -> facts.add(Say.count(entries, "entry", "entries")
                        + " checked, "
                        + review.particulars().entriesIncomplete().orElse(0) + " incomplete"));
        return new Listing(
                Labels.constant(review.status()),
                Say.capital(review.kind().words())
                        + (review.subjects().isEmpty()
                                ? ""
                                : ": "
                                        + review.subjects().stream()
                                                .map(subject -> subject.name())
                                                .collect(Collectors.joining(", "))),
                String.join("; ", facts) + ".",
                dates.isNow()
                        ? about(
                                school,
                                review,
                                reader,
                                review.status() == SchoolReviews.Status.PLANNED
                                        ? new String[] {"carry-out-review"}
                                        : new String[] {"record-finding", "close-review"})
                        : List.of(),
                List.of(new Listing.Choice("All reviews", dates.link(SchoolPage.REVIEWS.of(school)), false)),
                tables);
    }

    private List<Button> about(SchoolId school, SchoolReviews.Review review, ActorId reader, String... commands) {
        List<Button> buttons = new ArrayList<>();
        for (String command : commands) {
            lists.permitted()
                    .about(school, command, "review", review.review().value(), Map.of(), reader)
                    .ifPresent(buttons::add);
        }
        return buttons;
    }

    private static String leader(org.milepost.api.review.Leader lead) {
        return lead.person()
                .map(ActorId::value)
                .orElseGet(() -> lead.office().map(office -> office.title()).orElse("–"));
    }

    private static Row review(SchoolReviews.Review review, SchoolId school, Dates dates) {
        String temperatures = review.particulars().temperatures().stream()
                .filter(each -> each.temperature() != org.milepost.api.review.Temperature.ON_COURSE)
                .map(each -> each.aspect().replace('-', ' ') + " "
                        + each.temperature().words())
                .collect(Collectors.joining("; "));
        List<String> findings = review.findings().stream()
                .filter(finding -> finding.retracted().isEmpty())
                .map(finding -> Labels.constant(finding.kind()) + ": "
                        + finding.text().text() + (finding.answer().isPresent() ? " (answered)" : ""))
                .toList();
        String found =
                findings.isEmpty() ? temperatures.isEmpty() ? "–" : Say.capital(temperatures) : findings.getFirst();
        return new Row(List.of(
                Cell.to(
                                Say.capital(review.kind().words()),
                                dates.link(SchoolPage.REVIEWS.of(school) + "/"
                                        + review.review().value()))
                        .with(review.subjects().stream()
                                .map(subject -> subject.name())
                                .collect(Collectors.joining(", "))),
                Cell.day(review.carriedOutOn().orElse(review.plannedOn())),
                Cell.of(Labels.constant(review.status()))
                        .in(review.urgentUnanswered() > 0 ? "missed" : "")
                        .with(review.urgentUnanswered() > 0 ? "an urgent finding waits" : ""),
                Cell.of(found)
                        .with(findings.size() > 1 ? findings.stream().skip(1).collect(Collectors.joining(" ")) : "")));
    }

    @GetMapping("/schools/{school}/support")
    ModelAndView support(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolSupport support = lists.ask(new SupportOfSchool(id, Optional.empty(), dates.asOf()), reader);
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "Days a term",
                "The trust's calendar has no terms for this year.",
                Optional.of("What the bands of the term promise together, beside what was given and what is planned."),
                List.of("Term", "Entitled", "Delivered", "Scheduled", "Beyond the entitlement"),
                support.terms().stream()
                        .map(term -> new Row(List.of(
                                Cell.of(Say.capital(term.name().toString().toLowerCase(java.util.Locale.UK))),
                                days(term.entitled()),
                                days(term.delivered()),
                                days(term.scheduled()),
                                days(term.beyond()))))
                        .toList()));
        tables.add(new Table(
                "Support days",
                "No support day is scheduled in this school year. The CEO and SI Leads schedule them; how many there are follows from the band.",
                Optional.empty(),
                List.of("Day", "How long, by whom", "How far", "What for"),
                support.days().stream()
                        .sorted(Comparator.comparing(SchoolSupport.Day::scheduledFor)
                                .reversed())
                        .map(day -> new Row(List.of(
                                Cell.day(day.deliveredOn().orElse(day.scheduledFor())),
                                Cell.of(Say.capital(day.length().words()) + ", "
                                        + day.by().office().title()),
                                Cell.of(Labels.constant(day.status())),
                                Cell.of(day.purpose().text())
                                        .with(day.outcome().map(Note::text).orElse("")))))
                        .toList()));
        if (!support.requests().isEmpty()) {
            tables.add(new Table(
                    "What the school asked for",
                    "",
                    Optional.empty(),
                    List.of("Need", "Asked on", "How far", "Days"),
                    support.requests().stream()
                            .map(each -> new Row(List.of(
                                    Cell.of(each.need().text()),
                                    Cell.day(each.requestedOn()),
                                    Cell.of(Labels.constant(each.status())),
                                    Cell.of(each.daysAgreed()
                                            .or(each::days)
                                            .map(Say::number)
                                            .orElse("–")))))
                            .toList()));
        }
        return lists.ofSchool(
                SchoolPage.SUPPORT,
                id,
                dates,
                support.moment(),
                reader,
                new Listing(
                        "School year " + support.year(),
                        "Support",
                        support.plan()
                                .map(plan ->
                                        "Agreed on " + Say.day(plan.decided().on()) + ": "
                                                + plan.support().text())
                                .orElse("No support is agreed for this school year."),
                        lists.permitted()
                                .forms(
                                        id,
                                        dates,
                                        reader,
                                        "schedule-support-day",
                                        "deliver-support-day",
                                        "request-support",
                                        "agree-support-request"),
                        tables));
    }

    private static Cell days(BigDecimal days) {
        return Cell.number(Say.number(days));
    }

    @GetMapping("/schools/{school}/risks")
    ModelAndView risks(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolRisks risks = lists.ask(new RisksOfSchool(id, dates.asOf()), reader);
        return lists.ofSchool(
                SchoolPage.RISKS,
                id,
                dates,
                risks.moment(),
                reader,
                new Listing(
                        "",
                        "Risks",
                        Risks.lead(risks.risks()),
                        lists.permitted().forms(id, dates, reader, "identify-risk", "review-risk"),
                        Risks.tables(risks.risks())));
    }

    /** The way to an event on the timeline. */
    static String onTimeline(SchoolId school, LocalDate day, String event, Dates dates) {
        return dates.link(SchoolPage.TIMELINE.of(school), Map.of("from", day.toString(), "to", day.toString()))
                + "#event-" + event;
    }

    private static String onTimeline(SchoolId school, Duty duty, Dates dates) {
        LocalDate met = duty.metOn().orElse(duty.from());
        return dates.link(SchoolPage.TIMELINE.of(school), Map.of("from", met.toString(), "to", met.toString()))
                + duty.event().map(event -> "#event-" + event).orElse("");
    }
}
