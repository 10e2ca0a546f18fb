package org.milepost.command.school;

import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.milepost.api.SchoolCommand;
import org.milepost.api.SchoolId;
import org.milepost.api.access.Concern;
import org.milepost.api.school.IdentityCommand.RegisterSchool;
import org.milepost.api.school.IdentityEvent.SchoolRegistered;
import org.milepost.command.Acting;
import org.milepost.command.Acts;
import org.milepost.command.EventsOnRecord;
import org.milepost.command.Remembered;
import org.milepost.command.SchoolsBands;
import org.milepost.command.SchoolsLife;
import org.milepost.command.action.Actions;
import org.milepost.command.action.SourcesOnRecord;
import org.milepost.command.cycle.Cycles;
import org.milepost.command.ect.Programmes;
import org.milepost.command.grant.Grants;
import org.milepost.command.growth.HeadteacherGrowth;
import org.milepost.command.healthcheck.HealthChecks;
import org.milepost.command.inspection.Inspected;
import org.milepost.command.meeting.SchoolMeetings;
import org.milepost.command.metrics.WeeklyReturns;
import org.milepost.command.phase.Placements;
import org.milepost.command.plan.Plans;
import org.milepost.command.practice.Practices;
import org.milepost.command.rap.Raps;
import org.milepost.command.review.Reviews;
import org.milepost.command.risk.SchoolRisks;
import org.milepost.command.summary.Summaries;
import org.milepost.command.support.Supports;

/** One school's stream. It holds who the school is and one object for each slice, and no rule. */
@SuppressWarnings("UnusedVariable") // Axon reads the fields: the identifier and the members
public class School {
    @AggregateIdentifier
    private SchoolId id;

    @AggregateMember
    private final Remembered remembered = new Remembered();

    @AggregateMember
    private final SchoolsLife life = new SchoolsLife();

    @AggregateMember
    private final SchoolsBands bands = new SchoolsBands();

    @AggregateMember
    private final EventsOnRecord events = new EventsOnRecord();

    @AggregateMember
    private final Identity identity = new Identity(life);

    @AggregateMember
    private final Placements placements = new Placements(life);

    @AggregateMember
    private final WeeklyReturns weeklyReturns = new WeeklyReturns(life);

    @AggregateMember
    private final Raps raps = new Raps(life, bands);

    @AggregateMember
    private final Plans plans = new Plans(life);

    @AggregateMember
    private final Summaries summaries = new Summaries(life, bands);

    @AggregateMember
    private final HealthChecks healthChecks = new HealthChecks(life, bands);

    @AggregateMember
    private final Cycles cycles = new Cycles(life, events);

    @AggregateMember
    private final Inspected inspected = new Inspected();

    @AggregateMember
    private final Reviews reviews = new Reviews();

    @AggregateMember
    private final SchoolMeetings meetings = new SchoolMeetings(life);

    @AggregateMember
    private final SourcesOnRecord sources = new SourcesOnRecord(events);

    @AggregateMember
    private final Actions actions = new Actions(life, bands, sources);

    @AggregateMember
    private final Supports supports = new Supports(life, bands);

    @AggregateMember
    private final Practices practices = new Practices(life);

    @AggregateMember
    private final SchoolRisks risks = new SchoolRisks(life);

    @AggregateMember
    private final HeadteacherGrowth growth = new HeadteacherGrowth();

    @AggregateMember
    private final Grants grants = new Grants(life);

    @AggregateMember
    private final Programmes programmes = new Programmes(life);

    /** For Axon, which makes an empty school and then tells it its history. */
    public School() {}

    @CommandHandlerInterceptor
    Object decide(SchoolCommand command, CommandMessage<?> message, InterceptorChain chain, Acts acts)
            throws Exception {
        Concern concern = actions.reviewOf(command).map(reviews::concernOf).orElseGet(() -> reviews.concernOf(command));
        return acts.decide(message, remembered, identity.trustFor(command), reviews.kindOf(command), concern, chain);
    }

    /** Here and not in {@link Identity}, because only a root can come into being. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(RegisterSchool command, Acting acting) {
        identity.register(command, acting);
    }

    @EventSourcingHandler
    void on(SchoolRegistered event) {
        id = event.school();
    }
}
