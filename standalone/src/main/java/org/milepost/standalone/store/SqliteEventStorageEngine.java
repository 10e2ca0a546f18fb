package org.milepost.standalone.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.milepost.api.StoreUnavailable;
import org.milepost.edge.notes.NoteSeal;

/**
 * Axon's view of the record. It reads through Axon's JDBC engine and writes through the {@link Appender}, which alone
 * numbers the events: there are no gaps in the numbers, so tokens never carry any.
 */
public final class SqliteEventStorageEngine extends JdbcEventStorageEngine {

    private static final int EVENTS_PER_READ = 500;
    private static final SortedSet<Long> NO_GAPS = Collections.emptySortedSet();

    private final Appender appender;
    private final Optional<NoteSeal> seal;

    /** A record whose notes stand in it as they were written, as those of measurements may. */
    public SqliteEventStorageEngine(Appender appender, Serializer events, EventUpcaster upcasters) {
        this(appender, events, upcasters, Optional.empty());
    }

    /** @param seal seals notes on their way in and opens them on their way out */
    public SqliteEventStorageEngine(
            Appender appender, Serializer events, EventUpcaster upcasters, Optional<NoteSeal> seal) {
        super(builder()
                .connectionProvider(appender)
                // Reading takes no transaction: a statement sees one state of the file by itself, and nobody waits for
                // the writer. Appending takes the Appender's, below.
                .transactionManager(NoTransactionManager.instance())
                .schema(RecordTable.SCHEMA)
                .persistenceExceptionResolver(new SqliteErrors())
                .eventSerializer(events)
                .snapshotSerializer(events)
                .upcasterChain(upcasters)
                .batchSize(EVENTS_PER_READ)
                // min() and max() of nothing are a row holding NULL, which the driver cannot read as a Long; these are
                // no row at all.
                .createTailToken((connection, schema) ->
                        connection.prepareStatement("SELECT global_index - 1 FROM event ORDER BY global_index LIMIT 1"))
                .createHeadToken((connection, schema) -> connection.prepareStatement(
                        "SELECT global_index FROM event ORDER BY global_index DESC LIMIT 1"))
                .createTokenAt((connection, schema, from) -> tokenAt(connection, from))
                .lastSequenceNumberFor((connection, schema, stream) -> lastSequence(connection, stream))
                .fetchTrackedEvents((connection, schema, index) -> nextIndex(connection, index)));
        this.appender = appender;
        this.seal = seal;
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        List<NewEvent> rows =
                events.stream().map(event -> row(event, serializer)).toList();
        appender.executeInTransaction(() -> {
            for (int i = 0; i < rows.size(); i++) {
                try {
                    appender.append(rows.get(i));
                } catch (SQLException e) {
                    Optional<StoreUnavailable> unavailable = SqliteErrors.unavailable(e);
                    if (unavailable.isPresent()) {
                        throw unavailable.get();
                    }
                    handlePersistenceException(e, events.get(i));
                }
            }
        });
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String stream) {
        return appender.head(stream, () -> super.lastSequenceNumberFor(stream));
    }

    private NewEvent row(EventMessage<?> message, Serializer serializer) {
        if (!(message instanceof DomainEventMessage<?> event) || event.getType() == null) {
            throw new EventStoreException("Event %s (%s) belongs to no stream, and the record keeps only streams"
                    .formatted(message.getIdentifier(), message.getPayloadType().getName()));
        }
        SerializedObject<byte[]> payload = seal.map(notes ->
                        notes.sealing(event.getIdentifier(), () -> event.serializePayload(serializer, byte[].class)))
                .orElseGet(() -> event.serializePayload(serializer, byte[].class));
        SerializedObject<byte[]> metadata = event.serializeMetaData(serializer, byte[].class);
        return new NewEvent(
                event.getIdentifier(),
                event.getAggregateIdentifier(),
                event.getSequenceNumber(),
                event.getType(),
                event.getTimestamp().toEpochMilli(),
                payload.getType().getName(),
                Optional.ofNullable(payload.getType().getRevision()),
                metadata.getData(),
                payload.getData());
    }

    private static PreparedStatement tokenAt(Connection connection, Instant from) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "SELECT global_index - 1 FROM event WHERE recorded_at >= ? ORDER BY global_index LIMIT 1");
        statement.setLong(1, from.toEpochMilli());
        return statement;
    }

    private static PreparedStatement lastSequence(Connection connection, String stream) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "SELECT sequence FROM event WHERE stream = ? ORDER BY sequence DESC LIMIT 1");
        statement.setString(1, stream);
        return statement;
    }

    private static PreparedStatement nextIndex(Connection connection, long index) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(
                "SELECT global_index FROM event WHERE global_index > ? ORDER BY global_index LIMIT 1");
        statement.setLong(1, index);
        return statement;
    }

    @Override
    protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken previous)
            throws SQLException {
        return new TrackedDomainEventData<>(
                GapAwareTrackingToken.newInstance(row.getLong("global_index"), NO_GAPS), getDomainEventData(row));
    }

    @Override
    protected DomainEventData<byte[]> getDomainEventData(ResultSet row) throws SQLException {
        String event = row.getString("event_id");
        byte[] stored = row.getBytes("payload");
        byte[] payload = seal.map(notes -> notes.opened(event, stored)).orElse(stored);
        return new StoredDomainEvent(
                event,
                row.getString("stream"),
                row.getLong("sequence"),
                row.getString("root"),
                Instant.ofEpochMilli(row.getLong("recorded_at")),
                new SerializedMetaData<>(row.getBytes("metadata"), byte[].class),
                new SimpleSerializedObject<>(payload, byte[].class, row.getString("type"), row.getString("revision")));
    }

    /** There are no snapshots: a school's stream is short, and a cache keeps what is in use. */
    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String stream) {
        return Stream.empty();
    }

    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        throw new UnsupportedOperationException("The record keeps no snapshots.");
    }

    /** A row as Axon wants it, without the detour of its own entry through ISO text for the time. */
    private record StoredDomainEvent(
            String getEventIdentifier,
            String getAggregateIdentifier,
            long getSequenceNumber,
            String getType,
            Instant getTimestamp,
            SerializedObject<byte[]> getMetaData,
            SerializedObject<byte[]> getPayload)
            implements DomainEventData<byte[]> {}
}
