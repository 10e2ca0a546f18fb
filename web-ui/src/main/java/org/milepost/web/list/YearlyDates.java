package org.milepost.web.list;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.Evidence;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.ect.EctQuery.EctOfSchool;
import org.milepost.api.ect.SchoolEct;
import org.milepost.api.grant.GrantQuery.GrantsOfSchool;
import org.milepost.api.grant.SchoolGrants;
import org.milepost.api.growth.GrowthQuery.GrowthOfSchool;
import org.milepost.api.growth.GrowthQuery.GrowthOfTrust;
import org.milepost.api.growth.SchoolGrowth;
import org.milepost.api.growth.TrustGrowth;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
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

/** What comes round every school year: the dates of professional growth, strategies for grants, early career teachers. */
@Controller
final class YearlyDates {
    private final Lists lists;

    YearlyDates(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/schools/{school}/growth")
    ModelAndView ofHeadteachers(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolGrowth growth = lists.ask(new GrowthOfSchool(id, dates.asOf()), reader);
        return lists.ofSchool(
                SchoolPage.GROWTH,
                id,
                dates,
                growth.moment(),
                reader,
                new Listing(
                        "",
                        "Headteacher's growth",
                        growth.years().stream()
                                .findFirst()
                                .map(last -> last.midYearReviewedOn().isPresent()
                                        ? "Objectives of " + last.year() + " are set and were reviewed mid-year."
                                        : "Objectives of " + last.year() + " are set; the review mid-year is to come.")
                                .orElse("When were objectives set, and reviewed?"),
                        lists.permitted().forms(id, dates, reader, "set-growth-objectives", "review-growth-mid-year"),
                        List.of(new Table(
                                "Dates",
                                "No date that you may see is recorded. The CEO records each year when objectives were set and when they were reviewed; what was said is kept elsewhere.",
                                Optional.of("Milepost keeps the dates only. What was said is between the two of them."),
                                List.of("School year", "Headteacher", "Objectives set on", "Reviewed mid-year on"),
                                growth.years().stream()
                                        .map(year -> new Row(List.of(
                                                Cell.of(year.year().toString()),
                                                Cell.of(year.headteacher().value()),
                                                day(year.objectivesSetOn()),
                                                day(year.midYearReviewedOn()))))
                                        .toList()))));
    }

    @GetMapping("/schools/{school}/grants")
    ModelAndView grants(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolGrants grants = lists.ask(new GrantsOfSchool(id, dates.asOf()), reader);
        return lists.ofSchool(
                SchoolPage.GRANTS,
                id,
                dates,
                grants.moment(),
                reader,
                new Listing(
                        "",
                        "Grants",
                        grants.strategies().stream()
                                .findFirst()
                                .map(last -> "The latest: " + last.grant().words() + ", " + last.year()
                                        + ", published on " + Say.day(last.publishedOn()) + ".")
                                .orElse("How does the school use its grants?"),
                        lists.permitted().forms(id, dates, reader, "publish-grant-strategy"),
                        List.of(new Table(
                                "Strategies",
                                "No strategy is published on these dates. Each year the headteacher publishes one for Pupil Premium and one for PE and sport.",
                                Optional.empty(),
                                List.of("School year", "Grant", "Published on", "Where it stands"),
                                grants.strategies().stream()
                                        .map(each -> new Row(List.of(
                                                Cell.to(
                                                        each.year().toString(),
                                                        SchoolLists.onTimeline(
                                                                id, each.publishedOn(), each.event(), dates)),
                                                Cell.of(Say.capital(each.grant().words()))
                                                        .with(each.inForce() ? "" : "another took its place"),
                                                Cell.day(each.publishedOn()),
                                                document(Optional.of(each.document())))))
                                        .toList()))));
    }

    @GetMapping("/schools/{school}/ect")
    ModelAndView earlyCareerTeachers(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolEct ect = lists.ask(new EctOfSchool(id, dates.asOf()), reader);
        return lists.ofSchool(
                SchoolPage.ECT,
                id,
                dates,
                ect.moment(),
                reader,
                new Listing(
                        "",
                        "Early career teachers",
                        ect.programmes().stream()
                                .findFirst()
                                .filter(last -> last.ended().isEmpty())
                                .map(last -> Say.count(last.firstYear(), "teacher is", "teachers are")
                                        + " in their first year and " + last.secondYear() + " in their second.")
                                .orElse("No programme is running."),
                        lists.permitted()
                                .forms(
                                        id,
                                        dates,
                                        reader,
                                        "begin-ect-programme",
                                        "review-ect-programme",
                                        "end-ect-programme"),
                        List.of(new Table(
                                "Programmes",
                                "No programme is known on these dates. A school with teachers in their first or second year begins one in September.",
                                Optional.empty(),
                                List.of("School year", "First year", "Second year", "What was said of it", "Ended on"),
                                ect.programmes().stream()
                                        .map(each -> new Row(List.of(
                                                Cell.to(
                                                                each.year().toString(),
                                                                SchoolLists.onTimeline(
                                                                        id, each.begunOn(), each.event(), dates))
                                                        .with("begun on " + Say.day(each.begunOn())),
                                                Cell.number(Integer.toString(each.firstYear())),
                                                Cell.number(Integer.toString(each.secondYear())),
                                                said(each),
                                                each.ended()
                                                        .map(end -> Cell.day(end.on()))
                                                        .orElse(Cell.of("running")))))
                                        .toList()))));
    }

    @GetMapping("/trusts/{trust}/growth")
    ModelAndView ofLeadsAndCeo(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        TrustGrowth growth = lists.ask(new GrowthOfTrust(id, dates.asOf()), reader);
        List<Table> tables = new ArrayList<>();
        tables.add(new Table(
                "SI Leads",
                "No date that you may see is recorded. The CEO names the headteachers who take part; the CEO or one of them records when the year was reviewed.",
                Optional.empty(),
                List.of("School year", "SI Lead", "Headteachers who take part", "Reviewed on"),
                growth.leads().stream()
                        .map(each -> new Row(List.of(
                                Cell.of(each.year().toString()),
                                Cell.of(each.lead().value()),
                                Cell.of(
                                        each.headteachers().isEmpty()
                                                ? "nobody yet"
                                                : each.headteachers().stream()
                                                        .map(ActorId::value)
                                                        .collect(Collectors.joining(", "))),
                                day(each.reviewedOn()))))
                        .toList()));
        tables.add(new Table(
                "The CEO",
                "No date that you may see is recorded. The sub-committee of trustees and the Chair share the CEO's goals and the outcome with the trustees.",
                Optional.empty(),
                List.of("School year", "CEO", "Goals shared on", "Outcome shared on"),
                growth.ceos().stream()
                        .map(each -> new Row(List.of(
                                Cell.of(each.year().toString()),
                                Cell.of(each.ceo().value()),
                                shared(each.goalsSharedOn(), each.goals()),
                                shared(each.outcomeSharedOn(), each.outcome()))))
                        .toList()));
        return lists.ofTrust(
                TrustPage.GROWTH,
                id,
                dates,
                growth.moment(),
                reader,
                new Listing(
                        "",
                        "Professional growth",
                        "When were SI Leads reviewed, and the CEO's goals and outcome shared? Milepost keeps the dates; what was said stays in its documents.",
                        lists.permitted()
                                .forms(
                                        id,
                                        dates,
                                        reader,
                                        "assign-growth-reviewer",
                                        "record-si-lead-review",
                                        "share-ceo-goals",
                                        "share-ceo-outcome"),
                        tables));
    }

    private static Cell day(Optional<LocalDate> day) {
        return day.map(Cell::day).orElse(Cell.of("not yet"));
    }

    private static Cell shared(Optional<LocalDate> on, Optional<Evidence> document) {
        return on.map(day -> document.isPresent() ? document(document).with(Say.day(day)) : Cell.day(day))
                .orElse(Cell.of("not yet"));
    }

    private static Cell document(Optional<Evidence> document) {
        return document.map(each -> each.url()
                        .map(url -> Cell.to(each.title().orElse("A document"), url.toString()))
                        .orElse(Cell.of(each.title().orElse("A document"))))
                .orElse(Cell.of("–"));
    }

    private static Cell said(SchoolEct.Programme programme) {
        List<SchoolEct.Said> said = new ArrayList<>(programme.reviews());
        programme.ended().ifPresent(said::add);
        return said.isEmpty()
                ? Cell.of("–")
                : Cell.of(said.getLast().text().text())
                        .with(Say.day(said.getLast().on())
                                + (said.size() > 1 ? "; said " + said.size() + " times" : ""));
    }
}
