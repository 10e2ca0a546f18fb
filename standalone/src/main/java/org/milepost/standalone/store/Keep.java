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

    private Keep(Connection connection) {
        this.connection = connection;
    }

    /** Opens the keep of a folder, making the tables that are missing. */
    public static Keep open(DataFolder folder) {
        if (!folder.isWritable()) {
            throw new DataFolderRefused("The data folder %s was opened for reading only.".formatted(folder.path()));
        }
        try {
            Connection connection = SqliteFile.forWriting(folder.keep());
            try (Statement statement = connection.createStatement()) {
                statement.execute("""
                        CREATE TABLE IF NOT EXISTS api_token (
                            id            TEXT    NOT NULL PRIMARY KEY,
                            secret_sha256 TEXT    NOT NULL UNIQUE,
                            actor         TEXT    NOT NULL,
                            label         TEXT    NOT NULL,
                            created_at    INTEGER NOT NULL,
                            expires_at    INTEGER,
                            revoked_at    INTEGER,
                            last_used_at  INTEGER
                        ) STRICT""");
                statement.execute("""
                        CREATE TABLE IF NOT EXISTS installation_administrator (
                            actor TEXT NOT NULL PRIMARY KEY
                        ) STRICT""");
                return new Keep(connection);
            } catch (SQLException | RuntimeException e) {
                connection.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new DataFolderRefused("The file %s cannot be opened: %s".formatted(folder.keep(), e.getMessage()), e);
        }
    }

    /** One change, on disk before this returns. */
    synchronized void change(String sql, Object... values) {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw SqliteErrors.unavailable(e)
                    .<RuntimeException>map(unavailable -> unavailable)
                    .orElseGet(() -> new IllegalStateException("The keep could not be changed", e));
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
