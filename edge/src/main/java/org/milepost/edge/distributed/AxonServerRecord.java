package org.milepost.edge.distributed;

import java.time.Clock;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.ServerConnectorConfigurerModule;
import org.axonframework.commandhandling.distributed.RoutingStrategy;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericEventMessage;
import org.milepost.api.Command;
import org.milepost.edge.AxonPart;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/**
 * The record in Axon Server, which also carries commands to the node that decides and questions to one that can answer.
 * Nothing waits for it at the start: what needs it is refused until it answers.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@Profile("axonserver")
@EnableConfigurationProperties(Servers.class)
public class AxonServerRecord {
    private static final long MILLISECONDS_BETWEEN_ATTEMPTS = 2_000;
    private static final long MILLISECONDS_AN_ATTEMPT_TAKES = 2_000;

    /** The clock of recorded time: milliseconds, and never back within this process. */
    @Bean
    Clock clock() {
        Clock forward = new ForwardClock(Clock.systemUTC());
        GenericEventMessage.clock = forward;
        return forward;
    }

    @Bean
    @Order(0)
    AxonPart axonServer(Servers servers, Environment environment) {
        AxonServerConfiguration settings = new AxonServerConfiguration();
        settings.setServers(servers.axonserver().servers());
        settings.setContext(servers.axonserver().context());
        servers.axonserver().token().ifPresent(settings::setToken);
        settings.setComponentName(environment.getProperty("spring.application.name", "milepost"));
        settings.setReconnectInterval(MILLISECONDS_BETWEEN_ATTEMPTS);
        settings.setConnectTimeout(MILLISECONDS_AN_ATTEMPT_TAKES);
        // A question asked where it can be answered need not travel.
        settings.setShortcutQueriesToLocalHandlers(true);
        return configurer -> {
            new ServerConnectorConfigurerModule().configureModule(configurer);
            configurer
                    .registerComponent(AxonServerConfiguration.class, axon -> settings)
                    .registerComponent(RoutingStrategy.class, axon -> byStream());
        };
    }

    /** All commands of one stream go to one node, which has the stream in memory. */
    static RoutingStrategy byStream() {
        return message -> ((Command) message.getPayload()).stream().toString();
    }

    @Bean
    HealthIndicator axonServerHealthIndicator(Configuration axon, Servers servers) {
        return new AxonServerHealth(
                () -> axon.getComponent(AxonServerConnectionManager.class)
                        .isConnected(servers.axonserver().context()),
                servers.axonserver());
    }
}
