package org.milepost.standalone.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;

/** A writer whose system calls are looked at from outside: records some transactions, and tells of each once it is acknowledged. */
final class TracedWriter {
    static final String ACKNOWLEDGED = "acknowledged ";
    private static final int TRANSACTIONS = 120;
    private static final int EVENTS_AT_MOST = 8;
    private static final int TRANSACTIONS_IN_THE_LOG = 9;

    private TracedWriter() {}

    /**
     * Records, tells and ends.
     *
     * @param args the folder of the record, and a seed
     */
    public static void main(String[] args) throws SQLException {
        Random random = new Random(Long.parseLong(args[1]));
        try (OpenRecord record = OpenRecord.in(Path.of(args[0]));
                Connection mover = SqliteFile.forWriting(record.folder.record());
                Statement move = mover.createStatement()) {
            int events = 0;
            for (int i = 1; i <= TRANSACTIONS; i++) {
                int more = 1 + random.nextInt(EVENTS_AT_MOST);
                record.append("school:oakfield", events, events + more - 1);
                events += more;
                System.out.println(ACKNOWLEDGED + events);
                if (i % TRANSACTIONS_IN_THE_LOG == 0) {
                    // As the Appender does every few megabytes: power can go in the middle of this too.
                    move.execute("PRAGMA wal_checkpoint(PASSIVE)");
                }
            }
        }
    }
}
