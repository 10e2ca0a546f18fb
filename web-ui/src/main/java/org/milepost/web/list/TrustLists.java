package org.milepost.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.Page;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.action.ActionQuery.ActionsOfTrust;
import org.milepost.api.action.ActionQuery.Wanted;
import org.milepost.api.action.SchoolActions;
import org.milepost.api.action.TrustActions;
import org.milepost.api.meeting.Meeting;
import org.milepost.api.meeting.MeetingQuery.MeetingsOfTrust;
import org.milepost.api.meeting.TrustMeetings;
import org.milepost.api.obligation.Duty;
import org.milepost.api.obligation.DutyFilter;
import org.milepost.api.obligation.ObligationQuery.ObligationsOfTrust;
import org.milepost.api.obligation.ObligationQuery.YearOfTrust;
import org.milepost.api.obligation.TrustObligations;
import org.milepost.api.obligation.TrustYear;
import org.milepost.api.risk.RiskQuery.RisksOfTrust;
import org.milepost.api.risk.SchoolRisks;
import org.milepost.api.risk.TrustRisks;
import org.milepost.api.support.SchoolSupport;
import org.milepost.api.support.SupportQuery.SupportOfTrust;
import org.milepost.api.support.TrustSupport;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.web.form.Labels;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Frames.TrustPage;
import org.milepost.web.list.Listing.Cell;
import org.milepost.web.list.Listing.Row;
import org.milepost.web.list.Listing.Table;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The lists of a trust. */
@Controller
final class TrustLists {
    private static final int MOST_TO_COME = 20;

    private final Lists lists;

    TrustLists(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/trusts/{trust}/due")
    @Asks({Due.OWNER, Due.MONTH})
    ModelAndView due(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        Map<SchoolId, String> names = lists.names(id, dates, reader);
        List<Duty> duties = new ArrayList<>();
        Optional<String> after = Optional.empty();
        TrustObligations answer;
        do {
            answer = lists.ask(
                    new ObligationsOfTrust(
                            id, dates.asOf(), DutyFilter.ALL, Optional.empty(), new Page(after, Page.MOST)),
                    reader);
            duties.addAll(answer.duties());
            after = answer.next();
        } while (after.isPresent());
        Due.Wanted wanted = Due.Wanted.of(asked);
        return lists.ofTrust(
                TrustPage.DUE,
                TrustPage.DUE.of(id),
                id,
                dates,
                answer.moment(),
                reader,
                wanted.parameters(),
                Due.listing(
                        duties,
                        wanted,
                        TrustPage.DUE.of(id),
                        dates,
                        MOST_TO_COME,
                        duty -> Optional.of(duty.school()
                                .map(school -> Cell.to(
                                        names.getOrDefault(school, school.value()),
                                        dates.link(SchoolPage.DUE.of(school))))
                                .orElse(Cell.of("the trust"))),
                        duty -> duty.school()
                                .map(school -> dates.link(
                                        SchoolPage.TIMELINE.of(school),
                                        Map.of(
                                                "from",
                                                duty.metOn().orElse(duty.from()).toString(),
                                                "to",
                                                duty.metOn().orElse(duty.from()).toString())))
                                .orElse(dates.link(TrustPage.MEETINGS.of(id)))));
    }

    @GetMapping("/trusts/{trust}/year")
    ModelAndView year(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustYear year = lists.ask(new YearOfTrust(id, dates.asOf(), Optional.empty()), reader);
        List<String> columns = new ArrayList<>(List.of("School"));
        year.rows().stream()
                .findFirst()
                .ifPresent(row -> row.terms().forEach(term -> columns.add(Labels.constant(term.term()))));
        columns.addAll(List.of("Met this year", "Late", "Missed", "Due now"));
        List<Row> rows = year.rows().stream()
                .map(row -> {
                    List<Cell> cells = new ArrayList<>();
                    cells.add(row.school()
                            .map(school -> Cell.to(row.name(), dates.link(SchoolPage.DUE.of(school))))
                            .orElse(Cell.of(row.name())));
                    row.terms().forEach(term -> cells.add(term(term.tally())));
                    cells.add(Cell.number(Integer.toString(row.year().met())));
                    cells.add(Cell.number(Integer.toString(row.year().metLate())));
                    cells.add(Cell.number(Integer.toString(row.year().missed()))
                            .in(row.year().missed() > 0 ? "missed" : ""));
                    cells.add(Cell.number(Integer.toString(row.year().due())));
                    return new Row(cells);
                })
                .toList();
        TrustYear.Tally all =
                year.rows().stream().map(TrustYear.Row::year).reduce(TrustYear.Tally.NONE, TrustYear.Tally::plus);
        int over = all.met() + all.metLate() + all.missed();
        return lists.ofTrust(
                TrustPage.YEAR,
                id,
                dates,
                year.moment(),
                reader,
                new Listing(
                        "School year " + year.year(),
                        "Trust year",
                        over == 0
                                ? "No duty of this year is over yet."
                                : "Of " + over + " duties that are over, " + all.met() + " were met, " + all.metLate()
                                        + " met late and " + all.missed() + " missed.",
                        List.of(),
                        List.of(new Table(
                                "Duties by term and school",
                                "No duty is known in this school year.",
                                Optional.of("A duty counts in the term in which its time ends."),
                                columns,
                                rows))));
    }

    private static Cell term(TrustYear.Tally tally) {
        int over = tally.met() + tally.metLate() + tally.missed();
        if (over == 0) {
            return Cell.of(tally.due() + tally.notYetDue() == 0 ? "–" : "to come");
        }
        return Cell.of(tally.met() + tally.metLate() + " of " + over + " met")
                .with(tally.missed() > 0 ? tally.missed() + " missed" : "");
    }

    @GetMapping("/trusts/{trust}/actions")
    ModelAndView actions(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustActions actions = lists.ask(new ActionsOfTrust(id, Wanted.ALL, dates.asOf()), reader);
        List<Row> schools = actions.schools().stream()
                .map(row -> new Row(List.of(
                        Cell.to(row.name(), dates.link(SchoolPage.ACTIONS.of(row.school()))),
                        Cell.number(
                                Long.toString(row.counts().open() + row.counts().overdue())),
                        Cell.number(Long.toString(row.counts().overdue()))
                                .in(row.counts().overdue() > 0 ? "missed" : ""),
                        Cell.number(Long.toString(row.counts().done())),
                        Cell.number(Long.toString(row.counts().verified())))))
                .toList();
        List<Row> overdue = new ArrayList<>();
        actions.schools()
                .forEach(row -> row.actions().stream()
                        .filter(action -> action.status() == SchoolActions.Status.OVERDUE)
                        .forEach(action -> overdue.add(new Row(List.of(
                                Cell.of(action.text().text()),
                                Cell.to(row.name(), dates.link(SchoolPage.ACTIONS.of(row.school()))),
                                Cell.of(action.owner().office().title()),
                                Cell.day(action.dueOn()))))));
        long open = actions.schools().stream()
                .mapToLong(row -> row.counts().open() + row.counts().overdue())
                .sum();
        return lists.ofTrust(
                TrustPage.ACTIONS,
                id,
                dates,
                actions.moment(),
                reader,
                new Listing(
                        "",
                        "Actions",
                        Say.count(open, "action is", "actions are") + " open, " + overdue.size() + " overdue.",
                        List.of(),
                        List.of(
                                new Table(
                                        "Overdue",
                                        "Nothing is overdue.",
                                        Optional.empty(),
                                        List.of("Action", "School", "Whose", "Was due"),
                                        overdue),
                                new Table(
                                        "By school",
                                        "The trust has no schools that you may see.",
                                        Optional.empty(),
                                        List.of("School", "Open", "Overdue", "Done, not verified", "Verified"),
                                        schools))));
    }

    @GetMapping("/trusts/{trust}/support")
    ModelAndView support(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustSupport support = lists.ask(new SupportOfTrust(id, Optional.empty(), dates.asOf()), reader);
        List<Row> rows = new ArrayList<>();
        for (TrustSupport.Row row : support.schools()) {
            List<Cell> cells = new ArrayList<>();
            cells.add(Cell.to(row.name(), dates.link(SchoolPage.SUPPORT.of(row.school()))));
            row.terms().forEach(term -> cells.add(used(term)));
            cells.add(Cell.number(Long.toString(row.visits())));
            cells.add(Cell.number(Integer.toString(row.open().size())));
            rows.add(new Row(cells));
        }
        List<String> columns = new ArrayList<>(List.of("School"));
        support.schools().stream()
                .findFirst()
                .ifPresent(row -> row.terms().forEach(term -> columns.add(Labels.constant(term.name()))));
        columns.addAll(List.of("Visits", "Requests that wait"));
        return lists.ofTrust(
                TrustPage.SUPPORT,
                id,
                dates,
                support.moment(),
                reader,
                new Listing(
                        "School year " + support.year(),
                        "Support",
                        "Did each school get its days?",
                        List.of(),
                        List.of(new Table(
                                "Days delivered of days entitled",
                                "The trust has no schools that you may see.",
                                Optional.empty(),
                                columns,
                                rows))));
    }

    private static Cell used(SchoolSupport.Term term) {
        BigDecimal planned = term.scheduled();
        return Cell.of(Say.number(term.delivered()) + " of " + Say.number(term.entitled()))
                .with(planned.signum() > 0 ? Say.number(planned) + " more scheduled" : "");
    }

    @GetMapping("/trusts/{trust}/meetings")
    ModelAndView meetings(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        Map<SchoolId, String> names = lists.names(id, dates, reader);
        TrustMeetings meetings = lists.ask(
                new MeetingsOfTrust(
                        id,
                        dates.asOf(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        new Page(Optional.empty(), Page.USUAL)),
                reader);
        List<Row> rows = meetings.meetings().stream()
                .map(meeting -> new Row(List.of(
                        Cell.to(
                                        Say.capital(meeting.kind().words()),
                                        dates.link(TrustPage.MEETINGS.of(id) + "/"
                                                + meeting.meeting().value()))
                                .with(meeting.reference()
                                        .map(minute -> "Minute " + minute)
                                        .orElse("")),
                        Cell.day(meeting.heldOn()),
                        Cell.of(came(meeting, names)),
                        Cell.of(considered(meeting, names))
                                .with(meeting.decisions().stream()
                                        .map(each -> each.decided().reason().text())
                                        .collect(Collectors.joining(" "))))))
                .toList();
        return lists.ofTrust(
                TrustPage.MEETINGS,
                id,
                dates,
                meetings.moment(),
                reader,
                new Listing(
                        "",
                        "Meetings",
                        Say.count(meetings.total(), "meeting is", "meetings are") + " known.",
                        lists.permitted()
                                .forms(
                                        id,
                                        dates,
                                        reader,
                                        "record-board-meeting",
                                        "record-committee-meeting",
                                        "record-group-meeting",
                                        "record-meeting-decision"),
                        List.of(new Table(
                                "Latest first",
                                "No meeting is known on these dates. The clerk records those of the Board and the committee.",
                                rows.size() < meetings.total()
                                        ? Optional.of("The latest " + rows.size() + " of " + meetings.total() + ".")
                                        : Optional.empty(),
                                List.of("Meeting", "Held on", "Who came", "What it considered and decided"),
                                rows))));
    }

    private static String came(Meeting meeting, Map<SchoolId, String> names) {
        if (!meeting.attended().isEmpty()) {
            return meeting.attended().size() == names.size()
                    ? "from every school"
                    : Say.count(meeting.attended().size(), "school", "schools")
                            + (meeting.apologies().isEmpty()
                                    ? ""
                                    : "; apologies from " + listed(meeting.apologies(), names));
        }
        return meeting.trustees()
                .map(count -> Say.count(count, "trustee", "trustees"))
                .orElse("–");
    }

    private static String considered(Meeting meeting, Map<SchoolId, String> names) {
        List<String> parts = new ArrayList<>();
        add(parts, "summaries of ", meeting.summaries(), names);
        add(parts, "health-check actions of ", meeting.healthChecks(), names);
        add(parts, "action plans of ", meeting.actionPlans(), names);
        add(parts, "updates on ", meeting.updates(), names);
        if (!meeting.decisions().isEmpty()) {
            parts.add(Say.count(meeting.decisions().size(), "decision", "decisions"));
        }
        return parts.isEmpty() ? "–" : Say.capital(String.join("; ", parts));
    }

    private static void add(List<String> parts, String what, List<SchoolId> schools, Map<SchoolId, String> names) {
        if (!schools.isEmpty()) {
            parts.add(what + (schools.size() == names.size() ? "every school" : listed(schools, names)));
        }
    }

    /** Schools by their names. */
    static String listed(List<SchoolId> schools, Map<SchoolId, String> names) {
        return schools.stream()
                .map(school -> names.getOrDefault(school, school.value()))
                .collect(Collectors.joining(", "));
    }

    @GetMapping("/trusts/{trust}/risks")
    ModelAndView risks(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustRisks risks = lists.ask(new RisksOfTrust(id, dates.asOf()), reader);
        List<Table> tables = new ArrayList<>(Risks.tables(risks.risks()));
        tables.add(new Table(
                "At the schools",
                "The trust has no schools that you may see.",
                Optional.empty(),
                List.of("School", "Open", "Largest"),
                risks.schools().stream()
                        .map(row -> {
                            List<SchoolRisks.Risk> open = row.risks().stream()
                                    .filter(risk -> risk.status() == SchoolRisks.Status.OPEN)
                                    .toList();
                            return new Row(List.of(
                                    Cell.to(row.name(), dates.link(SchoolPage.RISKS.of(row.school()))),
                                    Cell.number(Integer.toString(open.size())),
                                    open.isEmpty()
                                            ? Cell.of("–")
                                            : Cell.of(open.getFirst().text().text())
                                                    .with("size "
                                                            + open.getFirst().size())));
                        })
                        .toList()));
        return lists.ofTrust(
                TrustPage.RISKS,
                id,
                dates,
                risks.moment(),
                reader,
                new Listing(
                        "",
                        "Risks of the trust",
                        Risks.lead(risks.risks()),
                        lists.permitted()
                                .forms(
                                        id,
                                        dates,
                                        reader,
                                        "identify-trust-risk",
                                        "review-trust-risk",
                                        "make-risk-assessment"),
                        tables));
    }
}
