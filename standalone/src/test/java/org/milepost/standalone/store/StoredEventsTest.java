package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredEventsTest {

    @TempDir
    Path folder;

    private OpenRecord record;

    @BeforeEach
    void three_streams_recorded_in_turns() {
        record = OpenRecord.in(folder);
        record.append("trust:spring", 0, 0);
        record.append("school:hayes", 0, 2);
        record.append("school:leesons", 0, 1);
        record.append("school:hayes", 3, 6);
        record.append("school:leesons", 2, 2);
    }

    @AfterEach
    void close() {
        record.close();
    }

    @Test
    void everything_in_the_order_of_recording() {
        List<StoredEvent> all = record.all();
        assertThat(all)
                .extracting(StoredEvent::globalIndex)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 11).boxed().toList());
        StoredEvent second = all.get(1);
        assertThat(second.stream()).isEqualTo("school:hayes");
        assertThat(second.type()).isEqualTo(OpenRecord.Counted.class.getName());
        assertThat(second.revision()).isEmpty();
        assertThat(new String(second.payload(), StandardCharsets.UTF_8)).isEqualTo("{\"number\":0,\"note\":\"n\"}");
        assertThat(new String(second.metadata(), StandardCharsets.UTF_8)).isEqualTo("{\"actor\":\"a-1\"}");
        try (StoredEvents.Rows rows = record.stored.after(9)) {
            assertThat(OpenRecord.drain(rows))
                    .extracting(StoredEvent::globalIndex)
                    .containsExactly(10L, 11L);
        }
    }

    @Test
    void one_stream_from_a_sequence() {
        try (StoredEvents.Rows rows = record.stored.stream("school:hayes", 2)) {
            assertThat(OpenRecord.drain(rows)).extracting(StoredEvent::sequence).containsExactly(2L, 3L, 4L, 5L, 6L);
        }
        try (StoredEvents.Rows rows = record.stored.stream("school:hay", 0)) {
            assertThat(rows.hasNext()).isFalse();
        }
    }

    @Test
    void stream_by_stream_and_each_in_its_order() {
        try (StoredEvents.Rows rows = record.stored.byStream()) {
            assertThat(OpenRecord.drain(rows))
                    .extracting(event -> event.stream() + " " + event.sequence())
                    .containsExactly(
                            "school:hayes 0",
                            "school:hayes 1",
                            "school:hayes 2",
                            "school:hayes 3",
                            "school:hayes 4",
                            "school:hayes 5",
                            "school:hayes 6",
                            "school:leesons 0",
                            "school:leesons 1",
                            "school:leesons 2",
                            "trust:spring 0");
        }
    }

    @Test
    void shares_are_whole_streams_and_together_the_record_as_it_stood() {
        List<StoredEvents.Share> shares = record.stored.shares(2);
        record.append("school:hayes", 7, 9);
        record.append("school:aaa", 0, 0);
        assertThat(shares)
                .containsExactly(
                        new StoredEvents.Share("school:hayes", "school:hayes", 11),
                        new StoredEvents.Share("school:leesons", "trust:spring", 11));
        List<StoredEvent> read = shares.stream()
                .flatMap(share -> {
                    try (StoredEvents.Rows rows = record.stored.byStream(share)) {
                        return OpenRecord.drain(rows).stream();
                    }
                })
                .toList();
        assertThat(read)
                .extracting(StoredEvent::globalIndex)
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 11).boxed().toList());
    }

    @Test
    void a_reading_sees_the_record_of_the_moment_it_began() {
        try (StoredEvents.Rows rows = record.stored.after(0)) {
            rows.next();
            record.append("school:hayes", 7, 9);
            assertThat(OpenRecord.drain(rows)).hasSize(10);
        }
        assertThat(record.stored.count()).isEqualTo(14);
    }

    @Test
    void how_far_the_record_goes() {
        assertThat(record.stored.headIndex()).isEqualTo(11);
        assertThat(record.stored.count()).isEqualTo(11);
        assertThat(record.stored.lastRecordedAt())
                .contains(record.appender.clock().lastRecorded());
        assertThat(record.stored.lastSequence("school:hayes")).contains(6L);
        assertThat(record.stored.lastSequence("school:nobody")).isEmpty();
        assertThat(record.stored.lastSequences())
                .isEqualTo(Map.of("school:hayes", 6L, "school:leesons", 2L, "trust:spring", 0L));
    }

    @Test
    void an_empty_record_has_nothing_to_read() {
        try (OpenRecord empty = OpenRecord.in(folder.resolve("empty"))) {
            assertThat(empty.all()).isEmpty();
            assertThat(empty.stored.headIndex()).isZero();
            assertThat(empty.stored.lastRecordedAt()).isEmpty();
            assertThat(empty.stored.shares(2)).isEmpty();
        }
    }
}
