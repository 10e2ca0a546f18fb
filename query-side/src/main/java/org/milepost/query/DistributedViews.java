package org.milepost.query;

import com.mongodb.client.MongoDatabase;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.milepost.query.documents.Documents;
import org.milepost.query.documents.MongoDocuments;
import org.milepost.query.documents.MongoTokenStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** The documents, and how far they have been read, in the MongoDB that the services share. */
@Configuration(proxyBeanMethods = false)
@Profile("axonserver")
public class DistributedViews {
    /** Long enough for a pause of the whole machine; a process that stops properly gives its position up at once. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Bean
    Documents documents(MongoDatabase database) {
        return new MongoDocuments(database);
    }

    @Bean
    TokenStore tokenStore(MongoDatabase database, Clock clock) {
        String process = ManagementFactory.getRuntimeMXBean().getName() + "-" + UUID.randomUUID();
        return new MongoTokenStore(database, clock, process, PATIENCE);
    }
}
