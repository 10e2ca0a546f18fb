package org.milepost.edge.distributed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes one line to the log when a server goes missing and one when it is back, however often the clients try. */
@Component
@Profile("axonserver")
final class MissingServers implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(MissingServers.class);
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final Map<String, HealthIndicator> servers;
    private final Map<String, Status> last = new HashMap<>();
    private volatile Thread watch = new Thread();

    MissingServers(
            @Qualifier("axonServerHealthIndicator") HealthIndicator axonServer,
            @Qualifier("mongodbHealthIndicator") HealthIndicator mongodb) {
        this.servers = Map.of("Axon Server", axonServer, "MongoDB", mongodb);
    }

    @Override
    public void start() {
        watch = Thread.ofVirtual().name("missing-servers").start(this::watch);
    }

    @Override
    public void stop() {
        watch.interrupt();
    }

    @Override
    public boolean isRunning() {
        return watch.isAlive();
    }

    private void watch() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                // A moment first, in which clients connect: at a start all is missing.
                Thread.sleep(EVERY);
                servers.forEach(this::look);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void look(String name, HealthIndicator server) {
        Health health = server.health();
        if (health == null) {
            return;
        }
        Status before = last.put(name, health.getStatus());
        if (health.getStatus().equals(before)) {
            return;
        }
        if (!health.getStatus().equals(Status.UP)) {
            LOG.warn("{}", health.getDetails().get("because"));
        } else if (before != null) {
            LOG.info("{} answers again.", name);
        }
    }
}
