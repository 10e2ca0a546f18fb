package org.milepost.standalone.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/**
 * Opens connections to one SQLite file with the settings that durability rests on. They belong to the connection and not
 * to the file, so a connection opened anywhere else would silently do without them.
 */
final class SqliteFile {

    private SqliteFile() {}

    /** A connection that writes: a write-ahead log, synced at every commit before the commit returns. */
    static Connection forWriting(Path file) throws SQLException {
        Connection connection = connect(file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            expect(statement, "PRAGMA journal_mode = WAL", "wal", file);
            statement.execute("PRAGMA synchronous = FULL");
            expect(statement, "PRAGMA synchronous", "2", file);
            // On macOS an ordinary fsync does not reach the disk; elsewhere these two change nothing.
            statement.execute("PRAGMA fullfsync = ON");
            statement.execute("PRAGMA checkpoint_fullfsync = ON");
            statement.execute("PRAGMA foreign_keys = ON");
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA temp_store = MEMORY");
            statement.execute("PRAGMA cache_size = -65536");
            statement.execute("PRAGMA journal_size_limit = 67108864");
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    /**
     * A connection that cannot change the record. It is not opened read-only at file level: after a crash the first to
     * open the file has to bring its log in order, and that may well be a reader.
     */
    static Connection forReading(Path file) throws SQLException {
        Connection connection = connect(file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA busy_timeout = 10000");
            statement.execute("PRAGMA query_only = ON");
            statement.execute("PRAGMA trusted_schema = OFF");
            statement.execute("PRAGMA temp_store = MEMORY");
            statement.execute("PRAGMA cache_size = -16384");
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
        return connection;
    }

    private static Connection connect(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file.toAbsolutePath(), new Properties());
    }

    private static void expect(Statement statement, String pragma, String wanted, Path file) throws SQLException {
        try (ResultSet answer = statement.executeQuery(pragma)) {
            String got = answer.next() ? answer.getString(1) : "nothing";
            if (!wanted.equals(got)) {
                throw new DataFolderRefused("%s cannot be kept safely on this disk (%s answered %s, not %s)."
                        .formatted(file, pragma, got, wanted));
            }
        }
    }
}
