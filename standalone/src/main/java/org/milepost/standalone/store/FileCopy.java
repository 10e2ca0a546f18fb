package org.milepost.standalone.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.LongConsumer;
import org.sqlite.SQLiteConnection;

/**
 * Copies record and keep as they were at one moment, while they are written: each by SQLite's own means for it, from a
 * transaction that only reads. The record's moment is the earlier one, so that whatever it needs of the keep is in the copy.
 */
public final class FileCopy {
    private static final int PAGES_AT_A_TIME = 2_048;

    private FileCopy() {}

    /**
     * Copies both files.
     *
     * @param percent told how much of the whole is done
     */
    public static void copy(DataFolder folder, Path record, Path keep, LongConsumer percent) {
        try (Connection events = SqliteFile.forReading(folder.record());
                Connection kept = SqliteFile.forReading(folder.keep())) {
            begin(events);
            begin(kept);
            copy(events, record, done -> percent.accept(done * 9 / 10));
            copy(kept, keep, done -> percent.accept(90 + done / 10));
        } catch (SQLException e) {
            throw new IllegalStateException("The data folder could not be copied: " + e.getMessage(), e);
        }
    }

    private static void begin(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("BEGIN");
            // Only a first look makes the transaction see one moment.
            try (ResultSet look = statement.executeQuery("SELECT count(*) FROM sqlite_schema")) {
                look.next();
            }
        }
    }

    private static void copy(Connection from, Path to, LongConsumer percent) throws SQLException {
        int result = from.unwrap(SQLiteConnection.class)
                .getDatabase()
                .backup(
                        "main",
                        to.toString(),
                        (remaining, pages) -> percent.accept(100L * (pages - remaining) / Math.max(1, pages)),
                        50,
                        200,
                        PAGES_AT_A_TIME);
        if (result != 0) {
            throw new SQLException("SQLite answered " + result);
        }
    }

    /** Whether SQLite finds a file whole; what it says otherwise. */
    public static String wholeness(Path file) {
        try (Connection connection = SqliteFile.forReading(file);
                Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery("PRAGMA integrity_check(1)")) {
            return answer.next() ? answer.getString(1) : "no answer";
        } catch (SQLException e) {
            return String.valueOf(e.getMessage());
        }
    }
}
