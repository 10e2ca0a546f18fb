package org.milepost.standalone.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Looks at what a power cut left of a record with one stream: it opens, is whole, and holds what was acknowledged. */
final class AfterPowerCut {
    private AfterPowerCut() {}

    /**
     * Opens what was left as the next start does.
     *
     * @param folder where to put it
     * @param file what is in the record's file
     * @param log what is in the log beside it
     * @param acknowledged how many events had been acknowledged
     */
    static void check(Path folder, byte[] file, byte[] log, int acknowledged) throws IOException, SQLException {
        Path record = Files.write(folder.resolve("events.db"), file);
        Path beside = Files.write(folder.resolve("events.db-wal"), log);
        Files.deleteIfExists(folder.resolve("events.db-shm"));
        try (Connection connection = SqliteFile.forReading(record);
                Statement statement = connection.createStatement()) {
            assertThat(number(statement, "SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok'"))
                    .isZero();
            long there = number(statement, "SELECT count(*) FROM event");
            assertThat(there).isGreaterThanOrEqualTo(acknowledged);
            assertThat(number(statement, "SELECT coalesce(max(sequence), -1) + 1 FROM event"))
                    .as("no gap")
                    .isEqualTo(there);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static long number(Statement statement, String sql) throws SQLException {
        try (ResultSet answer = statement.executeQuery(sql)) {
            return answer.next() ? answer.getLong(1) : -1;
        }
    }
}
