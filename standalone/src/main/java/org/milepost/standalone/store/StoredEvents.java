package org.milepost.standalone.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the record straight from its file, for rebuilding views, exports and the ledger, several times faster than
 * through Axon. Every reading sees one state of the record, that of the moment it began, and keeps nobody from
 * recording. What a transaction has not committed is not seen, not even on the thread that is recording.
 */
public final class StoredEvents implements AutoCloseable {

    private static final String COLUMNS =
            "SELECT global_index, event_id, stream, sequence, type, revision, recorded_at, metadata, payload FROM"
                    + " event ";

    private final Path file;
    private final Readers readers;

    private StoredEvents(Path file) {
        this.file = file;
        this.readers = new Readers(file);
    }

    public static StoredEvents of(DataFolder folder) {
        return new StoredEvents(folder.record());
    }

    /** Everything recorded after this index, in the order of recording. */
    public Rows after(long globalIndex) {
        return rows(COLUMNS + "WHERE global_index > ? ORDER BY global_index", globalIndex);
    }

    /** Everything of these names, in the order of recording. */
    public Rows named(Set<String> types) {
        String marks = types.stream().map(type -> "?").collect(Collectors.joining(", "));
        return rows(COLUMNS + "WHERE type IN (" + marks + ") ORDER BY global_index", types.toArray());
    }

    /** Everything of these names recorded after this index, in the order of recording. */
    public Rows named(Set<String> types, long after) {
        String marks = types.stream().map(type -> "?").collect(Collectors.joining(", "));
        return rows(
                COLUMNS + "WHERE global_index > ? AND type IN (" + marks + ") ORDER BY global_index",
                Stream.concat(Stream.of(after), types.stream()).toArray());
    }

    /** The event of that id. */
    public Optional<StoredEvent> event(String id) {
        try (Rows rows = rows(COLUMNS + "WHERE event_id = ?", id)) {
            return rows.hasNext() ? Optional.of(rows.next()) : Optional.empty();
        }
    }

    /** One stream from this sequence on. */
    public Rows stream(String stream, long fromSequence) {
        return rows(COLUMNS + "WHERE stream = ? AND sequence >= ? ORDER BY stream, sequence", stream, fromSequence);
    }

    /** How many events of a stream had been recorded by that instant: their times never go back. */
    public int recordedBy(String stream, Instant instant) {
        long low = 0;
        long high = lastSequence(stream).orElse(-1L) + 1;
        try (Connection connection = readers.borrow();
                PreparedStatement statement = connection.prepareStatement(
                        "SELECT recorded_at FROM event WHERE stream = ? AND sequence = ?")) {
            while (low < high) {
                long middle = (low + high) >>> 1;
                bind(statement, stream, middle);
                try (ResultSet answer = statement.executeQuery()) {
                    if (answer.next() && answer.getLong(1) <= instant.toEpochMilli()) {
                        low = middle + 1;
                    } else {
                        high = middle;
                    }
                }
            }
            return Math.toIntExact(low);
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** These events of a stream and no others, in its order. */
    public List<StoredEvent> at(String stream, List<Integer> sequences) {
        String wanted = sequences.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
        try (Connection connection = readers.borrow();
                PreparedStatement statement = connection.prepareStatement(
                        COLUMNS
                                + "WHERE stream = ? AND sequence IN (SELECT value FROM json_each(?)) ORDER BY stream, sequence")) {
            bind(statement, stream, wanted);
            List<StoredEvent> found = new ArrayList<>(sequences.size());
            try (Rows rows = new Rows(connection, statement.executeQuery())) {
                rows.forEachRemaining(found::add);
            }
            return found;
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    /** All streams whose names begin so, one after another, each in its order. */
    public Rows streams(String prefix) {
        String beyond = prefix.substring(0, prefix.length() - 1) + (char) (prefix.charAt(prefix.length() - 1) + 1);
        return rows(COLUMNS + "WHERE stream >= ? AND stream < ? ORDER BY stream, sequence", prefix, beyond);
    }

    /** Everything, stream by stream, each in its order. */
    public Rows byStream() {
        return rows(COLUMNS + "INDEXED BY sqlite_autoindex_event_2 ORDER BY stream, sequence");
    }

    /** One share of {@link #shares}, stream by stream, each in its order. */
    public Rows byStream(Share share) {
        return rows(
                COLUMNS
                        + "INDEXED BY sqlite_autoindex_event_2 WHERE stream >= ? AND stream <= ? AND global_index <= ?"
                        + " ORDER BY stream, sequence",
                share.firstStream(),
                share.lastStream(),
                share.upTo());
    }

    /**
     * Whole streams dealt out into at most this many shares of about equal numbers of events, so that as many threads can
     * each take one. Together they are the record as it stands now, however much is recorded meanwhile.
     */
    public List<Share> shares(int most) {
        if (most < 1) {
            throw new IllegalArgumentException("At least one share");
        }
        long head = headIndex();
        Map<String, Long> lengths = longs(
                "SELECT stream, count(*) FROM event WHERE global_index <= ? GROUP BY stream ORDER BY stream", head);
        List<Share> shares = new ArrayList<>();
        String first = "";
        long taken = 0;
        Iterator<Map.Entry<String, Long>> streams = lengths.entrySet().iterator();
        while (streams.hasNext()) {
            Map.Entry<String, Long> stream = streams.next();
            first = first.isEmpty() ? stream.getKey() : first;
            taken += stream.getValue();
            boolean full = taken * most >= head * (shares.size() + 1L) && shares.size() < most - 1;
            if (full || !streams.hasNext()) {
                shares.add(new Share(first, stream.getKey(), head));
                first = "";
            }
        }
        return shares;
    }

    /** The index of the last event recorded, 0 while there is none. */
    public long headIndex() {
        return number("SELECT global_index FROM event ORDER BY global_index DESC LIMIT 1")
                .orElse(0L);
    }

    public long count() {
        return number("SELECT count(*) FROM event").orElse(0L);
    }

    public Optional<Instant> lastRecordedAt() {
        return number("SELECT recorded_at FROM event ORDER BY global_index DESC LIMIT 1")
                .map(Instant::ofEpochMilli);
    }

    /** When the first event after that position was recorded. */
    public Optional<Instant> firstRecordedAfter(long index) {
        return number("SELECT recorded_at FROM event WHERE global_index > ? ORDER BY global_index LIMIT 1", index)
                .map(Instant::ofEpochMilli);
    }

    /** The sequence of a stream's last event. */
    public Optional<Long> lastSequence(String stream) {
        return number("SELECT sequence FROM event WHERE stream = ? ORDER BY sequence DESC LIMIT 1", stream);
    }

    /** The sequence of every stream's last event, by stream. */
    public Map<String, Long> lastSequences() {
        return longs("SELECT stream, max(sequence) FROM event GROUP BY stream ORDER BY stream");
    }

    private Rows rows(String sql, Object... values) {
        try {
            // Not a shared connection: a rebuild keeps it for as long as it takes.
            Connection connection = SqliteFile.forReading(file);
            try {
                PreparedStatement statement = connection.prepareStatement(sql);
                bind(statement, values);
                return new Rows(connection, statement.executeQuery());
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Optional<Long> number(String sql, Object... values) {
        try (Connection connection = readers.borrow();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet answer = statement.executeQuery()) {
                return answer.next() ? Optional.of(answer.getLong(1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private Map<String, Long> longs(String sql, Object... values) {
        try (Connection connection = readers.borrow();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet answer = statement.executeQuery()) {
                Map<String, Long> found = new LinkedHashMap<>();
                while (answer.next()) {
                    found.put(answer.getString(1), answer.getLong(2));
                }
                return found;
            }
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    @Override
    public void close() {
        try {
            readers.close();
        } catch (SQLException e) {
            throw unreadable(e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    private static IllegalStateException unreadable(SQLException e) {
        return new IllegalStateException("The record cannot be read", e);
    }

    /** Whole streams, from the first to the last by name, as far as the record went when the shares were dealt. */
    public record Share(String firstStream, String lastStream, long upTo) {}

    /** Rows being read, one after another. Close it: until then the log of the record cannot shrink. */
    public static final class Rows implements Iterator<StoredEvent>, AutoCloseable {

        private final Connection connection;
        private final ResultSet rows;
        private boolean onNext;
        private boolean atEnd;

        private Rows(Connection connection, ResultSet rows) {
            this.connection = connection;
            this.rows = rows;
        }

        @Override
        public boolean hasNext() {
            if (!onNext && !atEnd) {
                try {
                    onNext = rows.next();
                    atEnd = !onNext;
                } catch (SQLException e) {
                    throw unreadable(e);
                }
            }
            return onNext;
        }

        @Override
        public StoredEvent next() {
            if (!hasNext()) {
                throw new NoSuchElementException("No more events");
            }
            onNext = false;
            try {
                return new StoredEvent(
                        rows.getLong(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getLong(4),
                        rows.getString(5),
                        rows.getString(6),
                        rows.getLong(7),
                        rows.getBytes(8),
                        rows.getBytes(9));
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }

        @Override
        public void close() {
            try {
                rows.close();
                connection.close();
            } catch (SQLException e) {
                throw unreadable(e);
            }
        }
    }
}
