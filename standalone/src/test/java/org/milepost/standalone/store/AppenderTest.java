package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.milepost.standalone.store.OpenRecord.event;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.milepost.api.StoreUnavailable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class AppenderTest {

    @TempDir
    Path folder;

    @Test
    void what_was_recorded_is_there_when_the_folder_is_opened_again() {
        try (OpenRecord record = OpenRecord.in(folder)) {
            record.append("school:hayes", 0, 2);
        }
        try (OpenRecord record = OpenRecord.in(folder)) {
            assertThat(record.all())
                    .extracting(StoredEvent::toString)
                    .containsExactly(
                            "1 school:hayes 0 " + OpenRecord.Counted.class.getName(),
                            "2 school:hayes 1 " + OpenRecord.Counted.class.getName(),
                            "3 school:hayes 2 " + OpenRecord.Counted.class.getName());
            assertThat(record.engine.readEvents("school:hayes").asStream().map(e -> (Object) e.getPayload()))
                    .containsExactly(
                            new OpenRecord.Counted(0, "n"),
                            new OpenRecord.Counted(1, "n"),
                            new OpenRecord.Counted(2, "n"));
        }
    }

    @Test
    void two_events_for_one_place_in_a_stream_are_a_conflict_and_the_first_stays() {
        try (OpenRecord record = OpenRecord.in(folder)) {
            record.append("school:hayes", 0, 1);
            assertThatThrownBy(() -> record.append("school:hayes", 1, 1)).isInstanceOf(ConcurrencyException.class);
            assertThatThrownBy(() -> record.append("school:hayes", 0, 0))
                    .isInstanceOf(AggregateStreamCreationException.class);
            record.append("school:hayes", 2, 2);
            assertThat(record.all()).extracting(StoredEvent::globalIndex).containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void a_batch_is_recorded_whole() throws Exception {
        try (OpenRecord record = OpenRecord.in(folder)) {
            int answer = record.appender.batch(() -> {
                record.append("school:hayes", 0, 0);
                record.append("school:leesons", 0, 0);
                assertThat(record.stored.count())
                        .as("not yet visible to others")
                        .isZero();
                assertThat(record.engine.lastSequenceNumberFor("school:leesons"))
                        .as("visible to itself")
                        .contains(0L);
                return 7;
            });
            assertThat(answer).isEqualTo(7);
            assertThat(record.stored.count()).isEqualTo(2);
        }
    }

    @Test
    void a_batch_that_fails_leaves_nothing_and_those_who_remember_streams_are_told() {
        try (OpenRecord record = OpenRecord.in(folder)) {
            AtomicInteger told = new AtomicInteger();
            record.appender.afterRollback(told::incrementAndGet);
            assertThatThrownBy(() -> record.appender.batch(() -> {
                        record.append("school:hayes", 0, 3);
                        throw new IllegalArgumentException("line 5");
                    }))
                    .hasMessage("line 5");
            assertThat(record.stored.count()).isZero();
            assertThat(told).hasValue(1);
            record.append("school:hayes", 0, 0);
            assertThat(record.all())
                    .extracting(StoredEvent::globalIndex)
                    .as("no gap")
                    .containsExactly(1L);
        }
    }

    @Test
    void an_inner_transaction_that_recorded_and_failed_takes_the_whole_with_it() {
        try (OpenRecord record = OpenRecord.in(folder)) {
            assertThatThrownBy(() -> record.appender.batch(() -> {
                        record.append("school:hayes", 0, 0);
                        Transaction inner = record.appender.startTransaction();
                        record.engine.appendEvents(event("school:hayes", 1));
                        inner.rollback();
                        return 0;
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("nothing of it was recorded");
            assertThat(record.stored.count()).isZero();
        }
    }

    @Test
    void an_inner_transaction_that_was_refused_before_recording_harms_nothing() throws Exception {
        try (OpenRecord record = OpenRecord.in(folder)) {
            record.appender.batch(() -> {
                record.append("school:hayes", 0, 0);
                record.appender.startTransaction().rollback();
                record.append("school:hayes", 1, 1);
                return 0;
            });
            assertThat(record.stored.count()).isEqualTo(2);
        }
    }

    @Test
    void nothing_is_recorded_outside_a_transaction_or_under_a_made_up_time() {
        try (OpenRecord record = OpenRecord.in(folder)) {
            record.append("school:hayes", 0, 0);
            var older = org.axonframework.eventhandling.GenericEventMessage.clock;
            assertThat(older).isSameAs(record.appender.clock());
            var early = new org.axonframework.eventhandling.GenericDomainEventMessage<>(
                    "School",
                    "school:hayes",
                    1,
                    new org.axonframework.messaging.GenericMessage<>(new OpenRecord.Counted(1, "n")),
                    record.appender.clock().lastRecorded().minusMillis(1));
            assertThatThrownBy(() -> record.engine.appendEvents(early))
                    .hasMessageContaining("did not get its time from the RecordedClock");
            assertThat(record.stored.count()).isOne();
        }
    }

    @Test
    void a_full_disk_refuses_loses_nothing_and_works_again_when_there_is_room() throws Exception {
        List<Connection> writer = new java.util.ArrayList<>();
        try (OpenRecord record = OpenRecord.in(folder, Clock.systemUTC(), connection -> {
            writer.add(connection);
            return connection;
        })) {
            record.append("school:hayes", 0, 9);
            pragma(writer.getFirst(), "max_page_count = 1");
            int next = 10;
            StoreUnavailable refused = null;
            while (refused == null) {
                try {
                    record.append("school:hayes", next, next);
                    next++;
                } catch (StoreUnavailable e) {
                    refused = e;
                }
            }
            assertThat(refused.code()).isEqualTo("store.full");
            assertThat(record.stored.count()).isEqualTo(next);
            assertThat(record.stored.lastSequence("school:hayes")).contains(next - 1L);
            int stillFull = next;
            assertThatThrownBy(() -> record.append("school:hayes", stillFull, stillFull))
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class, e -> assertThat(e.code()).isEqualTo("store.full"));

            pragma(writer.getFirst(), "max_page_count = 1000000");
            record.append("school:hayes", next, next + 50);
            assertThat(record.all())
                    .extracting(StoredEvent::globalIndex)
                    .containsExactlyElementsOf(java.util.stream.LongStream.rangeClosed(1, next + 51)
                            .boxed()
                            .toList());
            assertThat(record.appender.stopped()).isEmpty();
        }
    }

    @Test
    void a_batch_that_fills_the_disk_half_way_leaves_nothing() throws Exception {
        List<Connection> writer = new java.util.ArrayList<>();
        try (OpenRecord record = OpenRecord.in(folder, Clock.systemUTC(), connection -> {
            writer.add(connection);
            return connection;
        })) {
            pragma(writer.getFirst(), "max_page_count = 20");
            assertThatThrownBy(() -> record.appender.batch(() -> {
                        for (int i = 0; i < 1_000; i++) {
                            try {
                                record.append("school:hayes", i, i);
                            } catch (StoreUnavailable e) {
                                assertThat(i).isGreaterThan(10);
                                // An importer that carries on all the same must not record the rest.
                            } catch (IllegalStateException e) {
                                assertThat(e).hasMessageContaining("failed already");
                            }
                        }
                        return 0;
                    }))
                    .isInstanceOf(IllegalStateException.class);
            assertThat(record.stored.count()).isZero();
            record.append("school:hayes", 0, 0);
            assertThat(record.stored.count()).isOne();
        }
    }

    @Test
    void a_failed_sync_stops_the_writer_for_good_and_reading_goes_on() {
        AtomicBoolean failing = new AtomicBoolean();
        try (OpenRecord record = OpenRecord.in(folder, Clock.systemUTC(), failingToCommit(failing))) {
            record.append("school:hayes", 0, 4);
            failing.set(true);
            assertThatThrownBy(() -> record.append("school:hayes", 5, 5))
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class, e -> assertThat(e.code()).isEqualTo("store.read-only"));
            failing.set(false);
            assertThatThrownBy(() -> record.append("school:hayes", 5, 5))
                    .as("the disk seems well again, but nobody knows what it kept")
                    .isInstanceOfSatisfying(
                            StoreUnavailable.class, e -> assertThat(e.code()).isEqualTo("store.read-only"));
            assertThat(record.appender.stopped()).isPresent();
            assertThat(record.engine.readEvents("school:hayes").asStream()).hasSize(5);
            assertThat(record.stored.count()).isEqualTo(5);
        }
    }

    @Test
    void one_thread_records_at_a_time_and_readers_do_not_wait() throws Exception {
        try (OpenRecord record = OpenRecord.in(folder)) {
            record.append("school:hayes", 0, 0);
            Transaction first = record.appender.startTransaction();
            record.engine.appendEvents(event("school:hayes", 1));
            CountDownLatch started = new CountDownLatch(1);
            Thread second = Thread.ofVirtual().start(() -> {
                started.countDown();
                record.append("school:leesons", 0, 0);
            });
            started.await();
            assertThat(readElsewhere(record)).isEqualTo(1);
            first.commit();
            second.join();
            assertThat(record.all())
                    .extracting(StoredEvent::stream)
                    .containsExactly("school:hayes", "school:hayes", "school:leesons");
        }
    }

    private static int readElsewhere(OpenRecord record) throws InterruptedException {
        AtomicInteger seen = new AtomicInteger();
        Thread reader = Thread.ofPlatform()
                .start(() -> seen.set((int)
                        record.engine.readEvents("school:hayes").asStream().count()));
        reader.join();
        return seen.get();
    }

    @Test
    void a_recorded_event_can_be_neither_changed_nor_removed() throws Exception {
        try (OpenRecord record = OpenRecord.in(folder);
                Connection connection = SqliteFile.forWriting(record.folder.record());
                Statement statement = connection.createStatement()) {
            record.append("school:hayes", 0, 0);
            assertThatThrownBy(() -> statement.execute("UPDATE event SET type = 'x'"))
                    .hasMessageContaining("never changes");
            assertThatThrownBy(() -> statement.execute("DELETE FROM event")).hasMessageContaining("never goes");
        }
    }

    private static void pragma(Connection connection, String pragma) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA " + pragma);
        }
    }

    private static java.util.function.UnaryOperator<Connection> failingToCommit(AtomicBoolean failing) {
        return connection -> (Connection) Proxy.newProxyInstance(
                AppenderTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    Object result = invoke(connection, method, arguments);
                    return result instanceof PreparedStatement statement && "COMMIT".equals(arguments[0])
                            ? failing(statement, failing)
                            : result;
                });
    }

    private static PreparedStatement failing(PreparedStatement statement, AtomicBoolean failing) {
        return (PreparedStatement) Proxy.newProxyInstance(
                AppenderTest.class.getClassLoader(),
                new Class<?>[] {PreparedStatement.class},
                (proxy, method, arguments) -> {
                    if (failing.get() && method.getName().equals("execute")) {
                        throw new SQLiteException("fsync failed", SQLiteErrorCode.SQLITE_IOERR_FSYNC);
                    }
                    return invoke(statement, method, arguments);
                });
    }

    private static Object invoke(Object target, java.lang.reflect.Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }
}
