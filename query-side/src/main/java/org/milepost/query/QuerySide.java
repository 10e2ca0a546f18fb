package org.milepost.query;

import java.time.Clock;
import java.util.Optional;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.milepost.edge.AxonPart;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.ledger.Ledger;
import org.milepost.query.action.ActionRegister;
import org.milepost.query.comparison.Comparisons;
import org.milepost.query.cycle.CycleRegister;
import org.milepost.query.decision.DecisionRegister;
import org.milepost.query.documents.Documents;
import org.milepost.query.ect.EctProgrammes;
import org.milepost.query.grant.GrantStrategies;
import org.milepost.query.growth.GrowthDates;
import org.milepost.query.healthcheck.HealthCheckRegister;
import org.milepost.query.inspection.SeenByOthers;
import org.milepost.query.ledger.LogRegister;
import org.milepost.query.meeting.MeetingRegister;
import org.milepost.query.metrics.KeyMetrics;
import org.milepost.query.obligation.DutyRegister;
import org.milepost.query.obligation.ShippedEditions;
import org.milepost.query.obligation.WhatIfs;
import org.milepost.query.phase.PhaseBoards;
import org.milepost.query.plan.PlanRegister;
import org.milepost.query.practice.PracticeLedger;
import org.milepost.query.rap.RapRegister;
import org.milepost.query.review.ReviewRegister;
import org.milepost.query.risk.RiskRegister;
import org.milepost.query.school.Schools;
import org.milepost.query.summary.SummaryRegister;
import org.milepost.query.support.SupportRegister;
import org.milepost.query.timeline.Timelines;
import org.milepost.query.trajectory.Movements;
import org.milepost.query.trajectory.Trajectories;
import org.milepost.query.trust.OfficeRegister;
import org.milepost.query.trust.Trusts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The query side's part of Axon: one live projection into all views, and the handlers that answer from them. */
@Configuration(proxyBeanMethods = false)
public class QuerySide {
    /** Larger batches are slower: Axon's pooled processor then waits 100 ms whenever its queue is full. */
    private static final int BATCH = 500;

    @Bean
    Streams streams(@Lazy EventStore events, ObjectProvider<SingleEvents> singles) {
        return new Streams(events, Optional.ofNullable(singles.getIfAvailable()));
    }

    @Bean
    TrustRecords trustRecords(Streams streams) {
        return new TrustRecords(streams);
    }

    @Bean
    Projector projector(Documents documents) {
        return new Projector(documents, EventJson.mapper());
    }

    @Bean
    Records records(
            Documents documents, Streams streams, TrustRecords trusts, Clock clock, ObjectProvider<Settled> settled) {
        return new Records(
                documents,
                streams,
                trusts,
                EventJson.mapper(),
                clock,
                settled.getIfAvailable(() -> Settled.justBefore(clock)));
    }

    /** Shown as {@code views} among the health of the process. */
    @Bean
    ProjectionHealth viewsHealthIndicator(Clock clock) {
        return new ProjectionHealth(clock);
    }

    @Bean
    AxonPart answers(Records records, ObjectProvider<Ledger> ledger, ObjectProvider<ShippedEditions> shipped) {
        return configurer -> configurer
                .registerQueryHandler(axon -> new Trusts(records))
                .registerQueryHandler(axon -> new OfficeRegister(records))
                .registerQueryHandler(axon -> new Schools(records))
                .registerQueryHandler(axon -> new PhaseBoards(records))
                .registerQueryHandler(axon -> new KeyMetrics(records))
                .registerQueryHandler(axon -> new RapRegister(records))
                .registerQueryHandler(axon -> new DutyRegister(records))
                .registerQueryHandler(axon -> new WhatIfs(records, shipped.getIfAvailable(() -> ShippedEditions.NONE)))
                .registerQueryHandler(axon -> new PlanRegister(records))
                .registerQueryHandler(axon -> new CycleRegister(records))
                .registerQueryHandler(axon -> new HealthCheckRegister(records))
                .registerQueryHandler(axon -> new SummaryRegister(records))
                .registerQueryHandler(axon -> new MeetingRegister(records))
                .registerQueryHandler(axon -> new Trajectories(records))
                .registerQueryHandler(axon -> new Movements(records))
                .registerQueryHandler(axon -> new Timelines(records))
                .registerQueryHandler(axon -> new Comparisons(records))
                .registerQueryHandler(axon -> new DecisionRegister(records))
                .registerQueryHandler(axon -> new SeenByOthers(records))
                .registerQueryHandler(axon -> new ReviewRegister(records))
                .registerQueryHandler(axon -> new ActionRegister(records))
                .registerQueryHandler(axon -> new SupportRegister(records))
                .registerQueryHandler(axon -> new PracticeLedger(records))
                .registerQueryHandler(axon -> new RiskRegister(records))
                .registerQueryHandler(axon -> new GrowthDates(records))
                .registerQueryHandler(axon -> new GrantStrategies(records))
                .registerQueryHandler(axon -> new EctProgrammes(records))
                .registerQueryHandler(axon -> new LogRegister(records, ledger::getIfAvailable));
    }

    @Bean
    AxonPart projection(
            Projector projector,
            Documents documents,
            ProjectionHealth health,
            TokenStore tokens,
            ObjectProvider<FirstToken> firstToken) {
        return configurer -> project(
                configurer,
                projector,
                documents,
                health,
                tokens,
                () -> firstToken.stream().findFirst().flatMap(FirstToken::token));
    }

    /** Adds the live projection to Axon's configuration; also without Spring, as for a measurement. */
    public static void project(
            Configurer configurer,
            Projector projector,
            Documents documents,
            ProjectionHealth health,
            TokenStore tokens,
            FirstToken first) {
        TokensAfterDocuments after = new TokensAfterDocuments(tokens, projector, health);
        configurer.eventProcessing(processing -> processing
                .registerEventHandler(axon -> new LiveProjection(projector, documents, after))
                .registerTokenStore(LiveProjection.GROUP, axon -> after)
                .registerPooledStreamingEventProcessor(LiveProjection.GROUP)
                .registerPooledStreamingEventProcessorConfiguration(
                        LiveProjection.GROUP, (axon, processor) -> tuned(axon, processor, first))
                .registerListenerInvocationErrorHandler(
                        LiveProjection.GROUP, axon -> PropagatingErrorHandler.instance())
                .registerErrorHandler(LiveProjection.GROUP, axon -> PropagatingErrorHandler.instance()));
    }

    /** Shown as {@code reading}: a projection that stands still fails at nothing, and shows nothing new either. */
    @Bean
    HealthIndicator readingHealthIndicator(@Lazy org.axonframework.config.Configuration axon) {
        return new ReadingHealth(axon);
    }

    private static PooledStreamingEventProcessor.Builder tuned(
            org.axonframework.config.Configuration axon,
            PooledStreamingEventProcessor.Builder processor,
            FirstToken first) {
        PromptCoordinator coordinator = new PromptCoordinator();
        axon.onShutdown(Integer.MIN_VALUE, coordinator::shutdownNow);
        return processor
                .batchSize(BATCH)
                .initialSegmentCount(1)
                .coordinatorExecutor(coordinator)
                .initialToken(source -> first.token().orElseGet(source::createTailToken));
    }
}
