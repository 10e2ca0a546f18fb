package org.milepost.standalone.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * The second file of a data folder: durable things that are not events, such as API tokens. They may change and go, so
 * they are never in the record; and they cannot be rebuilt from it, so they are as safe on disk as the record is. One
 * connection serves everyone in turn: what is kept here is small and seldom written.
 */
public final class Keep implements AutoCloseable {

    private final Connection connection;
    /** Something was deleted while somebody else was reading, so that its contents still lie in the log. */
    private boolean logToBeEmptied;

    private Keep(Connection connection) {
        this.connection = connection;
    }

    /** Opens the keep of a folder, making the tables that are missing. */
    public static Keep open(DataFolder folder) {
        if (!folder.isWritable()) {
            throw new DataFolderRefused("The data folder %s was opened for reading only.".formatted(folder.path()));
        }
        return openBeside(folder);
    }

    /**
     * Opens the keep of a folder that another process may be serving: an export notes the checkpoint that it made. Several
     * processes may change the keep, each change being by itself; only the record has one writer.
     */
    public static Keep openBeside(DataFolder folder) {
        try {
            Connection connection = SqliteFile.forWriting(folder.keep());
            try (Statement statement = connection.createStatement()) {
                statement.execute("""
                    CREATE TABLE IF NOT EXISTS api_token (
                        id            TEXT    NOT NULL PRIMARY KEY,
                        secret_sha256 TEXT    NOT NULL UNIQUE,
                        actor         TEXT    NOT NULL,
                        label         TEXT    NOT NULL,
                        kind          TEXT    NOT NULL DEFAULT 'PERSONAL',
                        scope         TEXT    NOT NULL DEFAULT 'record||',
                        created_at    INTEGER NOT NULL,
                        expires_at    INTEGER,
                        revoked_at    INTEGER,
                        last_used_at  INTEGER
                    ) STRICT\
                    """);
                // A keep of before tokens had a scope: what it holds stays good for all that its people may.
                addColumn(statement, "api_token", "kind", "TEXT NOT NULL DEFAULT 'PERSONAL'");
                addColumn(statement, "api_token", "scope", "TEXT NOT NULL DEFAULT 'record||'");
                statement.execute("""
                    CREATE TABLE IF NOT EXISTS installation_administrator (
                        actor TEXT NOT NULL PRIMARY KEY
                    ) STRICT\
                    """);
                statement.execute("""
                    CREATE TABLE IF NOT EXISTS ledger_key (
                        trust       TEXT NOT NULL PRIMARY KEY,
                        name        TEXT NOT NULL,
                        public_key  BLOB NOT NULL,
                        private_key BLOB NOT NULL
                    ) STRICT\
                    """);
                statement.execute("""
                    CREATE TABLE IF NOT EXISTS checkpoint (
                        number   INTEGER PRIMARY KEY AUTOINCREMENT,
                        trust    TEXT    NOT NULL,
                        made_at  INTEGER NOT NULL,
                        occasion TEXT    NOT NULL,
                        logs     TEXT    NOT NULL,
                        note     TEXT    NOT NULL
                    ) STRICT\
                    """);
                statement.execute("CREATE INDEX IF NOT EXISTS checkpoint_of_trust ON checkpoint (trust, number)");
                statement.execute("""
                    CREATE TABLE IF NOT EXISTS ledger_leaves (
                        log         TEXT    NOT NULL,
                        first_index INTEGER NOT NULL,
                        hashes      BLOB    NOT NULL,
                        PRIMARY KEY (log, first_index)
                    ) STRICT, WITHOUT ROWID\
                    """);
                statement.execute("""
                    CREATE TABLE IF NOT EXISTS note_key (
                        number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
                        key    BLOB    NOT NULL
                    ) STRICT\
                    """);
                statement.execute("""
                    CREATE TABLE IF NOT EXISTS directory (
                        trust  TEXT NOT NULL,
                        person TEXT NOT NULL,
                        name   TEXT NOT NULL,
                        email  TEXT,
                        PRIMARY KEY (trust, person)
                    ) STRICT, WITHOUT ROWID\
                    """);
                statement.execute("""
                    CREATE TABLE IF NOT EXISTS security_log (
                        number INTEGER PRIMARY KEY AUTOINCREMENT,
                        at     INTEGER NOT NULL,
                        kind   TEXT    NOT NULL,
                        actor  TEXT,
                        what   TEXT    NOT NULL
                    ) STRICT\
                    """);
                statement.execute("CREATE INDEX IF NOT EXISTS security_log_by_time ON security_log (at)");
                // What is deleted here is meant to be gone: its place in the file is written over.
                statement.execute("PRAGMA secure_delete = ON");
                return new Keep(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataFolderRefused("The file %s cannot be opened: %s".formatted(folder.keep(), e.getMessage()), e);
        }
    }

    private static void addColumn(Statement statement, String table, String column, String type) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "SELECT 1 FROM pragma_table_info('" + table + "') WHERE name = '" + column + "'")) {
            if (found.next()) {
                return;
            }
        }
        statement.execute("ALTER TABLE " + table + " ADD COLUMN " + column + " " + type);
    }

    /** One change, on disk before this returns. */
    synchronized void change(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
            emptyLogIfStillToBe();
        } catch (SQLException e) {
            throw SqliteErrors.unavailable(e)
                    .<RuntimeException>map(unavailable -> unavailable)
                    .orElseGet(() -> new IllegalStateException("The keep could not be changed", e));
        }
    }

    /** Many changes of one kind, on disk together before this returns. */
    synchronized void changeAll(String sql, List<Object[]> rows) {
        try (Statement transaction = connection.createStatement()) {
            transaction.execute("BEGIN IMMEDIATE");
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                for (Object[] values : rows) {
                    bind(statement, values);
                    statement.executeUpdate();
                }
                transaction.execute("COMMIT");
            } catch (SQLException e) {
                transaction.execute("ROLLBACK");
                throw e;
            }
            emptyLogIfStillToBe();
        } catch (SQLException e) {
            throw SqliteErrors.unavailable(e)
                    .<RuntimeException>map(unavailable -> unavailable)
                    .orElseGet(() -> new IllegalStateException("The keep could not be changed", e));
        }
    }

    /**
     * Writes what was changed into the file itself and empties the log beside it, in which older contents may still lie. Where
     * a reader, such as a backup, holds the log open, it is tried again with each later change.
     */
    synchronized void emptyLog() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 100");
            try (ResultSet answer = statement.executeQuery("PRAGMA wal_checkpoint(TRUNCATE)")) {
                logToBeEmptied = !answer.next() || answer.getInt(1) != 0;
            } finally {
                statement.execute("PRAGMA busy_timeout = 10000");
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The keep's log could not be emptied", e);
        }
    }

    private void emptyLogIfStillToBe() {
        if (logToBeEmptied) {
            emptyLog();
        }
    }

    synchronized <T> List<T> find(Row<T> row, String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet rows = statement.executeQuery()) {
                List<T> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(row.read(rows));
                }
                return found;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The keep cannot be read", e);
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    @FunctionalInterface
    interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException("The keep was not closed in good order; nothing kept is lost", e);
        }
    }
}
