package org.milepost.standalone.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;

/**
 * The one table of the record. Time is epoch milliseconds; metadata and payload are the serializer's bytes, untouched,
 * because the ledger hashes them as stored. Rows can be added and read, and the file itself refuses anything else.
 */
final class RecordTable {

    static final EventSchema SCHEMA = EventSchema.builder()
            .eventTable("event")
            .globalIndexColumn("global_index")
            .eventIdentifierColumn("event_id")
            .aggregateIdentifierColumn("stream")
            .sequenceNumberColumn("sequence")
            .typeColumn("root")
            .timestampColumn("recorded_at")
            .payloadTypeColumn("type")
            .payloadRevisionColumn("revision")
            .payloadColumn("payload")
            .metaDataColumn("metadata")
            .build();

    static final String INSERT = """
            INSERT INTO event (event_id, stream, sequence, root, recorded_at, type, revision, metadata, payload)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private RecordTable() {}

    static void createIfMissing(Path file) {
        try (Connection connection = SqliteFile.forWriting(file);
                Statement statement = connection.createStatement()) {
            statement.execute("BEGIN IMMEDIATE");
            statement.execute("""
                    CREATE TABLE IF NOT EXISTS event (
                        global_index INTEGER PRIMARY KEY AUTOINCREMENT,
                        event_id     TEXT    NOT NULL UNIQUE,
                        stream       TEXT    NOT NULL,
                        sequence     INTEGER NOT NULL,
                        root         TEXT    NOT NULL,
                        recorded_at  INTEGER NOT NULL,
                        type         TEXT    NOT NULL,
                        revision     TEXT,
                        metadata     BLOB    NOT NULL,
                        payload      BLOB    NOT NULL,
                        UNIQUE (stream, sequence)
                    ) STRICT""");
            statement.execute("""
                    CREATE TRIGGER IF NOT EXISTS event_never_changes BEFORE UPDATE ON event
                    BEGIN SELECT RAISE(ABORT, 'A recorded event never changes'); END""");
            statement.execute("""
                    CREATE TRIGGER IF NOT EXISTS event_never_goes BEFORE DELETE ON event
                    BEGIN SELECT RAISE(ABORT, 'A recorded event never goes'); END""");
            statement.execute("COMMIT");
        } catch (SQLException e) {
            throw new DataFolderRefused("The record %s cannot be opened: %s".formatted(file, e.getMessage()), e);
        }
    }
}
