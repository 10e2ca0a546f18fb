package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.crypto.SecretKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.edge.notes.NoteKeys.Numbered;

/** More keys than are kept in memory, asked for school by school as a rebuild does: the keys of all schools lie mixed. */
class SqliteNoteKeysTest {
    private static final int SCHOOLS = 50;
    private static final int KEYS = 20_000;
    private static final int PAGES_IN_MEMORY = 4;

    @TempDir
    Path path;

    @Test
    void whoever_reads_school_by_school_does_not_read_all_keys_for_each_of_them() {
        try (DataFolder folder = DataFolder.openSynthetic(path);
                Keep keep = Keep.open(folder)) {
            Map<Long, SecretKey> made = made(keep);
            try (SqliteNoteKeys keys = new SqliteNoteKeys(keep, PAGES_IN_MEMORY)) {
                List<Long> numbers = new ArrayList<>(made.keySet());
                for (int school = 0; school < SCHOOLS; school++) {
                    for (int i = school; i < numbers.size(); i += SCHOOLS) {
                        assertThat(keys.find(numbers.get(i))).contains(made.get(numbers.get(i)));
                    }
                }
                // Read page by page it would be each key for each school: a million.
                assertThat(keys.keysRead()).isLessThan(2L * KEYS);
            }
        }
    }

    @Test
    void keys_asked_for_again_and_again_come_into_memory_however_full_it_is() {
        try (DataFolder folder = DataFolder.openSynthetic(path);
                Keep keep = Keep.open(folder)) {
            Map<Long, SecretKey> made = made(keep);
            try (SqliteNoteKeys keys = new SqliteNoteKeys(keep, PAGES_IN_MEMORY)) {
                made.keySet().forEach(keys::find);
                long before = keys.keysRead();
                long last = made.keySet().stream().max(Long::compare).orElseThrow();
                for (int i = 0; i < 1_000; i++) {
                    keys.find(last - i % 10);
                }
                assertThat(keys.keysRead() - before).isLessThan(1_200);
            }
        }
    }

    private static Map<Long, SecretKey> made(Keep keep) {
        Map<Long, SecretKey> made = new TreeMap<>();
        try (SqliteNoteKeys keys = new SqliteNoteKeys(keep)) {
            for (int i = 0; i < KEYS; i++) {
                Numbered key = keys.next();
                made.put(key.number(), key.key());
            }
        }
        return made;
    }
}
