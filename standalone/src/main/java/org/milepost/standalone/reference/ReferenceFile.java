package org.milepost.standalone.reference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;

/** The file that holds the reference table. One of another form, or one that is damaged, is thrown away and made anew. */
final class ReferenceFile {
    static final String NAME = "reference.db";

    /** Goes up whenever the tables below change: nothing in them is worth a migration. */
    private static final int FORM = 1;

    private static final List<String> TABLES = List.of("""
            CREATE TABLE figure (
              measure TEXT NOT NULL, year INTEGER NOT NULL, urn INTEGER NOT NULL,
              millionths INTEGER, gap TEXT,
              PRIMARY KEY (measure, year, urn)) WITHOUT ROWID""", """
            CREATE TABLE national (
              measure TEXT NOT NULL, year INTEGER NOT NULL, covers TEXT NOT NULL,
              millionths INTEGER, gap TEXT,
              PRIMARY KEY (measure, year, covers)) WITHOUT ROWID""", """
            CREATE TABLE sort (
              year INTEGER NOT NULL, urn INTEGER NOT NULL, sort TEXT NOT NULL,
              PRIMARY KEY (year, urn)) WITHOUT ROWID""", """
            CREATE TABLE inspection (
              urn INTEGER NOT NULL, day TEXT NOT NULL, grade TEXT NOT NULL, framework TEXT NOT NULL,
              PRIMARY KEY (urn, day)) WITHOUT ROWID""", """
            CREATE TABLE membership (
              urn INTEGER NOT NULL, group_uid INTEGER NOT NULL, joined TEXT NOT NULL,
              group_name TEXT NOT NULL, trust_type TEXT NOT NULL, school TEXT NOT NULL,
              PRIMARY KEY (urn, group_uid, joined)) WITHOUT ROWID""", """
            CREATE TABLE urn_change (
              old INTEGER NOT NULL PRIMARY KEY, latest INTEGER NOT NULL) WITHOUT ROWID""");

    private ReferenceFile() {}

    static Connection open(Path folder) throws SQLException {
        Path file = folder.resolve(NAME);
        try {
            Files.createDirectories(folder);
            Optional<Connection> ours = Files.exists(file) ? ofOurForm(file) : Optional.empty();
            if (ours.isPresent()) {
                return ours.get();
            }
            for (String part : List.of(NAME, NAME + "-wal", NAME + "-shm")) {
                Files.deleteIfExists(folder.resolve(part));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Connection connection = connect(file);
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
            statement.execute("PRAGMA user_version = " + FORM);
        }
        return connection;
    }

    private static Optional<Connection> ofOurForm(Path file) throws SQLException {
        try {
            Connection connection = connect(file);
            try (Statement statement = connection.createStatement();
                    ResultSet form = statement.executeQuery("PRAGMA user_version")) {
                if (form.next() && form.getInt(1) == FORM) {
                    return Optional.of(connection);
                }
            }
            connection.close();
            return Optional.empty();
        } catch (SQLException e) {
            if (e.getErrorCode() == SQLiteErrorCode.SQLITE_NOTADB.code
                    || e.getErrorCode() == SQLiteErrorCode.SQLITE_CORRUPT.code) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
        config.setBusyTimeout(10_000);
        config.setCacheSize(-32_000);
        return config.createConnection("jdbc:sqlite:" + file);
    }
}
