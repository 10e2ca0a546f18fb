package org.milepost.edge;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.queryhandling.QueryBus;
import org.milepost.api.Meta;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.MessageSerializer;
import org.milepost.edge.json.Upcasters;
import org.milepost.edge.messages.Asker;
import org.milepost.edge.messages.RefusalsAsDetails;
import org.milepost.edge.messages.Rehearsal;
import org.milepost.edge.notes.NoteSeal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;

/**
 * Puts Axon together from the parts that are there: the command side, the query side, and a store, embedded or Axon
 * Server. Nothing is found by itself, so that nothing is there that was not meant to be.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
public class AxonWiring {
    private static final List<String> TRAVELLING =
            List.of(Meta.ACTOR, Meta.COMMAND_ID, Meta.BODY_SHA256, Meta.CORRELATION_ID);

    @Bean
    EventSerializer eventSerializer() {
        return EventSerializer.create();
    }

    @Bean
    Upcasters upcasters() {
        return Upcasters.SHIPPED;
    }

    @Bean
    EventReader eventReader(EventSerializer events, Upcasters upcasters, ObjectProvider<NoteSeal> seal) {
        return new EventReader(events, upcasters, Optional.ofNullable(seal.getIfAvailable()));
    }

    @Bean
    Configuration axon(ObjectProvider<AxonPart> parts, EventSerializer events, Upcasters upcasters) {
        return axon(parts.orderedStream().toList(), events, upcasters);
    }

    /** Axon from these parts, the first one asked first; also without Spring. Whoever asked starts it and shuts it down. */
    public static Configuration axon(List<AxonPart> parts, EventSerializer events, Upcasters upcasters) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        MessageSerializer messages = MessageSerializer.create();
        Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> messages)
                .configureMessageSerializer(configuration -> messages)
                .configureEventSerializer(configuration -> events)
                .configureCorrelationDataProviders(configuration -> List.of(travelling()));
        upcasters.inOrder().forEach(upcaster -> configurer.registerEventUpcaster(configuration -> upcaster));
        parts.forEach(part -> part.contribute(configurer));
        Configuration configuration = configurer.buildConfiguration();
        configuration.commandBus().registerHandlerInterceptor(new RefusalsAsDetails());
        configuration.commandBus().registerHandlerInterceptor(new Rehearsal());
        configuration
                .commandBus()
                .registerHandlerInterceptor(new CorrelationDataInterceptor<>(configuration.correlationDataProviders()));
        configuration.queryBus().registerHandlerInterceptor(new RefusalsAsDetails());
        return configuration;
    }

    @Bean
    EventStore eventStore(Configuration axon) {
        return axon.eventStore();
    }

    @Bean
    CommandGateway commandGateway(Configuration axon) {
        return axon.commandGateway();
    }

    @Bean
    QueryBus queryBus(Configuration axon) {
        return axon.queryBus();
    }

    @Bean
    Asker asker(CommandGateway commands, QueryBus queries) {
        return new Asker(commands, queries);
    }

    @Bean
    SmartLifecycle axonLifecycle(Configuration axon) {
        return new SmartLifecycle() {
            private volatile boolean running;

            @Override
            public void start() {
                axon.start();
                running = true;
            }

            @Override
            public void stop() {
                axon.shutdown();
                running = false;
            }

            @Override
            public boolean isRunning() {
                return running;
            }

            // Before the web server takes requests, and after it has stopped taking them.
            @Override
            public int getPhase() {
                return 0;
            }
        };
    }

    private static CorrelationDataProvider travelling() {
        return message -> {
            Map<String, Object> kept = new java.util.HashMap<>();
            for (String key : TRAVELLING) {
                if (message.getMetaData().get(key) instanceof String value) {
                    kept.put(key, value);
                }
            }
            return kept;
        };
    }
}
