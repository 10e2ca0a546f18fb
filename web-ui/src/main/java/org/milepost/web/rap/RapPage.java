package org.milepost.web.rap;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Office;
import org.milepost.api.rap.Judgement;
import org.milepost.api.rap.Objective;
import org.milepost.api.rap.Progress;
import org.milepost.api.rap.RapCommand.AmendRap;
import org.milepost.api.rap.RapCommand.ApproveRap;
import org.milepost.api.rap.RapCommand.CompleteRap;
import org.milepost.api.rap.RapCommand.EditRap;
import org.milepost.api.rap.RapCommand.MonitorRap;
import org.milepost.api.rap.RapCommand.ProposeRap;
import org.milepost.api.rap.RapCommand.ReturnRap;
import org.milepost.api.rap.RapCommand.SubmitRap;
import org.milepost.api.rap.RapContent;
import org.milepost.api.rap.RapQuery.RapsOf;
import org.milepost.api.rap.Raps;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.web.form.Permitted;
import org.milepost.web.form.Permitted.Button;
import org.milepost.web.frame.Dates;
import org.milepost.web.frame.Frames;
import org.milepost.web.frame.Frames.SchoolPage;
import org.milepost.web.frame.SchoolHead;
import org.milepost.web.words.Say;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** A school's RAPs: what each sets out to do, who must approve it and why, what monitors said, what changed since approval. */
@Controller
public final class RapPage {
    private static final Note TRIED = new Note("Tried out.");

    private final Asker asker;
    private final Frames frames;
    private final Permitted permitted;

    public RapPage(Asker asker, Frames frames, Permitted permitted) {
        this.asker = asker;
        this.frames = frames;
        this.permitted = permitted;
    }

    /** What the page shows. */
    public record Plans(List<Button> buttons, List<Plan> open, List<Plan> ended) {}

    /** One RAP. */
    public record Plan(
            String id,
            String title,
            String state,
            Optional<String> waits,
            Optional<String> approved,
            Optional<String> approval,
            boolean fromRecords,
            List<String> changed,
            List<Goal> goals,
            List<Step> steps,
            List<Button> buttons) {}

    /** One objective and what was said of it. */
    public record Goal(String text, List<String> criteria, String owner, String due, List<Seen> monitoring) {}

    /** What a monitor said in a half-term. */
    public record Seen(String when, String by, String progress, String progressWords, String note) {}

    /** A step in the RAP's life. */
    public record Step(String day, String words, Optional<String> reason, Optional<String> address) {}

    @GetMapping("/schools/{school}/raps")
    ModelAndView show(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolDashboard dashboard = asker.ask(new DashboardOf(id, dates.asOf()), reader);
        Raps raps = asker.ask(new RapsOf(id, dates.asOf()), reader);
        return frames.ofSchool(
                "rap/raps",
                SchoolPage.RAPS,
                SchoolHead.of(dashboard),
                "RAP",
                reader,
                dates,
                Optional.of(frames.control(SchoolPage.RAPS.of(id), dates, raps.moment(), Map.of())),
                Optional.empty(),
                new Plans(
                        dates.isNow() ? List.copyOf(propose(id, reader)) : List.of(),
                        raps.raps().stream()
                                .filter(rap -> rap.state().isOpen())
                                .map(rap -> plan(rap, id, dates, dates.isNow() ? buttons(rap, id, reader) : List.of()))
                                .toList(),
                        raps.raps().stream()
                                .filter(rap -> !rap.state().isOpen())
                                .map(rap -> plan(rap, id, dates, dates.isNow() ? buttons(rap, id, reader) : List.of()))
                                .toList()));
    }

    private List<Button> propose(SchoolId school, ActorId reader) {
        LocalDate today = frames.today();
        Objective tried =
                new Objective(new ItemId("tried"), TRIED, List.of(TRIED), Office.HEADTEACHER, today.plusMonths(1));
        return permitted
                .button(
                        "propose-rap",
                        "",
                        new ProposeRap(school, new ItemId("tried-out"), TRIED, List.of(tried), List.of(), today),
                        reader)
                .stream()
                .toList();
    }

    /** What can be done with a RAP as it stands; each is tried, and says why it cannot be had. */
    private List<Button> buttons(Raps.Rap rap, SchoolId school, ActorId reader) {
        LocalDate today = frames.today();
        ItemId id = rap.rap();
        RapContent content = rap.content();
        String query = "rap=" + id.value();
        List<Optional<Button>> buttons = new ArrayList<>();
        boolean waits = rap.state() == Raps.State.SUBMITTED
                || rap.amendment().filter(Raps.State.SUBMITTED::equals).isPresent();
        boolean inForce = rap.state() == Raps.State.APPROVED;
        if (waits) {
            buttons.add(permitted.button(
                    "approve-rap",
                    query,
                    new ApproveRap(
                            school, id, rap.contentHash(), today, Optional.empty(), TRIED, List.of(), Optional.empty()),
                    reader));
            buttons.add(permitted.button(
                    "return-rap", query, new ReturnRap(school, id, today, TRIED, Optional.empty()), reader));
        }
        if (!inForce || rap.amendment().isPresent()) {
            buttons.add(permitted.button("submit-rap", query, new SubmitRap(school, id, today), reader));
            buttons.add(permitted.button(
                    "edit-rap",
                    query,
                    new EditRap(
                            school,
                            id,
                            rap.revision(),
                            content.title(),
                            content.objectives(),
                            content.coAuthors(),
                            today),
                    reader));
        }
        if (inForce) {
            buttons.add(permitted.button(
                    "monitor-rap",
                    query,
                    new MonitorRap(
                            school,
                            id,
                            today,
                            rap.objectives().stream()
                                    .map(each -> new Judgement(each.objective().objective(), Progress.ON_TRACK, TRIED))
                                    .toList(),
                            Optional.empty()),
                    reader));
            if (rap.amendment().isEmpty()) {
                buttons.add(permitted.button(
                        "amend-rap",
                        query,
                        new AmendRap(
                                school,
                                id,
                                rap.revision(),
                                content.title(),
                                content.objectives(),
                                content.coAuthors(),
                                today,
                                TRIED),
                        reader));
            }
            buttons.add(permitted.button(
                    "complete-rap",
                    query,
                    new CompleteRap(school, id, today, TRIED, List.of(), Optional.empty()),
                    reader));
        }
        return buttons.stream().flatMap(Optional::stream).toList();
    }

    private static Plan plan(Raps.Rap rap, SchoolId school, Dates dates, List<Button> buttons) {
        return new Plan(
                "rap-" + rap.rap().value(),
                rap.content().title().text(),
                Say.capital(Say.words(rap.state().name()))
                        + rap.amendment()
                                .map(state -> "; an amendment is " + Say.words(state.name()))
                                .orElse("")
                        + ", revision " + rap.revision(),
                rap.mustApprove().map(must -> must.because()),
                rap.inForce()
                        .map(version -> "Revision " + version.revision() + ", in force from "
                                + Say.day(version.effectiveOn()) + ": " + Say.decision(version.decided())),
                rap.inForce().map(version -> dates.link(SchoolPage.DECISIONS.of(school) + "/" + version.event())),
                rap.enteredFromRecords(),
                rap.inForce()
                        .map(version -> changes(version.content(), rap.content()))
                        .orElse(List.of()),
                rap.objectives().stream().map(RapPage::goal).toList(),
                rap.history().stream().map(step -> step(step, school, dates)).toList(),
                buttons);
    }

    private static Goal goal(Raps.ObjectiveRecord each) {
        Objective objective = each.objective();
        return new Goal(
                objective.text().text(),
                objective.successCriteria().stream().map(Note::text).toList(),
                objective.owner().title(),
                Say.day(objective.dueOn()),
                each.monitoring().reversed().stream()
                        .map(seen -> new Seen(
                                Say.capital(seen.halfTerm().toString()),
                                seen.by().office().title(),
                                Say.words(seen.progress().name()).replace(' ', '-'),
                                Say.words(seen.progress().name()),
                                seen.note().text()))
                        .toList());
    }

    /** What the latest words say otherwise than those that were approved. */
    private static List<String> changes(RapContent approved, RapContent latest) {
        List<String> changes = new ArrayList<>();
        if (!approved.title().equals(latest.title())) {
            changes.add("Title: " + approved.title() + " → " + latest.title());
        }
        for (Objective now : latest.objectives()) {
            Optional<Objective> was = approved.objectives().stream()
                    .filter(other -> other.objective().equals(now.objective()))
                    .findFirst();
            if (was.isEmpty()) {
                changes.add("New objective: " + now.text());
            } else if (!was.get().equals(now)) {
                changes.add(inWords(was.get()) + " → " + inWords(now));
            }
        }
        for (Objective was : approved.objectives()) {
            if (latest.objectives().stream().noneMatch(now -> now.objective().equals(was.objective()))) {
                changes.add("Objective left out: " + was.text());
            }
        }
        return changes;
    }

    private static String inWords(Objective objective) {
        return objective.text() + " (due " + Say.day(objective.dueOn()) + ")";
    }

    private static Step step(Raps.Step step, SchoolId school, Dates dates) {
        return new Step(
                Say.day(step.effectiveOn()),
                Say.capital(step.type().substring(step.type().indexOf('.') + 1).replace('-', ' ')) + ", revision "
                        + step.revision()
                        + step.by().map(person -> ", by " + person).orElse(""),
                step.decided().map(decided -> decided.reason().text()),
                step.decided().map(decided -> dates.link(SchoolPage.DECISIONS.of(school) + "/" + step.event())));
    }
}
