package org.milepost.standalone.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.milepost.api.StoreUnavailable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way into the record. Whoever records holds it from before the decision until the record is on disk, so
 * decisions are taken one after another, the order in the record is the order in which things were decided, and recorded
 * time never goes back.
 *
 * <p>It is the transaction manager of the command bus, and of nothing that only reads: event processors and queries need
 * none. A transaction begun inside another on the same thread joins it; if an inner one is rolled back after it recorded
 * something, the whole is rolled back. {@link #batch} makes many commands one durable whole.
 */
public final class Appender implements TransactionManager, ConnectionProvider, AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Appender.class);

    /** How much is logged between two moves of the log into the file proper: a log that stays short is written over in place. */
    private static final long BYTES_PER_CHECKPOINT = 4L << 20;

    /** A commit logs whole pages: of the table, of each of its indexes, and of the number last given. */
    private static final long BYTES_A_COMMIT = 5 * 4096;

    private static final int MOST_HEADS = 1_000;

    private final ReentrantLock lock = new ReentrantLock();
    private final Connection writer;
    private final Connection writerForAxon;
    private final Readers readers;
    private final RecordedClock clock;
    private final List<Runnable> afterRollback = new CopyOnWriteArrayList<>();

    private volatile @Nullable StoreUnavailable stopped;
    private volatile boolean closed;
    /** When the transaction that is open began to be given times; the end of time while there is none. */
    private volatile long openSince = Long.MAX_VALUE;

    // Touched only by the thread that holds the lock.
    private @Nullable Statements statements;
    private boolean begun;
    private boolean rollbackOnly;
    private long appended;
    private long lastAppendedAt;
    private long bytesSinceCheckpoint;
    /** How long streams are that were asked about: nobody else lengthens them. */
    private final Map<String, Optional<Long>> heads = new HashMap<>();

    private Appender(Connection writer, Readers readers, Clock underlying) throws SQLException {
        this.writer = writer;
        this.readers = readers;
        this.writerForAxon = Readers.closingBy(writer, () -> {});
        // SQLite's own checkpoint would run inside a commit, and its failure would look as if the commit had failed.
        try (Statement statement = writer.createStatement()) {
            statement.execute("PRAGMA wal_autocheckpoint = 0");
        }
        long lastRecorded = lastRecordedAt(writer);
        this.clock = new RecordedClock(underlying, lock::isHeldByCurrentThread, lastRecorded);
        this.lastAppendedAt = lastRecorded;
        // From here on BEGIN and COMMIT are ours; the driver must not add its own around single statements.
        writer.setAutoCommit(false);
        once("ROLLBACK");
        this.statements = new Statements(writer);
    }

    /** Opens the record of a folder for writing. {@code underlying} is the machine's clock, or a simulated one for a demo. */
    public static Appender open(DataFolder folder, Clock underlying) {
        return open(folder, underlying, UnaryOperator.identity());
    }

    /** {@code disk} stands between the Appender and its connection, for tests of disks that fail. */
    static Appender open(DataFolder folder, Clock underlying, UnaryOperator<Connection> disk) {
        if (!folder.isWritable()) {
            throw new DataFolderRefused("The data folder %s was opened for reading only.".formatted(folder.path()));
        }
        try {
            Connection writer = SqliteFile.forWriting(folder.record());
            try {
                return new Appender(disk.apply(writer), new Readers(folder.record()), underlying);
            } catch (SQLException | RuntimeException e) {
                writer.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataFolderRefused(
                    "The record %s cannot be opened: %s".formatted(folder.record(), e.getMessage()), e);
        }
    }

    /** What the wiring makes Axon's {@code GenericEventMessage.clock}. */
    public RecordedClock clock() {
        return clock;
    }

    /**
     * The last instant as of which nothing more will be recorded: what an open transaction records bears times that have
     * passed already by the time anybody else can read it.
     */
    public Instant settled() {
        // In this order: a transaction that ends in between has been committed, and one that begins in between is given
        // times from now on.
        long now = clock.millis();
        return Instant.ofEpochMilli(Math.min(now, openSince) - 1);
    }

    /** Why nothing more is recorded, once the disk has failed. */
    public Optional<StoreUnavailable> stopped() {
        return Optional.ofNullable(stopped);
    }

    /** Records nothing more: what is on disk is not what it was. Reading goes on. */
    public void stop(StoreUnavailable because) {
        lock.lock();
        try {
            stopped = because;
            log.error("The record is no longer written: {}", because.getMessage());
        } finally {
            lock.unlock();
        }
    }

    /**
     * To be told, before anyone else records, that something which had been recorded inside a transaction was taken back.
     * Whoever remembers streams (the aggregate cache, the trust's facts) has to forget them: a command inside a batch
     * counts as done for Axon long before the batch is.
     */
    public void afterRollback(Runnable forget) {
        afterRollback.add(forget);
    }

    /** Runs many commands as one durable whole: all are recorded, with one sync, or none. */
    public <T> T batch(Callable<T> commands) throws Exception {
        Transaction transaction = startTransaction();
        try {
            T result = commands.call();
            transaction.commit();
            return result;
        } catch (Throwable e) {
            transaction.rollback();
            throw e;
        }
    }

    @Override
    public Transaction startTransaction() {
        lock.lock();
        try {
            refuseIfStopped();
            if (lock.getHoldCount() == 1) {
                openSince = clock.millis();
            }
            return new Level(lock.getHoldCount(), appended);
        } catch (RuntimeException e) {
            lock.unlock();
            throw e;
        }
    }

    /** The writer for the thread that is recording, so that it sees what it has recorded so far; else a reader. */
    @Override
    public Connection getConnection() throws SQLException {
        return lock.isHeldByCurrentThread() ? writerForAxon : readers.borrow();
    }

    /** The sequence of a stream's last event as the thread that is recording sees it, looked up once only. */
    Optional<Long> head(String stream, Supplier<Optional<Long>> look) {
        if (!lock.isHeldByCurrentThread()) {
            return look.get();
        }
        if (heads.size() > MOST_HEADS) {
            heads.clear();
        }
        return heads.computeIfAbsent(stream, name -> look.get());
    }

    /** Adds one event; the caller holds a transaction. */
    void append(NewEvent event) throws SQLException {
        if (!lock.isHeldByCurrentThread()) {
            throw new IllegalStateException("Nothing is recorded outside a transaction of the Appender.");
        }
        refuseIfStopped();
        if (rollbackOnly) {
            throw new IllegalStateException("This transaction has failed already; nothing more can be recorded in it.");
        }
        if (event.recordedAt() < lastAppendedAt) {
            throw new IllegalStateException(
                    "Event %s was made at %d, before the last one recorded (%d): it did not get its time from the RecordedClock inside a transaction."
                            .formatted(event.eventId(), event.recordedAt(), lastAppendedAt));
        }
        try {
            Statements ready = statements();
            if (!begun) {
                ready.begin.execute();
                begun = true;
            }
            PreparedStatement insert = ready.insert;
            insert.setString(1, event.eventId());
            insert.setString(2, event.stream());
            insert.setLong(3, event.sequence());
            insert.setString(4, event.root());
            insert.setLong(5, event.recordedAt());
            insert.setString(6, event.type());
            if (event.revision().isPresent()) {
                insert.setString(7, event.revision().get());
            } else {
                insert.setNull(7, Types.VARCHAR);
            }
            insert.setBytes(8, event.metadata());
            insert.setBytes(9, event.payload());
            insert.executeUpdate();
        } catch (SQLException e) {
            // SQLite may have rolled back on its own account: nothing after this may pass for part of the transaction.
            rollbackOnly = true;
            discardStatements();
            throw unavailable(e);
        }
        appended++;
        heads.computeIfPresent(event.stream(), (stream, head) -> Optional.of(event.sequence()));
        lastAppendedAt = event.recordedAt();
        bytesSinceCheckpoint += event.payload().length + event.metadata().length + NewEvent.ROUGHLY_THE_REST;
    }

    private void commitAll() {
        if (rollbackOnly) {
            rollbackAll();
            throw new IllegalStateException("Part of this transaction had failed, so nothing of it was recorded.");
        }
        if (!begun) {
            clock.forgotten();
            return;
        }
        try {
            statements().commit.execute();
        } catch (SQLException e) {
            discardStatements();
            rollbackAll();
            throw unavailableOrFault(e);
        }
        begun = false;
        appended = 0;
        clock.recorded(lastAppendedAt);
        bytesSinceCheckpoint += BYTES_A_COMMIT;
        if (bytesSinceCheckpoint > BYTES_PER_CHECKPOINT) {
            moveLogIntoFile();
        }
    }

    private void rollbackAll() {
        boolean takenBack = appended > 0;
        if (begun) {
            try {
                once("ROLLBACK");
            } catch (SQLException e) {
                // After some failures SQLite has rolled back by itself, and says that there is nothing to roll back.
                log.debug("Nothing left to roll back", e);
            }
        }
        begun = false;
        rollbackOnly = false;
        appended = 0;
        heads.clear();
        clock.forgotten();
        lastAppendedAt = clock.lastRecorded().toEpochMilli();
        if (takenBack) {
            afterRollback.forEach(Runnable::run);
        }
    }

    /** What was acknowledged is safe in the log already, so failing here loses nothing and fails nobody's command. */
    private void moveLogIntoFile() {
        bytesSinceCheckpoint = 0;
        try {
            once("PRAGMA wal_checkpoint(PASSIVE)");
        } catch (SQLException e) {
            SQLException unavailable = unavailable(e);
            log.error("The log of the record could not be moved into its file: {}", unavailable.getMessage(), e);
        }
    }

    private Statements statements() throws SQLException {
        Statements ready = statements;
        if (ready == null) {
            ready = new Statements(writer);
            statements = ready;
        }
        return ready;
    }

    /** The driver throws a statement away when it fails, and would go on offering the dead one. */
    private void discardStatements() {
        Statements failed = statements;
        statements = null;
        if (failed != null) {
            failed.close();
        }
    }

    private void once(String sql) throws SQLException {
        try (Statement statement = writer.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Stops the writer for good if the disk cannot be relied on: after a failed sync nobody knows what it kept. */
    private SQLException unavailable(SQLException failure) {
        SqliteErrors.unavailable(failure).ifPresent(unavailable -> {
            if (unavailable.code().equals(StoreUnavailable.READ_ONLY)) {
                stopped = unavailable;
                log.error("The record is no longer written, because the disk failed", failure);
            }
        });
        return failure;
    }

    private RuntimeException unavailableOrFault(SQLException failure) {
        SQLException noted = unavailable(failure);
        return SqliteErrors.unavailable(noted)
                .<RuntimeException>map(unavailable -> unavailable)
                .orElseGet(() -> new IllegalStateException("The transaction could not be recorded", noted));
    }

    private void refuseIfStopped() {
        StoreUnavailable because = stopped;
        if (because != null) {
            throw StoreUnavailable.again(because);
        }
        if (closed) {
            throw new IllegalStateException("The record is closed.");
        }
    }

    private static long lastRecordedAt(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet last =
                        statement.executeQuery("SELECT recorded_at FROM event ORDER BY global_index DESC LIMIT 1")) {
            return last.next() ? last.getLong(1) : 0;
        }
    }

    /** Waits for whoever is recording, then closes the file in good order. */
    @Override
    public void close() {
        lock.lock();
        try {
            if (closed) {
                return;
            }
            closed = true;
            readers.close();
            writer.close();
        } catch (SQLException e) {
            log.warn("The record was not closed in good order; nothing recorded is lost", e);
        } finally {
            lock.unlock();
        }
    }

    /** What every command needs, prepared once. */
    private static final class Statements {

        private final PreparedStatement begin;
        private final PreparedStatement commit;
        private final PreparedStatement insert;

        private Statements(Connection writer) throws SQLException {
            begin = writer.prepareStatement("BEGIN IMMEDIATE");
            commit = writer.prepareStatement("COMMIT");
            insert = writer.prepareStatement(RecordTable.INSERT);
        }

        private void close() {
            for (PreparedStatement statement : List.of(begin, commit, insert)) {
                try {
                    statement.close();
                } catch (SQLException e) {
                    log.debug("A failed statement is closed already", e);
                }
            }
        }
    }

    /** One transaction; the outermost on its thread is the real one. */
    private final class Level implements Transaction {

        private final int depth;
        private final long appendedBefore;
        private boolean ended;

        private Level(int depth, long appendedBefore) {
            this.depth = depth;
            this.appendedBefore = appendedBefore;
        }

        @Override
        public void commit() {
            end(Appender.this::commitAll, () -> {});
        }

        @Override
        public void rollback() {
            end(Appender.this::rollbackAll, () -> rollbackOnly = rollbackOnly || appended > appendedBefore);
        }

        private void end(Runnable outermost, Runnable inner) {
            // A failed commit has already rolled back; Axon then asks for a rollback, which is to do nothing.
            if (ended) {
                return;
            }
            if (lock.getHoldCount() != depth) {
                throw new IllegalStateException("Transactions end on their own thread, the last begun first.");
            }
            ended = true;
            try {
                (depth == 1 ? outermost : inner).run();
            } finally {
                if (depth == 1) {
                    openSince = Long.MAX_VALUE;
                }
                lock.unlock();
            }
        }
    }
}
