package org.milepost.command.trust;

import java.util.Optional;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.AggregateMember;
import org.axonframework.modelling.command.CommandHandlerInterceptor;
import org.axonframework.modelling.command.CreationPolicy;
import org.milepost.api.Rejected;
import org.milepost.api.Rejection;
import org.milepost.api.TrustCommand;
import org.milepost.api.TrustId;
import org.milepost.api.access.Concern;
import org.milepost.api.trust.TrustLifeCommand.CreateTrust;
import org.milepost.api.trust.TrustLifeEvent.TrustCreated;
import org.milepost.command.Acting;
import org.milepost.command.Acts;
import org.milepost.command.Remembered;
import org.milepost.command.erasure.Erasures;
import org.milepost.command.growth.LeadersGrowth;
import org.milepost.command.inspection.NationalFigures;
import org.milepost.command.meeting.TrustMeetings;
import org.milepost.command.risk.TrustRisks;

/** One trust's stream. What it has decided so far is the {@code TrustRecord} that every {@link Acting} carries. */
@SuppressWarnings("UnusedVariable") // Axon reads the fields: the identifier and the members
public class Trust {
    @AggregateIdentifier
    private TrustId id;

    @AggregateMember
    private final Remembered remembered = new Remembered();

    @AggregateMember
    private final Policies policies = new Policies();

    @AggregateMember
    private final Offices offices = new Offices();

    @AggregateMember
    private final NationalFigures nationalFigures = new NationalFigures();

    @AggregateMember
    private final TrustMeetings meetings = new TrustMeetings();

    @AggregateMember
    private final TrustRisks risks = new TrustRisks();

    @AggregateMember
    private final LeadersGrowth growth = new LeadersGrowth();

    @AggregateMember
    private final Erasures erasures = new Erasures();

    /** For Axon, which makes an empty trust and then tells it its history. */
    public Trust() {}

    @CommandHandlerInterceptor
    Object decide(TrustCommand command, CommandMessage<?> message, InterceptorChain chain, Acts acts) throws Exception {
        return acts.decide(message, remembered, Optional.of(command.trust()), Optional.empty(), Concern.NONE, chain);
    }

    /** Here and not in a member, because only a root can come into being. */
    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    void handle(CreateTrust command, Acting acting) {
        if (acting.trust().exists()) {
            throw new Rejected(
                    Rejection.rule("trust.id-taken", "A trust with this id is there already. Choose another id."));
        }
        acting.record(new TrustCreated(
                command.trust(), command.name(), command.groupUid(), acting.actor(), command.goLiveOn()));
    }

    @EventSourcingHandler
    void on(TrustCreated event) {
        id = event.trust();
    }
}
