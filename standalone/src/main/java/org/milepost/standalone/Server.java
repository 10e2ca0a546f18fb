package org.milepost.standalone;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.milepost.api.RecordedEvent;
import org.milepost.api.StreamId;
import org.milepost.api.strategy.StrategyEdition;
import org.milepost.command.AggregateMemory;
import org.milepost.command.trust.Shipped;
import org.milepost.edge.AxonPart;
import org.milepost.edge.access.AccessKeep;
import org.milepost.edge.access.AccountKeep;
import org.milepost.edge.access.Invitations;
import org.milepost.edge.access.SecurityLog;
import org.milepost.edge.http.SecurityWatch;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.ledger.CheckpointKeep;
import org.milepost.edge.ledger.Ledger;
import org.milepost.edge.ledger.LedgerCheck;
import org.milepost.edge.ledger.Logs;
import org.milepost.edge.messages.Asker;
import org.milepost.edge.notes.NoteKeys;
import org.milepost.edge.notes.NoteSeal;
import org.milepost.edge.people.Directory;
import org.milepost.query.FirstToken;
import org.milepost.query.LiveProjection;
import org.milepost.query.ProjectionHealth;
import org.milepost.query.Projector;
import org.milepost.query.Records;
import org.milepost.query.Settled;
import org.milepost.query.SingleEvents;
import org.milepost.query.documents.Documents;
import org.milepost.query.documents.MongoDocuments;
import org.milepost.query.obligation.ShippedEditions;
import org.milepost.standalone.backup.NightlyBackups;
import org.milepost.standalone.erasure.Eraser;
import org.milepost.standalone.erasure.ErasureList;
import org.milepost.standalone.importing.Progress;
import org.milepost.standalone.jobs.ViewRebuild;
import org.milepost.standalone.ledger.Exporter;
import org.milepost.standalone.ledger.LedgerWatch;
import org.milepost.standalone.ledger.StoredLogs;
import org.milepost.standalone.reference.Reference;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.Keep;
import org.milepost.standalone.store.SqliteAccessKeep;
import org.milepost.standalone.store.SqliteAccountKeep;
import org.milepost.standalone.store.SqliteCheckpointKeep;
import org.milepost.standalone.store.SqliteDirectory;
import org.milepost.standalone.store.SqliteNoteKeys;
import org.milepost.standalone.store.SqliteSecurityLog;
import org.milepost.standalone.store.StoredEvents;
import org.springframework.beans.factory.ObjectProvider;
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
            "org.milepost.standalone.ledger",
            "org.milepost.standalone.erasure",
            "org.milepost.standalone.security",
            "org.milepost.standalone.people",
            "org.milepost.standalone.reference"
        })
public class Server {

    /**
     * What the process is started with: its folder, the time it lives in, which only the demo's generator bends, and where
     * nightly backups are kept, if they are.
     */
    public record Start(DataFolder folder, Clock underlying, Optional<Path> backups) {
        public Start(DataFolder folder, Clock underlying) {
            this(folder, underlying, Optional.empty());
        }
    }

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

    /** The record is at hand: what the past asks for is read from it, and nothing beside it. */
    @Bean
    SingleEvents singleEvents(StoredEvents stored, EventReader events) {
        return new SingleEvents() {
            @Override
            public int recordedBy(StreamId stream, Instant instant) {
                return stored.recordedBy(stream.toString(), instant);
            }

            @Override
            public List<RecordedEvent> at(StreamId stream, List<Integer> sequences) {
                return stored.at(stream.toString(), sequences).stream()
                        .map(events::read)
                        .toList();
            }
        };
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

    /** Deciding and reading live in one process here: what ships with the one can be tried out by the other. */
    @Bean
    ShippedEditions shippedEditions() {
        return new ShippedEditions() {
            @Override
            public List<String> codes() {
                return Shipped.EDITIONS;
            }

            @Override
            public Optional<StrategyEdition> edition(String code) {
                return Shipped.edition(code);
            }
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

    @Bean
    NoteKeys noteKeys(Keep keep) {
        return new SqliteNoteKeys(keep);
    }

    @Bean
    NoteSeal noteSeal(NoteKeys keys) {
        return new NoteSeal(keys);
    }

    @Bean
    SecurityLog securityLog(Keep keep) {
        return new SqliteSecurityLog(keep);
    }

    @Bean
    SecurityWatch securityWatch(SecurityLog log, Clock clock) {
        return new SecurityWatch(log, clock);
    }

    @Bean
    Directory directory(Keep keep) {
        return new SqliteDirectory(keep);
    }

    /** What was erased is erased again before anybody reads; from then on views and memories forget with each erasure. */
    @Bean
    Eraser eraser(
            Start start,
            StoredEvents stored,
            Logs logs,
            EventReader events,
            NoteKeys keys,
            Directory directory,
            AccountKeep accounts,
            AccessKeep tokens,
            AggregateMemory memory,
            ObjectProvider<Records> records,
            ObjectProvider<ViewRebuild> views) {
        Eraser.Kept kept = new Eraser.Kept(keys, directory, accounts, tokens);
        Eraser eraser =
                new Eraser(stored, logs, kept, ErasureList.in(start.folder().path()), () -> {
                    memory.removeAll();
                    records.getObject().forget();
                    views.getObject().run(Progress.UNWATCHED);
                    records.getObject().forget();
                });
        eraser.eraseAgain(events);
        return eraser;
    }

    @Bean
    CheckpointKeep checkpointKeep(Keep keep) {
        return new SqliteCheckpointKeep(keep);
    }

    @Bean
    Logs logs(StoredEvents stored, EventReader events) {
        return new StoredLogs(stored, events);
    }

    @Bean
    Ledger ledger(Logs logs, CheckpointKeep keep, Clock clock) {
        return new Ledger(logs, keep, clock);
    }

    @Bean
    Exporter exporter(StoredEvents stored, Ledger ledger, NoteSeal seal) {
        return new Exporter(stored, ledger, seal);
    }

    @Bean
    LedgerWatch ledgerWatch(Ledger ledger, Logs logs, CheckpointKeep keep, Appender appender) {
        return new LedgerWatch(ledger, new LedgerCheck(logs, keep), appender);
    }

    @Bean
    NightlyBackups nightlyBackups(Start start, Ledger ledger, Clock clock) {
        return new NightlyBackups(start.folder(), start.backups(), ledger, clock);
    }

    /** Whether the backup of the last night was made, where there are to be backups. */
    @Bean
    HealthIndicator backupHealthIndicator(NightlyBackups backups) {
        return () -> backups.failure()
                .map(because -> Health.down().withDetail("because", because))
                .orElseGet(Health::up)
                .build();
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
    Rebuild rebuild(
            StoredEvents stored, EventReader events, Documents documents, LedgerWatch watched, Appender appender) {
        return new Rebuild(
                stored,
                events,
                documents,
                EventJson.mapper(),
                () -> appender.stopped().isPresent());
    }

    /** The country's published figures, opened when somebody first asks for them. */
    @Bean
    @Lazy
    Reference reference(Start start) {
        return Reference.open(start.folder().path());
    }

    @Bean
    FirstQuestions firstQuestions(Records records, Asker asker) {
        return new FirstQuestions(records, asker);
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
    FirstToken firstToken(Rebuild rebuild, Eraser erasedBefore) {
        TrackingToken upToHere = rebuild.run();
        return () -> Optional.of(upToHere);
    }

    @Bean
    @Order(0)
    AxonPart store(Appender appender, EventSerializer events, AggregateMemory memory, NoteSeal seal) {
        return Writer.store(appender, events, memory, seal);
    }
}
