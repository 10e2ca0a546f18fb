package org.milepost.edge.distributed;

import java.util.function.BooleanSupplier;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether the record can be reached. */
final class AxonServerHealth implements HealthIndicator {
    private final BooleanSupplier connected;
    private final Servers.AxonServer server;

    AxonServerHealth(BooleanSupplier connected, Servers.AxonServer server) {
        this.connected = connected;
        this.server = server;
    }

    @Override
    public Health health() {
        Health.Builder health = connected.getAsBoolean()
                ? Health.up()
                : Health.down()
                        .withDetail(
                                "because",
                                "Axon Server does not answer at " + server.servers()
                                        + " (milepost.axonserver.servers): nothing can be recorded or read until it does.");
        return health.withDetail("servers", server.servers())
                .withDetail("context", server.context())
                .build();
    }
}
