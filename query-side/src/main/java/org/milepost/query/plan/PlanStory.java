package org.milepost.query.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.milepost.api.ActorId;
import org.milepost.api.Moment;
import org.milepost.api.Note;
import org.milepost.api.SchoolId;
import org.milepost.api.plan.Milepost;
import org.milepost.api.plan.PlanApprover;
import org.milepost.api.plan.PlanContent;
import org.milepost.api.plan.SchoolPlan;
import org.milepost.api.plan.SchoolPlan.GoalRecord;
import org.milepost.api.plan.SchoolPlan.Judged;
import org.milepost.api.plan.SchoolPlan.MilepostRecord;
import org.milepost.api.plan.SchoolPlan.Standing;
import org.milepost.api.plan.SchoolPlan.Step;
import org.milepost.api.plan.SchoolPlan.Update;
import org.milepost.api.plan.SchoolPlan.Version;
import org.milepost.api.plan.SchoolPlans;
import org.milepost.api.plan.SchoolPlans.State;
import org.milepost.api.trust.TrustRecord;

/** How one improvement plan stood on a day: its steps up to then, told in the order in which they were recorded. */
final class PlanStory {
    private final PlansView.Plan plan;
    private final LocalDate on;
    private final boolean enteredFromRecords;
    private final Set<ActorId> authors = new LinkedHashSet<>();
    private final List<PlansView.OfMilepost> judgements = new ArrayList<>();
    private final List<Update> updates = new ArrayList<>();
    private final List<Step> history = new ArrayList<>();
    private State state = State.DRAFTED;
    private Optional<State> edit = Optional.empty();
    private int revision;
    private String contentHash;
    private PlanContent latest;
    private LocalDate since;
    private @Nullable Version inForce;
    private @Nullable Note cameOfIt;

    private PlanStory(PlansView.Plan plan, LocalDate on, PlansView.Step first) {
        this.plan = plan;
        this.on = on;

        this.enteredFromRecords = first.enteredFromRecords();
        this.latest = first.content().orElseThrow();
        this.revision = first.revision();
        this.contentHash = first.contentHash();
        this.since = first.effectiveOn();
    }

    /** How the plan stood on the day; nothing, if it was not there yet. */
    static Optional<PlanStory> of(PlansView.Plan plan, LocalDate on) {
        List<PlansView.Step> steps = plan.steps().stream()
                .filter(step -> !step.effectiveOn().isAfter(on))
                .toList();
        if (steps.isEmpty() || steps.getFirst().kind() != PlansView.Kind.DRAFTED) {
            return Optional.empty();
        }
        PlanStory story = new PlanStory(plan, on, steps.getFirst());
        steps.forEach(story::take);
        return Optional.of(story);
    }

    /** Whether it is, or was, the plan of its year: one that was given up before it was ever approved is not. */
    boolean isOfItsYear() {
        return state != State.CLOSED || inForce != null;
    }

    private void take(PlansView.Step step) {
        step.content().ifPresent(next -> {
            latest = next;
            revision = step.revision();
            contentHash = step.contentHash();
            authors.addAll(next.coAuthors());
            if (!step.enteredFromRecords()) {
                step.by().ifPresent(authors::add);
            }
        });
        step.update().ifPresent(updates::add);
        step.milepost().ifPresent(judgements::add);
        switch (step.kind()) {
            case EDITED -> {
                if (inForce != null && edit.isEmpty()) {
                    edit = Optional.of(State.DRAFTED);
                }
            }
            case SUBMITTED -> {
                step.by().ifPresent(authors::add);
                waits(State.SUBMITTED);
            }
            case RETURNED -> waits(State.RETURNED);
            case APPROVED -> {
                state = State.APPROVED;
                edit = Optional.empty();
                inForce = new Version(
                        step.revision(),
                        step.contentHash(),
                        latest,
                        step.effectiveOn(),
                        step.decided().orElseThrow(),
                        step.event());
            }
            case CLOSED -> {
                state = State.CLOSED;
                edit = Optional.empty();
                cameOfIt = step.cameOfIt().orElse(null);
            }
            case DRAFTED, UPDATED, JUDGED -> {}
        }
        if (step.kind() != PlansView.Kind.UPDATED && step.kind() != PlansView.Kind.JUDGED) {
            since = step.effectiveOn();
        }
        history.add(new Step(
                step.event(),
                step.type(),
                step.revision(),
                step.contentHash(),
                step.effectiveOn(),
                step.recordedAt(),
                state,
                edit,
                step.by(),
                step.decided()));
    }

    /** Once a version is in force, what waits is an edit of it. */
    private void waits(State standing) {
        if (inForce == null) {
            state = standing;
        } else {
            edit = Optional.of(standing);
        }
    }

    /** The plan in full. */
    SchoolPlan told(SchoolId school, Moment moment, TrustRecord trust) {
        return new SchoolPlan(
                school,
                moment,
                glance(trust, school),
                latest,
                Optional.ofNullable(inForce),
                List.copyOf(authors),
                goals(),
                updates,
                Optional.ofNullable(cameOfIt),
                history);
    }

    /** The plan at a glance. */
    SchoolPlans.Glance glance(TrustRecord trust, SchoolId school) {
        return new SchoolPlans.Glance(
                plan.plan(),
                plan.year(),
                state,
                edit,
                revision,
                contentHash,
                since,
                mustApprove(trust, school),
                Optional.ofNullable(inForce).map(Version::decided),
                counts(),
                updates.stream()
                        .map(update -> new SchoolPlans.Told(update.term(), update.effectiveOn(), update.to()))
                        .toList(),
                enteredFromRecords);
    }

    private Optional<PlanApprover> mustApprove(TrustRecord trust, SchoolId school) {
        boolean waiting =
                state == State.SUBMITTED || edit.filter(State.SUBMITTED::equals).isPresent();
        return waiting ? Optional.of(PlanApprover.of(authors, trust, school, on)) : Optional.empty();
    }

    private List<GoalRecord> goals() {
        PlanContent spokenOf = inForce == null ? latest : inForce.content();
        return spokenOf.goals().stream()
                .map(goal -> new GoalRecord(
                        goal, goal.mileposts().stream().map(this::milepost).toList()))
                .toList();
    }

    private MilepostRecord milepost(Milepost milepost) {
        List<Judged> said = judgements.stream()
                .filter(judgement -> judgement.milepost().equals(milepost.milepost()))
                .map(PlansView.OfMilepost::judged)
                .toList();
        return new MilepostRecord(milepost, standing(milepost, said), said);
    }

    private Standing standing(Milepost milepost, List<Judged> said) {
        if (said.isEmpty()) {
            return milepost.dueOn().isBefore(on) ? Standing.OVERDUE : Standing.TO_COME;
        }
        return switch (said.getLast().outcome()) {
            case MET -> Standing.MET;
            case PARTLY -> Standing.PARTLY;
            case MISSED -> Standing.MISSED;
        };
    }

    private SchoolPlans.Mileposts counts() {
        List<Standing> standings = goals().stream()
                .flatMap(goal -> goal.mileposts().stream())
                .map(MilepostRecord::standing)
                .toList();
        return new SchoolPlans.Mileposts(
                count(standings, Standing.MET),
                count(standings, Standing.PARTLY),
                count(standings, Standing.MISSED),
                count(standings, Standing.OVERDUE),
                count(standings, Standing.TO_COME));
    }

    private static int count(List<Standing> standings, Standing wanted) {
        return (int) standings.stream().filter(wanted::equals).count();
    }
}
