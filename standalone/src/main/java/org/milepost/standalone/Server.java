package org.milepost.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.util.Optional;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.milepost.command.AggregateMemory;
import org.milepost.edge.AxonPart;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.query.FirstToken;
import org.milepost.query.Projector;
import org.milepost.query.documents.Documents;
import org.milepost.query.documents.MongoDocuments;
import org.milepost.standalone.reference.Reference;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteAccessKeep;
import org.milepost.standalone.store.StoredEvents;
import org.springframework.boot.autoconfigure.SpringBootApplication;
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

    /** One time for everything: what was recorded last is never later than now. */
    @Bean
    Clock clock(Appender appender) {
        return appender.clock();
    }

    @Bean
    Keep keep(Start start) {
        return Keep.open(start.folder());
    }

    @Bean
    AccessKeep accessKeep(Keep keep) {
        return new SqliteAccessKeep(keep);
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
    Rebuild rebuild(StoredEvents stored, EventReader events, Projector projector) {
        return new Rebuild(stored, events, projector);
    }

    /** The country's published figures, opened when somebody first asks for them. */
    @Bean
    @Lazy
    Reference reference(Start start) {
        return Reference.open(start.folder().path());
    }

    /** The documents are read from the record before the live projection begins, which goes on from there. */
    @Bean
    FirstToken firstToken(Rebuild rebuild) {
        return () -> Optional.of(rebuild.run());
    }

    @Bean
    @Order(0)
    AxonPart store(Appender appender, EventSerializer events, AggregateMemory memory) {
        return Writer.store(appender, events, memory);
    }
}
