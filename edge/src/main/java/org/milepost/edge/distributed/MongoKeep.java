package org.milepost.edge.distributed;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.access.MongoAccessKeep;
import org.milepost.edge.access.MongoAccountKeep;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** What the services keep beside the record, in MongoDB. Nothing waits for it at the start. */
@Configuration(proxyBeanMethods = false)
@Profile("axonserver")
public class MongoKeep {
    /** A caller is told soon that the server is missing, not after the driver's half minute. */
    private static final int SECONDS_TO_FIND_A_SERVER = 2;

    @Bean
    MongoClient mongoClient(Servers servers) {
        return MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address(servers))
                .applyToClusterSettings(
                        cluster -> cluster.serverSelectionTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(SECONDS_TO_FIND_A_SERVER, TimeUnit.SECONDS))
                .build());
    }

    @Bean
    MongoDatabase mongoDatabase(MongoClient client, Servers servers) {
        return client.getDatabase(
                Optional.ofNullable(address(servers).getDatabase()).orElse("milepost"));
    }

    @Bean
    AccessKeep accessKeep(MongoDatabase database) {
        return new MongoAccessKeep(database);
    }

    /** For pages, once they run as a service of their own: the two services there are ask for no password. */
    @Bean
    AccountKeep accountKeep(MongoDatabase database) {
        return new MongoAccountKeep(database);
    }

    @Bean
    Invitations invitations(AccountKeep keep, Clock clock) {
        return new Invitations(keep, clock);
    }

    @Bean
    HealthIndicator mongodbHealthIndicator(MongoDatabase database, Servers servers) {
        String hosts = String.join(", ", address(servers).getHosts());
        return () -> {
            try {
                database.runCommand(new Document("ping", 1));
                return Health.up().withDetail("hosts", hosts).build();
            } catch (MongoException e) {
                return Health.down()
                        .withDetail(
                                "because",
                                "MongoDB does not answer at " + hosts
                                        + " (milepost.mongodb.uri): nobody's token can be checked and no view read until it does.")
                        .withDetail("hosts", hosts)
                        .build();
            }
        };
    }

    private static ConnectionString address(Servers servers) {
        return new ConnectionString(servers.mongodb().uri());
    }
}
