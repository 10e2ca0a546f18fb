package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteEventStorageEngineTest {

    @TempDir
    Path folder;

    @Test
    void a_tail_sees_every_event_once_and_in_order_while_others_record() throws Exception {
        try (OpenRecord record = OpenRecord.in(folder)) {
            record.append("school:before", 0, 1_199);
            EmbeddedEventStore store = EmbeddedEventStore.builder()
                    .storageEngine(record.engine)
                    .fetchDelay(20)
                    .build();
            Thread recorder = Thread.ofPlatform().start(() -> {
                for (int i = 0; i < 300; i++) {
                    record.append("school:during", 2 * i, 2 * i + 1);
                    if (i % 7 == 0) {
                        refusedAfterRecording(record, i);
                    }
                }
            });
            List<Long> seen = new ArrayList<>();
            try (BlockingStream<TrackedEventMessage<?>> tail = store.openStream(null)) {
                // Axon may say that nothing is there before the time is up, when it changes from one source to another.
                long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                while (seen.size() < 1_800 && System.nanoTime() < deadline) {
                    if (tail.hasNextAvailable(100, TimeUnit.MILLISECONDS)) {
                        seen.add(tail.nextAvailable().trackingToken().position().orElseThrow());
                    }
                }
                assertThat(tail.hasNextAvailable(100, TimeUnit.MILLISECONDS)).isFalse();
            }
            recorder.join();
            assertThat(seen)
                    .containsExactlyElementsOf(
                            LongStream.rangeClosed(1, 1_800).boxed().toList());
            store.shutDown();
        }
    }

    private static void refusedAfterRecording(OpenRecord record, int i) {
        assertThatThrownBy(() -> record.appender.batch(() -> {
                    record.append("school:refused", i, i);
                    throw new IllegalArgumentException();
                }))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void tokens_of_an_empty_record_are_absent_and_later_stand_at_its_ends() {
        try (OpenRecord record = OpenRecord.in(folder)) {
            assertThat(record.engine.createTailToken()).isNull();
            assertThat(record.engine.createHeadToken()).isNull();
            assertThat(record.engine.createTokenAt(java.time.Instant.EPOCH)).isNull();
            assertThat(record.engine.lastSequenceNumberFor("school:hayes")).isEmpty();
            record.append("school:hayes", 0, 4);
            assertThat(record.engine.createTailToken()).isEqualTo(at(0));
            assertThat(record.engine.createHeadToken()).isEqualTo(at(5));
            assertThat(record.engine.createTokenAt(java.time.Instant.EPOCH)).isEqualTo(at(0));
            assertThat(record.engine.createTokenAt(
                            record.appender.clock().lastRecorded().plus(Duration.ofMillis(1))))
                    .as("nothing was recorded since")
                    .isEqualTo(at(5));
            assertThat(record.engine.lastSequenceNumberFor("school:hayes")).contains(4L);
        }
    }

    private static GapAwareTrackingToken at(long index) {
        return GapAwareTrackingToken.newInstance(index, List.of());
    }

    @Test
    void an_event_of_no_stream_is_refused() {
        try (OpenRecord record = OpenRecord.in(folder)) {
            assertThatThrownBy(() -> record.engine.appendEvents(
                            GenericEventMessage.asEventMessage(new OpenRecord.Counted(1, "n"))))
                    .hasMessageContaining("belongs to no stream");
        }
    }

    @Test
    void metadata_and_identifier_come_back_as_they_were() {
        try (OpenRecord record = OpenRecord.in(folder)) {
            var event = OpenRecord.event("school:hayes", 0, "£ – “quoted”\u0000 😀");
            record.engine.appendEvents(event);
            var read = record.engine.readEvents("school:hayes").next();
            assertThat(read.getIdentifier()).isEqualTo(event.getIdentifier());
            assertThat(read.getPayload()).isEqualTo(event.getPayload());
            assertThat(read.getMetaData()).isEqualTo(event.getMetaData());
            assertThat(read.getTimestamp()).isEqualTo(event.getTimestamp());
            assertThat(read.getType()).isEqualTo("School");
        }
    }
}
