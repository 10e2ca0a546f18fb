package org.milepost.standalone.reference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.milepost.api.Urn;
import org.milepost.api.calendar.SchoolYear;
import org.milepost.standalone.importing.ImportTally;
import org.milepost.standalone.importing.ImportTally.Effect;
import org.milepost.standalone.importing.ImportedRow;
import org.milepost.standalone.importing.InspectionRow;
import org.milepost.standalone.importing.MembershipRow;
import org.milepost.standalone.importing.OutcomesRow;
import org.milepost.standalone.importing.OutcomesRow.Outcome;
import org.milepost.standalone.importing.Published.Figure;
import org.milepost.standalone.importing.Published.NotPublished;
import org.milepost.standalone.importing.SubmissionRow;
import org.milepost.standalone.importing.UrnChangeRow;
import org.milepost.standalone.importing.Whose;

/**
 * Writes rows into the reference table, some ten thousand figures to a transaction. A figure that a newer file gives
 * again replaces the older one: published figures are revised, and this is a table and no record.
 */
final class ReferenceWriter implements AutoCloseable {
    private static final int BATCH = 10_000;

    private static final String COUNT = """
            SELECT (SELECT count(*) FROM figure) + (SELECT count(*) FROM national) + (SELECT count(*) FROM sort)
                 + (SELECT count(*) FROM inspection) + (SELECT count(*) FROM membership)
                 + (SELECT count(*) FROM urn_change)""";

    private final Connection connection;
    private final PreparedStatement figure;
    private final PreparedStatement national;
    private final PreparedStatement sort;
    private final PreparedStatement inspection;
    private final PreparedStatement membership;
    private final PreparedStatement urnChange;
    private final long before;
    private int waiting;
    private long written;
    private long touched;

    ReferenceWriter(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setAutoCommit(false);
        this.before = count();
        this.figure = connection.prepareStatement("""
                INSERT INTO figure (measure, year, urn, millionths, gap) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET millionths = excluded.millionths, gap = excluded.gap
                WHERE millionths IS NOT excluded.millionths OR gap IS NOT excluded.gap""");
        this.national = connection.prepareStatement("""
                INSERT INTO national (measure, year, covers, millionths, gap) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET millionths = excluded.millionths, gap = excluded.gap
                WHERE millionths IS NOT excluded.millionths OR gap IS NOT excluded.gap""");
        this.sort = connection.prepareStatement("""
                INSERT INTO sort (year, urn, sort) VALUES (?, ?, ?)
                ON CONFLICT DO UPDATE SET sort = excluded.sort WHERE sort IS NOT excluded.sort""");
        this.inspection = connection.prepareStatement("""
                INSERT INTO inspection (urn, day, grade, framework) VALUES (?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET grade = excluded.grade, framework = excluded.framework
                WHERE grade IS NOT excluded.grade OR framework IS NOT excluded.framework""");
        this.membership = connection.prepareStatement("""
                INSERT INTO membership (urn, group_uid, joined, group_name, trust_type, school)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT DO UPDATE SET group_name = excluded.group_name, trust_type = excluded.trust_type,
                  school = excluded.school
                WHERE group_name IS NOT excluded.group_name OR trust_type IS NOT excluded.trust_type
                   OR school IS NOT excluded.school""");
        this.urnChange = connection.prepareStatement("""
                INSERT INTO urn_change (old, latest) VALUES (?, ?)
                ON CONFLICT DO UPDATE SET latest = excluded.latest WHERE latest IS NOT excluded.latest""");
    }

    void write(ImportedRow row) throws SQLException {
        switch (row) {
            case OutcomesRow outcomes -> write(outcomes);
            case InspectionRow seen ->
                add(
                        inspection,
                        number(seen.urn()),
                        seen.on().toString(),
                        seen.grade().name(),
                        seen.framework().name());
            case MembershipRow member ->
                add(
                        membership,
                        number(member.urn()),
                        member.groupUid(),
                        member.joinedOn().map(Object::toString).orElse(""),
                        member.groupName(),
                        member.trustType().name(),
                        member.establishmentName());
            case UrnChangeRow change -> add(urnChange, number(change.old()), number(change.latest()));
            case SubmissionRow _ ->
                throw new IllegalArgumentException("A school's own key metrics are no published figures.");
        }
    }

    private void write(OutcomesRow row) throws SQLException {
        switch (row.whose()) {
            case Whose.School(Urn urn) -> {
                for (Outcome outcome : row.outcomes()) {
                    published(figure, outcome, row.year(), number(urn));
                }
                if (row.sort().isPresent()) {
                    add(
                            sort,
                            row.year().startsIn(),
                            number(urn),
                            row.sort().get().name());
                }
            }
            case Whose.Nation nation -> {
                for (Outcome outcome : row.outcomes()) {
                    published(national, outcome, row.year(), nation.group().name());
                }
            }
        }
    }

    private void published(PreparedStatement into, Outcome outcome, SchoolYear year, Object key) throws SQLException {
        into.setString(1, outcome.measure().code());
        into.setInt(2, year.startsIn());
        into.setObject(3, key);
        switch (outcome.published()) {
            case Figure(BigDecimal value) -> {
                into.setLong(4, millionths(value));
                into.setObject(5, null);
            }
            case NotPublished gap -> {
                into.setObject(4, null);
                into.setString(5, gap.reason().name());
            }
        }
        addBatch(into);
    }

    private void add(PreparedStatement into, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            into.setObject(i + 1, values[i]);
        }
        addBatch(into);
    }

    private void addBatch(PreparedStatement into) throws SQLException {
        into.addBatch();
        written++;
        if (++waiting == BATCH) {
            flush();
        }
    }

    private void flush() throws SQLException {
        for (PreparedStatement into :
                new PreparedStatement[] {figure, national, sort, inspection, membership, urnChange}) {
            touched += Arrays.stream(into.executeBatch())
                    .filter(count -> count > 0)
                    .count();
        }
        connection.commit();
        waiting = 0;
    }

    /** Writes what is waiting and tells how much of all was new, changed and known. */
    void finish(ImportTally tally) throws SQLException {
        flush();
        long created = count() - before;
        tally.count(Effect.CREATED, created);
        tally.count(Effect.CHANGED, touched - created);
        tally.count(Effect.UNCHANGED, written - touched);
    }

    private long count() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(COUNT)) {
            return count.next() ? count.getLong(1) : 0;
        }
    }

    static int number(Urn urn) {
        return Integer.parseInt(urn.value());
    }

    static long millionths(BigDecimal value) {
        return value.movePointRight(6).setScale(0, RoundingMode.HALF_EVEN).longValueExact();
    }

    static BigDecimal value(long millionths) {
        BigDecimal value = BigDecimal.valueOf(millionths, 6).stripTrailingZeros();
        return value.scale() < 0 ? value.setScale(0) : value;
    }

    /** Lets go of the table; what was not finished is not in it. */
    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setAutoCommit(true);
        for (PreparedStatement into :
                new PreparedStatement[] {figure, national, sort, inspection, membership, urnChange}) {
            into.close();
        }
    }
}
