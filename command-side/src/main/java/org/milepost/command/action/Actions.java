package org.milepost.command.action;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.milepost.api.ActorId;
import org.milepost.api.ItemId;
import org.milepost.api.SchoolCommand;
import org.milepost.api.access.Holding;
import org.milepost.api.access.Office;
import org.milepost.api.action.ActionCommand.AgreeActionPlan;
import org.milepost.api.action.ActionCommand.CancelAction;
import org.milepost.api.action.ActionCommand.CompleteAction;
import org.milepost.api.action.ActionCommand.ProgressAction;
import org.milepost.api.action.ActionCommand.RaiseAction;
import org.milepost.api.action.ActionCommand.ReopenAction;
import org.milepost.api.action.ActionCommand.RescheduleAction;
import org.milepost.api.action.ActionCommand.VerifyAction;
import org.milepost.api.action.ActionEvent.ActionCancelled;
import org.milepost.api.action.ActionEvent.ActionDone;
import org.milepost.api.action.ActionEvent.ActionPlanAgreed;
import org.milepost.api.action.ActionEvent.ActionRaised;
import org.milepost.api.action.ActionEvent.ActionReopened;
import org.milepost.api.action.ActionEvent.ActionVerified;
import org.milepost.api.action.Owner;
import org.milepost.api.action.Source;
import org.milepost.api.review.Leader;
import org.milepost.api.review.ReviewEvent.ReviewCarriedOut;
import org.milepost.api.review.ReviewEvent.ReviewPlanned;
import org.milepost.command.Acting;
import org.milepost.command.SchoolsBands;
import org.milepost.command.SchoolsLife;

/**
 * A school's actions and action plans: routes each command to its decision and remembers what decisions need, of reviews only
 * who leads them.
 */
public final class Actions {
    /** Those who write about actions of their own and of reviews that they lead, and about no others. */
    private static final Set<Office> OF_OWN =
            Set.of(Office.SLIM_LEADER, Office.LEAD_PRACTITIONER, Office.EXECUTIVE_TEAM);

    private final Map<ItemId, Action> actions = new HashMap<>();
    private final Set<ItemId> plans = new HashSet<>();
    private final Map<ItemId, Leader> leaders = new HashMap<>();
    private final SchoolsLife life;
    private final SchoolsBands bands;
    private final SourcesOnRecord sources;

    public Actions(SchoolsLife life, SchoolsBands bands, SourcesOnRecord sources) {
        this.life = life;
        this.bands = bands;
        this.sources = sources;
    }

    @CommandHandler
    void handle(RaiseAction command, Acting acting) {
        LocalDate on = command.raisedOn().orElse(acting.today());
        acting.record(RaisingAnAction.raise(
                command,
                new RaisingAnAction.Facts(
                        actions.containsKey(command.action()),
                        command.plan().map(plans::contains).orElse(true),
                        sources.includes(command.source()),
                        life.includes(on),
                        acting.trust().holdersOf(command.owner().office(), acting.today()).stream()
                                .filter(holding -> holding.covers(command.school()))
                                .toList(),
                        isActors(Optional.empty(), command.source(), command.owner(), acting),
                        command,
                        acting.actor(),
                        on,
                        acting.today())));
    }

    @CommandHandler
    void handle(ProgressAction command, Acting acting) {
        acting.record(FollowingUpAnAction.progress(
                command, facts(command.action(), command.seenOn(), Optional.empty(), acting)));
    }

    @CommandHandler
    void handle(RescheduleAction command, Acting acting) {
        acting.record(FollowingUpAnAction.reschedule(
                command, facts(command.action(), Optional.empty(), Optional.of(command.dueOn()), acting)));
    }

    @CommandHandler
    void handle(CompleteAction command, Acting acting) {
        acting.record(FollowingUpAnAction.complete(
                command, facts(command.action(), command.doneOn(), Optional.empty(), acting)));
    }

    @CommandHandler
    void handle(VerifyAction command, Acting acting) {
        acting.record(FollowingUpAnAction.verify(
                command, facts(command.action(), command.verifiedOn(), Optional.empty(), acting)));
    }

    @CommandHandler
    void handle(ReopenAction command, Acting acting) {
        acting.record(FollowingUpAnAction.reopen(
                command, facts(command.action(), Optional.empty(), Optional.empty(), acting)));
    }

    @CommandHandler
    void handle(CancelAction command, Acting acting) {
        acting.record(FollowingUpAnAction.cancel(
                command, facts(command.action(), Optional.empty(), Optional.empty(), acting)));
    }

    @CommandHandler
    void handle(AgreeActionPlan command, Acting acting) {
        acting.record(RaisingAnAction.agree(
                command,
                new RaisingAnAction.PlanFacts(
                        plans.contains(command.plan()),
                        actions.keySet().containsAll(command.actions()),
                        bands.on(command.effectiveOn()),
                        acting.decider(command.decidedOn(), Optional.empty()))));
    }

    /** The review that an action comes from which a command raises or follows up. */
    public Optional<ItemId> reviewOf(SchoolCommand command) {
        return switch (command) {
            case RaiseAction about -> reviewOf(about.source());
            case ProgressAction about -> reviewOf(about.action());
            case RescheduleAction about -> reviewOf(about.action());
            case CompleteAction about -> reviewOf(about.action());
            case VerifyAction about -> reviewOf(about.action());
            case ReopenAction about -> reviewOf(about.action());
            case CancelAction about -> reviewOf(about.action());
            default -> Optional.empty();
        };
    }

    private Optional<ItemId> reviewOf(ItemId action) {
        return Optional.ofNullable(actions.get(action)).flatMap(known -> reviewOf(known.source()));
    }

    private static Optional<ItemId> reviewOf(Source source) {
        return source.kind() == Source.Kind.REVIEW ? source.item() : Optional.empty();
    }

    private FollowingUpAnAction.Facts facts(
            ItemId id, Optional<LocalDate> on, Optional<LocalDate> dueOn, Acting acting) {
        Optional<Action> action = Optional.ofNullable(actions.get(id));
        return new FollowingUpAnAction.Facts(
                action,
                action.map(found -> isActors(Optional.of(found.raisedBy()), found.source(), found.owner(), acting))
                        .orElse(true),
                acting.actor(),
                offices(acting),
                on.orElse(acting.today()),
                acting.today(),
                dueOn);
    }

    /** Raising it already needs one of the two; what the actor raised stays theirs whoever owns it now. */
    private boolean isActors(Optional<ActorId> raisedBy, Source source, Owner owner, Acting acting) {
        return !OF_OWN.contains(acting.office())
                || raisedBy.filter(acting.actor()::equals).isPresent()
                || owner.person().map(acting.actor()::equals).orElseGet(() -> acting.holds(owner.office()))
                || leads(source, acting);
    }

    private boolean leads(Source source, Acting acting) {
        return source.kind() == Source.Kind.REVIEW
                && source.item()
                        .flatMap(review -> Optional.ofNullable(leaders.get(review)))
                        .map(leader -> leader.person()
                                .map(acting.actor()::equals)
                                .orElseGet(() ->
                                        leader.office().filter(acting::holds).isPresent()))
                        .orElse(false);
    }

    private static Set<Office> offices(Acting acting) {
        return acting.holdings().stream().map(Holding::office).collect(Collectors.toUnmodifiableSet());
    }

    @EventSourcingHandler
    void on(ActionRaised event) {
        actions.put(event.action(), Action.raised(event));
    }

    @EventSourcingHandler
    void on(ActionDone event) {
        actions.computeIfPresent(event.action(), (id, action) -> action.done(event.doneBy(), event.effectiveOn()));
    }

    @EventSourcingHandler
    void on(ActionVerified event) {
        become(event.action(), Action.State.VERIFIED);
    }

    @EventSourcingHandler
    void on(ActionReopened event) {
        become(event.action(), Action.State.OPEN);
    }

    @EventSourcingHandler
    void on(ActionCancelled event) {
        become(event.action(), Action.State.CANCELLED);
    }

    private void become(ItemId action, Action.State state) {
        actions.computeIfPresent(action, (id, known) -> known.as(state));
    }

    @EventSourcingHandler
    void on(ActionPlanAgreed event) {
        plans.add(event.plan());
    }

    @EventSourcingHandler
    void on(ReviewPlanned event) {
        event.ledBy().ifPresent(leader -> leaders.put(event.review(), leader));
    }

    @EventSourcingHandler
    void on(ReviewCarriedOut event) {
        event.ledBy().ifPresent(leader -> leaders.put(event.review(), leader));
    }
}
