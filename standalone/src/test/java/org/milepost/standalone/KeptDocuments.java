package org.milepost.standalone;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.milepost.query.documents.Documents;

/** Documents in maps, to be compared whole; and a disk that fails, when a test says so. */
class KeptDocuments implements Documents {
    private final Map<String, Map<String, Stored>> views = new TreeMap<>();
    private final Map<String, Long> heads = new TreeMap<>();
    private final Map<String, Map<String, Set<String>>> indexes = new TreeMap<>();

    /** All that is kept, as one text for comparing. */
    synchronized String everything() {
        return views + "\n" + heads + "\n" + indexes;
    }

    @Override
    public synchronized Map<String, Stored> load(String view, Collection<String> ids) {
        Map<String, Stored> found = new HashMap<>(views.getOrDefault(view, Map.of()));
        found.keySet().retainAll(Set.copyOf(ids));
        return found;
    }

    @Override
    public synchronized void write(String view, Collection<Stored> documents) {
        documents.forEach(
                stored -> views.computeIfAbsent(view, name -> new TreeMap<>()).put(stored.id(), stored));
    }

    @Override
    public synchronized Map<String, Long> heads(Collection<String> schools) {
        Map<String, Long> found = new HashMap<>(heads);
        found.keySet().retainAll(Set.copyOf(schools));
        return found;
    }

    @Override
    public synchronized void writeHeads(Collection<Head> read) {
        read.forEach(head -> heads.put(head.school(), head.sequence()));
    }

    @Override
    public synchronized void addToIndex(String index, Map<String, Set<String>> membersByKey) {
        membersByKey.forEach((key, members) -> indexes.computeIfAbsent(index, name -> new TreeMap<>())
                .computeIfAbsent(key, name -> new TreeSet<>())
                .addAll(members));
    }

    @Override
    public synchronized List<String> index(String index, String key) {
        return List.copyOf(indexes.getOrDefault(index, Map.of()).getOrDefault(key, Set.of()));
    }

    @Override
    public synchronized void keepOnly(
            Map<String, Set<String>> written, Set<String> schools, Map<String, Map<String, Set<String>>> whole) {
        views.forEach((view, documents) -> documents.keySet().retainAll(written.getOrDefault(view, Set.of())));
        heads.keySet().retainAll(schools);
        indexes.clear();
        whole.forEach(this::addToIndex);
    }

    @Override
    public synchronized void clear() {
        views.clear();
        heads.clear();
        indexes.clear();
    }
}
