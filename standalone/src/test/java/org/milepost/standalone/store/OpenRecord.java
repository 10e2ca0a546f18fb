package org.milepost.standalone.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.serialization.upcasting.event.NoOpEventUpcaster;

/** A record opened as the server opens it, with events of the tests' own; sets Axon's clock and puts it back. */
final class OpenRecord implements AutoCloseable {

    /** Something that happened, told apart by a number. */
    record Counted(int number, String note) {}

    final DataFolder folder;
    final Appender appender;
    final SqliteEventStorageEngine engine;
    final StoredEvents stored;
    private final Clock clockBefore = GenericEventMessage.clock;

    private OpenRecord(Path path, Clock underlying, UnaryOperator<Connection> disk) {
        folder = DataFolder.openForServing(path);
        appender = Appender.open(folder, underlying, disk);
        engine = new SqliteEventStorageEngine(
                appender, Jackson3Serializer.builder().build(), NoOpEventUpcaster.INSTANCE);
        stored = StoredEvents.of(folder);
    }

    static OpenRecord in(Path path) {
        return in(path, Clock.systemUTC());
    }

    static OpenRecord in(Path path, Clock underlying) {
        return in(path, underlying, UnaryOperator.identity());
    }

    static OpenRecord in(Path path, Clock underlying, UnaryOperator<Connection> disk) {
        OpenRecord record = new OpenRecord(path, underlying, disk);
        GenericEventMessage.clock = record.appender.clock();
        return record;
    }

    static DomainEventMessage<Counted> event(String stream, long sequence) {
        return event(stream, sequence, "n");
    }

    static DomainEventMessage<Counted> event(String stream, long sequence, String note) {
        return new GenericDomainEventMessage<>(
                "School", stream, sequence, new Counted((int) sequence, note), Map.of("actor", "a-1"));
    }

    /** One transaction recording events {@code from} to {@code to} of a stream. */
    void append(String stream, int from, int to) {
        appender.executeInTransaction(() -> engine.appendEvents(IntStream.rangeClosed(from, to)
                .mapToObj(sequence -> event(stream, sequence))
                .toList()));
    }

    List<StoredEvent> all() {
        try (StoredEvents.Rows rows = stored.after(0)) {
            return drain(rows);
        }
    }

    static List<StoredEvent> drain(StoredEvents.Rows rows) {
        List<StoredEvent> events = new ArrayList<>();
        rows.forEachRemaining(events::add);
        return events;
    }

    @Override
    public void close() {
        GenericEventMessage.clock = clockBefore;
        stored.close();
        appender.close();
        folder.close();
    }
}
