package org.milepost.benchmarks;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOptions;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.bson.Document;
import org.milepost.api.Event;
import org.milepost.api.RecordedEvent;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.Upcasters;
import org.milepost.query.LiveProjection;
import org.milepost.query.ProjectionHealth;
import org.milepost.query.Projector;
import org.milepost.query.QuerySide;
import org.milepost.query.Streams;
import org.milepost.query.documents.MongoDocuments;
import org.milepost.standalone.Rebuild;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.SqliteEventStorageEngine;
import org.milepost.standalone.store.StoredEvents;
import tools.jackson.databind.json.JsonMapper;

/** How fast a record is read: raw, into all views at once, live, and the way Axon does it if nothing is done about it. */
final class Reading implements AutoCloseable {
    private static final long PEER_EVENTS = 100_000;

    private final Appender appender;
    private final StoredEvents stored;
    private final EventReader reader;
    private final EventSerializer events = EventSerializer.create();
    private final JsonMapper json = EventJson.mapper();
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client;
    private final MongoDatabase database;
    private final MongoDocuments documents;
    private final Figures figures;

    Reading(DataFolder folder, Figures figures) {
        this.figures = figures;
        this.appender = Appender.open(folder, Clock.systemUTC());
        this.stored = StoredEvents.of(folder);
        this.reader = new EventReader(events, Upcasters.SHIPPED);
        this.client = MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
        this.database = client.getDatabase("bench");
        this.documents = new MongoDocuments(database);
    }

    void measure(int rounds) throws Exception {
        long count = stored.count();
        figures.heading(String.format("Reading %,d events", count));
        java.util.List<Double> raw = new java.util.ArrayList<>();
        java.util.List<Double> rebuilt = new java.util.ArrayList<>();
        java.util.List<Double> live = new java.util.ArrayList<>();
        boolean equal = true;
        for (int round = 0; round < rounds; round++) {
            raw.add(raw(count));
            rebuilt.add(rebuild(count));
            String afterRebuild = digest();
            documents.clear();
            live.add(live(count));
            equal &= digest().equals(afterRebuild);
            documents.clear();
        }
        long enough = Math.min(count, PEER_EVENTS);
        double vanilla = peer(new EveryViewEachEvent(enough, new Projector(documents, json)));
        documents.clear();
        double bare = peer(new OneDocumentEachEvent(enough, database));
        documents.clear();
        double rawMedian = Figures.median(raw);
        double rebuildMedian = Figures.median(rebuilt);
        double liveMedian = Figures.median(live);
        figures.row("raw: one thread scans the table and decodes each event", Figures.rate(rawMedian), "");
        figures.row("full rebuild of all views", Figures.rate(rebuildMedian), "");
        figures.row("… of raw", Figures.share(rebuildMedian / rawMedian), "≥ 35 % (stretch 50 %)");
        figures.row("live reading from the beginning", Figures.rate(liveMedian), "");
        figures.row("… of raw", Figures.share(liveMedian / rawMedian), "≥ 25 %");
        figures.row("Axon as it comes, all views, one event at a time", Figures.rate(vanilla), "");
        figures.row("… rebuild is faster by", Figures.times(rebuildMedian / vanilla), "≥ 10 ×");
        figures.row("Axon as it comes, one small document written per event, no view", Figures.rate(bare), "");
        figures.row("… rebuild is faster by", Figures.times(rebuildMedian / bare), "");
        figures.row(
                "documents after rebuild and after live reading",
                equal ? "equal, byte for byte" : "NOT EQUAL",
                "equal");
    }

    private double raw(long count) {
        long start = System.nanoTime();
        long read = 0;
        try (StoredEvents.Rows rows = stored.after(0)) {
            while (rows.hasNext()) {
                RecordedEvent event = reader.read(rows.next());
                read += event.sequence() >= 0 ? 1 : 0;
            }
        }
        if (read != count) {
            throw new IllegalStateException("Read " + read + " of " + count);
        }
        return told("raw", Figures.perSecond(count, System.nanoTime() - start));
    }

    private double rebuild(long count) {
        long start = System.nanoTime();
        new Rebuild(stored, reader, documents, json).run();
        return told("rebuild", Figures.perSecond(count, System.nanoTime() - start));
    }

    private double live(long count) throws InterruptedException {
        InMemoryTokenStore tokens = new InMemoryTokenStore();
        Configurer configurer = axon();
        QuerySide.project(
                configurer,
                new Projector(documents, json),
                documents,
                new ProjectionHealth(Clock.systemUTC()),
                tokens,
                Optional::empty);
        Configuration axon = configurer.buildConfiguration();
        long head = stored.headIndex();
        long start = System.nanoTime();
        axon.start();
        try {
            while (position(tokens) < head) {
                Thread.sleep(5);
            }
            return told("live", Figures.perSecond(count, System.nanoTime() - start));
        } finally {
            axon.shutdown();
        }
    }

    private static long position(InMemoryTokenStore tokens) {
        if (tokens.fetchSegments(LiveProjection.GROUP).length == 0) {
            return -1;
        }
        TrackingToken token = tokens.fetchToken(LiveProjection.GROUP, 0);
        return token == null ? -1 : token.position().orElse(-1);
    }

    /** The first events through Axon's defaults: a tracking processor that hands over one event at a time. */
    private double peer(Vanilla handler) throws InterruptedException {
        Configurer configurer = axon();
        configurer.eventProcessing(processing ->
                processing.registerTokenStore(axon -> new InMemoryTokenStore()).registerEventHandler(axon -> handler));
        Configuration axon = configurer.buildConfiguration();
        long start = System.nanoTime();
        axon.start();
        try {
            handler.done.await();
            return told(
                    handler.getClass().getSimpleName(), Figures.perSecond(handler.enough, System.nanoTime() - start));
        } finally {
            axon.shutdown();
        }
    }

    private Configurer axon() {
        return DefaultConfigurer.defaultConfiguration(false)
                .configureSerializer(axon -> events)
                .configureEventSerializer(axon -> events)
                .configureEmbeddedEventStore(
                        axon -> new SqliteEventStorageEngine(appender, events, axon.upcasterChain()));
    }

    private double told(String what, double perSecond) {
        figures.note("%s: %s", what, Figures.rate(perSecond));
        return perSecond;
    }

    /** One hash over every document, in the order of collections and ids. */
    private String digest() throws NoSuchAlgorithmException {
        MessageDigest all = MessageDigest.getInstance("SHA-256");
        for (String name : database.listCollectionNames().into(new java.util.TreeSet<>())) {
            java.util.TreeMap<String, String> byId = new java.util.TreeMap<>();
            // One by one: all of them at once are more than one answer of the server can hold.
            for (Document id : database.getCollection(name).find().projection(Projections.include("_id"))) {
                String document = Objects.requireNonNull(
                                database.getCollection(name).find(id).first())
                        .toJson();
                byId.put(id.getString("_id"), HexFormat.of().formatHex(sha256(document)));
            }
            all.update((name + byId).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(all.digest());
    }

    private static byte[] sha256(String text) throws NoSuchAlgorithmException {
        return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        client.close();
        server.shutdownNow();
        stored.close();
        appender.close();
    }

    /** A handler as Axon's guide shows it. */
    abstract static class Vanilla {
        private final AtomicLong handled = new AtomicLong();
        private final CountDownLatch done = new CountDownLatch(1);
        private final long enough;

        private Vanilla(long enough) {
            this.enough = enough;
        }

        abstract void handle(RecordedEvent recorded);

        @EventHandler
        void on(Event event, DomainEventMessage<?> message) {
            if (handled.get() < enough) {
                handle(Streams.recorded(message));
                if (handled.incrementAndGet() == enough) {
                    done.countDown();
                }
            }
        }
    }

    /** Keeps the same views: for each event, the documents it touches are loaded, changed and written. */
    @ProcessingGroup("vanilla-views")
    static final class EveryViewEachEvent extends Vanilla {
        private final Projector projector;

        EveryViewEachEvent(long enough, Projector projector) {
            super(enough);
            this.projector = projector;
        }

        @Override
        void handle(RecordedEvent recorded) {
            projector.project(List.of(recorded));
            projector.forget();
        }
    }

    /** Writes one small document per event and folds nothing. */
    @ProcessingGroup("vanilla-one-document")
    static final class OneDocumentEachEvent extends Vanilla {
        private final MongoDatabase database;

        OneDocumentEachEvent(long enough, MongoDatabase database) {
            super(enough);
            this.database = database;
        }

        @Override
        void handle(RecordedEvent recorded) {
            String id = recorded.event().stream().toString();
            database.getCollection("view-last")
                    .replaceOne(
                            Filters.eq("_id", id),
                            new Document("_id", id).append("sequence", recorded.sequence()),
                            new ReplaceOptions().upsert(true));
        }
    }
}
