package org.milepost.query.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How far views have been read survives restarts, resets, and a restart in the middle of a replay. */
class MongoTokenStoreTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Instant EIGHT = Instant.parse("2026-09-07T08:00:00Z");

    private MongoServer server;
    private MongoClient client;
    private MongoDatabase database;

    @BeforeEach
    void start() {
        server = new MongoServer(new MemoryBackend());
        client = MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
        database = client.getDatabase("milepost");
    }

    @AfterEach
    void stop() {
        client.close();
        server.shutdownNow();
    }

    @Test
    void a_position_is_read_back_as_it_was_stored() {
        MongoTokenStore store = store("one", EIGHT);
        store.initializeTokenSegments("views", 1);
        assertThat(store.fetchToken("views", 0)).isNull();
        for (TrackingToken token : List.of(
                new GlobalSequenceTrackingToken(41),
                GapAwareTrackingToken.newInstance(12, List.of(9L, 10L)),
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(41)),
                ReplayToken.createReplayToken(
                        new GlobalSequenceTrackingToken(41), new GlobalSequenceTrackingToken(7)))) {
            store.storeToken(token, "views", 0);
            assertThat(store("one", EIGHT).fetchToken("views", 0)).isEqualTo(token);
        }
        assertThat(store.fetchSegments("views")).containsExactly(0);
    }

    @Test
    void one_process_holds_a_position_until_it_gives_it_up_or_falls_silent() {
        MongoTokenStore one = store("one", EIGHT);
        one.initializeTokenSegments("views", 1, new GlobalSequenceTrackingToken(3));
        one.fetchToken("views", 0);

        MongoTokenStore soon = store("two", EIGHT.plusSeconds(19));
        assertThatThrownBy(() -> soon.fetchToken("views", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> soon.storeToken(new GlobalSequenceTrackingToken(9), "views", 0))
                .isInstanceOf(UnableToClaimTokenException.class);

        MongoTokenStore later = store("two", EIGHT.plusSeconds(21));
        assertThat(later.fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(3));
        assertThatThrownBy(() -> one.extendClaim("views", 0)).isInstanceOf(UnableToClaimTokenException.class);

        later.releaseClaim("views", 0);
        assertThat(one.fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    @Test
    void reading_begins_at_the_beginning_and_a_position_is_not_made_twice() {
        MongoTokenStore store = store("one", EIGHT);
        assertThat(store.fetchSegments("views")).containsExactly(0);
        assertThatThrownBy(() -> store.extendClaim("views", 0)).isInstanceOf(UnableToClaimTokenException.class);
        assertThat(store.fetchToken("views", 0)).isNull();
        assertThatThrownBy(() -> store("two", EIGHT).fetchToken("views", 0))
                .isInstanceOf(UnableToClaimTokenException.class);
        assertThatThrownBy(() -> store.initializeTokenSegments("views", 1))
                .isInstanceOf(UnableToClaimTokenException.class);
        store.deleteToken("views", 0);
        store.initializeTokenSegments("views", 1, new GlobalSequenceTrackingToken(3));
        assertThat(store.fetchToken("views", 0)).isEqualTo(new GlobalSequenceTrackingToken(3));
    }

    /** Else the whole service would not start, or fill the log: the projection tries again until the server is there. */
    @Test
    void without_a_server_nothing_can_be_claimed_and_nothing_breaks() {
        try (MongoClient impatient = MongoClients.create("mongodb://127.0.0.1:1/?serverSelectionTimeoutMS=50")) {
            MongoTokenStore store = new MongoTokenStore(
                    impatient.getDatabase("milepost"),
                    Clock.fixed(EIGHT, ZoneOffset.UTC),
                    "one",
                    Duration.ofSeconds(20));
            assertThat(store.fetchSegments("views")).containsExactly(0);
            assertThatThrownBy(() -> store.fetchToken("views", 0)).isInstanceOf(UnableToClaimTokenException.class);
            assertThatThrownBy(() -> store.extendClaim("views", 0)).isInstanceOf(UnableToClaimTokenException.class);
        }
    }

    @Test
    void the_store_says_who_it_is_always_alike() {
        Optional<String> said = store("one", EIGHT).retrieveStorageIdentifier();
        assertThat(said).isPresent();
        assertThat(store("two", EIGHT).retrieveStorageIdentifier()).isEqualTo(said);
    }

    @Test
    void no_other_kind_of_position_is_stored_or_read() {
        MongoTokenStore store = store("one", EIGHT);
        store.initializeTokenSegments("views", 1);
        TrackingToken withContext =
                ReplayToken.createReplayToken(new GlobalSequenceTrackingToken(4), null, new ProcessBuilder("anything"));
        assertThatThrownBy(() -> store.storeToken(withContext, "views", 0))
                .isInstanceOf(IllegalArgumentException.class);
        database.getCollection("positions")
                .updateOne(
                        new Document("_id", "views/0"),
                        new Document("$set", new Document("token", new Document("kind", "java.lang.ProcessBuilder"))));
        assertThatThrownBy(() -> store.fetchToken("views", 0)).isInstanceOf(IllegalArgumentException.class);
    }

    /** The projection of the test: counts what it reads, and stops where it is told to. */
    @ProcessingGroup("views")
    static final class Reader {
        final List<Integer> read = new CopyOnWriteArrayList<>();
        final AtomicInteger resets = new AtomicInteger();
        volatile int failingFrom = Integer.MAX_VALUE;

        @EventHandler
        void on(Integer number) {
            if (number >= failingFrom) {
                throw new IllegalStateException("Not beyond " + failingFrom);
            }
            read.add(number);
        }

        @ResetHandler
        void reset() {
            resets.incrementAndGet();
            read.clear();
        }
    }

    @Test
    void a_replay_goes_on_after_a_restart_in_the_middle_of_it() {
        InMemoryEventStorageEngine record = new InMemoryEventStorageEngine();
        for (int number = 0; number < 50; number++) {
            record.appendEvents(new GenericDomainEventMessage<>("School", "school:oakfield", number, number));
        }
        Reader reader = new Reader();

        running(record, reader, projection -> until(() -> reader.read.size() == 50));

        // Reset, and stopped by a fault half way through the replay.
        reader.failingFrom = 25;
        running(record, reader, projection -> {
            projection.shutDown();
            projection.resetTokens();
            assertThat(reader.resets).hasValue(1);
            projection.start();
            until(() -> reader.read.size() == 25);
        });
        MongoTokenStore between = store("somebody-else", Clock.systemUTC().instant());
        TrackingToken halfWay = between.fetchToken("views", 0);
        between.releaseClaim("views", 0);
        assertThat(halfWay).isInstanceOf(ReplayToken.class);
        assertThat(ReplayToken.isReplay(halfWay)).isTrue();

        // Another process goes on where the first had to stop, reads on to the end, and is no longer replaying.
        reader.failingFrom = Integer.MAX_VALUE;
        running(record, reader, projection -> until(() -> reader.read.size() == 50));
        assertThat(reader.read).doesNotHaveDuplicates().contains(0, 25, 49);
        record.appendEvents(new GenericDomainEventMessage<>("School", "school:oakfield", 50L, 50));
        running(record, reader, projection -> until(() -> reader.read.contains(50)));
        assertThat(store("somebody-else", Clock.systemUTC().instant()).fetchToken("views", 0))
                .isEqualTo(new GlobalSequenceTrackingToken(50));
    }

    private void running(
            InMemoryEventStorageEngine record, Reader reader, Consumer<PooledStreamingEventProcessor> whileRunning) {
        System.setProperty("axoniq.update-checker.disabled", "true");
        System.setProperty("disable-axoniq-console-message", "true");
        MongoTokenStore store =
                new MongoTokenStore(database, Clock.systemUTC(), "process-" + System.nanoTime(), PATIENCE);
        Jackson3Serializer serializer = Jackson3Serializer.builder().build();
        Configuration axon = DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(configuration -> serializer)
                .configureEmbeddedEventStore(configuration -> record)
                .eventProcessing(processing -> processing
                        .registerEventHandler(configuration -> reader)
                        .registerTokenStore(configuration -> store)
                        .registerPooledStreamingEventProcessor("views")
                        .registerPooledStreamingEventProcessorConfiguration(
                                "views",
                                (configuration, processor) -> processor
                                        .batchSize(1)
                                        .initialSegmentCount(1)
                                        .initialToken(source -> source.createTailToken()))
                        .registerListenerInvocationErrorHandler(
                                "views", configuration -> PropagatingErrorHandler.instance())
                        .registerErrorHandler("views", configuration -> PropagatingErrorHandler.instance()))
                .buildConfiguration();
        axon.start();
        try {
            whileRunning.accept(axon.eventProcessingConfiguration()
                    .eventProcessor("views", PooledStreamingEventProcessor.class)
                    .orElseThrow());
        } finally {
            axon.shutdown();
        }
    }

    private static void until(Callable<Boolean> done) {
        await("Axon reads on threads of its own, which tell nobody when they are done")
                .atMost(Duration.ofSeconds(60))
                .until(done);
    }

    private MongoTokenStore store(String owner, Instant now) {
        return new MongoTokenStore(database, Clock.fixed(now, ZoneOffset.UTC), owner, PATIENCE);
    }
}
