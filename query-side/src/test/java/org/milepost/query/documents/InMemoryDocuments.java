package org.milepost.query.documents;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Documents that last as long as a test. */
public final class InMemoryDocuments implements Documents {
    private final Map<String, Map<String, Stored>> views = new HashMap<>();
    private final Map<String, Map<String, Set<String>>> indexes = new HashMap<>();
    private final Map<String, Long> heads = new HashMap<>();

    @Override
    public Map<String, Stored> load(String view, Collection<String> ids) {
        Map<String, Stored> found = new HashMap<>();
        ids.forEach(id -> Optional.ofNullable(views.getOrDefault(view, Map.of()).get(id))
                .ifPresent(stored -> found.put(id, stored)));
        return found;
    }

    @Override
    public void write(String view, Collection<Stored> documents) {
        documents.forEach(
                stored -> views.computeIfAbsent(view, name -> new HashMap<>()).put(stored.id(), stored));
    }

    @Override
    public Map<String, Long> heads(Collection<String> schools) {
        Map<String, Long> found = new HashMap<>(heads);
        found.keySet().retainAll(Set.copyOf(schools));
        return found;
    }

    @Override
    public void writeHeads(Collection<Head> read) {
        read.forEach(head -> heads.merge(head.school(), head.sequence(), Math::max));
    }

    @Override
    public void addToIndex(String index, Map<String, Set<String>> membersByKey) {
        membersByKey.forEach((key, members) -> indexes.computeIfAbsent(index, name -> new HashMap<>())
                .computeIfAbsent(key, name -> new TreeSet<>())
                .addAll(members));
    }

    @Override
    public List<String> index(String index, String key) {
        return List.copyOf(indexes.getOrDefault(index, Map.of()).getOrDefault(key, Set.of()));
    }

    @Override
    public void keepOnly(
            Map<String, Set<String>> written, Set<String> schools, Map<String, Map<String, Set<String>>> whole) {
        views.forEach((view, documents) -> documents.keySet().retainAll(written.getOrDefault(view, Set.of())));
        heads.keySet().retainAll(schools);
        indexes.clear();
        whole.forEach(this::addToIndex);
    }

    @Override
    public void clear() {
        views.clear();
        indexes.clear();
        heads.clear();
    }
}
