package org.milepost.query.documents;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.bson.Document;

/**
 * Documents in MongoDB, through the plain driver. A state is one JSON text in its document and no tree of fields: figures
 * keep every digit they were entered with, and nobody is tempted to query what may be dropped tomorrow.
 */
public final class MongoDocuments implements Documents {
    private static final String ID = "_id";
    private static final String SEQUENCE = "sequence";
    private static final String STATE = "state";
    private static final String TRAIL = "trail";
    private static final String MEMBERS = "members";
    private static final String HEADS = "heads";
    private static final String INDEX = "index-";
    private static final String VIEW = "view-";
    private static final BulkWriteOptions IN_ANY_ORDER = new BulkWriteOptions().ordered(false);
    private static final ReplaceOptions OR_NEW = new ReplaceOptions().upsert(true);

    /** The embedded server reads a bulk write as one message, in memory. */
    private static final int MOST_AT_ONCE = 500;

    private final MongoDatabase database;

    public MongoDocuments(MongoDatabase database) {
        this.database = database;
    }

    @Override
    public Map<String, Stored> load(String view, Collection<String> ids) {
        Map<String, Stored> found = new HashMap<>();
        for (Document document : find(VIEW + view, ids)) {
            String id = document.getString(ID);
            found.put(
                    id,
                    new Stored(id, document.getLong(SEQUENCE), document.getString(STATE), document.getString(TRAIL)));
        }
        return found;
    }

    @Override
    public void write(String view, Collection<Stored> documents) {
        replace(
                VIEW + view,
                documents,
                stored -> new Document(ID, stored.id())
                        .append(SEQUENCE, stored.sequence())
                        .append(STATE, stored.json())
                        .append(TRAIL, stored.trail()));
    }

    @Override
    public Map<String, Long> heads(Collection<String> schools) {
        Map<String, Long> found = new HashMap<>();
        for (Document document : find(HEADS, schools)) {
            found.put(document.getString(ID), document.getLong(SEQUENCE));
        }
        return found;
    }

    @Override
    public void writeHeads(Collection<Head> heads) {
        replace(HEADS, heads, head -> new Document(ID, head.school()).append(SEQUENCE, head.sequence()));
    }

    @Override
    public void addToIndex(String index, Map<String, Set<String>> membersByKey) {
        Map<String, Set<String>> merged = new HashMap<>();
        membersByKey.forEach((key, members) -> merged.put(key, new TreeSet<>(members)));
        for (Document document : find(INDEX + index, membersByKey.keySet())) {
            merged.computeIfAbsent(document.getString(ID), key -> new TreeSet<>())
                    .addAll(document.getList(MEMBERS, String.class));
        }
        replace(
                INDEX + index,
                merged.entrySet(),
                entry -> new Document(ID, entry.getKey()).append(MEMBERS, new ArrayList<>(entry.getValue())));
    }

    @Override
    public List<String> index(String index, String key) {
        return Optional.ofNullable(
                        collection(INDEX + index).find(Filters.eq(ID, key)).first())
                .map(document -> document.getList(MEMBERS, String.class))
                .orElse(List.of());
    }

    @Override
    public void keepOnly(
            Map<String, Set<String>> written, Set<String> schools, Map<String, Map<String, Set<String>>> indexes) {
        indexes.forEach((index, membersByKey) -> replace(
                INDEX + index,
                membersByKey.entrySet(),
                entry -> new Document(ID, entry.getKey())
                        .append(MEMBERS, new ArrayList<>(new TreeSet<>(entry.getValue())))));
        List<String> names = database.listCollectionNames().into(new ArrayList<>());
        for (String name : names) {
            if (name.startsWith(VIEW)) {
                keepOnly(name, written.getOrDefault(name.substring(VIEW.length()), Set.of()));
            } else if (name.startsWith(INDEX)) {
                keepOnly(
                        name,
                        indexes.getOrDefault(name.substring(INDEX.length()), Map.of())
                                .keySet());
            } else if (name.equals(HEADS)) {
                keepOnly(name, schools);
            }
        }
    }

    private void keepOnly(String collection, Set<String> ids) {
        if (ids.isEmpty()) {
            collection(collection).drop();
            return;
        }
        List<Object> strays = new ArrayList<>();
        for (Document document : collection(collection).find().projection(Projections.include(ID))) {
            Object id = document.get(ID);
            if (!(id instanceof String text && ids.contains(text))) {
                strays.add(id);
            }
        }
        if (!strays.isEmpty()) {
            collection(collection).deleteMany(Filters.in(ID, strays));
        }
    }

    @Override
    public void clear() {
        List<String> names = database.listCollectionNames().into(new ArrayList<>());
        for (String name : names) {
            if (name.startsWith(VIEW) || name.startsWith(INDEX) || name.equals(HEADS)) {
                collection(name).drop();
            }
        }
    }

    private Iterable<Document> find(String collection, Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : ids.size() == 1
                        ? collection(collection)
                                .find(Filters.eq(ID, ids.iterator().next()))
                        : collection(collection).find(Filters.in(ID, ids));
    }

    private <T> void replace(String collection, Collection<T> items, Function<T, Document> document) {
        List<ReplaceOneModel<Document>> models = new ArrayList<>();
        for (T item : items) {
            Document whole = document.apply(item);
            models.add(new ReplaceOneModel<>(Filters.eq(ID, whole.getString(ID)), whole, OR_NEW));
            if (models.size() == MOST_AT_ONCE) {
                collection(collection).bulkWrite(models, IN_ANY_ORDER);
                models.clear();
            }
        }
        if (!models.isEmpty()) {
            collection(collection).bulkWrite(models, IN_ANY_ORDER);
        }
    }

    private MongoCollection<Document> collection(String name) {
        return database.getCollection(name);
    }
}
