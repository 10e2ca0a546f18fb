package org.milepost.web.plan;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.milepost.api.ActorId;
import org.milepost.api.Command;
import org.milepost.api.ItemId;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.plan.Goal;
import org.milepost.api.plan.Milepost;
import org.milepost.api.plan.PlanCommand.ApprovePlan;
import org.milepost.api.plan.PlanCommand.EditPlan;
import org.milepost.api.plan.PlanCommand.ReturnPlan;
import org.milepost.api.plan.PlanCommand.SubmitPlan;
import org.milepost.api.plan.PlanContent;
import org.milepost.api.plan.PlanQuery.PlanOf;
import org.milepost.api.plan.PlanQuery.PlansOf;
import org.milepost.api.plan.SchoolPlan;
import org.milepost.api.plan.SchoolPlans;
import org.milepost.api.school.SchoolDashboard;
import org.milepost.api.school.SchoolQuery.DashboardOf;
import org.milepost.api.strategy.Party;
import org.milepost.edge.http.Asked;
import org.milepost.edge.http.Asks;
import org.milepost.edge.http.Caller;
import org.milepost.edge.messages.Asker;
import org.milepost.web.form.Labels;
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

/** Is the plan approved, by whom, is it on track? One school year at a time, the latest first. */
@Controller
public final class PlanPage {
    private static final Note TRIED = new Note("Tried out.");

    private final Asker asker;
    private final Frames frames;
    private final Permitted permitted;

    public PlanPage(Asker asker, Frames frames, Permitted permitted) {
        this.asker = asker;
        this.frames = frames;
        this.permitted = permitted;
    }

    /** What the page shows. */
    public record Plans(List<Year> years, Optional<Plan> plan, List<Button> buttons) {}

    /** A school year to choose. */
    public record Year(String words, String address, boolean here) {}

    /** One plan. */
    public record Plan(
            String year,
            String state,
            Optional<String> waits,
            Optional<String> approved,
            Optional<String> approval,
            boolean fromRecords,
            String context,
            String mileposts,
            List<String> changed,
            List<Aim> goals,
            List<Update> updates,
            Optional<String> cameOfIt,
            List<Step> steps,
            List<Button> buttons) {}

    /** One goal. */
    public record Aim(String text, List<String> criteria, List<Post> mileposts) {}

    /** One milepost and how it stands. */
    public record Post(
            String text,
            String due,
            String standing,
            String standingWords,
            Optional<String> said,
            List<Button> judge) {}

    /** What the school told in a term. */
    public record Update(String when, String to, String text) {}

    /** A step in the plan's life. */
    public record Step(String day, String words, Optional<String> reason, Optional<String> address) {}

    @GetMapping("/schools/{school}/plans")
    @Asks("plan")
    ModelAndView show(@PathVariable String school, Asked asked, HttpServletRequest request) {
        ActorId reader = Caller.of(request);
        SchoolId id = new SchoolId(school);
        Dates dates = Dates.of(asked);
        SchoolDashboard dashboard = asker.ask(new DashboardOf(id, dates.asOf()), reader);
        SchoolPlans plans = asker.ask(new PlansOf(id, dates.asOf()), reader);
        Optional<String> wanted = asked.text("plan");
        Optional<SchoolPlans.Glance> chosen = wanted.isPresent()
                ? plans.plans().stream()
                        .filter(each -> each.plan().value().equals(wanted.get()))
                        .findFirst()
                : plans.plans().stream().findFirst();
        Optional<SchoolPlan> plan =
                chosen.map(glance -> asker.ask(new PlanOf(id, glance.plan(), dates.asOf()), reader));
        String path = SchoolPage.PLANS.of(id);
        return frames.ofSchool(
                "plan/plans",
                SchoolPage.PLANS,
                SchoolHead.of(dashboard),
                "Improvement plan",
                reader,
                dates,
                Optional.of(frames.control(
                        path,
                        dates,
                        plans.moment(),
                        wanted.map(each -> Map.of("plan", each)).orElse(Map.of()))),
                Optional.empty(),
                new Plans(
                        plans.plans().stream()
                                .map(each -> new Year(
                                        each.year().toString(),
                                        dates.link(
                                                path, Map.of("plan", each.plan().value())),
                                        chosen.filter(each::equals).isPresent()))
                                .toList(),
                        plan.map(each -> plan(each, id, dates, reader)),
                        dates.isNow() && permitted.office(id, "draft-plan", reader)
                                ? List.of(new Button(
                                        Labels.command("draft-plan"), record(id, "draft-plan"), Optional.empty()))
                                : List.of()));
    }

    private static String record(SchoolId school, String command) {
        return "/schools/" + school.value() + "/record/" + command;
    }

    private Plan plan(SchoolPlan plan, SchoolId school, Dates dates, ActorId reader) {
        SchoolPlans.Glance glance = plan.plan();
        SchoolPlans.Mileposts counts = glance.mileposts();
        boolean now = dates.isNow();
        boolean judges = now
                && plan.inForce().isPresent()
                && glance.state() != SchoolPlans.State.CLOSED
                && permitted.office(school, "judge-milepost", reader);
        return new Plan(
                glance.year().toString(),
                Say.capital(Say.words(glance.state().name()))
                        + glance.edit()
                                .map(state -> "; an edit is " + Say.words(state.name()))
                                .orElse("")
                        + " since " + Say.day(glance.since()) + ", revision " + glance.revision() + ", by "
                        + plan.authors().stream().map(ActorId::value).collect(Collectors.joining(", ")) + ".",
                glance.mustApprove().map(must -> must.because()),
                plan.inForce()
                        .map(version -> "Revision " + version.revision() + ", in force from "
                                + Say.day(version.effectiveOn()) + ": " + Say.decision(version.decided())),
                plan.inForce().map(version -> dates.link(SchoolPage.DECISIONS.of(school) + "/" + version.event())),
                glance.enteredFromRecords(),
                plan.content().context().text(),
                counts.met() + " of "
                        + (counts.met() + counts.partly() + counts.missed() + counts.overdue() + counts.toCome())
                        + " mileposts met, " + counts.partly() + " in part, " + counts.missed() + " missed, "
                        + counts.overdue() + " overdue, " + counts.toCome() + " to come.",
                plan.inForce()
                        .map(version -> changes(version.content(), plan.content()))
                        .orElse(List.of()),
                plan.goals().stream()
                        .map(goal -> aim(goal, school, glance.plan(), judges))
                        .toList(),
                plan.updates().reversed().stream()
                        .map(update -> new Update(
                                Labels.constant(update.term()) + ", " + Say.day(update.effectiveOn()),
                                update.to().stream().map(Party::words).collect(Collectors.joining(", ")),
                                update.text().text()))
                        .toList(),
                plan.cameOfIt().map(Note::text),
                plan.history().stream().map(step -> step(step, school, dates)).toList(),
                now ? buttons(plan, school, reader) : List.of());
    }

    private static Aim aim(SchoolPlan.GoalRecord goal, SchoolId school, ItemId plan, boolean judges) {
        return new Aim(
                goal.goal().text().text(),
                goal.goal().successCriteria().stream().map(Note::text).toList(),
                goal.mileposts().stream()
                        .map(each -> new Post(
                                each.milepost().text().text(),
                                Say.day(each.milepost().dueOn()),
                                switch (each.standing()) {
                                    case MET -> "on-track";
                                    case PARTLY -> "at-risk";
                                    case MISSED, OVERDUE -> "off-track";
                                    case TO_COME -> "";
                                },
                                Say.words(each.standing().name()),
                                each.judgements().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(each.judgements()
                                                .getLast()
                                                .note()
                                                .text()),
                                judges
                                        ? List.of(new Button(
                                                Labels.command("judge-milepost"),
                                                Dates.address(
                                                        record(school, "judge-milepost"),
                                                        Map.of(
                                                                "plan",
                                                                plan.value(),
                                                                "milepost",
                                                                each.milepost()
                                                                        .milepost()
                                                                        .value())),
                                                Optional.empty()))
                                        : List.of()))
                        .toList());
    }

    /** What can be done with the plan as it stands; each is tried, and says why it cannot be had. */
    private List<Button> buttons(SchoolPlan plan, SchoolId school, ActorId reader) {
        LocalDate today = frames.today();
        ItemId id = plan.plan().plan();
        String query = "plan=" + id.value();
        PlanContent content = plan.content();
        SchoolPlans.State stands = plan.plan().edit().orElse(plan.plan().state());
        List<Optional<Button>> buttons = new ArrayList<>();
        if (stands == SchoolPlans.State.SUBMITTED) {
            buttons.add(button(
                    "approve-plan",
                    query,
                    new ApprovePlan(
                            school,
                            id,
                            plan.plan().contentHash(),
                            today,
                            Optional.empty(),
                            TRIED,
                            List.of(),
                            Optional.empty()),
                    reader));
            buttons.add(
                    button("return-plan", query, new ReturnPlan(school, id, today, TRIED, Optional.empty()), reader));
        }
        if (stands == SchoolPlans.State.DRAFTED || stands == SchoolPlans.State.RETURNED) {
            buttons.add(button("submit-plan", query, new SubmitPlan(school, id, today), reader));
        }
        if (plan.plan().state() != SchoolPlans.State.CLOSED) {
            buttons.add(button(
                    "edit-plan",
                    query,
                    new EditPlan(
                            school,
                            id,
                            plan.plan().revision(),
                            content.context(),
                            content.goals(),
                            content.coAuthors(),
                            today),
                    reader));
        }
        if (plan.plan().state() == SchoolPlans.State.APPROVED) {
            for (String command : new String[] {"update-plan", "close-plan"}) {
                buttons.add(
                        permitted.office(school, command, reader)
                                ? Optional.of(new Button(
                                        Labels.command(command),
                                        record(school, command) + "?" + query,
                                        Optional.empty()))
                                : Optional.empty());
            }
        }
        return buttons.stream().flatMap(Optional::stream).toList();
    }

    private Optional<Button> button(String name, String query, Command tried, ActorId reader) {
        return permitted.button(name, query, tried, reader);
    }

    /** What the latest words say otherwise than those that were approved. */
    private static List<String> changes(PlanContent approved, PlanContent latest) {
        List<String> changes = new ArrayList<>();
        if (!approved.context().equals(latest.context())) {
            changes.add("Context: " + latest.context());
        }
        for (Goal now : latest.goals()) {
            Optional<Goal> was = approved.goals().stream()
                    .filter(other -> other.goal().equals(now.goal()))
                    .findFirst();
            if (was.isEmpty()) {
                changes.add("New goal: " + now.text());
            } else if (!was.get().equals(now)) {
                changes.add(inWords(was.get()) + " → " + inWords(now));
            }
        }
        for (Goal was : approved.goals()) {
            if (latest.goals().stream().noneMatch(now -> now.goal().equals(was.goal()))) {
                changes.add("Goal left out: " + was.text());
            }
        }
        return changes;
    }

    private static String inWords(Goal goal) {
        return goal.text() + " ("
                + goal.mileposts().stream()
                        .map(Milepost::dueOn)
                        .map(Say::day)
                        .collect(Collectors.joining(", ", "mileposts due ", ""))
                + ")";
    }

    private static Step step(SchoolPlan.Step step, SchoolId school, Dates dates) {
        return new Step(
                Say.day(step.effectiveOn()),
                Say.capital(step.type().substring(step.type().indexOf('.') + 1).replace('-', ' ')) + ", revision "
                        + step.revision()
                        + step.by().map(person -> ", by " + person).orElse(""),
                step.decided().map(decided -> decided.reason().text()),
                step.decided().map(decided -> dates.link(SchoolPage.DECISIONS.of(school) + "/" + step.event())));
    }
}
