package org.milepost.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.milepost.command.AggregateMemory;
import org.milepost.edge.AxonPart;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.query.FirstToken;
import org.milepost.query.LiveProjection;
import org.milepost.query.ProjectionHealth;
import org.milepost.query.Projector;
import org.milepost.query.Settled;
import org.milepost.query.documents.Documents;
import org.milepost.query.documents.MongoDocuments;
import org.milepost.standalone.jobs.ViewRebuild;
import org.milepost.standalone.reference.Reference;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteAccessKeep;
import org.milepost.standalone.store.SqliteAccountKeep;
import org.milepost.standalone.store.StoredEvents;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.annotation.Order;

/**
 * The whole of Milepost in one process: the record, and what is kept beside it, in a data folder; the documents in memory,
 * read anew from the record at every start.
 */
@SpringBootApplication(
        scanBasePackages = {
            "org.milepost.edge",
            "org.milepost.command",
            "org.milepost.query",
            "org.milepost.web",
            "org.milepost.standalone.jobs",
            "org.milepost.standalone.reference"
        })
public class Server {

    /** What the process is started with: its folder, and the time it lives in, which only the demo's generator bends. */
    public record Start(DataFolder folder, Clock underlying) {}

    @Bean
    Appender appender(Start start) {
        Appender appender = Appender.open(start.folder(), start.underlying());
        GenericEventMessage.clock = appender.clock();
        return appender;
    }

    /** Whether more can be recorded, or the disk has given up. */
    @Bean
    HealthIndicator recordHealthIndicator(Appender appender) {
        return () -> appender.stopped()
                .map(stopped -> Health.down().withDetail("because", String.valueOf(stopped.getMessage())))
                .orElseGet(Health::up)
                .build();
    }

    /** One time for everything: what was recorded last is never later than now. */
    @Bean
    Clock clock(Appender appender) {
        return appender.clock();
    }

    /** The one writer knows whether it is recording, and the first event that is not in the views yet is in the record. */
    @Bean
    Settled settled(Appender appender, StoredEvents stored, ProjectionHealth views) {
        return () -> {
            Instant recorded = appender.settled();
            return stored.firstRecordedAfter(views.readUpTo())
                    .map(unread -> unread.minusMillis(1))
                    .filter(recorded::isAfter)
                    .orElse(recorded);
        };
    }

    @Bean
    Keep keep(Start start) {
        return Keep.open(start.folder());
    }

    @Bean
    AccessKeep accessKeep(Keep keep) {
        return new SqliteAccessKeep(keep);
    }

    @Bean
    AccountKeep accountKeep(Keep keep) {
        return new SqliteAccountKeep(keep);
    }

    @Bean
    Invitations invitations(AccountKeep keep, Clock clock) {
        return new Invitations(keep, clock);
    }

    @Bean(destroyMethod = "shutdownNow")
    MongoServer documentServer() {
        return new MongoServer(new MemoryBackend());
    }

    @Bean
    MongoClient documentClient(MongoServer server) {
        return MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    }

    @Bean
    Documents documents(MongoClient client) {
        return new MongoDocuments(client.getDatabase("milepost"));
    }

    /** In memory, like the documents: a token that outlived them would skip events. */
    @Bean
    TokenStore tokenStore() {
        return new InMemoryTokenStore();
    }

    @Bean
    StoredEvents storedEvents(Start start, Appender appender) {
        return StoredEvents.of(start.folder());
    }

    @Bean
    Rebuild rebuild(StoredEvents stored, EventReader events, Documents documents) {
        return new Rebuild(stored, events, documents, EventJson.mapper());
    }

    /** The country's published figures, opened when somebody first asks for them. */
    @Bean
    @Lazy
    Reference reference(Start start) {
        return Reference.open(start.folder().path());
    }

    /** Live reading stands still meanwhile, and goes on where it was: what the documents have seen by then it skips. */
    @Bean
    ViewRebuild viewRebuild(Rebuild rebuild, Projector projector, org.axonframework.config.Configuration axon) {
        return progress -> {
            EventProcessor live = axon.eventProcessingConfiguration()
                    .eventProcessor(LiveProjection.GROUP)
                    .orElseThrow();
            live.shutDown();
            try {
                projector.forget();
                rebuild.run(progress::at);
            } finally {
                live.start();
            }
        };
    }

    /** The documents are read from the record before the live projection begins, which goes on from there. */
    @Bean
    FirstToken firstToken(Rebuild rebuild) {
        TrackingToken upToHere = rebuild.run();
        return () -> Optional.of(upToHere);
    }

    @Bean
    @Order(0)
    AxonPart store(Appender appender, EventSerializer events, AggregateMemory memory) {
        return Writer.store(appender, events, memory);
    }
}
