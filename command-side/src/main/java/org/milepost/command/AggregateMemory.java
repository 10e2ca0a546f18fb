package org.milepost.command;

import java.util.LinkedHashMap;
import java.util.Map;
import org.axonframework.common.Registration;
import org.axonframework.common.caching.Cache;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the streams used last in memory, strongly: the garbage collector clears Axon's default of weak references at once,
 * and then each command reads its whole stream again.
 */
public final class AggregateMemory implements Cache {
    private static final String CHANGED = "milepost.stream-in-memory-changed";

    private final Map<Object, Object> entries;

    /** @param most how many streams are kept */
    public AggregateMemory(int most) {
        entries = new LinkedHashMap<>(64, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Object> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // Axon asks for what it put there
    public synchronized <K, V> @Nullable V get(K key) {
        return (V) entries.get(key);
    }

    @Override
    public synchronized void put(Object key, Object value) {
        entries.put(key, value);
    }

    @Override
    public synchronized boolean putIfAbsent(Object key, Object value) {
        return entries.putIfAbsent(key, value) == null;
    }

    /** What is in memory is about to say more than the record: where the record does not follow, it is forgotten. */
    static void changes() {
        if (CurrentUnitOfWork.isStarted()) {
            CurrentUnitOfWork.get().root().resources().put(CHANGED, true);
        }
    }

    /** Axon asks for it after every refusal; a command that was refused by a rule has changed nothing. */
    @Override
    public synchronized boolean remove(Object key) {
        if (CurrentUnitOfWork.isStarted()
                && !CurrentUnitOfWork.get().root().resources().containsKey(CHANGED)) {
            return false;
        }
        return entries.remove(key) != null;
    }

    @Override
    public synchronized void removeAll() {
        entries.clear();
    }

    @Override
    public synchronized boolean containsKey(Object key) {
        return entries.containsKey(key);
    }

    /** Nobody listens to this cache. */
    @Override
    public Registration registerCacheEntryListener(EntryListener listener) {
        return () -> false;
    }
}
