package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.eventhandling.DomainEventMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordedClockTest {

    private static final Instant NOON = Instant.parse("2026-09-07T12:00:00.123Z");

    @TempDir
    Path folder;

    private final WallClock wall = new WallClock(NOON.plusNanos(456_789));

    @Test
    void recorded_time_is_utc_and_whole_milliseconds() {
        try (OpenRecord record = OpenRecord.in(folder, wall)) {
            record.append("school:hayes", 0, 0);
            assertThat(record.all()).extracting(StoredEvent::recordedAt).containsExactly(NOON);
            assertThat(record.engine.readEvents("school:hayes").next().getTimestamp())
                    .isEqualTo(NOON);
            assertThat(record.appender.clock().getZone()).isEqualTo(ZoneOffset.UTC);
        }
    }

    @Test
    void a_clock_set_back_is_held_at_the_last_recorded_time() {
        try (OpenRecord record = OpenRecord.in(folder, wall)) {
            record.append("school:hayes", 0, 0);
            wall.set(NOON.minus(Duration.ofDays(365)));
            record.append("school:hayes", 1, 1);
            wall.set(NOON.plusMillis(5));
            record.append("school:hayes", 2, 2);
            wall.set(NOON.minus(Duration.ofHours(1)));
            record.append("school:hayes", 3, 3);
            assertThat(record.all())
                    .extracting(StoredEvent::recordedAt)
                    .containsExactly(NOON, NOON, NOON.plusMillis(5), NOON.plusMillis(5));
        }
    }

    @Test
    void the_last_recorded_time_is_remembered_over_a_restart() {
        try (OpenRecord record = OpenRecord.in(folder, wall)) {
            record.append("school:hayes", 0, 0);
        }
        wall.set(NOON.minus(Duration.ofHours(1)));
        try (OpenRecord record = OpenRecord.in(folder, wall)) {
            assertThat(record.appender.clock().instant()).isEqualTo(NOON);
            record.append("school:hayes", 1, 1);
            assertThat(record.all()).extracting(StoredEvent::recordedAt).containsExactly(NOON, NOON);
        }
    }

    @Test
    void a_clock_set_back_in_the_middle_of_a_command_does_not_turn_its_events_round() {
        try (OpenRecord record = OpenRecord.in(folder, wall)) {
            record.appender.executeInTransaction(() -> {
                DomainEventMessage<?> first = OpenRecord.event("school:hayes", 0);
                wall.set(NOON.minusSeconds(61));
                DomainEventMessage<?> second = OpenRecord.event("school:hayes", 1);
                record.engine.appendEvents(List.of(first, second));
            });
            assertThat(record.all()).extracting(StoredEvent::recordedAt).containsExactly(NOON, NOON);
        }
    }

    @Test
    void a_clock_wrong_for_a_moment_while_nothing_was_recorded_leaves_no_trace() {
        try (OpenRecord record = OpenRecord.in(folder, wall)) {
            record.append("school:hayes", 0, 0);
            wall.set(NOON.plus(Duration.ofDays(365)));
            assertThat(record.appender.clock().instant()).isEqualTo(NOON.plus(Duration.ofDays(365)));
            Transaction refused = record.appender.startTransaction();
            assertThat(record.appender.clock().instant()).isEqualTo(NOON.plus(Duration.ofDays(365)));
            refused.rollback();
            wall.set(NOON.plusSeconds(1));
            record.append("school:hayes", 1, 1);
            assertThat(record.all()).extracting(StoredEvent::recordedAt).containsExactly(NOON, NOON.plusSeconds(1));
        }
    }

    @Test
    void recorded_time_never_goes_back_in_the_order_of_the_record_however_many_record_at_once() throws Exception {
        JumpyClock jumpy = new JumpyClock();
        try (OpenRecord record = OpenRecord.in(folder, jumpy)) {
            List<Thread> threads = java.util.stream.IntStream.range(0, 8)
                    .mapToObj(t -> Thread.ofPlatform().start(() -> {
                        for (int i = 0; i < 50; i++) {
                            record.append("school:s" + t, i, i);
                        }
                    }))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(record.all())
                    .hasSize(400)
                    .extracting(StoredEvent::recordedAtMillis)
                    .isSorted();
        }
    }

    private static class WallClock extends Clock {

        private volatile Instant now;

        WallClock(Instant now) {
            this.now = now;
        }

        void set(Instant instant) {
            now = instant;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    /** Every other reading is an hour back. */
    private static final class JumpyClock extends WallClock {

        private final java.util.concurrent.atomic.AtomicLong readings = new java.util.concurrent.atomic.AtomicLong();

        JumpyClock() {
            super(NOON);
        }

        @Override
        public Instant instant() {
            long reading = readings.incrementAndGet();
            return NOON.plusMillis(reading).minus(Duration.ofHours(reading % 2));
        }
    }
}
