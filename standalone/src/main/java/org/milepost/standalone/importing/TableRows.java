package org.milepost.standalone.importing;

import java.util.Locale;
import java.util.Optional;
import org.milepost.api.inspection.NationalGroup;

/** Tells a school's line from the totals that stand among and after the schools in the department's tables. */
final class TableRows {
    static final Column URN = Column.needed("the URN", "URN");
    static final Column AUTHORITY = Column.optional("the local authority", "LA", "LEA", "LA (code)");
    static final Column ESTABLISHMENT = Column.optional("the establishment number", "ESTAB", "Establishment number");

    /** 1 and 2 are schools, 3 a local authority, 4 all schools of England, 5 its state-funded schools. */
    static final Column RECORD_TYPE = Column.optional("the record type", "RECTYPE", "RECTYP");

    private static final String NATIONAL = "NAT";

    private TableRows() {}

    /** Whose figures a line holds; empty for a local authority's total, which nothing here asks for. */
    static Optional<Whose> whose(Fields fields) {
        String recordType = fields.text(RECORD_TYPE);
        if (recordType.equals("3")) {
            return Optional.empty();
        }
        if (recordType.equals("4") || recordType.equals("5")) {
            return Optional.of(
                    new Whose.Nation(recordType.equals("4") ? NationalGroup.ALL_SCHOOLS : NationalGroup.STATE_FUNDED));
        }
        if (fields.text(URN).equalsIgnoreCase(NATIONAL)
                || fields.text(AUTHORITY).equalsIgnoreCase(NATIONAL)) {
            return Optional.of(new Whose.Nation(group(fields)));
        }
        return Optional.of(new Whose.School(fields.urn(URN)));
    }

    /** In the tables' last rows the sort of school stands where the establishment number would be. */
    private static NationalGroup group(Fields fields) {
        return switch (fields.text(ESTABLISHMENT).toUpperCase(Locale.ROOT)) {
            case "PRI" -> NationalGroup.PRIMARY;
            case "SEC" -> NationalGroup.SECONDARY;
            case "SPE" -> NationalGroup.SPECIAL;
            case "" -> NationalGroup.ALL_SCHOOLS;
            default -> throw fields.unreadable(ESTABLISHMENT, "PRI, SEC or SPE in a national row");
        };
    }
}
