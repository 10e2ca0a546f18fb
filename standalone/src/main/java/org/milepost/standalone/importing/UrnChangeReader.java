package org.milepost.standalone.importing;

import java.util.stream.Stream;

/** Reads which establishment's successor has which URN; {@link UrnMap} makes chains of changes one step. */
final class UrnChangeReader implements LineReading<UrnChangeRow> {
    private static final Column OLD = Column.needed("the old URN", "OLD_URN", "URN");
    private static final Column LATEST = Column.needed("the latest URN", "LATEST_URN", "New URN");
    private static final Shape SHAPE = Shape.of("old and latest URNs (gias-lookup)", OLD, LATEST);

    static Stream<ImportLine<UrnChangeRow>> read(ImportSource source, Progress progress) {
        return Table.read(source, progress, SHAPE, opened -> new UrnChangeReader());
    }

    @Override
    public void line(Fields fields, Findings<UrnChangeRow> findings) {
        UrnChangeRow row = fields.text(LATEST).isEmpty()
                ? new UrnChangeRow(fields.urn(OLD), fields.urn(OLD))
                : new UrnChangeRow(fields.urn(OLD), fields.urn(LATEST));
        if (row.old().equals(row.latest())) {
            findings.passedOver(fields.line(), "the URN has not changed");
        } else {
            findings.row(fields.line(), row.old(), row);
        }
    }
}
