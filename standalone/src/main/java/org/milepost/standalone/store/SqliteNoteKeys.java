package org.milepost.standalone.store;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.milepost.edge.notes.NoteKeys;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keys of notes in the data folder's keep. They are cut ahead, many in one transaction and before anybody needs them, so that a
 * command that writes notes still costs one sync: that of the record. A key that was cut and never used is of no harm.
 */
public final class SqliteNoteKeys implements NoteKeys, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SqliteNoteKeys.class);

    private static final int KEY_BYTES = 32;
    private static final int AT_FIRST = 200;
    private static final int AT_A_TIME = 2_000;
    private static final int CUT_MORE_BELOW = 1_000;
    private static final int PER_PAGE = 1_000;
    private static final int PAGES_IN_MEMORY = 256;

    /** Once memory is full, a page of which so many keys were asked for lately is read whole: it costs as much as they do. */
    private static final int WORTH_A_PAGE = 100;

    private final Keep keep;
    private final int pagesInMemory;
    private final SecureRandom random = new SecureRandom();
    private final Deque<Numbered> ready = new ArrayDeque<>();
    private final ExecutorService cutter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("note-keys").factory());
    private boolean cutting;

    /** Keys by number, a page at a time, those used last. */
    private final Map<Long, Map<Long, SecretKey>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<Long, SecretKey>> eldest) {
            return size() > pagesInMemory;
        }
    };

    /**
     * How many keys were asked for of pages that are not in memory. A rebuild reads school by school and so goes through all the
     * pages once for each school; reading them whole each time, of a large record it would never come to an end.
     */
    private final Map<Long, Integer> missed = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Integer> eldest) {
            return size() > pagesInMemory;
        }
    };

    private long keysRead;

    public SqliteNoteKeys(Keep keep) {
        this(keep, PAGES_IN_MEMORY);
    }

    SqliteNoteKeys(Keep keep, int pagesInMemory) {
        this.keep = keep;
        this.pagesInMemory = pagesInMemory;
    }

    /** How many keys were read from the disk so far. */
    synchronized long keysRead() {
        return keysRead;
    }

    @Override
    public synchronized Numbered next() {
        if (ready.isEmpty()) {
            cut(AT_FIRST);
        }
        if (ready.size() < CUT_MORE_BELOW && !cutting) {
            cutting = true;
            cutter.execute(this::cutMore);
        }
        return ready.removeFirst();
    }

    private void cutMore() {
        try {
            cut(AT_A_TIME);
        } catch (RuntimeException e) {
            log.warn("No keys for notes could be made ahead; whoever needs one will make it", e);
        } finally {
            synchronized (this) {
                cutting = false;
            }
        }
    }

    /** They are on disk before anybody gets one. */
    private void cut(int count) {
        List<byte[]> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] key = new byte[KEY_BYTES];
            random.nextBytes(key);
            made.add(key);
        }
        List<Numbered> numbered = new ArrayList<>();
        synchronized (keep) {
            keep.changeAll(
                    "INSERT INTO note_key (key) VALUES (?)",
                    made.stream().map(key -> new Object[] {key}).toList());
            long last = keep.find(row -> row.getLong(1), "SELECT last_insert_rowid()")
                    .getFirst();
            for (int i = 0; i < count; i++) {
                numbered.add(new Numbered(last - count + 1 + i, secret(made.get(i))));
            }
        }
        synchronized (this) {
            ready.addAll(numbered);
            numbered.forEach(key -> pages.remove(page(key.number())));
        }
    }

    @Override
    public synchronized Optional<SecretKey> find(long number) {
        long page = page(number);
        Map<Long, SecretKey> keys = pages.get(page);
        if (keys == null) {
            boolean isFull = pages.size() >= pagesInMemory;
            if (isFull && missed.merge(page, 1, Integer::sum) < WORTH_A_PAGE) {
                return readOne(number);
            }
            missed.remove(page);
            keys = read(page);
            pages.put(page, keys);
        }
        return Optional.ofNullable(keys.get(number));
    }

    private Optional<SecretKey> readOne(long number) {
        keysRead++;
        return keep.find(row -> secret(row.getBytes(1)), "SELECT key FROM note_key WHERE number = ?", number).stream()
                .findFirst();
    }

    private Map<Long, SecretKey> read(long page) {
        Map<Long, SecretKey> keys = new HashMap<>();
        keep.find(
                row -> keys.put(row.getLong(1), secret(row.getBytes(2))),
                "SELECT number, key FROM note_key WHERE number >= ? AND number < ?",
                page * PER_PAGE,
                (page + 1) * PER_PAGE);
        keysRead += keys.size();
        return keys;
    }

    @Override
    public synchronized void destroy(Iterable<Long> numbers) {
        List<Object[]> rows = new ArrayList<>();
        for (long number : numbers) {
            rows.add(new Object[] {number});
            pages.remove(page(number));
        }
        if (!rows.isEmpty()) {
            keep.changeAll("DELETE FROM note_key WHERE number = ?", rows);
            keep.emptyLog();
        }
    }

    private static long page(long number) {
        return number / PER_PAGE;
    }

    private static SecretKey secret(byte[] key) {
        return new SecretKeySpec(key, "AES");
    }

    /** Keys that nobody used go again. */
    @Override
    public void close() {
        cutter.close();
        synchronized (this) {
            if (!ready.isEmpty()) {
                keep.changeAll(
                        "DELETE FROM note_key WHERE number = ?",
                        ready.stream().map(key -> new Object[] {key.number()}).toList());
                ready.clear();
            }
        }
    }
}
