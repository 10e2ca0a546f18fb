package org.milepost.web.decision;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.AsOf;
import org.milepost.api.Evidence;
import org.milepost.api.SchoolId;
import org.milepost.api.TrustId;
import org.milepost.api.decision.DecisionFilter;
import org.milepost.api.decision.DecisionInContext;
import org.milepost.api.decision.DecisionQuery.DecisionOfSchool;
import org.milepost.api.decision.DecisionQuery.DecisionsOfSchool;
import org.milepost.api.decision.DecisionQuery.DecisionsOfTrust;
import org.milepost.api.decision.Decisions;
import org.milepost.api.phase.Placement;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.Frames.TrustPage;
import org.milepost.web.frame.Part;
import org.milepost.web.frame.SchoolHead;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** The register of decisions, and each decision with the school as it was known then. */
@Controller
public final class DecisionPages {
    private final Asker asker;
    private final Frames frames;

    public DecisionPages(Asker asker, Frames frames) {
        this.asker = asker;
        this.frames = frames;
    }

    /** The register. */
    public record Register(String told, boolean ofTrust, List<Line> lines, Optional<String> next) {}

    /** One line of it. */
    public record Line(
            String day,
            Optional<String> school,
            String sentence,
            String by,
            String reason,
            boolean fromRecords,
            Optional<String> address) {}

    /** One decision. */
    public record Told(
            String sentence,
            String reason,
            String by,
            Optional<String> minute,
            String decidedOn,
            String effectiveOn,
            String recorded,
            boolean fromRecords,
            Optional<String> takenBack,
            List<Proof> evidence,
            Known known,
            String timeline,
            String all) {}

    /** A piece of evidence. */
    public record Proof(String words, Optional<String> address) {}

    /** The school as it was known when the decision was taken. */
    public record Known(String when, String address, List<String> words) {}

    @GetMapping("/schools/{school}/decisions")
    @Asks({"from", "to", "after", "limit"})
    ModelAndView ofSchool(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolDashboard dashboard = asker.ask(new DashboardOf(id, dates.asOf()), reader);
        Decisions decisions = asker.ask(new DecisionsOfSchool(id, dates.asOf(), between(asked), asked.page()), reader);
        String path = SchoolPage.DECISIONS.of(id);
        return frames.ofSchool(
                "decision/register",
                SchoolPage.DECISIONS,
                SchoolHead.of(dashboard),
                "Decisions",
                reader,
                dates,
                Optional.of(frames.control(path, dates, decisions.moment(), Map.of())),
                Optional.empty(),
                register(decisions, path, dates, false));
    }

    @GetMapping("/trusts/{trust}/decisions")
    @Asks({"from", "to", "after", "limit"})
    ModelAndView ofTrust(@PathVariable String trust, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        TrustId id = new TrustId(trust);
        Dates dates = Dates.of(asked);
        Decisions decisions = asker.ask(new DecisionsOfTrust(id, dates.asOf(), between(asked), asked.page()), reader);
        return frames.ofTrust(
                "decision/register",
                TrustPage.DECISIONS,
                id,
                "Decisions",
                reader,
                dates,
                decisions.moment(),
                Map.of(),
                register(decisions, TrustPage.DECISIONS.of(id), dates, true));
    }

    @GetMapping("/schools/{school}/decisions/{decision}")
    ModelAndView one(
            @PathVariable String school, @PathVariable String decision, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolDashboard dashboard = asker.ask(new DashboardOf(id, dates.asOf()), reader);
        DecisionInContext found = asker.ask(new DecisionOfSchool(id, dates.asOf(), decision), reader);
        return frames.ofSchool(
                "decision/decision",
                SchoolPage.DECISIONS,
                SchoolHead.of(dashboard),
                "Decision",
                reader,
                dates,
                Optional.of(frames.control(
                        SchoolPage.DECISIONS.of(id) + "/" + decision, dates, dashboard.moment(), Map.of())),
                Optional.empty(),
                told(found, id, dates, reader));
    }

    private static DecisionFilter between(Asked asked) {
        DecisionFilter all = DecisionFilter.ALL;
        return new DecisionFilter(
                all.school(),
                all.kinds(),
                all.office(),
                all.person(),
                asked.date("from"),
                asked.date("to"),
                all.order());
    }

    private static Register register(Decisions decisions, String path, Dates dates, boolean ofTrust) {
        Map<String, String> onwards = new LinkedHashMap<>();
        decisions.next().ifPresent(cursor -> onwards.put("after", cursor));
        return new Register(
                Say.count(decisions.total(), "decision", "decisions") + ", newest first.",
                ofTrust,
                decisions.decisions().stream()
                        .map(entry -> new Line(
                                Say.day(entry.decided().on()),
                                entry.school().map(SchoolId::value),
                                entry.sentence(),
                                Say.decider(entry.decided().by()),
                                entry.decided().reason().text(),
                                entry.enteredFromRecords(),
                                entry.school()
                                        .map(school -> dates.link(SchoolPage.DECISIONS.of(school) + "/" + entry.id()))))
                        .toList(),
                decisions.next().map(cursor -> dates.link(path, onwards)));
    }

    private Told told(DecisionInContext found, SchoolId school, Dates dates, ActorId reader) {
        Decisions.Entry entry = found.decision();
        LocalDate recordedOn = Say.dayOf(entry.recordedAt());
        return new Told(
                entry.sentence(),
                entry.decided().reason().text(),
                entry.decided().by().office().title()
                        + entry.decided()
                                .by()
                                .person()
                                .map(person -> " (" + person + ")")
                                .orElse(""),
                entry.decided()
                        .by()
                        .minute()
                        .map(minute -> "Meeting of " + Say.day(minute.meetingOn()) + ", minute " + minute.reference()),
                Say.day(entry.decided().on()),
                Say.day(entry.effectiveOn()),
                Say.moment(entry.recordedAt())
                        + entry.recordedBy().map(person -> " by " + person).orElse("")
                        + (recordedOn.isAfter(entry.decided().on()) ? ", after the day of the decision" : ""),
                entry.enteredFromRecords(),
                found.takenBack().map(told -> told.sentence() + " Recorded " + Say.moment(told.recordedAt()) + "."),
                found.evidence().stream()
                        .map(seen -> proof(seen, school, dates))
                        .toList(),
                known(found.known(), school, reader),
                onTimeline(school, entry.effectiveOn(), entry.id(), dates),
                dates.link(SchoolPage.DECISIONS.of(school)));
    }

    private static Proof proof(DecisionInContext.Seen seen, SchoolId school, Dates dates) {
        Evidence evidence = seen.evidence();
        return evidence.event()
                .map(event -> new Proof(
                        seen.says().map(DecisionInContext.Told::sentence).orElse("An event of the record")
                                + seen.correctedBy()
                                        .map(told -> " Corrected since: " + told.sentence())
                                        .orElse(""),
                        seen.says().map(told -> onTimeline(school, told.effectiveOn(), event, dates))))
                .orElseGet(() -> new Proof(
                        evidence.title().orElse("A document")
                                + evidence.date()
                                        .map(day -> ", " + Say.day(day))
                                        .orElse(""),
                        evidence.url().map(URI::toString)));
    }

    private static String onTimeline(SchoolId school, LocalDate day, String event, Dates dates) {
        Map<String, String> around = new LinkedHashMap<>();
        around.put("from", day.toString());
        around.put("to", day.toString());
        return dates.link(SchoolPage.TIMELINE.of(school), around) + "#event-" + event;
    }

    private Known known(DecisionInContext.Known known, SchoolId school, ActorId reader) {
        Optional<SchoolDashboard> dashboard = Part.ifReadable(() -> asker.ask(
                new DashboardOf(
                        school, new AsOf(Optional.of(known.on()), Optional.of(known.knownOn()), Optional.empty())),
                reader));
        return new Known(
                Say.moment(known.knownOn()),
                Dates.linkAt(SchoolPage.SCHOOL.of(school), known.on(), known.knownOn()),
                dashboard.map(DecisionPages::inWords).orElse(List.of("The school's record had not begun.")));
    }

    private static List<String> inWords(SchoolDashboard then) {
        List<String> words = new java.util.ArrayList<>();
        words.add(then.placement()
                .map(placement -> "It was in " + name(placement) + ", since " + Say.day(placement.effectiveOn()) + ".")
                .orElse("It was in no band that was known."));
        then.metrics()
                .ifPresent(week -> words.add("The last week known was that of " + Say.day(week.week())
                        + week.offTarget()
                                .map(count -> ", with "
                                        + (count == 0
                                                ? "no key metric off target"
                                                : Say.count(count, "key metric", "key metrics") + " off target"))
                                .orElse("")
                        + "."));
        then.raps()
                .forEach(rap -> words.add("RAP “" + rap.title() + "”: "
                        + Say.words(rap.state().name()) + " since " + Say.day(rap.since()) + "."));
        then.proposals()
                .forEach(proposal ->
                        words.add("A placement was proposed from " + Say.day(proposal.effectiveOn()) + "."));
        return words;
    }

    private static String name(Placement placement) {
        return Say.band(
                placement.terms().band(),
                placement.terms().phase(),
                placement.terms().stage());
    }
}
