package org.milepost.edge.notes;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.milepost.api.Event;
import org.milepost.api.examples.Examples;
import org.milepost.edge.json.EventSerializer;

/** What people wrote is sealed in every event there is, opens where it belongs and nowhere else, and is gone with its key. */
class NoteSealTest {
    private static final EventSerializer SERIALIZER = EventSerializer.create();

    private final Keys keys = new Keys();
    private final NoteSeal seal = new NoteSeal(keys);

    @Test
    void every_event_comes_back_as_it_was_and_no_note_can_be_read_in_between() {
        int count = 0;
        for (Event event : Examples.all()) {
            String plain = json(event);
            byte[] stored = written("event-1", event);
            Map<String, NoteSeal.Opened> notes = seal.notes("event-1", stored);
            count += notes.size();
            notes.values()
                    .forEach(note -> assertThat(new String(stored, StandardCharsets.UTF_8))
                            .doesNotContain(note.text()));
            assertThat(new String(seal.opened("event-1", stored), StandardCharsets.UTF_8))
                    .isEqualTo(plain);
            assertThat(notes.keySet()).isEqualTo(NoteSeal.keyNumbers(stored).keySet());
        }
        assertThat(count).isGreaterThan(20);
        assertThat(keys.given).as("each note has a key of its own").hasSize(count);
    }

    @Test
    void a_note_opens_in_no_other_event_and_in_no_other_place() {
        Event event = withNote();
        byte[] stored = written("event-1", event);
        assertThat(new String(seal.opened("event-2", stored), StandardCharsets.UTF_8))
                .contains("sealed:");
        String elsewhere = "{\"other\":" + new String(stored, StandardCharsets.UTF_8) + "}";
        assertThat(new String(
                        seal.opened("event-1", elsewhere.getBytes(StandardCharsets.UTF_8)), StandardCharsets.UTF_8))
                .contains("sealed:");
    }

    @Test
    void without_its_key_a_note_is_gone_and_the_others_are_not() {
        byte[] stored = written("event-1", withNote());
        Map<String, Long> numbers = NoteSeal.keyNumbers(stored);
        keys.destroy(List.of(numbers.values().iterator().next()));
        assertThat(new String(seal.opened("event-1", stored), StandardCharsets.UTF_8))
                .contains(NoteSeal.ERASED)
                .doesNotContain("sealed:");
        assertThat(seal.notes("event-1", stored)).hasSize(numbers.size() - 1);
    }

    @Test
    void a_text_that_only_looks_sealed_stays_the_text_it_is() {
        keys.next();
        for (String text : List.of(
                "sealed:",
                "sealed:1:",
                "sealed:1:AAAA",
                "sealed:1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
                "sealed:x:AAAA",
                "sealed:99999999999999999999:AAAA")) {
            byte[] json =
                    ("{\"title\":\"" + text + "\",\"list\":[{\"a\\\"b\":1},\"x\"]}").getBytes(StandardCharsets.UTF_8);
            assertThat(seal.opened("event-1", json)).isEqualTo(json);
        }
    }

    private static Event withNote() {
        return Examples.all().stream()
                .filter(event -> json(event).contains("\"reason\""))
                .findFirst()
                .orElseThrow();
    }

    private byte[] written(String id, Event event) {
        return seal.sealing(id, () -> SERIALIZER.serialize(event, byte[].class).getData());
    }

    private static String json(Event event) {
        return new String(SERIALIZER.serialize(event, byte[].class).getData(), StandardCharsets.UTF_8);
    }

    /** Keys in memory. */
    private static final class Keys implements NoteKeys {
        private final Map<Long, SecretKey> given = new HashMap<>();

        @Override
        public Numbered next() {
            byte[] key = new byte[32];
            new SecureRandom().nextBytes(key);
            long number = given.size() + 1L;
            given.put(number, new SecretKeySpec(key, "AES"));
            return new Numbered(number, given.getOrDefault(number, new SecretKeySpec(key, "AES")));
        }

        @Override
        public Optional<SecretKey> find(long number) {
            return Optional.ofNullable(given.get(number));
        }

        @Override
        public void destroy(Iterable<Long> numbers) {
            numbers.forEach(given::remove);
        }
    }
}
