package org.milepost.query.action;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.queryhandling.QueryHandler;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.Meta;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.action.ActionQuery.ActionsOfSchool;
import org.milepost.api.action.ActionQuery.ActionsOfTrust;
import org.milepost.api.action.ActionQuery.Wanted;
import org.milepost.api.action.SchoolActions;
import org.milepost.api.action.SchoolActions.Action;
import org.milepost.api.action.SchoolActions.Counts;
import org.milepost.api.action.SchoolActions.Plan;
import org.milepost.api.action.SchoolActions.Status;
import org.milepost.api.action.SchoolActions.Step;
import org.milepost.api.action.TrustActions;
import org.milepost.query.Reading;
import org.milepost.query.Records;
import org.milepost.query.TrustReading;
import org.milepost.query.phase.PhaseView;
import org.milepost.query.school.IdentityView;

/** Answers what is to be done at a school or in a trust, by whom, and how far it is. */
public final class ActionRegister {
    private static final String ROW = OwnActions.ROW;
    private static final String PLANS = "action-plans";
    private static final ActionsView ACTIONS = new ActionsView();
    private static final PhaseView PHASES = new PhaseView();
    private static final IdentityView IDENTITY = new IdentityView();

    private final Records records;

    public ActionRegister(Records records) {
        this.records = records;
    }

    @QueryHandler
    SchoolActions answer(ActionsOfSchool query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        Reading reading = records.open(query.school(), query.asOf(), reader);
        if (!reading.reads(ROW)) {
            throw new Rejected(Rejection.unknown(reading.school()));
        }
        List<Action> actions = actions(reading, reader);
        return new SchoolActions(
                reading.school(), reading.moment(), counts(actions), wanted(actions, query.wanted()), plans(reading));
    }

    @QueryHandler
    TrustActions answer(ActionsOfTrust query, @MetaDataValue(Meta.ACTOR) String actor) {
        ActorId reader = new ActorId(actor);
        TrustReading trust = records.open(query.trust(), query.asOf(), reader);
        if (!trust.reads(ROW)) {
            throw new Rejected(Rejection.unknown(trust.trust()));
        }
        return new TrustActions(
                trust.trust(),
                trust.moment(),
                trust.schools().stream()
                        .filter(reading -> reading.reads(ROW))
                        .map(reading -> row(reading, reader, query.wanted()))
                        .sorted(Comparator.comparing(TrustActions.Row::name))
                        .toList());
    }

    private static TrustActions.Row row(Reading reading, ActorId reader, Wanted wanted) {
        List<Action> actions = actions(reading, reader);
        return new TrustActions.Row(
                reading.school(),
                reading.view(IDENTITY).nameOn(reading.on()),
                reading.moment().sequence(),
                counts(actions),
                wanted(actions, wanted),
                plans(reading));
    }

    private static List<Action> actions(Reading reading, ActorId reader) {
        boolean ownOnly = OwnActions.only(reading);
        Set<ItemId> reviews = ownOnly ? OwnActions.reviewsLedBy(reader, reading.events()) : Set.of();
        return reading.view(ACTIONS).actions().stream()
                .filter(action -> !action.raisedOn().isAfter(reading.on()))
                .filter(action -> !ownOnly
                        || OwnActions.isOwn(reader, action.raisedBy(), action.owner(), action.source(), reviews))
                .map(action -> action(action, reading.on()))
                .sorted(Comparator.comparing(Action::dueOn).thenComparing(Action::action))
                .toList();
    }

    private static Action action(ActionsView.Action action, LocalDate on) {
        List<Step> steps =
                action.steps().stream().filter(step -> !step.on().isAfter(on)).toList();
        LocalDate dueOn = steps.stream()
                .flatMap(step -> step.dueOn().stream())
                .reduce((earlier, later) -> later)
                .orElse(action.dueOn());
        return new Action(
                action.action(),
                action.text(),
                action.source(),
                action.owner(),
                status(steps, dueOn, on),
                action.raisedOn(),
                dueOn,
                action.plan(),
                action.event(),
                action.recordedAt(),
                steps);
    }

    private static Status status(List<Step> steps, LocalDate dueOn, LocalDate on) {
        Status open = dueOn.isBefore(on) ? Status.OVERDUE : Status.OPEN;
        Status status = open;
        for (Step step : steps) {
            status = switch (step.kind()) {
                case PROGRESSED, RESCHEDULED -> status;
                case DONE -> Status.DONE;
                case VERIFIED -> Status.VERIFIED;
                case REOPENED -> open;
                case CANCELLED -> Status.CANCELLED;
            };
        }
        return status;
    }

    private static List<Action> wanted(List<Action> actions, Wanted wanted) {
        return actions.stream()
                .filter(action -> wanted.status().isEmpty() || wanted.status().get() == action.status())
                .filter(action ->
                        wanted.from().map(day -> !action.dueOn().isBefore(day)).orElse(true))
                .filter(action ->
                        wanted.to().map(day -> !action.dueOn().isAfter(day)).orElse(true))
                .toList();
    }

    private static Counts counts(List<Action> actions) {
        return new Counts(
                count(actions, Status.OPEN),
                count(actions, Status.OVERDUE),
                count(actions, Status.DONE),
                count(actions, Status.VERIFIED),
                count(actions, Status.CANCELLED));
    }

    private static long count(List<Action> actions, Status status) {
        return actions.stream().filter(action -> action.status() == status).count();
    }

    private static List<Plan> plans(Reading reading) {
        if (!reading.reads(PLANS)) {
            return List.of();
        }
        List<ActionsView.Plan> agreed = reading.view(ACTIONS).plans().stream()
                .filter(plan -> !plan.effectiveOn().isAfter(reading.on()))
                .toList();
        Optional<ActionsView.Plan> last =
                agreed.stream().reduce((one, other) -> other.effectiveOn().isBefore(one.effectiveOn()) ? one : other);
        return agreed.stream()
                .map(plan -> plan(plan, last.filter(plan::equals).isPresent() && isInItsBand(plan, reading), reading))
                .sorted(Comparator.comparing(Plan::effectiveOn)
                        .thenComparing(Plan::plan)
                        .reversed())
                .toList();
    }

    /** A plan is for the band: it ends with the first placement in another. */
    private static boolean isInItsBand(ActionsView.Plan plan, Reading reading) {
        return reading.view(PHASES).upTo(reading.on()).stream()
                .filter(placement -> placement.effectiveOn().isAfter(plan.effectiveOn()))
                .allMatch(placement -> placement.terms().band().equals(plan.band()));
    }

    private static Plan plan(ActionsView.Plan plan, boolean inForce, Reading reading) {
        Stream<ItemId> raisedInto = reading.view(ACTIONS).actions().stream()
                .filter(action -> !action.raisedOn().isAfter(reading.on())
                        && action.plan().filter(plan.plan()::equals).isPresent())
                .map(ActionsView.Action::action);
        return new Plan(
                plan.plan(),
                plan.band(),
                plan.aim(),
                plan.effectiveOn(),
                inForce,
                Stream.concat(plan.actions().stream(), raisedInto).distinct().toList(),
                plan.decided(),
                plan.event());
    }
}
