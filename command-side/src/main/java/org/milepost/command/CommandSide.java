package org.milepost.command;

import java.time.Clock;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurationParameterResolverFactory;
import org.axonframework.config.Configurer;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.messaging.annotation.ClasspathParameterResolverFactory;
import org.axonframework.messaging.annotation.MultiParameterResolverFactory;
import org.axonframework.messaging.annotation.ParameterResolverFactory;
import org.axonframework.modelling.command.CommandTargetResolver;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.milepost.api.Command;
import org.milepost.command.erasure.Erasable;
import org.milepost.command.school.School;
import org.milepost.command.trust.Trust;
import org.milepost.edge.AxonPart;
import org.milepost.edge.access.AccessKeep;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The command side's part of Axon: two kinds of stream, and what their decisions need. */
@Configuration(proxyBeanMethods = false)
public class CommandSide {
    /** All schools of a large trust and then some; a school of ten years takes about half a megabyte. */
    private static final int STREAMS_IN_MEMORY = 200;

    @Bean
    AggregateMemory aggregateMemory() {
        return new AggregateMemory(STREAMS_IN_MEMORY);
    }

    @Bean
    AxonPart decisions(AccessKeep keep, Clock clock, AggregateMemory memory, ObjectProvider<Erasable> erasable) {
        return configurer -> wire(
                configurer,
                keep::isInstallationAdministrator,
                clock,
                memory,
                erasable.getIfAvailable(() -> Erasable.NOTHING));
    }

    /** Adds the command side to Axon's configuration; also without Spring, as in a bare writer process. */
    public static void wire(Configurer configurer, Installation installation, Clock clock, AggregateMemory memory) {
        wire(configurer, installation, clock, memory, Erasable.NOTHING);
    }

    /** Adds the command side, and what it can have erased. */
    public static void wire(
            Configurer configurer, Installation installation, Clock clock, AggregateMemory memory, Erasable erasable) {
        configurer
                .registerComponent(Erasable.class, axon -> erasable)
                .registerComponent(OtherSchools.class, axon -> new StreamedOtherSchools(axon::eventStore))
                .registerComponent(
                        Acts.class,
                        axon -> new Acts(new StreamedTrustFacts(axon::eventStore, memory), installation, clock))
                .registerComponent(
                        ParameterResolverFactory.class,
                        axon -> MultiParameterResolverFactory.ordered(
                                ClasspathParameterResolverFactory.forClass(School.class),
                                new ConfigurationParameterResolverFactory(axon),
                                Acts.parameters()))
                .configureAggregate(remembered(School.class, memory))
                .configureAggregate(remembered(Trust.class, memory));
    }

    private static <A> AggregateConfigurer<A> remembered(Class<A> aggregate, AggregateMemory memory) {
        return AggregateConfigurer.defaultConfiguration(aggregate)
                .configureCommandTargetResolver(axon -> byStream())
                .configureRepository(axon -> new RememberingRepository<>(
                        EventSourcingRepository.builder(aggregate)
                                .eventStore(axon.eventStore())
                                .parameterResolverFactory(axon.parameterResolverFactory())
                                .handlerDefinition(axon.handlerDefinition(aggregate))
                                .repositoryProvider(axon::repository),
                        memory));
    }

    /** The command itself knows which stream decides it. */
    public static CommandTargetResolver byStream() {
        return message -> new VersionedAggregateIdentifier((Object) stream(message), null);
    }

    private static String stream(CommandMessage<?> message) {
        return ((Command) message.getPayload()).stream().toString();
    }
}
