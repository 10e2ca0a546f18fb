package org.milepost.standalone.store;

import java.security.SecureRandom;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
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

    private final Keep keep;
    private final SecureRandom random = new SecureRandom();
    private final Deque<Numbered> ready = new ArrayDeque<>();
    private final ExecutorService cutter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("note-keys").factory());
    private boolean cutting;

    /** Keys by number, a page at a time, those used last. */
    private final Map<Long, Map<Long, SecretKey>> pages = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<Long, SecretKey>> eldest) {
            return size() > PAGES_IN_MEMORY;
        }
    };

    public SqliteNoteKeys(Keep keep) {
        this.keep = keep;
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
        Map<Long, SecretKey> page = pages.computeIfAbsent(page(number), this::read);
        return Optional.ofNullable(page.get(number));
    }

    private Map<Long, SecretKey> read(long page) {
        Map<Long, SecretKey> keys = new LinkedHashMap<>();
        keep.find(
                row -> keys.put(row.getLong(1), secret(row.getBytes(2))),
                "SELECT number, key FROM note_key WHERE number >= ? AND number < ?",
                page * PER_PAGE,
                (page + 1) * PER_PAGE);
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
