package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.Event;
import org.milepost.api.Meta;
import org.milepost.api.RecordedEvent;
import org.milepost.api.examples.Examples;
import org.milepost.edge.json.EventJson;
import org.milepost.edge.json.EventReader;
import org.milepost.edge.json.EventSerializer;
import org.milepost.edge.json.Upcasters;
import org.milepost.query.Projector;
import org.milepost.query.documents.Documents;
import org.milepost.query.documents.MongoDocuments;
import org.milepost.standalone.store.Appender;
import org.milepost.standalone.store.DataFolder;
import org.milepost.standalone.store.SqliteEventStorageEngine;
import org.milepost.standalone.store.StoredEvents;

/** Views can be thrown away: rebuilt, every document is what live reading had made of it, byte for byte. */
class RebuildTest {
    private static final int DAMAGES = 50;

    @TempDir
    Path path;

    private final Clock clockBefore = GenericEventMessage.clock;
    private final MongoServer server = new MongoServer(new MemoryBackend());
    private final MongoClient client =
            MongoClients.create("mongodb://127.0.0.1:" + server.bind().getPort());
    private final MongoDatabase database = client.getDatabase("rebuild");
    private final MongoDocuments documents = new MongoDocuments(database);
    private final EventSerializer events = EventSerializer.create();
    private final EventReader reader = new EventReader(events, Upcasters.SHIPPED);

    @SuppressWarnings("NullAway.Init") // opened before each test
    private DataFolder folder;

    @SuppressWarnings("NullAway.Init")
    private Appender appender;

    @SuppressWarnings("NullAway.Init")
    private StoredEvents stored;

    private Map<String, Map<String, String>> live = Map.of();
    private int recorded;

    @BeforeEach
    void everything_that_can_happen_is_recorded_and_read_as_it_happens() {
        folder = DataFolder.openSynthetic(path);
        appender = Appender.open(folder, Clock.systemUTC());
        GenericEventMessage.clock = appender.clock();
        stored = StoredEvents.of(folder);
        SqliteEventStorageEngine engine = new SqliteEventStorageEngine(appender, events, NoOpEventUpcaster.INSTANCE);
        Map<String, Long> sequences = new TreeMap<>();
        for (Event event : Examples.all()) {
            String stream = event.stream().toString();
            long sequence = sequences.merge(stream, 0L, (before, first) -> before + 1);
            DomainEventMessage<Event> message = new GenericDomainEventMessage<>(
                    "School", stream, sequence, event, MetaData.with(Meta.ACTOR, "the-head"));
            appender.executeInTransaction(() -> engine.appendEvents(message));
            recorded++;
        }
        Projector projector = new Projector(documents, EventJson.mapper());
        try (StoredEvents.Rows rows = stored.after(0)) {
            List<RecordedEvent> batch = new ArrayList<>();
            while (rows.hasNext()) {
                batch.add(reader.read(rows.next()));
                if (batch.size() == 3) {
                    projector.project(batch);
                    batch.clear();
                }
            }
            projector.project(batch);
        }
        live = everything();
    }

    @AfterEach
    void close() {
        stored.close();
        appender.close();
        folder.close();
        client.close();
        server.shutdownNow();
        GenericEventMessage.clock = clockBefore;
    }

    @Test
    void from_nothing_a_rebuild_makes_what_live_reading_made() {
        documents.clear();
        List<Long> reported = new ArrayList<>();
        long position = rebuild().run(reported::add).position().orElse(-1);
        assertThat(everything()).isEqualTo(live);
        assertThat(position).isEqualTo(stored.headIndex());
        assertThat(reported).last().isEqualTo((long) recorded);
    }

    @Test
    void over_documents_that_are_sound_a_rebuild_changes_nothing() {
        rebuild().run();
        assertThat(everything()).isEqualTo(live);
    }

    @Test
    void what_was_lost_cut_off_flipped_or_slipped_in_is_put_right() {
        MongoCollection<Document> view = database.getCollection("view-identity");
        Document sound = view.find().first();
        String id = sound.getString("_id");
        String state = sound.getString("state");

        view.deleteOne(Filters.eq("_id", id));
        rebuild().run();
        assertThat(everything()).isEqualTo(live);

        view.updateOne(Filters.eq("_id", id), Updates.set("state", state.substring(0, state.length() / 2)));
        rebuild().run();
        assertThat(everything()).isEqualTo(live);

        view.updateOne(
                Filters.eq("_id", id),
                Updates.combine(Updates.set("state", state.replace('1', '7')), Updates.set("sequence", 1_000_000L)));
        rebuild().run();
        assertThat(everything()).isEqualTo(live);

        view.insertOne(new Document("_id", "nobody").append("sequence", 3L).append("state", "{}"));
        view.insertOne(new Document("_id", 7));
        database.getCollection("view-forgotten").insertOne(new Document("_id", id));
        database.getCollection("heads").insertOne(new Document("_id", "nobody").append("sequence", 3L));
        database.getCollection("index-trusts")
                .updateOne(Filters.eq("_id", "all"), Updates.set("members", List.of("no-trust", "meadow")));
        database.getCollection("index-schools-by-urn").insertOne(new Document("_id", "1").append("members", List.of()));
        rebuild().run();
        assertThat(everything()).isEqualTo(live);
    }

    @Test
    void whatever_document_is_lost_cut_off_or_flipped_is_put_right() {
        Random random = new Random(5);
        List<String> views =
                live.keySet().stream().filter(name -> name.startsWith("view-")).toList();
        for (int i = 0; i < DAMAGES; i++) {
            MongoCollection<Document> view = database.getCollection(views.get(random.nextInt(views.size())));
            List<Document> all = view.find().into(new ArrayList<>());
            damage(view, all.get(random.nextInt(all.size())), random);
            assertThat(everything()).as("damage %d", i).isNotEqualTo(live);
            rebuild().run();
            assertThat(everything()).as("damage %d", i).isEqualTo(live);
        }
    }

    private static void damage(MongoCollection<Document> view, Document sound, Random random) {
        String id = sound.getString("_id");
        String state = sound.getString("state");
        int at = random.nextInt(state.length());
        switch (random.nextInt(4)) {
            case 0 -> view.deleteOne(Filters.eq("_id", id));
            case 1 -> view.updateOne(Filters.eq("_id", id), Updates.set("state", state.substring(0, at)));
            case 2 ->
                view.updateOne(
                        Filters.eq("_id", id),
                        Updates.set(
                                "state",
                                state.substring(0, at) + (char) (state.charAt(at) ^ 1) + state.substring(at + 1)));
            default -> view.updateOne(Filters.eq("_id", id), Updates.set("trail", sound.getString("trail") + "1"));
        }
    }

    @Test
    void a_rebuild_that_only_adds_would_leave_what_was_slipped_in() {
        database.getCollection("view-identity")
                .insertOne(new Document("_id", "nobody").append("sequence", 3L).append("state", "{}"));
        Documents onlyAdding = new KeptDocuments() {
            @Override
            public synchronized void write(String view, Collection<Stored> changed) {
                documents.write(view, changed);
            }

            @Override
            public synchronized void writeHeads(Collection<Head> read) {
                documents.writeHeads(read);
            }
        };
        new Rebuild(stored, reader, onlyAdding, EventJson.mapper()).run();
        assertThat(everything()).isNotEqualTo(live);
    }

    private Rebuild rebuild() {
        return new Rebuild(stored, reader, documents, EventJson.mapper());
    }

    /** Every collection that holds anything, by id. */
    private Map<String, Map<String, String>> everything() {
        Map<String, Map<String, String>> everything = new TreeMap<>();
        for (String name : database.listCollectionNames().into(new TreeSet<>())) {
            for (Document document : database.getCollection(name).find()) {
                everything
                        .computeIfAbsent(name, collection -> new TreeMap<>())
                        .put(String.valueOf(document.get("_id")), document.toJson());
            }
        }
        return everything;
    }
}
