package org.milepost.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.RecordedEvent;
import org.milepost.edge.json.EventJson;
import org.milepost.query.Projector;
import org.milepost.query.Streams;
import org.milepost.standalone.store.DataFolder;

/**
 * Events are delivered to the views at least once, not once. Whatever comes again, and in whatever batches, the documents
 * are those of an event delivered once.
 */
class RedeliveryTest {
    private static List<RecordedEvent> history = List.of();
    private static String once = "";

    @BeforeAll
    static void record(@TempDir Path path) {
        try (DataFolder folder = DataFolder.openForServing(path);
                Writer writer = Writer.open(folder, Clock.systemUTC(), Meadow.INSTALLATION)) {
            Meadow.found(writer.asker(), History.SCHOOLS);
            History.happen(writer.asker());
            history = History.recorded(new Streams(writer.eventStore()));
        }
        KeptDocuments documents = new KeptDocuments();
        projector(documents).project(history);
        once = documents.everything();
    }

    @Test
    void events_delivered_up_to_three_times_in_awkward_batches_make_the_same_documents() {
        for (int seed = 0; seed < 50; seed++) {
            KeptDocuments documents = new KeptDocuments();
            deliverAwkwardly(projector(documents), new Random(seed));
            assertThat(documents.everything()).as("seed %d", seed).isEqualTo(once);
        }
    }

    @Test
    void one_by_one_is_as_good_as_all_at_once() {
        KeptDocuments documents = new KeptDocuments();
        history.forEach(event -> projector(documents).project(List.of(event)));
        assertThat(documents.everything()).isEqualTo(once);
    }

    @Test
    void an_old_batch_delivered_last_changes_nothing() {
        KeptDocuments documents = new KeptDocuments();
        projector(documents).project(history);
        projector(documents).project(history.subList(0, history.size() / 2));
        assertThat(documents.everything()).isEqualTo(once);
    }

    @Test
    void without_the_sequence_in_the_documents_redelivery_would_show() {
        KeptDocuments forgetful = new KeptDocuments() {
            @Override
            public synchronized Map<String, Stored> load(String view, Collection<String> ids) {
                Map<String, Stored> unread = new HashMap<>();
                super.load(view, ids).forEach((id, stored) -> unread.put(id, new Stored(id, -1, stored.json(), "")));
                return unread;
            }

            @Override
            public synchronized Map<String, Long> heads(Collection<String> schools) {
                return Map.of();
            }
        };
        projector(forgetful).project(history);
        projector(forgetful).project(history);
        assertThat(forgetful.everything()).isNotEqualTo(once);
    }

    /** Each event one to three times, and now and then a stretch of what was delivered before. */
    private static void deliverAwkwardly(Projector projector, Random random) {
        List<RecordedEvent> batch = new ArrayList<>();
        int next = 0;
        while (next < history.size()) {
            int size = List.of(1, 1, 2, 3, 7, 500).get(random.nextInt(6));
            int end = Math.min(history.size(), next + size);
            for (RecordedEvent event : history.subList(next, end)) {
                for (int time = random.nextInt(3); time >= 0; time--) {
                    batch.add(event);
                }
            }
            if (random.nextInt(3) > 0) {
                projector.project(batch);
                batch.clear();
            }
            next = random.nextInt(4) == 0 ? Math.max(0, end - random.nextInt(40)) : end;
            next = end == history.size() ? end : next;
        }
        projector.project(batch);
    }

    private static Projector projector(KeptDocuments documents) {
        return new Projector(documents, EventJson.mapper());
    }
}
