package org.milepost.query.documents;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Documents in memory that count what is asked of them, and fail when a test wants them to. */
public final class CountedDocuments implements Documents {
    private final InMemoryDocuments documents = new InMemoryDocuments();
    private final Map<String, Stored> written = new TreeMap<>();
    private int loaded;
    private int writes;
    private int failures;
    private long slownessMillis;
    private final List<Head> heads = new ArrayList<>();

    /** Documents asked for. */
    public synchronized int loaded() {
        return loaded;
    }

    /** Documents written. */
    public synchronized int writes() {
        return writes;
    }

    /** Counts from nought again. */
    public synchronized void countAgain() {
        loaded = 0;
        writes = 0;
    }

    /** The next so many writes fail. */
    public synchronized void fail(int times) {
        failures = times;
    }

    /** Each write takes so long. */
    public synchronized void beSlow(long millis) {
        slownessMillis = millis;
    }

    /** Every document as it stands, by view and id. */
    public synchronized Map<String, Stored> all() {
        return new TreeMap<>(written);
    }

    /** The furthest head written so far, −1 before the first. */
    public synchronized long furthest() {
        return heads.stream()
                .max(Comparator.comparingLong(Head::sequence))
                .map(Head::sequence)
                .orElse(-1L);
    }

    @Override
    public synchronized Map<String, Stored> load(String view, Collection<String> ids) {
        loaded += ids.size();
        return documents.load(view, ids);
    }

    @Override
    public synchronized void write(String view, Collection<Stored> changed) {
        if (failures > 0) {
            failures--;
            throw new IllegalStateException("The documents cannot be written now");
        }
        try {
            Thread.sleep(slownessMillis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        writes += changed.size();
        changed.forEach(stored -> written.put(view + " " + stored.id(), stored));
        documents.write(view, changed);
    }

    @Override
    public synchronized Map<String, Long> heads(Collection<String> schools) {
        return documents.heads(schools);
    }

    @Override
    public synchronized void writeHeads(Collection<Head> read) {
        heads.addAll(read);
        documents.writeHeads(read);
    }

    @Override
    public synchronized void addToIndex(String index, Map<String, Set<String>> membersByKey) {
        documents.addToIndex(index, membersByKey);
    }

    @Override
    public synchronized List<String> index(String index, String key) {
        return documents.index(index, key);
    }

    @Override
    public synchronized void keepOnly(
            Map<String, Set<String>> kept, Set<String> schools, Map<String, Map<String, Set<String>>> whole) {
        documents.keepOnly(kept, schools, whole);
    }

    @Override
    public synchronized void clear() {
        documents.clear();
        written.clear();
        heads.clear();
    }
}
